#include "index/search/posting_segments.h"

#include <bit>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace okienko::search {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t smallest_segment = 512;  ///< articles, on an average
constexpr std::size_t most_segments = 128;  ///< about; each is an open file while they are joined
constexpr std::size_t longest = 4;          ///< times the average

std::optional<std::string> bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) return std::nullopt;
    return bytes;
}

/// Source: FNV-1a, 64 bits.
std::uint64_t hash_of(std::string_view id) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char letter : id) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    }
    return hash ^ (hash >> 32);
}

}  // namespace

PostingSegments::PostingSegments(fs::path folder, Digest digest)
    : folder_(std::move(folder)), digest_(std::move(digest)) {}

fs::path PostingSegments::file(const std::string& name) const {
    return folder_ / name;
}

fs::path PostingSegments::sum_file(const std::string& name) const {
    return folder_ / (name + ".sum");
}

bool PostingSegments::has(const std::string& name) {
    const auto sum = bytes_of(sum_file(name));
    if (!sum) return false;
    const auto bytes = bytes_of(file(name));
    if (!bytes || digest_(*bytes) != *sum) return false;
    used_.insert(name);
    return true;
}

void PostingSegments::keep(const std::string& name) {
    const auto bytes = bytes_of(file(name));
    if (!bytes) return;
    std::ofstream(sum_file(name), std::ios::binary) << digest_(*bytes);
    used_.insert(name);
}

void PostingSegments::forget_others() const {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
        if (!used_.contains(entry.path().stem().string())) fs::remove_all(entry.path(), ignored);
    }
}

std::vector<std::size_t> segment_starts(const std::vector<const article::Article*>& articles) {
    const std::size_t average =
        std::bit_ceil(std::max(smallest_segment, articles.size() / most_segments));
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        const bool is_border = starts.empty() || hash_of(articles[i]->id) % average == 0 ||
                               i - starts.back() == longest * average;
        if (is_border) starts.push_back(i);
    }
    return starts;
}

}  // namespace okienko::search
