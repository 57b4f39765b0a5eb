#include "index/pack/delivery.h"

#include <cerrno>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "index/pack/check.h"
#include "index/pack/device_state.h"
#include "index/pack/error.h"
#include "index/pack/small_file.h"
#include "index/publish/checksum.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

/// Where the device has a file with this sum, if nobody has changed it since.
using Kept = std::map<std::string, std::vector<fs::path>>;

Kept kept_in(const fs::path& data) {
    Kept kept;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(packs_folder(data), missing)) {
        try {
            const auto text = read_small_file(entry.path() / manifest_name, manifest_limit);
            if (!text) continue;
            for (const File& file : parse_manifest(*text).files) {
                kept[file.sha256].push_back(entry.path() / "content" / file.name);
            }
        } catch (const Refused&) {
            // A pack's folder that was damaged helps with nothing, and does no harm.
        }
    }
    return kept;
}

bool holds(const fs::path& path, const File& file) {
    std::error_code missing;
    return fs::is_regular_file(fs::symlink_status(path, missing)) &&
           fs::file_size(path, missing) == file.size && !missing &&
           publish::sha256_of_file(path) == file.sha256;
}

class Delivery {
public:
    Delivery(Source& source, const Manifest& manifest, const fs::path& data)
        : source_(source),
          manifest_(manifest),
          data_(data),
          content_(incoming_folder(data) / "content"),
          kept_(kept_in(data)) {}

    Delivered run(const DeliveryProgress& progress) {
        fs::create_directories(content_);
        clear_out();
        need_room();
        std::size_t done = 0;
        for (const File& file : manifest_.files) {
            bring(file);
            if (progress) progress(++done, manifest_.files.size());
        }
        return delivered_;
    }

private:
    /// Takes away what is not in the manifest, whoever left it.
    void clear_out() {
        std::map<fs::path, const File*> files;
        for (const File& file : manifest_.files) files[file.name] = &file;
        std::vector<fs::path> wrong;
        for (const auto& entry : fs::recursive_directory_iterator(content_)) {
            if (entry.is_directory() && !entry.is_symlink()) continue;
            const fs::path name = entry.path().lexically_relative(content_);
            const auto known = files.find(name);
            if (known != files.end() && holds(entry.path(), *known->second)) {
                there_.insert(known->second->name);
            } else {
                wrong.push_back(entry.path());
            }
        }
        for (const fs::path& path : wrong) fs::remove(path);
    }

    /// What will be fetched, and the index: it takes less than three times its articles, and the
    /// lexicons some megabytes.
    void need_room() const {
        constexpr std::uint64_t lexicons = 16 << 20;
        std::uint64_t needed = lexicons + 3 * manifest_.bytes();
        for (const File& file : manifest_.files) {
            const bool is_here = there_.contains(file.name) || kept_.contains(file.sha256);
            if (!is_here) needed += file.size;
        }
        std::error_code unknown;
        const auto room = fs::space(data_, unknown);
        if (!unknown && room.available < needed) {
            throw Refused(Reason::no_room, std::to_string((needed >> 20) + 1) + " MB");
        }
    }

    void bring(const File& file) {
        if (there_.contains(file.name)) return;
        const fs::path to = content_ / file.name;
        fs::create_directories(to.parent_path());
        if (link(file, to)) return;
        fetch(file, to);
        kept_[file.sha256].push_back(to);
    }

    bool link(const File& file, const fs::path& to) const {
        const auto known = kept_.find(file.sha256);
        if (known == kept_.end()) return false;
        for (const fs::path& from : known->second) {
            if (!holds(from, file)) continue;
            std::error_code cannot_link;
            fs::create_hard_link(from, to, cannot_link);
            if (cannot_link) fs::copy_file(from, to);
            return true;
        }
        return false;
    }

    void fetch(const File& file, const fs::path& to) {
        std::ofstream stream(to, std::ios::binary | std::ios::trunc);
        read_exactly(source_, manifest_, file, [&](std::string_view bytes) {
            stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            delivered_.bytes += bytes.size();
        });
        stream.close();
        if (!stream) throw PackError(sentence::cannot_write(to, errno));
        ++delivered_.files;
    }

    Source& source_;
    const Manifest& manifest_;
    fs::path data_;
    fs::path content_;
    Kept kept_;
    std::set<std::string> there_;
    Delivered delivered_;
};

}  // namespace

Delivered deliver(Source& source, const Manifest& manifest, const fs::path& data,
                  const DeliveryProgress& progress) {
    return Delivery(source, manifest, data).run(progress);
}

}  // namespace okienko::pack
