/// `okienko-kiosk`: the customers' window.

#include <unistd.h>

#include <chrono>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/contact/availability.h"
#include "app/contact/call_windows.h"
#include "app/contact/channel.h"
#include "app/contact/emergency.h"
#include "app/contact/person_wish.h"
#include "app/device/configuration.h"
#include "app/device/pin.h"
#include "app/device/qr_code.h"
#include "app/device/scratch_folder.h"
#include "app/device/speech.h"
#include "app/kiosk/command_line.h"
#include "app/kiosk/examiner.h"
#include "app/kiosk/journal_worker.h"
#include "app/kiosk/window.h"
#include "app/kiosk/worker.h"
#include "app/language/share_folder.h"
#include "app/printing/printer.h"
#include "index/article/problem.h"

namespace {

using namespace okienko;
using namespace okienko::kiosk;

void complain(const std::string& what) {
    std::cerr << "okienko-kiosk: " << what << std::endl;
}

device::Configuration configuration_of(const KioskOptions& options) {
    if (options.config.empty()) return {};
    const auto read = device::read_configuration(options.config);
    for (const auto& problem : read.problems) complain(article::to_string(problem));
    return read.configuration;
}

/// "ul. Przykładowa 1, 00-000 Przykładowo, przy wejściu głównym"
std::string whereabouts(const device::Configuration& device) {
    const bool is_both = !device.shop_address.empty() && !device.position.empty();
    return device.shop_address + (is_both ? ", " : "") + device.position;
}

/// Who can be reached before any generation has told: the people in the shop, and its telephone.
std::vector<contact::Channel> shop_channels(const device::Configuration& device,
                                            const language::Language& words) {
    std::vector<contact::Channel> channels{{.id = "shop.staff",
                                            .kind = contact::Channel::Kind::staff,
                                            .name = std::string(words.text("contact.staff")),
                                            .summary = std::string(words.text("contact.none")),
                                            .icon = "person"}};
    if (!device.shop_phone.empty())
        channels.push_back({.id = "shop.phone",
                            .kind = contact::Channel::Kind::phone,
                            .name = std::string(words.text("contact.phone")),
                            .value = device.shop_phone,
                            .icon = "phone"});
    return channels;
}

/// What staff call it: its name, or where it stands.
std::string kiosk_name(const device::Configuration& device) {
    if (!device.kiosk_name.empty()) return device.kiosk_name;
    return device.position.empty() ? "kiosk" : device.position;
}

/// A code for phones; none where the text is too long for one.
Code code_of(const std::string& text) {
    try {
        auto code = device::qr_code(text);
        return {.side = code.side, .dark = std::move(code.dark)};
    } catch (const device::QrCodeError& error) {
        complain(error.what());
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

/// Where a defibrillator hangs, by language; as articles say it.
std::map<std::string, std::string> defibrillator_of(const device::Configuration& device) {
    constexpr std::string_view name = "miejsce.aed";
    std::map<std::string, std::string> places;
    for (const auto& [key, value] : device.values) {
        if (key == name) places["pl"] = value;
        if (key.starts_with(std::string(name) + "@")) places[key.substr(name.size() + 1)] = value;
    }
    return places;
}

/// The rules that were installed with this program: they hold with no index at all.
std::function<std::optional<contact::Emergency>(std::string_view)> emergency_rules() {
    const auto read = contact::installed_emergencies(language::share_folder());
    for (const auto& problem : read.problems) complain(article::to_string(problem));
    return [rules = read.rules](std::string_view question) { return rules.recognise(question); };
}

std::function<bool(std::string_view)> person_wishes() {
    const auto read = contact::installed_person_wishes(language::share_folder());
    for (const auto& problem : read.problems) complain(article::to_string(problem));
    return [wishes = read.wishes](std::string_view text) { return wishes.recognise(text); };
}

std::chrono::sys_seconds now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

journal::Time exact_now() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

contact::TimeZone zone_of(const contact::Calendar& calendar) {
    const bool is_known = contact::TimeZone::exists(calendar.time_zone);
    return is_known ? contact::TimeZone(calendar.time_zone) : contact::TimeZone();
}

/// Who can help at `moment`, by the shop's clock.
std::vector<contact::Offer> offers_at(std::chrono::sys_seconds moment,
                                      const std::vector<contact::Channel>& channels,
                                      const contact::Calendar& calendar,
                                      const contact::Wish& wish) {
    return contact::offers(channels, calendar, zone_of(calendar), moment, wish);
}

/// All that main() has read before it opens a window.
struct Setting {
    const KioskOptions& options;
    const device::Configuration& device;
    const language::Languages& languages;
    const language::Language& words;  ///< those the screen begins with
};

/// What this kiosk can hand off; `clock` tells the moment.
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
                                                zone_of(calendar), clock());
                },
            .windows =
                [clock](const contact::Channel& channel, const contact::Calendar& calendar) {
                    return contact::call_windows(channel.hours, calendar, zone_of(calendar),
                                                 clock(), windows);
                }};
}

