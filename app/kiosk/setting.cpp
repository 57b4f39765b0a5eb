#include "app/kiosk/setting.h"

#include <ctime>
#include <iomanip>
#include <iostream>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "app/contact/calendar.h"
#include "app/contact/call_windows.h"
#include "app/contact/emergency.h"
#include "app/contact/person_wish.h"
#include "app/device/pin.h"
#include "app/device/qr_code.h"
#include "app/language/share_folder.h"
#include "index/article/problem.h"

namespace okienko::kiosk {
namespace {

/// A channel that the interface's words name, in every language.
contact::Channel named(contact::Channel channel, std::string_view name, std::string_view summary,
                       const language::Languages& languages) {
    const auto in = [&](std::string_view code, std::string_view key) {
        return key.empty() ? std::string() : std::string(languages.of(code).text(key));
    };
    channel.name = in("pl", name);
    channel.summary = in("pl", summary);
    for (const char* code : {"en", "uk"})
        channel.translations[code] = {.name = in(code, name), .summary = in(code, summary)};
    return channel;
}

/// A code for phones; none where the text is too long for one.
Code code_of(const std::string& text, const language::Complaints& complaints) {
    try {
        auto code = device::qr_code(text);
        return {.side = code.side, .dark = std::move(code.dark)};
    } catch (const device::QrCodeError& error) {
        complaints.tell(error.sentence());
        return {};
    }
}

std::string local_time() {
    const auto now = std::time(nullptr);
    std::tm time{};
    localtime_r(&now, &time);
    std::ostringstream text;
    text << std::put_time(&time, "%Y-%m-%d %H:%M");
    return text.str();
}

/// Who to ask, below an answer that is taken along.
std::vector<std::string> ending_of(const device::Configuration& device) {
    std::vector<std::string> ending{device.shop_name};
    if (!device.shop_phone.empty()) ending.back() += ", tel. " + device.shop_phone;
    if (!device.site.empty()) ending.push_back(device.site);
    return ending;
}

/// Where a defibrillator hangs, as articles say it.
contact::Worded defibrillator_of(const device::Configuration& device) {
    constexpr std::string_view name = "miejsce.aed";
    contact::Worded place;
    for (const auto& [key, value] : device.values) {
        if (key == name) place.texts["pl"] = value;
        if (key.starts_with(std::string(name) + "@"))
            place.texts[key.substr(name.size() + 1)] = value;
    }
    return place;
}

/// The rules that were installed with this program: they hold with no index at all.
std::function<std::optional<contact::Emergency>(std::string_view)> emergency_rules(
    const language::Complaints& complaints) {
    const auto read = contact::installed_emergencies(language::share_folder());
    for (const auto& problem : read.problems) complaints.tell(problem);
    return [rules = read.rules](std::string_view question) { return rules.recognise(question); };
}

std::function<bool(std::string_view)> person_wishes(const language::Complaints& complaints) {
    const auto read = contact::installed_person_wishes(language::share_folder());
    for (const auto& problem : read.problems) complaints.tell(problem);
    return [wishes = read.wishes](std::string_view text) { return wishes.recognise(text); };
}

}  // namespace

std::vector<contact::Channel> shop_channels(const device::Configuration& device,
                                            const language::Languages& languages) {
    using Kind = contact::Channel::Kind;
    std::vector<contact::Channel> channels{
        named({.id = "shop.staff", .kind = Kind::staff, .icon = "person"}, "contact.staff",
              "contact.none", languages)};
    if (!device.shop_phone.empty())
        channels.push_back(named(
            {.id = "shop.phone", .kind = Kind::phone, .value = device.shop_phone, .icon = "phone"},
            "contact.phone", {}, languages));
    return channels;
}

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

journal::Time exact_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string kiosk_name(const device::Configuration& device) {
    if (!device.kiosk_name.empty()) return device.kiosk_name;
    return device.position.empty() ? "kiosk" : std::string(device.position.in("pl"));
}

std::vector<contact::Offer> offers_at(std::chrono::sys_seconds moment,
                                      const std::vector<contact::Channel>& channels,
                                      const contact::Calendar& calendar,
                                      const contact::Wish& wish) {
    return contact::offers(channels, calendar, contact::zone_of(calendar), moment, wish);
}

HandOffOptions hand_off_options(const device::Configuration& device,
                                const std::function<std::chrono::sys_seconds()>& clock) {
    constexpr std::size_t windows = 6;
    const auto firm = device.values.find("sklep.firma");
    return {.now = [clock] { return journal::Time(clock()); },
            .new_id = journal::random_id,
            .kiosk = kiosk_name(device),
            .has_desk_key = journal::parse_public_key(device.desk_key).has_value(),
            .controller = firm == device.values.end() ? device.shop_name : firm->second,
            .appointment =
                [clock](journal::Time moment, const contact::Calendar& calendar) {
                    return contact::appointment(std::chrono::floor<std::chrono::seconds>(moment),
                                                contact::zone_of(calendar), clock());
                },
            .windows =
                [clock](const contact::Channel& channel, const contact::Calendar& calendar) {
                    return contact::call_windows(channel.hours, calendar,
                                                 contact::zone_of(calendar), clock(), windows);
                }};
}

SessionOptions session_options(const Setting& setting) {
    const auto& [options, device, languages, words, complaints] = setting;
    SessionOptions session{
        .patience = device.idle,
        .channels = shop_channels(device, languages),
        .offers = [](const auto& channels, const auto& calendar,
                     const auto& wish) { return offers_at(now(), channels, calendar, wish); },
        .appearance = {.language = words.code(), .is_calm = device.is_calm},
        .whereabouts = {device.shop_address, device.position},
        .defibrillator = defibrillator_of(device),
        .recognise = emergency_rules(complaints),
        .wants_person = person_wishes(complaints),
        .words = &languages,
        .make_code = [&told = complaints](const auto& text) { return code_of(text, told); },
        .ending = ending_of(device),
        .shop_name = device.shop_name,
        .can_print = !device.printer.empty(),
        .now = now,
        .directions = device.directions,
        .version = OKIENKO_VERSION,
        .clock = local_time,
        .can_examine = true};
    if (!device.pin_hash.empty())
        session.is_pin = [hash = device.pin_hash](std::string_view pin) {
            return device::is_pin(pin, hash);
        };
    return session;
}

WindowOptions window_options(const KioskOptions& options, const device::Configuration& device) {
    return {.width = options.width,
            .height = options.height,
            .windowed = options.windowed,
            .demo = options.demo,
            .shop_name = device.shop_name,
            .logo = device.logo,
            .brand = device.brand_colour};
}

std::filesystem::path journal_file(const Setting& setting) {
    if (!setting.options.journal.empty()) return setting.options.journal;
    if (!setting.device.journal.empty()) return setting.device.journal;
    return setting.options.index / "journal.db";
}

}  // namespace okienko::kiosk
