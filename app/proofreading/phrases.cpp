#include "app/proofreading/phrases.h"

#include <algorithm>

namespace okienko::proofreading {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_number(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool fits(std::string_view pattern, std::string_view word) {
    if (pattern == "#") return is_number(word);
    if (pattern.starts_with('*')) return word.ends_with(pattern.substr(1));
    if (!pattern.ends_with('*')) return pattern == word;
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

/// What a word is looked up by.
std::string_view start_of(std::string_view word) {
    return word.substr(0, std::min<std::size_t>(word.size(), 1));
}

}  // namespace

PhraseFinder::PhraseFinder(std::span<const Phrase> phrases) {
    for (const Phrase& phrase : phrases) {
        Pattern pattern{&phrase, split(phrase.words, ' '), split(phrase.unless, '|')};
        by_start_[std::string(start_of(pattern.words.front()))].push_back(std::move(pattern));
    }
}

const PhraseFinder::Pattern* PhraseFinder::longest_at(const std::vector<Word>& words,
                                                      std::size_t first) const {
    const auto candidates = by_start_.find(start_of(words[first].small));
    if (candidates == by_start_.end()) return nullptr;
    const Pattern* longest = nullptr;
    for (const Pattern& pattern : candidates->second) {
        const auto length = pattern.words.size();
        if (longest != nullptr && longest->words.size() >= length) continue;
        if (first + length > words.size()) continue;
        bool is_here = true;
        for (std::size_t i = 0; i < length && is_here; ++i) {
            is_here = fits(pattern.words[i], words[first + i].small);
        }
        const bool is_right =
            first + length < words.size() &&
            std::any_of(pattern.unless.begin(), pattern.unless.end(), [&](std::string_view next) {
                return fits(next, words[first + length].small);
            });
        if (is_here && !is_right) longest = &pattern;
    }
    return longest;
}

std::vector<Found> PhraseFinder::find(const std::vector<Word>& words) const {
    std::vector<Found> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Pattern* pattern = longest_at(words, i);
        if (pattern == nullptr) continue;
        const auto last = i + pattern->words.size() - 1;
        found.push_back({pattern->phrase, i, words[i].begin, words[last].end});
        i = last;
    }
    return found;
}

}  // namespace okienko::proofreading
