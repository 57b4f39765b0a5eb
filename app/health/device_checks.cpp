/// The machine and what was installed on it: disk, configuration, clock, fonts, sound.
#include <array>

#include "app/contact/local_time.h"
#include "app/device/programs.h"
#include "app/health/checks.h"
#include "app/journal/keys.h"
#include "app/language/problem_text.h"
#include "index/text/lexicon.h"

namespace okienko::health {
namespace {

using std::filesystem::path;

/// The nearest folder above `place` that is there: where a new file would go.
path standing(path place) {
    std::error_code ignored;
    place = std::filesystem::absolute(place, ignored);
    while (!std::filesystem::exists(place, ignored) && place.has_relative_path())
        place = place.parent_path();
    return place;
}

bool has_program(const Machine& machine, std::string_view name) {
    return !device::find_program(std::string(name), machine.program_folders).empty();
}

}  // namespace

void check_disk(const Device& device, Notes& notes) {
    // A generation is built beside the live one, and three are kept; the journal grows slowly.
    constexpr std::uintmax_t megabyte = 1'000'000;
    constexpr std::uintmax_t least = 200 * megabyte;
    constexpr std::uintmax_t comfortable = 1000 * megabyte;
    const path folder = standing(device.data);
    const std::string name = folder.string();
    try {
        const auto free = device.machine.free_bytes(folder);
        const auto megabytes = static_cast<std::int64_t>(free / megabyte);
        const State state = free < least         ? State::failed
                            : free < comfortable ? State::warning
                                                 : State::ok;
        notes.add("disk", state, state == State::ok ? "free" : "short",
                  {{"file", std::string_view(name)}, {"megabytes", megabytes}});
    } catch (const std::filesystem::filesystem_error& error) {
        notes.add("disk", State::failed, "unknown", {{"why", std::string_view(notes.why(error))}});
    }
}

device::Configuration check_configuration(const Device& device, Notes& notes) {
    if (device.config.empty()) {
        notes.add("configuration", State::warning, "none");
        return {};
    }
    try {
        auto read = device::read_configuration(device.config);
        const std::string file = device.config.string();
        if (!read.problems.empty()) {
            const std::string why =
                language::placed_problem_text(read.problems.front(), notes.words());
            notes.add("configuration",
                      article::has_errors(read.problems) ? State::failed : State::warning, "broken",
                      {{"why", std::string_view(why)}});
        } else {
            notes.add("configuration", State::ok, "sound", {{"file", std::string_view(file)}});
        }
        if (read.configuration.pin_hash.empty()) notes.add("pin", State::warning, "none");
        if (read.configuration.shop_address.empty()) notes.add("address", State::warning, "none");
        return read.configuration;
    } catch (const device::ConfigurationError& error) {
        notes.add("configuration", State::failed, "unreadable",
                  {{"why", std::string_view(notes.why(error))}});
        return {};
    }
}

void check_clock(const Device& device, Notes& notes) {
    const auto now = device.machine.now();
    if (now < device.built) {
        notes.add("clock", State::failed, "early");
        return;
    }
    notes.add("clock", State::ok, "sound");
    const contact::TimeZone zone;
    const auto shop = zone.local(now);
    const auto offset = device.machine.offset(now);
    const auto wall = now + offset;
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const contact::LocalTime machine{std::chrono::year_month_day(day),
                                     std::chrono::floor<std::chrono::minutes>(wall - day)};
    if (machine == shop) {
        notes.add("time_zone", State::ok, "sound");
    } else {
        notes.add("time_zone", State::warning, "other");
    }
}

void check_installation(const Device& device, Notes& notes) {
    try {
        text::Lexicon::open(device.share / "polish.lexicon");
        notes.add("lexicon", State::ok, "sound");
    } catch (const text::LexiconError& error) {
        notes.add("lexicon", State::failed, "broken",
                  {{"why", std::string_view(notes.why(error))}});
    }
    constexpr std::array letters{"Lato-Regular.ttf", "Lato-Semibold.ttf", "Lato-Bold.ttf"};
    path missing;
    for (const char* font : letters) {
        if (!std::filesystem::exists(device.machine.fonts / font))
            missing = device.machine.fonts / font;
    }
    if (!std::filesystem::exists(device.machine.icons)) missing = device.machine.icons;
    const std::string file = missing.string();
    if (missing.empty()) {
        notes.add("fonts", State::ok, "sound");
    } else {
        notes.add("fonts", State::failed, "missing", {{"file", std::string_view(file)}});
    }
}

void check_sound(const Device& device, Notes& notes) {
    if (device.has_kiosk) {
        const bool can_speak = has_program(device.machine, "espeak-ng");
        notes.add("speech", can_speak ? State::ok : State::warning, can_speak ? "sound" : "none");
    }
    if (!device.has_desk) return;
    bool can_ring = false;
    for (const char* player : {"pw-play", "paplay", "aplay"})
        can_ring = can_ring || has_program(device.machine, player);
    notes.add("chime", can_ring ? State::ok : State::warning, can_ring ? "sound" : "none");
}

void check_printer(const Device& device, const device::Configuration& configuration, Notes& notes) {
    using printing::Readiness;
    if (configuration.printer.empty()) {
        notes.add("printer", State::ok, "none");
        return;
    }
    const printing::Condition found = device.machine.printer(configuration.printer);
    const bool is_ready = found.readiness == Readiness::ready;
    const bool is_worried = is_ready && !found.complaint.empty();
    // As IPP says it.
    const std::string why = found.complaint.empty() ? "none" : found.complaint;
    // Customers still have the code: a printer that stands is no kiosk that does.
    notes.add(
        "printer", is_ready && !is_worried ? State::ok : State::warning,
        is_worried ? "complaining" : std::string(to_string(found.readiness)),
        {{"printer", std::string_view(configuration.printer)}, {"why", std::string_view(why)}});
}

}  // namespace okienko::health
