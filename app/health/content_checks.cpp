/// What is published, and what is told: generations, ways to reach a person, notices.
#include <algorithm>

#include "app/contact/calendar.h"
#include "app/contact/emergency.h"
#include "app/health/checks.h"
#include "app/language/failure_text.h"
#include "app/language/problem_text.h"
#include "app/notices/notice_folders.h"
#include "index/publish/generation_folders.h"
#include "index/publish/manifest.h"

namespace okienko::health {
namespace {

using std::filesystem::path;

std::int64_t count_of(std::size_t count) {
    return static_cast<std::int64_t>(count);
}

/// What is wrong with the generation in `folder`; empty if every file is as it was written.
std::string trouble_with(const path& folder, const language::Language& words) {
    try {
        const publish::Manifest manifest = publish::read_manifest(folder);
        for (const auto audience : {article::Audience::customer, article::Audience::agent}) {
            // A kiosk's pack need not carry what agents read.
            if (!std::filesystem::exists(folder / publish::folder_name(audience))) continue;
            publish::verify(folder, manifest, audience);
        }
        return {};
    } catch (const publish::GenerationError& error) {
        return language::failure_text(error, words);
    }
}

void check_older(const Device& device, std::uint64_t live, Notes& notes) {
    std::size_t sound = 0;
    std::string trouble;
    for (const std::uint64_t number : publish::generations_in(device.data)) {
        if (number == live) continue;
        const std::string found =
            trouble_with(publish::folder_of(device.data, number), notes.words());
        found.empty() ? void(++sound) : void(trouble = found);
    }
    if (!trouble.empty()) {
        notes.add("older_generations", State::warning, "damaged",
                  {{"why", std::string_view(trouble)}});
    } else if (sound == 0) {
        notes.add("older_generations", State::ok, "none");
    } else {
        notes.add("older_generations", State::ok, "sound", {{"count", count_of(sound)}});
    }
}

void check_live(const Device& device, std::uint64_t live, const publish::Generation& generation,
                Notes& notes) {
    const std::string trouble = trouble_with(publish::folder_of(device.data, live), notes.words());
    if (!trouble.empty()) {
        notes.add("generation", State::failed, "damaged",
                  {{"number", count_of(live)}, {"why", std::string_view(trouble)}});
    } else if (generation.fallback_reason()) {
        const std::string why =
            language::sentence_text(*generation.fallback_reason(), notes.words());
        notes.add("generation", State::failed, "fallback",
                  {{"number", count_of(generation.number())}, {"why", std::string_view(why)}});
    } else {
        notes.add(
            "generation", State::ok, "sound",
            {{"number", count_of(live)}, {"articles", count_of(generation.searcher().size())}});
    }
}

std::string first_of(const article::Problems& problems, const Notes& notes) {
    const auto worst = std::find_if(problems.begin(), problems.end(), [](const auto& problem) {
        return problem.severity == article::Problem::Severity::error;
    });
    if (problems.empty()) return {};
    return language::placed_problem_text(worst == problems.end() ? problems.front() : *worst,
                                         notes.words());
}

}  // namespace

std::optional<publish::Generation> check_generations(const Device& device, Notes& notes) {
    try {
        auto generation = publish::Generation::open(device.data, article::Audience::customer);
        const auto live = publish::live_generation(device.data).value_or(generation.number());
        check_live(device, live, generation, notes);
        check_older(device, live, notes);
        return generation;
    } catch (const publish::GenerationError& error) {
        notes.add("generation", State::failed, "none",
                  {{"why", std::string_view(notes.why(error))}});
        return std::nullopt;
    }
}

void check_contact(const Device& device, const std::optional<publish::Generation>& generation,
                   Notes& notes) {
    const auto rules = contact::installed_emergencies(device.share);
    if (!rules.problems.empty()) {
        const std::string why = first_of(rules.problems, notes);
        notes.add("emergencies", State::failed, "broken", {{"why", std::string_view(why)}});
    } else {
        notes.add("emergencies", State::ok, "sound");
    }
    if (!generation) return;
    const auto channels = contact::read_directory(generation->contact());
    auto problems = channels.problems;
    const auto calendar = contact::read_calendar(generation->contact());
    problems.insert(problems.end(), calendar.problems.begin(), calendar.problems.end());
    if (!problems.empty()) {
        const std::string why = first_of(problems, notes);
        notes.add("contact", State::failed, "broken", {{"why", std::string_view(why)}});
    } else if (channels.channels.empty()) {
        notes.add("contact", State::warning, "none");
    } else {
        notes.add("contact", State::ok, "sound", {{"count", count_of(channels.channels.size())}});
    }
}

void check_notices(const Device& device, const std::optional<publish::Generation>& generation,
                   Notes& notes) {
    const notices::NoticeFolders folders = generation
                                               ? notices::NoticeFolders(device.data, *generation)
                                               : notices::NoticeFolders(device.data);
    if (article::has_errors(folders.problems())) {
        const std::string why = first_of(folders.problems(), notes);
        notes.add("notices", State::failed, "unreadable", {{"why", std::string_view(why)}});
        return;
    }
    const auto shown = folders.shown(device.machine.now());
    std::string overdue;
    for (const contact::ShownNotice& one : shown) {
        if (one.state == contact::NoticeState::overdue)
            overdue += (overdue.empty() ? "" : ", ") + one.notice.id;
    }
    if (!overdue.empty()) {
        notes.add("notices", State::warning, "overdue", {{"what", std::string_view(overdue)}});
    } else {
        notes.add("notices", State::ok, "sound", {{"count", count_of(shown.size())}});
    }
}

}  // namespace okienko::health
