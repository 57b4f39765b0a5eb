#include "app/editor/pack_json.h"

#include <nlohmann/json.hpp>

#include "app/editor/json_line.h"
#include "index/article/fields.h"

namespace okienko::editor {
namespace {

using nlohmann::ordered_json;

ordered_json json_of(const pack::Signed& pack) {
    const pack::Manifest& manifest = pack.manifest;
    return {{"version", manifest.version},
            {"channel", manifest.channel},
            {"key", pack::to_string(pack.key)},
            {"created", article::date_text(manifest.created)},
            {"expires", article::date_text(manifest.expires)},
            {"files", manifest.files.size()},
            {"bytes", manifest.bytes()}};
}

/// What a history says, or that it says nothing.
ordered_json or_null(const std::string& word) {
    return word == "-" ? ordered_json() : ordered_json(word);
}

}  // namespace

std::string built_json(const pack::Built& built) {
    ordered_json json = json_of(built.pack);
    json["new_files"] = built.new_files;
    json["manifest_bytes"] = built.pack.text.size();
    return one_line(json);
}

std::string verified_json(const pack::Signed& verified, const std::vector<std::string>& warnings) {
    ordered_json json = json_of(verified);
    json["warnings"] = warnings;
    return one_line(json);
}

std::string installed_json(const pack::Installed& installed,
                           const std::vector<std::string>& warnings) {
    ordered_json json = json_of(installed.pack);
    json["generation"] = installed.published.generation;
    json["new"] = installed.published.is_new;
    json["articles"] = installed.published.articles;
    json["copied_files"] = installed.delivered.files;
    json["copied_bytes"] = installed.delivered.bytes;
    json["warnings"] = warnings;
    return one_line(json);
}

std::string listed_json(const std::vector<ListedGeneration>& generations,
                        const pack::Floors& floors) {
    ordered_json json{{"generations", ordered_json::array()}, {"floors", ordered_json::array()}};
    for (const ListedGeneration& one : generations) {
        const pack::Event& event = one.event;
        const bool has_pack = event.version > 0;
        json["generations"].push_back(
            {{"generation", event.generation},
             {"live", one.is_live},
             {"version", has_pack ? ordered_json(event.version) : ordered_json()},
             {"channel", or_null(event.channel)},
             {"key", or_null(event.key)},
             {"created", or_null(event.created)},
             {"expires", or_null(event.expires)},
             {"expired", one.is_expired},
             {"rolled_back", event.is_taken_back}});
    }
    for (const pack::Floor& floor : floors) {
        json["floors"].push_back(
            {{"key", floor.key}, {"channel", floor.channel}, {"version", floor.version}});
    }
    return one_line(json);
}

}  // namespace okienko::editor
