/// The patches of a lexicon, read where they lie in its file.
///
///     count     32 bits
///     records   one a patch: is it a comparative's, letters to drop, bytes of the ending, bytes of
///               the ending folded, one byte each; offset of the endings, 32 bits
///     endings   the ending and the ending folded of each patch
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/patch.h"

namespace okienko::text {

/// A patch whose endings lie in the file.
struct PatchView {
    bool is_compared;
    unsigned cut;
    std::string_view ending;
    std::string_view folded_ending;
};

class PatchTable {
public:
    /// Throws: std::invalid_argument, if `bytes` are no table of patches.
    explicit PatchTable(std::string_view bytes);

    std::size_t size() const { return count_; }

    /// `number` is less than size().
    PatchView operator[](std::size_t number) const;

private:
    struct Record {
        std::uint8_t is_compared;
        std::uint8_t cut;
        std::uint8_t ending_bytes;
        std::uint8_t folded_bytes;
        std::uint32_t offset;
    };

    Record record(std::size_t number) const;

    std::string_view bytes_;
    std::size_t count_ = 0;
};

/// The bytes of a table of `patches`, in this order.
std::string serialize_patches(const std::vector<Patch>& patches);

}  // namespace okienko::text
