#include "app/proofreading/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace okienko::proofreading {
namespace {

/// Steps through the characters of a text; ill-formed bytes read as U+FFFD.
class Characters {
public:
    explicit Characters(std::string_view text) : text_(text) {}

    bool is_done() const { return offset_ == text_.size(); }

    std::size_t offset() const { return offset_; }

    UChar32 next() {
        auto at = static_cast<std::int64_t>(offset_);
        const auto size = static_cast<std::int64_t>(text_.size());
        UChar32 character = 0;
        // The macro's own arithmetic on bytes looks to the compiler as if it lost some.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
        U8_NEXT_OR_FFFD(text_.data(), at, size, character);
#pragma GCC diagnostic pop
        offset_ = static_cast<std::size_t>(at);
        return character;
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
};

void append(std::string& text, UChar32 character) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, static_cast<std::size_t>(length));
}

bool is_stop(UChar32 character) {
    return character == '.' || character == '?' || character == '!' || character == U'…';
}

bool closes(UChar32 character) {
    return character == U'”' || character == U'«' || character == ')' || character == '"' ||
           character == ']' || character == '*';
}

/// Does `text` end with an abbreviation whose full stop ends no sentence?
bool ends_with_abbreviation(std::string_view text) {
    constexpr std::string_view abbreviations[] = {"art", "ul", "nr",  "ust", "pkt", "al",
                                                  "pl",  "np", "tzn", "tzw", "dr",  "św"};
    const auto begin = text.find_last_of(" \n(") + 1;
    const auto word = text.substr(begin);
    return std::find(std::begin(abbreviations), std::end(abbreviations), word) !=
           std::end(abbreviations);
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    bool is_inside = false;
    for (Characters characters(text); !characters.is_done();) {
        const auto begin = characters.offset();
        const UChar32 character = characters.next();
        if (!u_isalnum(character)) {
            is_inside = false;
            continue;
        }
        if (!is_inside) words.push_back({{}, begin, begin});
        is_inside = true;
        words.back().end = characters.offset();
        append(words.back().small, u_tolower(character));
    }
    return words;
}

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> sentences;
    std::size_t begin = 0;
    std::size_t stop = 0;  // where the last full stop stands

    enum { inside, stopped, blank } state = inside;

    for (Characters characters(text); !characters.is_done();) {
        const auto offset = characters.offset();
        const UChar32 character = characters.next();
        const bool is_blank = u_isUWhiteSpace(character);
        if (is_stop(character) && state != blank) {
            if (state == inside) stop = offset;
            state = stopped;
        } else if (state == stopped && is_blank) {
            state = blank;
        } else if (state == stopped && closes(character)) {
            continue;
        } else if (state == blank && !is_blank) {
            const bool goes_on =
                u_islower(character) || ends_with_abbreviation(text.substr(begin, stop - begin));
            if (!goes_on) {
                sentences.push_back({begin, offset});
                begin = offset;
            }
            state = inside;
        } else if (!is_blank) {
            state = inside;
        }
    }
    if (begin < text.size()) sentences.push_back({begin, text.size()});
    return sentences;
}

std::string quoted_words(std::string_view text, std::size_t most) {
    std::string quoted;
    for (Characters characters(text); !characters.is_done();) {
        const UChar32 character = characters.next();
        const bool is_blank = u_isUWhiteSpace(character);
        if (is_blank && (quoted.empty() || quoted.back() == ' ')) continue;
        append(quoted, is_blank ? ' ' : character);
        if (quoted.size() < most) continue;
        return quoted += "…";
    }
    while (!quoted.empty() && quoted.back() == ' ') quoted.pop_back();
    return quoted;
}

}  // namespace okienko::proofreading
