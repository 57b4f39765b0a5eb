#include "index/pack/pack_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <set>

#include "index/pack/error.h"
#include "index/pack/signature.h"
#include "index/publish/durable_file.h"

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "OKIENKO1";
constexpr std::size_t heading_bytes = 8 + 4 + 4;

std::string size_text(std::size_t size) {
    std::string bytes;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(size >> (8 * i) & 0xff);
    return bytes;
}

std::size_t size_in(std::string_view bytes) {
    std::size_t size = 0;
    for (std::size_t i = 4; i-- > 0;) size = size << 8 | static_cast<unsigned char>(bytes[i]);
    return size;
}

class FileSource : public Source {
public:
    explicit FileSource(fs::path file) : file_(std::move(file)), stream_(file_, std::ios::binary) {
        if (!stream_) throw PackError(sentence::cannot_read(file_, errno));
        const std::string heading = part(0, heading_bytes);
        if (heading.size() != heading_bytes || !heading.starts_with(magic)) return;
        signature_bytes_ = size_in(std::string_view(heading).substr(8));
        manifest_bytes_ = size_in(std::string_view(heading).substr(12));
        is_pack_ = signature_bytes_ <= signature_limit && manifest_bytes_ <= manifest_limit;
    }

    std::string place() const override { return file_.string(); }

    std::optional<std::string> manifest() override {
        if (!is_pack_) return std::nullopt;
        return part(heading_bytes + signature_bytes_, manifest_bytes_);
    }

    std::optional<std::string> signature() override {
        if (!is_pack_) return std::nullopt;
        return part(heading_bytes, signature_bytes_);
    }

    bool read(const Manifest& manifest, const File& file, const Sink& sink) override {
        std::uint64_t at = contents_begin();
        for (const File* one : contents_of(manifest)) {
            if (one->sha256 != file.sha256) {
                at += one->size;
                continue;
            }
            stream_.clear();
            stream_.seekg(static_cast<std::streamoff>(at));
            give(stream_, file.size, sink);
            return true;
        }
        return false;
    }

    std::string extra(const Manifest& manifest) override {
        std::uint64_t end = contents_begin();
        for (const File* one : contents_of(manifest)) end += one->size;
        return fs::file_size(file_) > end ? file_.string() : std::string();
    }

private:
    std::string part(std::size_t begin, std::size_t size) {
        std::string bytes(size, '\0');
        stream_.clear();
        stream_.seekg(static_cast<std::streamoff>(begin));
        stream_.read(bytes.data(), static_cast<std::streamsize>(size));
        bytes.resize(static_cast<std::size_t>(stream_.gcount()));
        return bytes;
    }

    std::uint64_t contents_begin() const {
        return heading_bytes + signature_bytes_ + manifest_bytes_;
    }

    fs::path file_;
    std::ifstream stream_;
    bool is_pack_ = false;
    std::size_t signature_bytes_ = 0;
    std::size_t manifest_bytes_ = 0;
};

}  // namespace

std::vector<const File*> contents_of(const Manifest& manifest) {
    std::vector<const File*> contents;
    std::set<std::string_view> sums;
    for (const File& file : manifest.files) {
        if (sums.insert(file.sha256).second) contents.push_back(&file);
    }
    return contents;
}

void give(std::istream& stream, std::uint64_t most, const Sink& sink) {
    std::array<char, 64 * 1024> buffer{};
    while (most > 0 && stream) {
        const auto wanted = std::min<std::uint64_t>(most, buffer.size());
        stream.read(buffer.data(), static_cast<std::streamsize>(wanted));
        const auto got = static_cast<std::size_t>(stream.gcount());
        if (got > 0) sink({buffer.data(), got});
        most -= got;
    }
}

std::unique_ptr<Source> file_source(const fs::path& file) {
    return std::make_unique<FileSource>(file);
}

void write_pack_file(Source& from, const fs::path& file) {
    const auto signature = from.signature();
    const auto text = from.manifest();
    if (!signature || !text) throw Refused(Reason::no_pack, from.place());
    const Manifest manifest = parse_manifest(*text);
    fs::path next = file;
    next += ".next";
    {
        std::ofstream stream(next, std::ios::binary | std::ios::trunc);
        stream << magic << size_text(signature->size()) << size_text(text->size()) << *signature
               << *text;
        for (const File* one : contents_of(manifest)) {
            const bool is_there = from.read(manifest, *one, [&stream](std::string_view bytes) {
                stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            });
            if (!is_there) throw Refused(Reason::missing_file, one->name);
        }
        stream.flush();
        if (!stream) throw PackError(sentence::cannot_write(next, errno));
    }
    publish::sync_file(next);
    publish::rename_durably(next, file);
}

}  // namespace okienko::pack
