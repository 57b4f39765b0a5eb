/// The part of a session that a visitor takes along on paper.
#include "app/contact/calendar.h"
#include "app/kiosk/session/session.h"
#include "app/kiosk/session/slip_words.h"

namespace okienko::kiosk {

namespace {

Printing printing_after(printing::Outcome outcome) {
    switch (outcome) {
        case printing::Outcome::printing:
            return Printing::printing;
        case printing::Outcome::printed:
            return Printing::printed;
        case printing::Outcome::no_paper:
            return Printing::no_paper;
        case printing::Outcome::stopped:
            return Printing::stopped;
        case printing::Outcome::no_answer:
            break;
    }
    return Printing::no_answer;
}

/// What a slip or an answer is known by among sheets; empty where nothing can be printed of it.
std::string sheet_of(const TakeAlong& along) {
    return along.language + ":" + along.title;
}

std::string sheet_of(const SlipShown& shown) {
    const bool is_kept = shown.slip.status == Slip::Status::saved && !shown.is_erased;
    return is_kept ? shown.slip.stored.number : std::string();
}

std::string date_on(const std::function<std::chrono::sys_seconds()>& now,
                    const contact::Calendar& calendar, const language::Language& words) {
    if (!now) return {};
    return words.date(contact::zone_of(calendar).local(now()).date);
}

/// Who answers further questions, and where: the service desk.
std::string whom_to_ask(const std::vector<contact::Channel>& channels,
                        const language::Language& words) {
    for (const contact::Channel& channel : channels) {
        if (channel.kind != contact::Channel::Kind::desk) continue;
        const contact::ChannelWords told = contact::told_in(channel, words.code());
        return words.text("print.ask", {{"who", told.name}, {"how", told.how}});
    }
    return std::string(words.text("print.ask_anybody"));
}

void put_code(printing::Sheet& sheet, const Code& code) {
    sheet.code_side = code.side;
    sheet.code = code.dark;
}

}  // namespace

std::string_view name_of(Printing printing) {
    constexpr std::string_view names[] = {"none",     "offered", "printing",  "printed",
                                          "no_paper", "stopped", "no_answer", "enough"};
    return names[static_cast<std::size_t>(printing)];
}

/// What stands on every sheet, whatever it is about.
void Session::print_on(printing::Sheet& sheet) const {
    const auto& words = options_.words->of(appearance_.language);
    sheet.shop = options_.shop_name;
    sheet.date = date_on(options_.now, stock_.calendar, words);
    sheet.ending = {whom_to_ask(options_.channels, words)};
    sheet.ending.insert(sheet.ending.end(), options_.ending.begin(), options_.ending.end());
}

Effects Session::on(const PrintWanted&) {
    if (!options_.can_print || options_.words == nullptr) return {};
    const auto& words = options_.words->of(appearance_.language);
    printing::Sheet sheet{.language = appearance_.language};
    std::string name;
    if (const auto* along = std::get_if<TakeAlong>(&here_.screen)) {
        name = sheet_of(*along);
        sheet.language = along->language;
        sheet.title = along->title;
        sheet.lines = along->lines;
        sheet.scan = words.text("print.scan");
        put_code(sheet, along->code);
    } else if (const auto* shown = std::get_if<SlipShown>(&here_.screen)) {
        name = sheet_of(*shown);
        sheet.title = words.text("slip.number_title");
        sheet.number = shown->slip.stored.number;
        sheet.lines = {state_of(shown->slip, words), next_of(*shown, words),
                       std::string(words.text("slip.story"))};
        sheet.scan = words.text("print.scan_slip");
        put_code(sheet, shown->code);
    }
    if (name.empty() || !print_run_.begin(name)) return {};
    print_on(sheet);
    return {Print{std::move(sheet)}};
}

/// Whoever waits for a sheet is there.
Effects Session::on(const PrinterSaid& said) {
    if (print_run_.hear(printing_after(said.outcome))) untouched_ = std::chrono::milliseconds(0);
    return {};
}

/// Brings what is shown up to what is known.
void Session::show_printing() {
    const auto how = [this](const std::string& sheet) {
        const bool can = options_.can_print && options_.words != nullptr && !sheet.empty();
        return can ? print_run_.of(sheet) : Printing::none;
    };
    if (auto* along = std::get_if<TakeAlong>(&here_.screen))
        along->printing = how(sheet_of(*along));
    if (auto* shown = std::get_if<SlipShown>(&here_.screen))
        shown->printing = how(sheet_of(*shown));
}

}  // namespace okienko::kiosk