SessionOptions session_options(const Setting& setting) {
    const auto& [options, device, languages, words] = setting;
    SessionOptions session{
        .patience = device.idle,
        .channels = shop_channels(device, words),
        .offers = [](const auto& channels, const auto& calendar,
                     const auto& wish) { return offers_at(now(), channels, calendar, wish); },
        .appearance = {.language = words.code(), .is_calm = device.is_calm},
        .whereabouts = whereabouts(device),
        .defibrillator = defibrillator_of(device),
        .recognise = emergency_rules(),
        .wants_person = person_wishes(),
        .words = &languages,
        .make_code = code_of,
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

/// A PIN of this run only, for whoever reads the terminal.
void give_demo_pin(SessionOptions& session, const language::Language& words) {
    const auto pin = device::random_pin();
    std::cout << words.text("kiosk.pin", {{"pin", pin}}) << std::endl;
    session.is_pin = [pin](std::string_view typed) { return typed == pin; };
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

/// When the shop's clock shows "2026-12-24 09:30"; empty for anything else.
std::optional<std::chrono::sys_seconds> moment_of(const std::string& clock) {
    std::tm time{};
    std::istringstream text(clock);
    text >> std::get_time(&time, "%Y-%m-%d %H:%M");
    if (!text) return {};
    const std::chrono::year_month_day date(
        std::chrono::year(time.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
        std::chrono::day(static_cast<unsigned>(time.tm_mday)));
    return contact::TimeZone().moment(
        {date, std::chrono::hours(time.tm_hour) + std::chrono::minutes(time.tm_min)});
}

/// The journal that was asked for, or the configuration's, or one beside the generations.
std::filesystem::path journal_file(const Setting& setting) {
    if (!setting.options.journal.empty()) return setting.options.journal;
    if (!setting.device.journal.empty()) return setting.device.journal;
    return setting.options.index / "journal.db";
}

JournalKeeper journal_keeper(const Setting& setting, std::filesystem::path file) {
    return JournalKeeper(
        {.journal = {.file = std::move(file),
                     .desk_key = journal::parse_public_key(setting.device.desk_key)},
         .kiosk = kiosk_name(setting.device),
         .now = exact_now,
         .report = complain});
}

void take_picture(const Setting& setting) {
    const auto& picture = *setting.options.picture;
    auto with = session_options(setting);
    const bool opens = picture.scene.show == Scene::Show::service;
    with.is_pin = [opens](std::string_view) { return opens; };  // a pad to be looked at
    with.can_speak = true;
    // Between visits nobody has chosen: the picture shows a kiosk that begins so.
    if (picture.scene.show == Scene::Show::attract) {
        with.appearance.theme = picture.scene.appearance.theme;
        with.appearance.text_percent = picture.scene.appearance.text_percent;
    }
    if (!picture.clock.empty()) with.clock = [&picture] { return picture.clock; };
    const auto moment = moment_of(picture.clock).value_or(now());
    with.offers = [moment](const auto& channels, const auto& calendar, const auto& wish) {
        return offers_at(moment, channels, calendar, wish);
    };
    with.now = [moment] { return moment; };
    with.hand_off = hand_off_options(setting.device, [moment] { return moment; });
    with.hand_off->has_desk_key = true;
    Session session(with);
    IndexKeeper keeper(generations_in(setting.options.index), complain);
    // A journal of the picture's own: gone with it, and nobody's desk rings.
    const device::ScratchFolder paper;
    const auto file = paper.path() / "journal.db";
    JournalKeeper journal(
        {.journal = {.file = file, .desk_key = journal::random_secret_key().public_key()},
         .kiosk = kiosk_name(setting.device),
         .now = [moment] { return journal::Time(moment); },
         .report = complain});
    play(picture.scene, session, keeper, &journal,
         examination_of({setting.options.index, setting.options.config, file}));
    auto look = window_options(setting.options, setting.device);
    look.with_keyboard = picture.with_keyboard;
    Window window(look, setting.languages);
    window.take_picture(
        session, [](const Effects&) {}, [] { return std::vector<Event>(); }, picture.file);
}

int volume_of(const Speak& speak) {
    constexpr int quietest = 60;  // of espeak-ng's 200, and as much for every step
    return quietest * speak.volume;
}

/// Has the voice do what the session wants of it.
void carry_out(const Effects& effects, device::Speech& voice, bool& is_awaited) {
    for (const auto& effect : effects) {
        if (const auto* speak = std::get_if<Speak>(&effect)) {
            voice.say({speak->text, speak->language, volume_of(*speak)});
            is_awaited = true;
        }
        if (std::holds_alternative<Hush>(effect) || std::holds_alternative<Wipe>(effect)) {
            voice.hush();
            is_awaited = false;
        }
    }
}

/// Has an editor's preview come back to its article whenever a generation is opened.
std::vector<Event> with_opened(std::vector<Event> events, const std::string& article) {
    if (article.empty()) return events;
    std::vector<Event> all;
    for (auto& event : events) {
        const bool is_new = std::holds_alternative<Stocked>(event);
        all.push_back(std::move(event));
        if (!is_new) continue;
        all.emplace_back(Touched{});
        all.emplace_back(WentHome{});
        all.emplace_back(Opened{article});
    }
    return all;
}

/// Whether the session wants to begin anew.
bool serve(const Setting& setting) {
    device::Speech voice;
    printing::Printer printer(setting.device.printer);
    auto with = session_options(setting);
    with.can_speak = voice.is_installed();
    with.hand_off = hand_off_options(setting.device, now);
    with.hand_off->now = exact_now;
    if (setting.options.demo) give_demo_pin(with, setting.words);
    Session session(with);
    Window window(window_options(setting.options, setting.device), setting.languages);
    Worker worker({generations_in(setting.options.index), complain},
                  {.wake = [&window] { window.wake(); }});
    JournalWorker journal(journal_keeper(setting, journal_file(setting)),
                          {.wake = [&window] { window.wake(); }});
    Examiner examiner(
        examination_of({setting.options.index, setting.options.config, journal_file(setting)}),
        [&window] { window.wake(); });
    bool is_awaited = false;  // what is being said, by the session
    bool restarts = false;
    window.run(
        session,
        [&](const Effects& effects) {
            worker.carry_out(effects);
            journal.carry_out(effects);
            examiner.carry_out(effects);
            carry_out(effects, voice, is_awaited);
            for (const auto& effect : effects) {
                if (const auto* print = std::get_if<Print>(&effect)) printer.print(print->sheet);
                if (std::holds_alternative<Restart>(effect)) restarts = true;
            }
        },
        [&] {
            auto events = with_opened(worker.take_events(), setting.options.opened);
            for (auto& event : journal.take_events()) events.push_back(std::move(event));
            for (auto& event : examiner.take_events()) events.push_back(std::move(event));
            if (is_awaited && !voice.is_speaking()) {
                is_awaited = false;
                events.emplace_back(Spoken{});
            }
            if (const auto outcome = printer.news()) events.emplace_back(PrinterSaid{*outcome});
            return events;
        });
    return restarts;
}

ExitStatus run(const std::vector<std::string>& arguments, bool& restarts) {
    const language::Languages languages(language::share_folder() / "interface");
    const auto& words = languages.of(language_of(arguments));
    const auto wanted = read_command_line(arguments, words);
    if (const auto* said = std::get_if<Said>(&wanted)) {
        (said->status == ExitStatus::done ? std::cout : std::cerr) << said->text << std::flush;
        return said->status;
    }
    const auto& options = std::get<KioskOptions>(wanted);
    const auto device = configuration_of(options);
    const Setting setting{options, device, languages, words};
    if (options.picture) {
        take_picture(setting);
        return ExitStatus::done;
    }
    restarts = serve(setting);
    return ExitStatus::done;
}

}  // namespace

int main(int count, char** arguments) {
    // Polish letters typed on a real keyboard are lost in the C locale.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    try {
        bool restarts = false;
        const auto status = run({arguments + std::min(count, 1), arguments + count}, restarts);
        if (restarts) execv("/proc/self/exe", arguments);
        return static_cast<int>(status);
    } catch (const std::exception& error) {
        complain(error.what());
        return static_cast<int>(ExitStatus::surroundings_failed);
    }
}
