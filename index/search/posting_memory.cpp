#include "index/search/posting_memory.h"

#include <utility>

namespace okienko::search {

SharedPostings PostingMemory::find(std::string_view term) {
    const auto known = by_term_.find(term);
    if (known == by_term_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, known->second);
    return known->second->postings;
}

void PostingMemory::keep(std::string term, SharedPostings postings) {
    if (postings->size() > longest() || by_term_.contains(term)) return;
    entries_.push_front({std::move(term), std::move(postings)});
    by_term_.emplace(entries_.front().term, entries_.begin());
    taken_ += size_of(entries_.front());
    while (taken_ > room_) {
        taken_ -= size_of(entries_.back());
        by_term_.erase(entries_.back().term);
        entries_.pop_back();
    }
}

}  // namespace okienko::search
