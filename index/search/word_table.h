/// A table of numbers found by a hash, for words that are looked up for every word of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace okienko::search {

/// Holds no words itself: whoever asks compares. A number lies in the slot of its hash or in one of
/// the next (open addressing, linear probing), so that a look costs one line of memory where
/// std::unordered_map goes through a bucket, a node and the node's key.
class WordTable {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// The number with this hash for which `is_sought` holds; `none` where there is none.
    template <class IsSought>
    std::uint32_t find(std::uint32_t hash, IsSought is_sought) const {
        for (std::size_t at = hash & mask_; slots_[at].number != none; at = (at + 1) & mask_) {
            if (slots_[at].hash == hash && is_sought(slots_[at].number)) return slots_[at].number;
        }
        return none;
    }

    /// Adds a number that was not found.
    void add(std::uint32_t hash, std::uint32_t number) {
        if (2 * ++size_ > slots_.size()) grow();
        put({hash, number});
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    static constexpr std::size_t first_slots = 1024;

    void put(Slot slot) {
        std::size_t at = slot.hash & mask_;
        while (slots_[at].number != none) at = (at + 1) & mask_;
        slots_[at] = slot;
    }

    void grow() {
        const std::vector<Slot> before = std::move(slots_);
        slots_.assign(2 * before.size(), {});
        mask_ = slots_.size() - 1;
        for (const Slot& slot : before) {
            if (slot.number != none) put(slot);
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(first_slots);  ///< a power of two
    std::size_t mask_ = first_slots - 1;
    std::size_t size_ = 0;
};

}  // namespace okienko::search
