#include "index/article/inline_text.h"

#include <algorithm>
#include <cstddef>

namespace okienko::article {
namespace {

constexpr std::string_view blanks = " \t\n";

bool same_style(const Run& a, const Run& b) {
    return a.strong == b.strong && a.emphasis == b.emphasis && a.link == b.link;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "https:", "mailto:", "tel:"
bool has_scheme(std::string_view href) {
    const auto colon = href.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    return std::all_of(href.begin(), href.begin() + static_cast<std::ptrdiff_t>(colon), is_letter);
}

}  // namespace

void append(Text& text, const Run& style, std::string_view piece) {
    if (piece.empty()) return;
    if (text.empty() || !same_style(text.back(), style)) {
        text.push_back({{}, style.strong, style.emphasis, style.link});
    }
    text.back().text += piece;
}

void trim(Text& text) {
    while (!text.empty()) {
        std::string& last = text.back().text;
        last.erase(last.find_last_not_of(blanks) + 1);
        if (!last.empty()) break;
        text.pop_back();
    }
    const auto has_words = [](const Run& run) {
        return run.text.find_first_not_of(blanks) != std::string::npos;
    };
    text.erase(text.begin(), std::find_if(text.begin(), text.end(), has_words));
    if (text.empty()) return;
    std::string& first = text.front().text;
    first.erase(0, first.find_first_not_of(blanks));
}

std::string words_of(const Text& text) {
    std::string words;
    for (const Run& run : text) words += run.text;
    return words;
}

LinkTarget parse_link(std::string_view href) {
    using enum LinkTarget::Kind;
    if (href.empty()) return {nowhere, {}};
    if (href.starts_with("#")) return {section, {}};
    if (has_scheme(href) || href.starts_with("//") || href.starts_with("www."))
        return {outside, {}};

    href = href.substr(0, href.find('#'));
    if (href.ends_with(".md")) {
        href.remove_suffix(3);
        href.remove_prefix(href.rfind('/') + 1);
    }
    return {article, std::string(href)};
}

}  // namespace okienko::article
