#include "index/publish/manifest.h"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "index/publish/checksum.h"
#include "index/publish/generation.h"

namespace okienko::publish {

namespace {

using Json = nlohmann::json;

constexpr int manifest_format = 1;
constexpr const char* checksum_key = "checksum";

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) throw GenerationError(sentence::cannot_read(file, errno));
    return content;
}

GenerationError damaged(const std::filesystem::path& file) {
    return GenerationError("checksum_differs", "{file}: is damaged: its checksum differs",
                           {{"file", file.string()}});
}

Json as_json(const Manifest& manifest) {
    Json files = Json::object();
    for (const auto& [path, file] : manifest.files) {
        files[path] = {{"size", file.size}, {"sha256", file.sha256}};
    }
    return {{"format", manifest_format},
            {"generation", manifest.generation},
            {"program", manifest.program},
            {"index_format", manifest.index_format},
            {"inputs", manifest.inputs},
            {"customer_articles", manifest.customer_articles},
            {"agent_articles", manifest.agent_articles},
            {"files", files}};
}

Manifest from_json(const Json& json) {
    Manifest manifest;
    manifest.generation = json.at("generation").get<std::uint64_t>();
    manifest.program = json.at("program").get<std::string>();
    manifest.index_format = json.at("index_format").get<std::uint32_t>();
    manifest.inputs = json.at("inputs").get<std::string>();
    manifest.customer_articles = json.at("customer_articles").get<std::size_t>();
    manifest.agent_articles = json.at("agent_articles").get<std::size_t>();
    for (const auto& [path, file] : json.at("files").items()) {
        manifest.files[path] = {file.at("size").get<std::uint64_t>(),
                                file.at("sha256").get<std::string>()};
    }
    return manifest;
}

/// Whether the file at `path` in a generation is for `audience`, alone or with others.
bool is_for(article::Audience audience, const std::string& path) {
    using article::Audience;
    const Audience other = audience == Audience::agent ? Audience::customer : Audience::agent;
    return !path.starts_with(std::string(folder_name(other)) + '/');
}

}  // namespace

const char* folder_name(article::Audience audience) {
    return audience == article::Audience::agent ? "agent" : "customer";
}

std::map<std::string, FileEntry> files_in(const std::filesystem::path& folder) {
    std::map<std::string, FileEntry> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string path = entry.path().lexically_relative(folder).generic_string();
        if (path == manifest_file) continue;
        files[path] = {entry.file_size(), sha256_of_file(entry.path())};
    }
    return files;
}

std::string to_json(const Manifest& manifest) {
    Json json = as_json(manifest);
    json[checksum_key] = sha256(json.dump());
    return json.dump(1) + "\n";
}

Manifest read_manifest(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / manifest_file;
    const std::string content = content_of(file);
    try {
        Json json = Json::parse(content);
        const auto checksum = json.at(checksum_key).get<std::string>();
        json.erase(checksum_key);
        if (checksum != sha256(json.dump())) {
            throw damaged(file);
        }
        if (json.at("format") != manifest_format) {
            throw GenerationError("manifest_format",
                                  "{file}: has a format this program does not know",
                                  {{"file", file.string()}});
        }
        return from_json(json);
    } catch (const Json::exception& error) {
        throw GenerationError("manifest_damaged", "{file}: is damaged: {said}",
                              {{"file", file.string()}, {"said", error.what()}});
    }
}

void verify(const std::filesystem::path& folder, const Manifest& manifest,
            article::Audience audience) {
    for (const auto& [path, file] : manifest.files) {
        if (!is_for(audience, path)) continue;
        const std::filesystem::path at = folder / path;
        std::error_code error;
        if (std::filesystem::file_size(at, error) != file.size || error) {
            throw GenerationError("file_missing_or_cut",
                                  "{file}: is missing or not as long as it was written",
                                  {{"file", at.string()}});
        }
        if (sha256_of_file(at) != file.sha256) {
            throw damaged(at);
        }
    }
}

}  // namespace okienko::publish
