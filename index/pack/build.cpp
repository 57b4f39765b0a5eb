#include "index/pack/build.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "index/pack/error.h"
#include "index/pack/signature.h"
#include "index/pack/small_file.h"
#include "index/publish/checksum.h"
#include "index/publish/durable_file.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

/// A file nobody wrote: of the system, or what an editing program left.
bool is_left_over(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") ||
           name.starts_with('#');
}

void add_file(std::vector<File>& files, const fs::path& content, const fs::path& path) {
    const std::string name = path.lexically_relative(content).generic_string();
    if (!fs::is_regular_file(fs::symlink_status(path)) || !is_file_name(name)) {
        throw Refused(Reason::bad_name, name);
    }
    const std::uint64_t size = fs::file_size(path);
    if (size > file_limit) throw Refused(Reason::too_big, name);
    files.push_back({.name = name, .size = size, .sha256 = publish::sha256_of_file(path)});
}

std::vector<File> files_of(const fs::path& content) {
    std::vector<File> files;
    for (const char* part :
         {"articles", "categories.yaml", "contact", "golden", "images", "lexicon", "notices"}) {
        const fs::path top = content / part;
        const auto status = fs::symlink_status(top);
        if (!fs::exists(status)) continue;
        if (!fs::is_directory(status)) {
            add_file(files, content, top);
            continue;
        }
        for (auto at = fs::recursive_directory_iterator(top);
             at != fs::recursive_directory_iterator(); ++at) {
            const bool is_folder = at->is_directory() && !at->is_symlink();
            if (is_left_over(at->path())) {
                if (is_folder) at.disable_recursion_pending();
            } else if (!is_folder) {
                add_file(files, content, at->path());
            }
        }
    }
    std::sort(files.begin(), files.end(),
              [](const File& one, const File& other) { return one.name < other.name; });
    const std::string confused = confusable(files);
    if (!confused.empty()) throw Refused(Reason::bad_name, confused);
    return files;
}

/// The version of the pack that stands in `folder`; 0 if there is none.
std::uint64_t version_in(const fs::path& folder) {
    try {
        const auto text = read_small_file(folder / manifest_name, manifest_limit);
        return text ? parse_manifest(*text).version : 0;
    } catch (const Refused&) {
        return 0;
    }
}

std::uint64_t next_version(const BuildOptions& options) {
    const std::uint64_t before = version_in(options.out);
    if (options.version == 0) return std::max(options.now, before + 1);
    if (options.version <= before) throw Refused(Reason::older, std::to_string(before));
    return options.version;
}

/// Copies what the pack's folder lacks; whoever downloads meanwhile finds the old files too.
std::size_t add_contents(const BuildOptions& options, const Manifest& manifest) {
    const fs::path folder = options.out / files_folder;
    fs::create_directories(folder);
    std::size_t added = 0;
    for (const File& file : manifest.files) {
        const fs::path to = folder / file.sha256;
        std::error_code missing;
        if (fs::file_size(to, missing) == file.size && !missing &&
            publish::sha256_of_file(to) == file.sha256) {
            continue;
        }
        const auto bytes = read_small_file(options.content / file.name, file_limit);
        // An editor who saves meanwhile gets the next pack.
        if (!bytes || publish::sha256(*bytes) != file.sha256) {
            throw Refused(Reason::changed_file, file.name);
        }
        publish::replace_durably(to, *bytes);
        ++added;
    }
    return added;
}

void remove_old_contents(const fs::path& folder, const Manifest& manifest) {
    std::set<std::string> wanted;
    for (const File& file : manifest.files) wanted.insert(file.sha256);
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!wanted.contains(entry.path().filename().string())) fs::remove_all(entry.path());
    }
}

Built build_in_folder(const BuildOptions& options, const SecretKey& key) {
    const Manifest manifest{.channel = options.channel,
                            .version = next_version(options),
                            .created = options.created,
                            .expires = options.expires,
                            .files = files_of(options.content)};
    const std::string text = to_text(manifest);
    const std::string signature = sign(
        text, key, "okienko pack " + manifest.channel + " " + std::to_string(manifest.version));
    Built built{.pack = checked(text, signature, {key.public_key()})};
    built.new_files = add_contents(options, manifest);
    publish::replace_durably(options.out / signature_name, signature);
    publish::replace_durably(options.out / manifest_name, text);
    remove_old_contents(options.out / files_folder, manifest);
    verify_files(*folder_source(options.out), manifest);
    return built;
}

}  // namespace

Built build(const BuildOptions& options, const SecretKey& key) {
    try {
        return build_in_folder(options, key);
    } catch (const fs::filesystem_error& error) {
        throw PackError("packing_a_pack_failed", "building the pack failed: {why}",
                        {{"why", sentence::sentence_of(error)}});
    }
}

}  // namespace okienko::pack
