#include "index/search/table_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include "index/search/error.h"
#include "index/search/packed_text.h"
#include "index/search/schema.h"

namespace okienko::search {

namespace {

constexpr std::array<char, 8> magic = {'o', 'k', 'i', 'e', 'n', 'k', 'o', '\0'};
constexpr std::uint64_t alignment = 8;

/// Bytes of a table: what is damaged must not ask for all memory.
constexpr std::size_t most_unpacked = 1U << 28;

struct Header {
    std::array<char, 8> magic;
    FileKind kind;
    std::uint32_t version;
    std::uint32_t tables;
    std::uint64_t file_size;
};

/// A file descriptor that closes itself.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& file)
        : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}

    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

template <class Row>
Row row_at(std::string_view bytes, std::uint64_t offset) {
    Row row;
    std::memcpy(&row, bytes.data() + offset, sizeof(Row));
    return row;
}

}  // namespace

TableFileWriter::TableFileWriter(std::filesystem::path file, FileKind kind, std::size_t tables)
    : file_(std::move(file)), kind_(kind), count_(tables) {
    out_.open(file_, std::ios::binary | std::ios::trunc);
    if (!out_) throw IndexError(sentence::cannot_make(file_, errno));
    at_ = header_size();
    out_ << std::string(at_, '\0');
}

std::uint64_t TableFileWriter::header_size() const {
    return sizeof(Header) + count_ * sizeof(TableExtent);
}

void TableFileWriter::begin_table() {
    end_table();
    tables_.push_back({at_, 0});
}

void TableFileWriter::end_table() {
    if (!tables_.empty()) tables_.back().size = at_ - tables_.back().offset;
    const std::string padding((alignment - at_ % alignment) % alignment, '\0');
    out_ << padding;
    at_ += padding.size();
}

void TableFileWriter::append(std::string_view bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    at_ += bytes.size();
}

void TableFileWriter::append_packed_table(std::string_view bytes) {
    if (bytes.size() > most_unpacked) {
        throw IndexError("too_many_words", "more different words than an index can hold");
    }
    begin_table();
    append(packed_table(bytes));
}

void TableFileWriter::finish() {
    end_table();
    assert(tables_.size() == count_);
    const Header header{magic, kind_, format_version, static_cast<std::uint32_t>(count_), at_};
    out_.seekp(0);
    out_.write(reinterpret_cast<const char*>(&header), sizeof header);
    out_.write(reinterpret_cast<const char*>(tables_.data()),
               static_cast<std::streamsize>(tables_.size() * sizeof(TableExtent)));
    out_.close();
    if (!out_) throw IndexError(sentence::cannot_write(file_, errno));
}

TableFile::TableFile(const std::filesystem::path& file, FileKind kind, std::size_t tables)
    : file_(file) {
    map();
    try {
        find_tables(kind, tables);
    } catch (...) {
        ::munmap(const_cast<char*>(content_.data()), content_.size());
        throw;
    }
}

TableFile::~TableFile() {
    ::munmap(const_cast<char*>(content_.data()), content_.size());
}

void TableFile::map() {
    const OpenFile file(file_);

    struct stat status {};

    if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0) {
        throw IndexError(sentence::cannot_read(file_, errno));
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size < sizeof(Header)) damaged("table_too_short", "it is too short");
    void* begin = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.descriptor(), 0);
    if (begin == MAP_FAILED) {
        throw IndexError(sentence::cannot_read(file_, errno));
    }
    content_ = {static_cast<const char*>(begin), size};
}

void TableFile::find_tables(FileKind kind, std::size_t count) {
    const auto header = row_at<Header>(content_, 0);
    if (header.magic != magic || header.kind != kind)
        damaged("table_other_kind", "it is another kind of file");
    if (header.version != format_version) {
        damaged(sentence::say("table_format", "it has format {version}, this program reads {ours}",
                              {{"version", header.version}, {"ours", format_version}}));
    }
    if (header.file_size != content_.size())
        damaged("table_length", "it is not as long as it was written");
    if (header.tables != count) damaged("table_count", "it has another number of tables");

    if (content_.size() < sizeof(Header) + count * sizeof(TableExtent))
        damaged("table_too_short", "it is too short");
    for (std::size_t i = 0; i < count; ++i) {
        const auto extent = row_at<TableExtent>(content_, sizeof(Header) + i * sizeof(TableExtent));
        if (extent.offset > content_.size() || extent.size > content_.size() - extent.offset ||
            extent.offset % alignment != 0) {
            damaged("table_outside", "a table lies outside the file");
        }
        tables_.push_back(content_.substr(extent.offset, extent.size));
    }
}

std::string TableFile::unpacked(std::size_t table) const {
    auto bytes = unpacked_table(tables_[table], most_unpacked);
    if (!bytes) damaged("table_packed", "a table cannot be unpacked");
    return std::move(*bytes);
}

void TableFile::damaged(std::string_view code, std::string_view what) const {
    damaged(sentence::say(code, what));
}

void TableFile::damaged(const sentence::Sentence& why) const {
    throw IndexError("table_unusable", "{file}: cannot be used: {why}",
                     {{"file", file_.string()}, {"why", why}});
}

}  // namespace okienko::search
