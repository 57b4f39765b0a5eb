/// How a line of plain text shows what it is: marks, numbers, ends of sentences.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace okienko::importer {

/// What stands before the words of an entry: "• ", "– ", "3. ", "3) ".
struct Mark {
    bool is_ordered = false;
    int number = 0;
    std::size_t length = 0;  ///< in bytes, blanks behind it included
};

std::optional<Mark> mark_of(std::string_view line);

bool has_mark(std::string_view line);

/// "Tak." and "Zobacz:" do, "Zwroty" and "5 zł" do not.
bool ends_sentence(std::string_view line);

/// Does it end with a question mark?
bool is_question(std::string_view line);

/// Letters as a reader counts them, roughly: bytes of UTF-8 that begin a character.
std::size_t letters_in(std::string_view line);

/// Small letters without diacritics, single blanks, no blanks or colons at the ends: how phrases
/// and titles are compared.
std::string folded(std::string_view line);

}  // namespace okienko::importer
