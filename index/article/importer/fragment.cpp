#include "index/article/importer/fragment.h"

#include <string_view>
#include <utility>

#include "index/article/encoding.h"

namespace okienko::importer {
namespace {

/// Marks that nobody sees: soft hyphens, joiners, byte order marks, directions.
constexpr std::string_view unseen[] = {"\u00AD", "\u200B", "\u200C", "\u200D", "\uFEFF",
                                       "\u200E", "\u200F", "\u2060", "\uFFFD"};
constexpr std::string_view spaces[] = {"\u00A0", "\u202F", "\u2007", "\u2009", "\u3000",
                                       "\u2028", "\u2029", "\u2003", "\u2002", "\u0085"};

std::string_view mark_at(std::string_view text, std::size_t at, const std::string_view* begin,
                         const std::string_view* end) {
    for (; begin != end; ++begin) {
        if (text.substr(at).starts_with(*begin)) return *begin;
    }
    return {};
}

/// Every space a blank, two in a row one, unseen marks left out. `after_space` is carried on.
std::string with_single_blanks(std::string_view text, bool& after_space) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_wide = static_cast<unsigned char>(text[at]) >= 0x80;
        const auto hidden =
            is_wide ? mark_at(text, at, std::begin(unseen), std::end(unseen)) : std::string_view();
        if (!hidden.empty()) {
            at += hidden.size();
            continue;
        }
        const auto space =
            is_wide ? mark_at(text, at, std::begin(spaces), std::end(spaces)) : std::string_view();
        const bool is_space = !space.empty() || static_cast<unsigned char>(text[at]) <= ' ';
        if (!is_space || !after_space) out += is_space ? ' ' : text[at];
        after_space = is_space;
        at += space.empty() ? 1 : space.size();
    }
    return out;
}

bool is_same_style(const article::Run& one, const article::Run& other) {
    return one.strong == other.strong && one.emphasis == other.emphasis && one.link == other.link;
}

article::Text settled(const article::Text& text) {
    article::Text out;
    bool after_space = true;  // so that none stands at the beginning
    for (const article::Run& run : text) {
        article::Run clean = run;
        clean.text = with_single_blanks(run.text, after_space);
        if (clean.text.empty()) continue;
        if (!out.empty() && is_same_style(out.back(), clean)) {
            out.back().text += clean.text;
        } else {
            out.push_back(std::move(clean));
        }
    }
    while (!out.empty() && out.back().text.back() == ' ') {
        out.back().text.pop_back();
        if (out.back().text.empty()) out.pop_back();
    }
    return out;
}

}  // namespace

Fragment fragment_of(Fragment::Kind kind, std::string words) {
    Fragment fragment{.kind = kind};
    fragment.text = {{.text = std::move(words)}};
    settle(fragment);
    return fragment;
}

void settle(Fragment& fragment) {
    fragment.text = settled(fragment.text);
    fragment.words.clear();
    fragment.linked = 0;
    const auto add = [&](const article::Text& text) {
        for (const article::Run& run : text) {
            fragment.words += run.text;
            if (!run.link.empty()) fragment.linked += run.text.size();
        }
    };
    add(fragment.text);
    for (article::Text& cell : fragment.cells) {
        cell = settled(cell);
        if (!fragment.words.empty()) fragment.words += ' ';
        add(cell);
    }
}

}  // namespace okienko::importer
