/// Articles' and snippets' texts in the form that is set.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/typesetting.h"
#include "index/article/article.h"

namespace okienko::ui {

/// The runs of `text` joined. Emphasis is set as strong: slanted letters are hard to read on a
/// screen, and harder for a dyslexic reader.
RichText rich_text(const article::Text& text);

/// `text` with its byte ranges [begin, end) marked as found; one mark where only a space lies
/// between two. Ranges are ascending and disjoint; what lies outside the text is left out.
template <typename Ranges>
RichText marked_text(std::string_view text, const Ranges& ranges) {
    RichText made{std::string(text), {}};
    for (const auto& range : ranges) {
        if (range.begin >= range.end || range.end > text.size()) continue;
        const std::size_t last = made.spans.empty() ? text.size() : made.spans.back().end;
        if (last < range.begin && text.substr(last, range.begin - last) == " ")
            made.spans.back().end = range.end;
        else
            made.spans.push_back({range.begin, range.end, true, true, {}});
    }
    return made;
}

}  // namespace okienko::ui
