#include "app/kiosk/session/short_form.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "app/kiosk/session/article_lines.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view ellipsis = "…";

/// At most `room` bytes of `text`, cut after a sentence or, where that leaves too little, a word.
std::string cut(std::string_view text, std::size_t room) {
    if (text.size() <= room) return std::string(text);
    if (room <= ellipsis.size() + 1) return {};
    const std::string_view kept = text.substr(0, room - ellipsis.size() - 1);
    const auto sentence = kept.rfind(". ");
    if (sentence != kept.npos && sentence > room / 2)
        return std::string(kept.substr(0, sentence + 2)).append(ellipsis);
    const auto word = kept.rfind(' ');
    return word == kept.npos ? std::string() : std::string(kept.substr(0, word)).append(ellipsis);
}

/// Not within a list, and not below a heading that nothing follows.
bool ends_sentence(std::string_view line) {
    constexpr std::string_view ends = ".!?";
    return !line.empty() &&
           (ends.find(line.back()) != ends.npos || line.ends_with("”") || line.ends_with(ellipsis));
}

bool has_steps(const article::Blocks& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const article::Block& block) {
        const auto* list = std::get_if<article::List>(&block);
        return list && list->ordered;
    });
}

bool is_heading(const article::Block& block) {
    return std::holds_alternative<article::Heading>(block);
}

/// Where what stands below the headings of a part begins.
article::Blocks::const_iterator below_headings(const article::Blocks& part) {
    return std::find_if_not(part.begin(), part.end(), is_heading);
}

/// What stands before the first heading, which answers the title; then a heading each, or several
/// that follow each other, and what stands below. The first begins with a heading where the article
/// does.
std::vector<article::Blocks> parts_of(const article::Blocks& blocks) {
    std::vector<article::Blocks> parts(1);
    for (const article::Block& block : blocks) {
        const bool is_begun = below_headings(parts.back()) != parts.back().end();
        if (is_heading(block) && is_begun) parts.emplace_back();
        parts.back().push_back(block);
    }
    return parts;
}

/// A new line each.
std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n" + line;
    return text;
}

/// The lines of a part: its headings, then what stands below them.
struct Lines {
    std::vector<std::string> headings;
    std::vector<std::string> below;
};

Lines split(const article::Blocks& part, const language::Language& words) {
    const auto below = below_headings(part);
    return {lines_of({part.begin(), below}, words), lines_of({below, part.end()}, words)};
}

/// What of `lines`, which have no room as a whole, may stand alone, then "…"; empty if nothing may.
std::string begun(const Lines& lines, std::size_t room) {
    const std::string more = "\n" + std::string(ellipsis);
    std::string text = joined(lines.headings);
    std::string sound;  // up to the last line that may be the last one
    for (const std::string& line : lines.below) {
        text += "\n" + line;
        if (text.size() + more.size() > room) break;
        if (ends_sentence(line)) sound = text + more;
    }
    return sound;
}

/// As much of an answer as has room, its first line cut if need be.
std::string begun_answer(const Lines& lines, std::size_t room) {
    constexpr std::size_t worthwhile = 24;
    std::string text = begun(lines, room);
    const std::string headings = joined(lines.headings);
    const bool has_room = room >= headings.size() + worthwhile;
    if (!text.empty() || lines.below.empty() || !has_room) return text;
    const std::string first = cut(lines.below.front(), room - headings.size() - 1);
    return first.empty() ? first : headings + "\n" + first;
}

}  // namespace

std::string short_form(const article::Article& article, const language::Language& words,
                       const std::vector<std::string>& ending) {
    const std::string last = cut(joined(ending), longest_short_form / 2);
    const std::size_t most = longest_short_form - last.size();
    std::string text = cut(article.title, most);
    bool is_answer = true;
    for (const article::Blocks& part : parts_of(article.blocks)) {
        const Lines lines = split(part, words);
        if (lines.below.empty()) continue;
        const std::size_t room = most - text.size();
        const std::string whole = joined(lines.headings) + joined(lines.below);
        if (whole.size() > room) {
            if (is_answer) text += begun_answer(lines, room);
            if (!is_answer && has_steps(part)) text += begun(lines, room);
            break;
        }
        text += whole;
        is_answer = false;
    }
    return text + last;
}

std::vector<std::string> paper_form(const article::Article& article,
                                    const language::Language& words) {
    constexpr std::size_t most_bytes = 1600;
    std::vector<std::string> kept;
    std::size_t bytes = 0;
    for (std::string& line : lines_of(article.blocks, words)) {
        bytes += line.size();
        if (bytes > most_bytes) {
            kept.emplace_back(ellipsis);
            break;
        }
        kept.push_back(std::move(line));
    }
    return kept;
}

}  // namespace okienko::kiosk
