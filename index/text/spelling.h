/// A word as the lexicon's tries see it: one byte a letter, so that an ending of so many letters is
/// as many bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace okienko::text {

/// The letters of a case-folded word, twice: without their diacritics, and with each Polish letter
/// marked by a capital: "żarówką" -> "zarowka" and "ZarOwkA".
///
/// A word with any other letter beyond ASCII is folded and left unmarked.
class Spelling {
public:
    explicit Spelling(std::string_view word);

    Spelling(const Spelling&) = delete;
    Spelling& operator=(const Spelling&) = delete;

    std::string_view folded() const { return folded_; }

    std::string_view marked() const { return marked_; }

    /// Whether any letter is marked.
    bool has_marks() const { return has_marks_; }

    bool has_digits() const { return has_digits_; }

    /// How many letters `folded` has: its bytes, but where letters are left that fold to none.
    std::size_t letters() const { return letters_; }

private:
    bool spell_polish(std::string_view word);
    void spell_any(std::string_view word);

    static constexpr std::size_t usual_bytes = 64;
    std::array<char, usual_bytes> folded_letters_;
    std::array<char, usual_bytes> marked_letters_;
    std::string long_folded_;
    std::string_view folded_;
    std::string_view marked_;
    std::size_t letters_ = 0;
    bool has_marks_ = false;
    bool has_digits_ = false;
};

}  // namespace okienko::text
