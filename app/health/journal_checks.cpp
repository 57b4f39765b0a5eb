/// What must not be lost.
#include "app/health/checks.h"
#include "app/journal/keys.h"
#include "app/journal/reader.h"
#include "app/journal/schema.h"

namespace okienko::health {
namespace {

std::filesystem::path journal_of(const Device& device, const device::Configuration& configuration) {
    if (!device.journal.empty()) return device.journal;
    return configuration.journal.empty() ? device.data / "journal.db" : configuration.journal;
}

void check_key(const device::Configuration& configuration, Notes& notes) {
    if (configuration.desk_key.empty()) {
        notes.add("desk_key", State::warning, "none");
    } else if (!journal::parse_public_key(configuration.desk_key)) {
        notes.add("desk_key", State::failed, "broken");
    } else {
        notes.add("desk_key", State::ok, "sound");
    }
}

void check_content(const journal::Reader& reader, const std::string& file, Notes& notes) {
    const std::string damage = reader.damage();
    if (!damage.empty()) {
        const std::string why = file + ": " + damage.substr(0, damage.find('\n'));
        notes.add("journal", State::failed, "damaged", {{"why", std::string_view(why)}});
    } else if (reader.version() < journal::schema_version) {
        notes.add("journal", State::warning, "old", {{"file", std::string_view(file)}});
    } else {
        notes.add("journal", State::ok, "sound", {{"file", std::string_view(file)}});
    }
}

}  // namespace

void check_journal(const Device& device, const device::Configuration& configuration, Notes& notes) {
    const auto path = journal_of(device, configuration);
    const std::string file = path.string();
    check_key(configuration, notes);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        notes.add("journal", State::warning, "none", {{"file", std::string_view(file)}});
        return;
    }
    try {
        const journal::Reader reader(path);
        check_content(reader, file, notes);
        const auto overdue = reader.overdue_call_backs(device.machine.now());
        notes.add("call_backs", overdue == 0 ? State::ok : State::warning,
                  overdue == 0 ? "sound" : "overdue",
                  {{"count", static_cast<std::int64_t>(overdue)}});
    } catch (const journal::JournalError& error) {
        notes.add("journal", State::failed, "damaged",
                  {{"why", std::string_view(notes.why(error))}});
    }
}

}  // namespace okienko::health
