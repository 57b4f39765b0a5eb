#include "index/article/importer/line_marks.h"

#include <algorithm>
#include <charconv>

#include "index/text/folding.h"

namespace okienko::importer {
namespace {

constexpr std::string_view bullets[] = {"•", "·", "▪", "■", "●", "○", "◦", "►", "▸", "➢",
                                        "➤", "✓", "✔", "✅", "→", "–", "—", "-", "*", "o\t"};

std::size_t blanks_at(std::string_view line, std::size_t at) {
    const auto end = line.find_first_not_of(" \t", at);
    return (end == std::string_view::npos ? line.size() : end) - at;
}

std::optional<Mark> bullet_of(std::string_view line) {
    for (const std::string_view bullet : bullets) {
        if (!line.starts_with(bullet)) continue;
        const std::size_t blanks = blanks_at(line, bullet.size());
        const bool is_certain = bullet == "•" || bullet == "▪" || bullet == "►" || bullet == "●";
        if (blanks == 0 && !is_certain) return std::nullopt;
        return Mark{.length = bullet.size() + blanks};
    }
    return std::nullopt;
}

std::optional<Mark> number_of(std::string_view line) {
    int number = 0;
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const auto digits = static_cast<std::size_t>(stop - line.data());
    if (error != std::errc() || number < 1 || digits > 3 || digits >= line.size()) return {};
    if (line[digits] != '.' && line[digits] != ')') return std::nullopt;
    const std::size_t blanks = blanks_at(line, digits + 1);
    if (blanks == 0) return std::nullopt;
    return Mark{.is_ordered = true, .number = number, .length = digits + 1 + blanks};
}

}  // namespace

std::optional<Mark> mark_of(std::string_view line) {
    auto mark = bullet_of(line);
    if (!mark) mark = number_of(line);
    return mark && mark->length < line.size() ? mark : std::nullopt;
}

bool has_mark(std::string_view line) {
    return mark_of(line).has_value();
}

bool ends_sentence(std::string_view line) {
    for (const std::string_view closing : {"”", "\"", ")", "»", "*"}) {
        if (line.ends_with(closing)) line.remove_suffix(closing.size());
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') ||
           line.ends_with(':') || line.ends_with("…");
}

bool is_question(std::string_view line) {
    return line.ends_with('?');
}

std::size_t letters_in(std::string_view line) {
    return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0U) != 0x80U;
    }));
}

std::string folded(std::string_view line) {
    const std::string plain = text::fold_diacritics(text::fold_case(line));
    std::string out;
    for (const char letter : plain) {
        const bool is_blank = letter == ' ' || letter == '\t' || letter == '\n';
        if (!is_blank) out += letter;
        if (is_blank && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == ':')) out.pop_back();
    return out;
}

}  // namespace okienko::importer
