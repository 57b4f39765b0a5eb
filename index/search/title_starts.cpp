#include "index/search/title_starts.h"

#include <algorithm>
#include <set>

namespace okienko::search {

namespace {

/// What an article is preferred by that people ask for; a place in a title is worth 1 at most.
constexpr double popular = 2;

}  // namespace

TitleStarts::Words TitleStarts::words_of(const Document& document, const text::Tokens& tokens) {
    Words words;
    if (document.lines.empty()) return words;
    const std::size_t title_end = document.lines.front().sentences.back().end;
    const auto after_title =
        std::find_if(tokens.begin(), tokens.end(),
                     [&](const text::Token& token) { return token.end > title_end; });
    words.are_title = after_title != tokens.begin();
    words.count =
        static_cast<std::size_t>((words.are_title ? after_title : tokens.end()) - tokens.begin());
    for (std::size_t i = 0; i < std::min(words.count, first_words); ++i) {
        words.first.push_back({tokens[i].word, tokens[i].is_stop});
    }
    return words;
}

void TitleStarts::add(std::uint32_t article, const Words& words, bool is_popular) {
    std::set<Start> seen;
    double place = 0;
    for (const Words::Word& word : words.first) {
        if (word.is_stop) continue;
        const double worth = 1 / (1 + place) + 0.1 / static_cast<double>(words.count) +
                             (is_popular ? popular : 0) - (words.are_title ? 0 : 1);
        ++place;
        for (std::size_t size = 1; size <= std::min<std::size_t>(2, word.text.size()); ++size) {
            const Start start = title_start(word.text.substr(0, size));
            if (seen.insert(start).second) entries_[start].push_back({article, worth});
        }
    }
}

std::vector<TitleStarts::Row> TitleStarts::rows() const {
    std::vector<Row> rows;
    for (const auto& [start, all] : entries_) {
        std::vector<Entry> entries = all;
        const auto end =
            entries.begin() + static_cast<std::ptrdiff_t>(std::min(most, entries.size()));
        std::partial_sort(entries.begin(), end, entries.end(), [](const Entry& a, const Entry& b) {
            return a.worth != b.worth ? a.worth > b.worth : a.article < b.article;
        });
        for (auto entry = entries.begin(); entry != end; ++entry) {
            rows.push_back({start, entry->article});
        }
    }
    return rows;
}

}  // namespace okienko::search
