#include "index/text/words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "index/sentence/failure.h"

namespace okienko::text {
namespace {

struct CloseUText {
    void operator()(UText* text) const { utext_close(text); }
};

/// A stretch of the source: byte offsets, `end` one past the last.
struct Range {
    std::size_t begin;
    std::size_t end;
};

void require(UErrorCode status, const char* step) {
    if (U_FAILURE(status)) {
        throw sentence::Failure("icu_failed", "ICU cannot tell words apart: {said}",
                                {{"said", std::string(step) + ": " + u_errorName(status)}});
    }
}

std::unique_ptr<icu::BreakIterator> make_word_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale("pl"), status));
    require(status, "word breaks for Polish");
    return breaks;
}

/// This thread's iterator: it keeps a place in a text, and making one takes longer than a question.
icu::BreakIterator& word_breaks() {
    thread_local const std::unique_ptr<icu::BreakIterator> breaks = make_word_breaks();
    return *breaks;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_digit);
}

bool is_number(std::string_view word) {
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return !is_digit(c) && c != ',' && c != '.'; });
}

/// Collects words: joins the parts of a code, parts what only a full stop or colon joins.
class WordCollector {
public:
    explicit WordCollector(std::string_view source) : source_(source) {}

    void add(Range word) {
        if (!tokens_.empty() && continues_code(word)) {
            Token& code = tokens_.back();
            code.end = word.end;
            code.term = source_.substr(code.begin, code.end - code.begin);
            return;
        }
        for (std::size_t stop = inner_stop(word); stop != std::string_view::npos;
             stop = inner_stop(word)) {
            append({word.begin, stop});
            word.begin = stop + 1;
        }
        append(word);
    }

    Tokens take() {
        for (Token& token : tokens_) token.word = token.term;
        return std::move(tokens_);
    }

private:
    std::string_view bytes(Range range) const {
        return source_.substr(range.begin, range.end - range.begin);
    }

    /// "RTV" and, after one hyphen, "200".
    bool continues_code(Range word) const {
        const Token& before = tokens_.back();
        return before.end + 1 == word.begin && source_[before.end] == '-' &&
               !is_number(before.term) && has_digit(bytes(word));
    }

    /// A '.' or ':' between two letters, as in "zwrot.Jak"; npos where there is none.
    std::size_t inner_stop(Range word) const {
        for (std::size_t i = word.begin + 1; i + 1 < word.end; ++i) {
            if (source_[i] != '.' && source_[i] != ':') continue;
            if (!is_digit(source_[i - 1]) && !is_digit(source_[i + 1])) return i;
        }
        return std::string_view::npos;
    }

    void append(Range word) {
        std::string term(bytes(word));
        tokens_.push_back({.term = std::move(term),
                           .word = {},
                           .begin = word.begin,
                           .end = word.end,
                           .position = tokens_.size()});
    }

    std::string_view source_;
    Tokens tokens_;
};

/// ICU counts bytes in 32 bits: a longer source is read in pieces, cut at a space where one is
/// near.
constexpr std::size_t piece_bytes = std::size_t{16} << 20U;

std::size_t piece_end(std::string_view source, std::size_t begin) {
    const std::size_t end = begin + piece_bytes;
    if (end >= source.size()) return source.size();
    const std::size_t space = source.find_last_of(" \n\t", end);
    return space != std::string_view::npos && space > begin ? space : end;
}

void collect(std::string_view source, Range piece, WordCollector& collector) {
    UErrorCode status = U_ZERO_ERROR;
    const std::string_view bytes = source.substr(piece.begin, piece.end - piece.begin);
    const std::unique_ptr<UText, CloseUText> text(
        utext_openUTF8(nullptr, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status));
    require(status, "opening UTF-8");
    icu::BreakIterator& breaks = word_breaks();
    breaks.setText(text.get(), status);
    require(status, "reading UTF-8");

    std::int32_t begin = breaks.first();
    for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaks.next()) {
        if (breaks.getRuleStatus() == UBRK_WORD_NONE) continue;
        collector.add({piece.begin + static_cast<std::size_t>(begin),
                       piece.begin + static_cast<std::size_t>(end)});
    }
}

}  // namespace

Tokens words(std::string_view source) {
    WordCollector collector(source);
    for (std::size_t begin = 0; begin < source.size();) {
        const std::size_t end = piece_end(source, begin);
        collect(source, {begin, end}, collector);
        begin = end;
    }
    return collector.take();
}

std::string_view question_start(std::string_view question) {
    question.remove_prefix(std::min(question.find_first_not_of(" \t\r\n"), question.size()));
    if (question.size() <= question_bytes) return question;
    std::size_t end = question_bytes;
    const auto continues = [&](std::size_t at) {
        return (static_cast<unsigned char>(question[at]) & 0xC0) == 0x80;
    };
    while (end > question_bytes - 4 && continues(end)) --end;
    return question.substr(0, end);
}

}  // namespace okienko::text
