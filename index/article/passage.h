/// An article's words as they stand in its file, for those who check how it is written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "index/article/article.h"

namespace okienko::article {

/// A stretch of words that belongs together: a title, a paragraph, a cell.
struct Passage {
    enum class Kind { title, question, keyword, heading, paragraph, entry, header, cell };

    /// From byte `begin` of the text on, the words stand on line `line`.
    struct Start {
        std::size_t begin = 0;
        int line = 1;
    };

    Kind kind = Kind::paragraph;
    std::string text;
    std::vector<Start> starts;             ///< ascending, the first at 0
    std::string column;                    ///< of a cell: the header above it
    std::optional<Callout::Kind> callout;  ///< the innermost call-out it stands in

    /// The line of byte `offset` of the text.
    int line_at(std::size_t offset) const {
        const auto next =
            std::upper_bound(starts.begin(), starts.end(), offset,
                             [](std::size_t at, const Start& start) { return at < start.begin; });
        return next == starts.begin() ? 1 : std::prev(next)->line;
    }
};

using Passages = std::vector<Passage>;

}  // namespace okienko::article
