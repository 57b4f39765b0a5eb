#include <algorithm>
#include <cerrno>
#include <fstream>
#include <set>

#include "index/pack/error.h"
#include "index/pack/pack_file.h"
#include "index/pack/signature.h"
#include "index/pack/small_file.h"
#include "index/pack/source.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

class FolderSource : public Source {
public:
    explicit FolderSource(fs::path folder) : folder_(std::move(folder)) {}

    std::string place() const override { return folder_.string(); }

    std::optional<std::string> manifest() override {
        return read_small_file(folder_ / manifest_name, manifest_limit);
    }

    std::optional<std::string> signature() override {
        return read_small_file(folder_ / signature_name, signature_limit);
    }

    bool read(const Manifest&, const File& file, const Sink& sink) override {
        const fs::path path = folder_ / files_folder / file.sha256;
        std::error_code missing;
        if (!fs::is_regular_file(fs::symlink_status(path, missing))) return false;
        std::ifstream stream(path, std::ios::binary);
        if (!stream) throw PackError(sentence::cannot_read(path, errno));
        give(stream, file.size + 1, sink);
        if (stream.bad()) throw PackError(sentence::cannot_read(path, errno));
        return true;
    }

    std::string extra(const Manifest& manifest) override {
        std::set<fs::path> known{manifest_name, signature_name, files_folder};
        for (const File& file : manifest.files) known.insert(fs::path(files_folder) / file.sha256);
        for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
            const fs::path name = entry.path().lexically_relative(folder_);
            if (!known.contains(name) || entry.is_symlink()) return name.string();
        }
        return {};
    }

private:
    fs::path folder_;
};

/// The folders in `folder`, and those in them: a pack may lie on a stick or one step below it.
std::vector<fs::path> folders_near(const fs::path& folder) {
    constexpr int deepest = 1;
    constexpr std::size_t most = 1000;
    std::vector<fs::path> folders;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto at = fs::recursive_directory_iterator(folder, options);
         at != fs::recursive_directory_iterator() && folders.size() < most; ++at) {
        std::error_code ignored;
        if (at->is_symlink(ignored) || !at->is_directory(ignored)) continue;
        if (at.depth() >= deepest) at.disable_recursion_pending();
        folders.push_back(at->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::vector<fs::path> pack_files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == pack_file_ending) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_address(const std::string& place) {
    const auto end = place.find("://");
    return end != std::string::npos && end > 0 &&
           std::all_of(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char sign) { return sign >= 'a' && sign <= 'z'; });
}

}  // namespace

std::unique_ptr<Source> folder_source(const fs::path& folder) {
    std::error_code missing;
    if (!fs::exists(fs::symlink_status(folder / manifest_name, missing))) return nullptr;
    return std::make_unique<FolderSource>(folder);
}

std::vector<std::unique_ptr<Source>> packs_in(const std::string& place) {
    std::vector<std::unique_ptr<Source>> packs;
    if (is_address(place)) {
        packs.push_back(url_source(place));
        return packs;
    }
    if (fs::is_regular_file(place)) {
        packs.push_back(file_source(place));
        return packs;
    }
    if (!fs::is_directory(place)) throw Refused(Reason::no_pack, place);
    if (auto pack = folder_source(place)) {
        packs.push_back(std::move(pack));
        return packs;
    }
    for (const fs::path& file : pack_files_in(place)) packs.push_back(file_source(file));
    for (const fs::path& folder : folders_near(place)) {
        if (auto pack = folder_source(folder)) packs.push_back(std::move(pack));
    }
    if (packs.empty()) throw Refused(Reason::no_pack, place);
    return packs;
}

}  // namespace okienko::pack
