#include "app/kiosk/session/short_form.h"

#include <algorithm>
#include <string_view>

#include "app/kiosk/session/narration.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view ellipsis = "…";

/// At most `room` bytes of `text`, cut after a sentence or, where that leaves too little, a word.
std::string cut(std::string_view text, std::size_t room) {
    if (text.size() <= room) return std::string(text);
    if (room <= ellipsis.size()) return {};
    std::string_view kept = text.substr(0, room - ellipsis.size());
    const auto sentence = kept.rfind(". ");
    if (sentence != kept.npos && sentence > room / 2)
        return std::string(kept.substr(0, sentence + 1));
    const auto word = kept.rfind(' ');
    if (word == kept.npos) return {};
    return std::string(kept.substr(0, word)) + std::string(ellipsis);
}

/// Not within a list, and not below a heading that nothing follows.
bool ends_sentence(std::string_view line) {
    constexpr std::string_view ends = ".!?";
    return !line.empty() &&
           (ends.find(line.back()) != ends.npos || line.ends_with("”") || line.ends_with(ellipsis));
}

}  // namespace

std::string short_form(const article::Article& article, const language::Language& words,
                       const std::vector<std::string>& ending) {
    std::string last;
    for (const std::string& line : ending) last += "\n" + line;
    last = cut(last, longest_short_form / 2);
    const std::size_t room = longest_short_form - last.size();
    std::string text = cut(article.title, room);
    std::size_t sound = text.size();  // up to the last line that may be the last one
    for (const std::string& line : lines_of(article.blocks, words)) {
        constexpr std::size_t worthwhile = 24;
        const std::size_t left = room - text.size();
        const std::string kept = left < worthwhile ? std::string() : cut(line, left - 1);
        if (!kept.empty()) text += "\n" + kept;
        if (ends_sentence(kept)) sound = text.size();
        if (kept.size() < line.size()) return text.substr(0, sound) + last;
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
