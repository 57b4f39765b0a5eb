/// The stems of real Polish words, so many to a byte that they cannot be read back: only asked for.
///
///     seed      64 bits
///     third     32 bits: how many bytes each third of the table has
///     table     one byte a place
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::text {

/// A set of stems that says yes to each of them, and to one other word in 256.
/// Source: xor filters; Graf and Lemire, ACM Journal of Experimental Algorithmics 25, 2020.
class StemSet {
public:
    /// Throws: std::invalid_argument, if `bytes` are no set; none are the empty set.
    explicit StemSet(std::string_view bytes);

    bool has(std::string_view stem) const;

    /// The bytes of a set of `stems`, each once.
    static std::string serialize(const std::vector<std::string>& stems);

private:
    std::string_view table_;
    std::uint64_t seed_ = 0;
    std::uint32_t third_ = 0;
};

}  // namespace okienko::text
