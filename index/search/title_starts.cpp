#include "index/search/title_starts.h"

#include <algorithm>
#include <set>

namespace okienko::search {

namespace {

/// Words of an article that are looked at.
constexpr std::size_t first_words = 12;

/// What an article is preferred by that people ask for; a place in a title is worth 1 at most.
constexpr double popular = 2;

}  // namespace

void TitleStarts::add(std::uint32_t article, const Document& document, const text::Tokens& tokens,
                      bool is_popular) {
    if (document.lines.empty()) return;
    const std::size_t title_end = document.lines.front().sentences.back().end;
    const auto after_title =
        std::find_if(tokens.begin(), tokens.end(),
                     [&](const text::Token& token) { return token.end > title_end; });
    const bool has_title = after_title != tokens.begin();
    const auto words =
        static_cast<std::size_t>((has_title ? after_title : tokens.end()) - tokens.begin());
    std::set<Start> seen;
    double place = 0;
    for (std::size_t i = 0; i < std::min(words, first_words); ++i) {
        const text::Token& token = tokens[i];
        if (token.is_stop) continue;
        const double worth = 1 / (1 + place) + 0.1 / static_cast<double>(words) +
                             (is_popular ? popular : 0) - (has_title ? 0 : 1);
        ++place;
        for (std::size_t size = 1; size <= std::min<std::size_t>(2, token.word.size()); ++size) {
            const Start start = title_start(token.word.substr(0, size));
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
