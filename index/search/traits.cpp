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

/// Folded, as Token::word is: what instructions begin with.
constexpr std::array<std::string_view, 44> commands = {
    "kliknij",  "przejdz",    "wejdz",       "wybierz",  "zaloguj", "wpisz",   "zaznacz",
    "otworz",   "podaj",      "zglos",       "przynies", "podejdz", "napisz",  "zadzwon",
    "pokaz",    "poczekaj",   "skontaktuj",  "uzyj",     "dodaj",   "usun",    "zmien",
    "sprawdz",  "nacisnij",   "przeciagnij", "umiesc",   "wykonaj", "ustaw",   "wlacz",
    "wylacz",   "pobierz",    "zainstaluj",  "uruchom",  "zapisz",  "wyslij",  "uzupelnij",
    "wypelnij", "skorzystaj", "odszukaj",    "znajdz",   "popros",  "zapytaj", "zabierz",
    "dotknij",  "okresl"};

bool is_command(std::string_view word) {
    return std::find(commands.begin(), commands.end(), word) != commands.end();
}

Traits traits_of_text(const Document& document, const text::Tokens& tokens) {
    const auto body = std::find_if(document.lines.begin(), document.lines.end(),
                                   [](const Line& line) { return line.field == Field::body; });
    if (body == document.lines.end()) return 0;
    const std::size_t begin = body->sentences.front().begin;
    const auto first =
        std::lower_bound(tokens.begin(), tokens.end(), begin,
                         [](const text::Token& token, std::size_t at) { return token.begin < at; });
    Traits traits = 0;
    if (first == tokens.end()) return 0;
    if (first->word == "tak" || first->word == "nie") traits |= answers_yes_or_no;
    constexpr std::ptrdiff_t defining_words = 8;
    constexpr std::ptrdiff_t instructing_words = 25;
    for (auto token = first; token != tokens.end(); ++token) {
        if (token - first >= instructing_words) break;
        if (token - first < defining_words && token->word == "to") traits |= says_what_it_is;
        if (is_command(token->word)) traits |= says_what_to_do;
    }
    return traits;
}

}  // namespace

Traits traits_of(const Document& document, const text::Tokens& tokens) {
    Traits traits = 0;
    if (document.lines.empty()) return traits;
    traits |= traits_of_text(document, tokens);
    if (title_collects_questions(tokens, end_of(document.lines.front()))) {
        traits |= collects_questions;
    }
    return traits;
}

QuestionKind kind_of(const text::Tokens& question) {
    const auto is_any = [&](std::size_t token, auto... phrases) {
        return (begins(question, token, phrases) || ...);
    };
    using Phrase = std::initializer_list<std::string_view>;
    for (std::size_t i = 0; i < question.size(); ++i) {
        const std::string& word = question[i].word;
        if (word == "czy") return QuestionKind::yes_or_no;
        const bool asks_what =
            is_any(i, Phrase{"co", "to"}, Phrase{"co", "oznacza"}, Phrase{"co", "znaczy"},
                   Phrase{"czym", "jest"}, Phrase{"czym", "sa"});
        if (asks_what) return QuestionKind::definition;
        const bool asks_how_much = is_any(i, Phrase{"jak", "dlugo"}, Phrase{"jak", "czesto"});
        if (word == "jak" && !asks_how_much) return QuestionKind::how;
        if (is_question_word(word)) return QuestionKind::open;
    }
    return QuestionKind::statement;
}

}  // namespace okienko::search
