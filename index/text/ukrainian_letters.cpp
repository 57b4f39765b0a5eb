#include "index/text/ukrainian_letters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace okienko::text {
namespace {

/// A letter, and the byte that stands for it: those whose sound Latin has keep it.
struct UkrainianLetter {
    std::string_view letter;
    char byte;
};

constexpr std::array<UkrainianLetter, 33> letters{
    {{"а", 'a'}, {"б", 'b'}, {"в", 'v'}, {"г", 'h'}, {"ґ", 'g'}, {"д", 'd'}, {"е", 'e'},
     {"є", 'E'}, {"ж", 'w'}, {"з", 'z'}, {"и", 'y'}, {"і", 'i'}, {"ї", 'N'}, {"й", 'j'},
     {"к", 'k'}, {"л", 'l'}, {"м", 'm'}, {"н", 'n'}, {"о", 'o'}, {"п", 'p'}, {"р", 'r'},
     {"с", 's'}, {"т", 't'}, {"у", 'u'}, {"ф", 'f'}, {"х", 'x'}, {"ц", 'c'}, {"ч", 'C'},
     {"ш", 'S'}, {"щ", 'Z'}, {"ь", 'q'}, {"ю", 'L'}, {"я", 'A'}}};

constexpr std::array<std::string_view, 4> apostrophes = {"'", "’", "ʼ", "`"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> alike{
    {{"ґ", "г"}, {"ы", "и"}, {"э", "е"}, {"ё", "е"}, {"ъ", ""}}};

std::size_t apostrophe_at_front(std::string_view text) {
    for (const std::string_view apostrophe : apostrophes) {
        if (text.starts_with(apostrophe)) return apostrophe.size();
    }
    return 0;
}

/// The first letter of `text`, and for what stands no letter of two bytes, one byte.
std::string_view first_letter(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    return text.substr(0, (lead & 0xE0U) == 0xC0U ? 2 : 1);
}

char byte_of(std::string_view letter) {
    const auto found = std::find_if(letters.begin(), letters.end(),
                                    [&](const auto& each) { return each.letter == letter; });
    return found != letters.end() ? found->byte : char{0};
}

}  // namespace

std::string fold_ukrainian(std::string_view word) {
    std::string folded;
    folded.reserve(word.size());
    while (!word.empty()) {
        if (const std::size_t bytes = apostrophe_at_front(word)) {
            word.remove_prefix(bytes);
            continue;
        }
        const std::string_view letter = first_letter(word);
        const auto found = std::find_if(alike.begin(), alike.end(),
                                        [&](const auto& each) { return each.first == letter; });
        folded += found != alike.end() ? found->second : letter;
        word.remove_prefix(letter.size());
    }
    return folded;
}

std::optional<std::string> ukrainian_bytes(std::string_view word) {
    std::string bytes;
    while (!word.empty()) {
        if (const std::size_t apostrophe = apostrophe_at_front(word)) {
            bytes += '\'';
            word.remove_prefix(apostrophe);
            continue;
        }
        const std::string_view letter = first_letter(word);
        const char byte = byte_of(letter);
        if (byte == 0) return std::nullopt;
        bytes += byte;
        word.remove_prefix(letter.size());
    }
    return bytes;
}

std::string ukrainian_letters(std::string_view bytes) {
    std::string word;
    for (const char byte : bytes) {
        const auto found = std::find_if(letters.begin(), letters.end(),
                                        [&](const auto& each) { return each.byte == byte; });
        if (found != letters.end()) {
            word += found->letter;
        } else {
            word += byte;
        }
    }
    return word;
}

}  // namespace okienko::text
