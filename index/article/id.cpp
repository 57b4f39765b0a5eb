#include "index/article/id.h"

#include <algorithm>
#include <cstddef>

namespace okienko::article {
namespace {

constexpr std::size_t most_letters = 100;

struct Plain {
    std::string_view polish;
    char letter;
};

constexpr Plain plain_letters[] = {
    {"ą", 'a'}, {"ć", 'c'}, {"ę", 'e'}, {"ł", 'l'}, {"ń", 'n'}, {"ó", 'o'},
    {"ś", 's'}, {"ź", 'z'}, {"ż", 'z'}, {"Ą", 'a'}, {"Ć", 'c'}, {"Ę", 'e'},
    {"Ł", 'l'}, {"Ń", 'n'}, {"Ó", 'o'}, {"Ś", 's'}, {"Ź", 'z'}, {"Ż", 'z'},
};

bool is_allowed(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

/// The letter of an id that `text` begins with, taken off it; a hyphen for anything else.
char take_letter(std::string_view& text) {
    for (const Plain& plain : plain_letters) {
        if (!text.starts_with(plain.polish)) continue;
        text.remove_prefix(plain.polish.size());
        return plain.letter;
    }
    const char first = text.front();
    text.remove_prefix(1);
    const char small = first >= 'A' && first <= 'Z' ? static_cast<char>(first - 'A' + 'a') : first;
    return is_allowed(small) ? small : '-';
}

}  // namespace

bool is_id(std::string_view id) {
    return !id.empty() && id.size() <= most_letters && id.front() != '-' && id.back() != '-' &&
           std::all_of(id.begin(), id.end(),
                       [](char letter) { return is_allowed(letter) || letter == '-'; });
}

std::string as_id(std::string_view text) {
    std::string id;
    while (!text.empty() && id.size() < most_letters) {
        const char letter = take_letter(text);
        const bool is_needless_hyphen = letter == '-' && (id.empty() || id.back() == '-');
        if (!is_needless_hyphen) id += letter;
    }
    if (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

void check_id(const std::string& id, int line, FileProblems& problems) {
    if (id.empty() || is_id(id)) return;
    if (id.size() > most_letters) {
        problems.error(line, "id_too_long", "the id is longer than 100 letters; shorten it");
        return;
    }
    const auto better = as_id(id);
    if (better.empty()) {
        problems.error(line, "id_letters",
                       "the id \"{id}\" may hold only the letters a-z, digits and hyphens",
                       {{"id", id}});
        return;
    }
    problems.error(line, "id_letters_better",
                   "the id \"{id}\" may hold only the letters a-z, digits and hyphens; write "
                   "\"{better}\"",
                   {{"id", id}, {"better", better}});
}

}  // namespace okienko::article
