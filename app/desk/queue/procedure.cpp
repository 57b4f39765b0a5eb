#include "app/desk/queue/procedure.h"

#include <string_view>
#include <variant>

namespace okienko::desk {
namespace {

constexpr int section_level = 2;
constexpr std::string_view limits_heading = "Twoje granice";
constexpr std::string_view sentences_heading = "Gotowe zdania";

std::string plain(const article::Text& text) {
    std::string all;
    for (const auto& run : text) all += run.text;
    return all;
}

/// "„Oczywiście, przyjmę ten wniosek”." -> "Oczywiście, przyjmę ten wniosek."
std::string unquoted(std::string sentence) {
    constexpr std::string_view opening = "„";
    constexpr std::string_view closing = "”";
    if (!sentence.starts_with(opening)) return sentence;
    const auto end = sentence.rfind(closing);
    if (end == std::string::npos) return sentence;
    std::string rest = sentence.substr(end + closing.size());
    std::string inside = sentence.substr(opening.size(), end - opening.size());
    const bool has_mark =
        !inside.empty() && std::string_view(".?!").find(inside.back()) != std::string_view::npos;
    if (has_mark && rest == ".") rest.clear();
    return inside + rest;
}

void add_sentences(const article::List& list, std::vector<std::string>& sentences) {
    for (const auto& entry : list.entries) {
        std::string text = article::plain_text(entry);
        while (!text.empty() && text.back() == '\n') text.pop_back();
        if (!text.empty()) sentences.push_back(unquoted(std::move(text)));
    }
}

}  // namespace

Procedure procedure_of(const article::Article& article) {
    Procedure parts;
    article::Blocks before_headings;
    std::string section;
    bool has_heading = false;
    for (const auto& block : article.blocks) {
        const auto* heading = std::get_if<article::Heading>(&block);
        if (heading != nullptr && heading->level <= section_level) {
            section = plain(heading->text);
            has_heading = true;
        }
        if (!has_heading) before_headings.push_back(block);
        if (section.starts_with(limits_heading)) {
            if (heading == nullptr) parts.limits.push_back(block);
            continue;
        }
        if (section.starts_with(sentences_heading)) {
            const auto* list = std::get_if<article::List>(&block);
            if (list != nullptr) add_sentences(*list, parts.sentences);
            if (list != nullptr || heading != nullptr) continue;  // a warning or a table stays
        }
        parts.text.push_back(block);
    }
    parts.answer = article::plain_text(before_headings);
    while (!parts.answer.empty() && parts.answer.back() == '\n') parts.answer.pop_back();
    return parts;
}

}  // namespace okienko::desk
