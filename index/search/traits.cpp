#include "index/search/traits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace okienko::search {

namespace {

/// Folded, as Token::word is.
constexpr std::array<std::string_view, 26> question_words = {
    "jak",   "jaki",  "jaka",  "jakie", "jakim", "jakich", "jakiej", "jakiego", "co",
    "czego", "czym",  "czemu", "kto",   "kogo",  "komu",   "kim",    "kiedy",   "gdzie",
    "skad",  "dokad", "ile",   "ilu",   "ktory", "ktora",  "ktore",  "dlaczego"};

bool is_question_word(std::string_view word) {
    return std::find(question_words.begin(), question_words.end(), word) != question_words.end();
}

/// Whether `phrase` begins at `token`.
bool begins(const text::Tokens& tokens, std::size_t token,
            std::initializer_list<std::string_view> phrase) {
    if (phrase.size() > tokens.size() - token) return false;
    return std::all_of(phrase.begin(), phrase.end(),
                       [&](std::string_view word) { return tokens[token++].word == word; });
}

/// Where the line ends, in bytes of the text.
std::size_t end_of(const Line& line) {
    return line.sentences.back().end;
}

bool title_collects_questions(const text::Tokens& tokens, std::size_t title_end) {
    for (std::size_t i = 0; i < tokens.size() && tokens[i].end <= title_end; ++i) {
        if (begins(tokens, i, {"faq"}) || begins(tokens, i, {"zadawane", "pytania"}) ||
            begins(tokens, i, {"pytania", "i", "odpowiedzi"})) {
            return true;
        }
    }
    return false;
}

bool text_says_yes_or_no(const Document& document, const text::Tokens& tokens) {
    const auto body = std::find_if(document.lines.begin(), document.lines.end(),
                                   [](const Line& line) { return is_running_text(line.field); });
    if (body == document.lines.end()) return false;
    const std::size_t begin = body->sentences.front().begin;
    const auto first =
        std::lower_bound(tokens.begin(), tokens.end(), begin,
                         [](const text::Token& token, std::size_t at) { return token.begin < at; });
    return first != tokens.end() && (first->word == "tak" || first->word == "nie");
}

}  // namespace

Traits traits_of(const Document& document, const text::Tokens& tokens) {
    Traits traits = 0;
    if (document.lines.empty()) return traits;
    if (text_says_yes_or_no(document, tokens)) traits |= answers_yes_or_no;
    if (title_collects_questions(tokens, end_of(document.lines.front()))) {
        traits |= collects_questions;
    }
    return traits;
}

QuestionKind kind_of(const text::Tokens& question) {
    for (const text::Token& token : question) {
        if (token.word == "czy") return QuestionKind::yes_or_no;
        if (is_question_word(token.word)) return QuestionKind::open;
    }
    return QuestionKind::statement;
}

}  // namespace okienko::search
