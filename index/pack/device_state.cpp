#include "index/pack/device_state.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "index/pack/error.h"
#include "index/pack/manifest.h"
#include "index/publish/checksum.h"
#include "index/publish/durable_file.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_history = 100;
constexpr const char* floors_file = "floors";
constexpr const char* history_file = "history";

std::optional<std::string> text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    publish::sync_folder(file.parent_path().parent_path());
    publish::replace_durably(file, text);
}

std::string line_of(const Floor& floor) {
    return floor.key + " " + floor.channel + " " + std::to_string(floor.version) + " " +
           floor.manifest + "\n";
}

std::string text_of(const Floors& floors) {
    std::string text;
    for (const Floor& floor : floors) text += line_of(floor);
    return text + "end\n";  // what was cut off is missed
}

}  // namespace

Floors read_floors(const fs::path& data) {
    const fs::path file = packs_folder(data) / floors_file;
    const auto text = text_of(file);
    if (!text) {
        if (!fs::exists(file)) return {};
        throw PackError(sentence::cannot_read(file, errno));
    }
    Floors floors;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line) && line != "end";) {
        std::istringstream words(line);
        Floor floor;
        words >> floor.key >> floor.channel >> floor.version >> floor.manifest;
        floors.push_back(std::move(floor));
    }
    if (text_of(floors) != *text) {
        throw PackError("floors_damaged",
                        "{file}: is damaged, and without it an old pack would pass for a new one; "
                        "put back a copy, or delete it to trust the next pack whatever its version",
                        {{"file", file.string()}});
    }
    return floors;
}

void write_floors(const fs::path& data, const Floors& floors) {
    write(packs_folder(data) / floors_file, text_of(floors));
}

const Floor* floor_of(const Floors& floors, const KeyId& key, const std::string& channel) {
    const auto found = std::find_if(floors.begin(), floors.end(), [&](const Floor& floor) {
        return floor.key == to_string(key) && floor.channel == channel;
    });
    return found == floors.end() ? nullptr : &*found;
}

void raise(Floors& floors, const Signed& pack) {
    const Floor floor{.key = to_string(pack.key),
                      .channel = pack.manifest.channel,
                      .version = pack.manifest.version,
                      .manifest = publish::sha256(pack.text)};
    std::erase_if(floors, [&floor](const Floor& one) {
        return one.key == floor.key && one.channel == floor.channel;
    });
    floors.push_back(floor);
}

History read_history(const fs::path& data) {
    History history;
    std::istringstream lines(text_of(packs_folder(data) / history_file).value_or(""));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        Event event;
        words >> event.generation >> event.version >> event.key >> event.channel >> event.created >>
            event.expires >> event.is_taken_back;
        if (words) history.push_back(std::move(event));
    }
    return history;
}

void write_history(const fs::path& data, const History& history) {
    std::ostringstream text;
    const std::size_t skipped =
        history.size() > longest_history ? history.size() - longest_history : 0;
    for (std::size_t i = skipped; i < history.size(); ++i) {
        const Event& event = history[i];
        text << event.generation << ' ' << event.version << ' ' << event.key << ' ' << event.channel
             << ' ' << event.created << ' ' << event.expires << ' ' << event.is_taken_back << '\n';
    }
    write(packs_folder(data) / history_file, text.str());
}

Event* event_of(History& history, std::uint64_t generation) {
    const auto found = std::find_if(history.rbegin(), history.rend(), [&](const Event& event) {
        return event.generation == generation;
    });
    return found == history.rend() ? nullptr : &*found;
}

fs::path packs_folder(const fs::path& data) {
    return data / "packs";
}

fs::path incoming_folder(const fs::path& data) {
    return packs_folder(data) / "incoming";
}

std::string folder_name(std::uint64_t version, const std::string& key) {
    return std::to_string(version) + "-" + key;
}

}  // namespace okienko::pack
