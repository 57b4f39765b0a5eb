#include "index/text/lexicon_format.h"

#include <bit>
#include <cassert>
#include <cstring>
#include <limits>
#include <stdexcept>

#include "index/sentence/failure.h"

namespace okienko::text {
namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::array<char, 8> magic = {'O', 'K', 'N', 'L', 'E', 'X', '\r', '\n'};

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t file_bytes;
    std::uint64_t checksum;

    struct {
        std::uint32_t offset;
        std::uint32_t bytes;
    } sections[section_count];
};

static_assert(std::is_trivially_copyable_v<Header>);

constexpr std::size_t alignment = 8;

std::uint64_t mix(std::uint64_t lane, std::uint64_t value) {
    return std::rotl((lane ^ value) * 0x9E3779B97F4A7C15ULL, 29);
}

/// A checksum against accidents: four lanes of multiply and rotate, so that a megabyte takes a
/// fraction of a millisecond.
std::uint64_t checksum(std::string_view bytes) {
    std::array<std::uint64_t, 4> lanes = {1, 2, 3, bytes.size()};
    const auto block = sizeof lanes;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(block, bytes.size()))) {
        std::array<std::uint64_t, 4> values{};
        std::memcpy(values.data(), bytes.data(), std::min(block, bytes.size()));
        for (std::size_t i = 0; i < lanes.size(); ++i) lanes[i] = mix(lanes[i], values[i]);
    }
    std::uint64_t sum = 0;
    for (const std::uint64_t lane : lanes) sum = mix(sum, lane);
    return sum;
}

/// What the checksum guards: the section table and the sections.
std::uint64_t checksum_of_file(std::string_view file) {
    return checksum(file.substr(offsetof(Header, sections)));
}

using sentence::Failure;

void check_header(const Header& header, std::string_view file) {
    if (header.magic != magic) throw Failure("lexicon_other_file", "it is not an okienko lexicon");
    if (header.version != lexicon_version) {
        throw Failure("lexicon_version",
                      "it is of version {version}, this program reads version {ours}",
                      {{"version", header.version}, {"ours", lexicon_version}});
    }
    if (header.file_bytes != file.size()) {
        throw Failure("lexicon_length",
                      "it has {bytes} bytes instead of {written}: it was cut short or added to",
                      {{"bytes", file.size()}, {"written", header.file_bytes}});
    }
    if (header.checksum != checksum_of_file(file))
        throw Failure("lexicon_checksum", "it is damaged: its checksum differs");
}

}  // namespace

std::string serialize_lexicon(const SectionBytes& sections) {
    Header header{};
    header.magic = magic;
    header.version = lexicon_version;
    std::string file(sizeof header, '\0');
    for (std::size_t i = 0; i < section_count; ++i) {
        file.resize((file.size() + alignment - 1) / alignment * alignment);
        header.sections[i] = {static_cast<std::uint32_t>(file.size()),
                              static_cast<std::uint32_t>(sections[i].size())};
        file += sections[i];
    }
    assert(file.size() <= std::numeric_limits<std::uint32_t>::max());
    header.file_bytes = static_cast<std::uint32_t>(file.size());
    std::memcpy(file.data(), &header, sizeof header);
    header.checksum = checksum_of_file(file);
    std::memcpy(file.data(), &header, sizeof header);
    return file;
}

SectionBytes parse_lexicon(std::string_view file) {
    Header header{};
    if (file.size() < sizeof header)
        throw Failure("lexicon_too_short", "it is too short to be an okienko lexicon");
    std::memcpy(&header, file.data(), sizeof header);
    check_header(header, file);

    SectionBytes sections;
    for (std::size_t i = 0; i < section_count; ++i) {
        const auto& [offset, bytes] = header.sections[i];
        if (offset > file.size() || bytes > file.size() - offset || offset % alignment != 0) {
            throw Failure("lexicon_section", "it is damaged: a section lies outside the file");
        }
        sections[i] = file.substr(offset, bytes);
    }
    return sections;
}

}  // namespace okienko::text
