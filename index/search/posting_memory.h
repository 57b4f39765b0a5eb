/// Posting lists that were read before.
///
/// Whoever types asks for the same words at every keystroke, and all of us ask for the common ones:
/// to take a list out of Xapian is most of what the first stage of a search costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/search/candidate.h"

namespace okienko::search {

/// That an article holds a stem, and how often.
struct Posting {
    ArticleNumber article;
    std::uint32_t count;
};

using SharedPostings = std::shared_ptr<const std::vector<Posting>>;

/// Remembers lists, those that were asked for last, as many as there is room for.
class PostingMemory {
public:
    /// `room` is in postings.
    explicit PostingMemory(std::size_t room) : room_(room) {}

    /// The list of `term`; null where it is not remembered.
    SharedPostings find(std::string_view term);

    /// A list that takes more than a fourth of the room is not kept: it would drive out the others.
    void keep(std::string term, SharedPostings postings);

    std::size_t longest() const { return room_ / 4; }

    std::size_t taken() const { return taken_; }

private:
    struct Entry {
        std::string term;
        SharedPostings postings;
    };

    /// What an entry itself takes, beside its postings.
    static constexpr std::size_t overhead = 16;

    static std::size_t size_of(const Entry& entry) { return entry.postings->size() + overhead; }

    std::size_t room_;
    std::size_t taken_ = 0;
    std::list<Entry> entries_;  ///< the one asked for last first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_term_;
};

}  // namespace okienko::search
