#include "index/pack/install.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <system_error>

#include "index/pack/device_state.h"
#include "index/pack/error.h"
#include "index/publish/build_lock.h"
#include "index/publish/checksum.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation_folders.h"
#include "index/publish/rollback.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

/// Refuses what an attacker who kept an old pack, or a rollback, would bring back.
void check_version(const Signed& pack, const InstallOptions& options) {
    const fs::path& data = options.publish.data;
    const Manifest& manifest = pack.manifest;
    const Floors floors = read_floors(data);
    if (const Floor* floor = floor_of(floors, pack.key, manifest.channel)) {
        if (manifest.version < floor->version) {
            throw Refused(Reason::older, std::to_string(floor->version));
        }
        const bool is_other = publish::sha256(pack.text) != floor->manifest;
        if (manifest.version == floor->version && is_other) {
            throw Refused(Reason::same_version, std::to_string(floor->version));
        }
    }
    if (options.takes_again) return;
    for (const Event& event : read_history(data)) {
        const bool is_this = event.version == manifest.version && event.key == to_string(pack.key);
        if (is_this && event.is_taken_back) {
            throw Refused(Reason::rolled_back, std::to_string(manifest.version));
        }
    }
}

/// "content/articles/dom/farby.md:3: ..."
sentence::Sentence sentence_of(const article::Problem& problem) {
    const std::string place = problem.file + ":" + std::to_string(problem.line);
    const sentence::Sentence what{problem.code, problem.what, problem.values};
    return sentence::say("problem_at", "{place}: {what}", {{"place", place}, {"what", what}});
}

publish::Published build(const InstallOptions& options, const fs::path& content) {
    const article::Library library = options.read(content);
    for (const article::Problem& problem : library.problems) {
        if (problem.severity == article::Problem::Severity::error) {
            throw Refused(Reason::broken_content, sentence_of(problem));
        }
    }
    if (library.articles.empty()) throw Refused(Reason::broken_content, "articles/");
    publish::PublishOptions publishing = options.publish;
    if (options.trial) {
        publishing.is_good_enough = [&](const auto& customers, const auto& agents) {
            options.trial(content, customers, agents);  // throws what is not good enough
            return true;
        };
    }
    return publish::publish(library, publishing);
}

Event event_from(const Signed& pack, std::uint64_t generation) {
    // The days as the manifest writes them.
    const auto day = [&pack](std::string_view key) {
        constexpr std::size_t day_length = 10;
        const auto at = pack.text.find("\n" + std::string(key) + " ");
        return pack.text.substr(at + key.size() + 2, day_length);
    };
    return {.generation = generation,
            .version = pack.manifest.version,
            .key = to_string(pack.key),
            .channel = pack.manifest.channel,
            .created = day("created"),
            .expires = day("expires")};
}

/// From here on the pack is installed: the floor first, for it guards.
void remember(const fs::path& data, const Signed& pack, std::uint64_t generation) {
    Floors floors = read_floors(data);
    raise(floors, pack);
    write_floors(data, floors);
    History history = read_history(data);
    const Event event = event_from(pack, generation);
    Event* known = event_of(history, generation);
    if (known != nullptr) {
        *known = event;
    } else {
        history.push_back(event);
    }
    // What is taken again is no longer taken back.
    for (Event& other : history) {
        if (other.version == event.version && other.key == event.key) other.is_taken_back = false;
    }
    write_history(data, history);
}

/// Keeps what the next delta can begin from, and no more than the generations that are kept.
void put_away(const fs::path& data, const Signed& pack) {
    const std::string name = folder_name(pack.manifest.version, to_string(pack.key));
    const fs::path folder = packs_folder(data) / name;
    publish::write_file(incoming_folder(data) / manifest_name, pack.text);
    publish::write_file(incoming_folder(data) / signature_name, pack.signature);
    fs::remove_all(folder);
    publish::rename_durably(incoming_folder(data), folder);

    std::set<std::string> wanted{name};
    const auto generations = publish::generations_in(data);
    for (const Event& event : read_history(data)) {
        const bool is_kept = std::find(generations.begin(), generations.end(), event.generation) !=
                             generations.end();
        if (is_kept) wanted.insert(folder_name(event.version, event.key));
    }
    for (const auto& entry : fs::directory_iterator(packs_folder(data))) {
        const bool is_pack = entry.is_directory() && !entry.is_symlink();
        if (is_pack && !wanted.contains(entry.path().filename().string())) {
            std::error_code ignored;
            fs::remove_all(entry.path(), ignored);
        }
    }
}

Installed install_locked(const InstallOptions& options) {
    const fs::path& data = options.publish.data;
    Found found = newest_pack(options.place, options.keys, options.channel);
    check_version(found.pack, options);
    const std::string extra = found.source->extra(found.pack.manifest);
    if (!extra.empty()) throw Refused(Reason::extra_file, extra);

    Installed installed;
    installed.delivered = deliver(*found.source, found.pack.manifest, data, options.delivery);
    installed.published = build(options, incoming_folder(data) / "content");
    remember(data, found.pack, installed.published.generation);
    put_away(data, found.pack);
    installed.pack = std::move(found.pack);
    return installed;
}

std::chrono::sys_days days_of(article::Date date) {
    return std::chrono::sys_days(date);
}

}  // namespace

Installed install(const InstallOptions& options) {
    try {
        fs::create_directories(packs_folder(options.publish.data));
        const publish::BuildLock lock(packs_folder(options.publish.data));
        return install_locked(options);
    } catch (const fs::filesystem_error& error) {
        throw PackError("installing_failed", "installing failed: {why}",
                        {{"why", sentence::sentence_of(error)}});
    }
}

std::uint64_t roll_back(const fs::path& data) {
    fs::create_directories(packs_folder(data));
    const publish::BuildLock lock(packs_folder(data));
    History history = read_history(data);
    std::set<std::uint64_t> taken_back;
    for (const Event& event : history) {
        if (event.is_taken_back) taken_back.insert(event.generation);
    }
    const auto live = publish::live_generation(data);
    const auto before = publish::roll_back(data, taken_back);
    if (!live || !before) throw Refused(Reason::nothing_before, "");
    if (event_of(history, *live) == nullptr) history.push_back({.generation = *live});
    event_of(history, *live)->is_taken_back = true;
    write_history(data, history);
    return *before;
}

bool is_expired(const Manifest& manifest, article::Date today) {
    return days_of(today) > days_of(manifest.expires);
}

bool is_from_the_future(const Manifest& manifest, article::Date today) {
    return days_of(manifest.created) > days_of(today) + std::chrono::days(1);
}

}  // namespace okienko::pack
