#include "index/search/snippet.h"

#include <algorithm>
#include <limits>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

constexpr std::size_t no_term = std::numeric_limits<std::size_t>::max();

/// A sentence longer than a snippet is cut into parts of about this many bytes.
constexpr std::size_t part_bytes = 80;

/// What the first passage is preferred by, as a share of the question's value.
constexpr double faq_lead = 0.3;
constexpr double guide_lead = 0.1;
constexpr double answered_by_title = 0.3;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

/// The first `count` characters of `text`.
std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (!continues_character(text[at]) && count-- == 0) break;
        ++at;
    }
    return text.substr(0, at);
}

std::string_view without_end_spaces(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \n") + 1);
}

/// List entries and rows that end in no mark of their own are kept apart by one.
const char* separator_after(std::string_view text) {
    constexpr std::string_view marks = ".,;:!?)";
    constexpr std::string_view ellipsis = "…";
    constexpr std::string_view quote = "”";
    const bool is_marked = text.empty() || marks.find(text.back()) != std::string_view::npos ||
                           text.ends_with(ellipsis) || text.ends_with(quote);
    return is_marked ? " " : " · ";
}

std::string_view field_name(Field field) {
    switch (field) {
        case Field::title:
            return "title";
        case Field::question:
            return "question";
        case Field::keyword:
            return "keywords";
        case Field::heading:
            return "heading";
        case Field::body:
            return "text";
    }
    return "text";
}

}  // namespace

std::size_t SnippetCutter::term_of(WordId word) const {
    const StemId stem = vocabulary_->stem_of(word);
    for (std::size_t i = 0; i < question_->terms.size(); ++i) {
        if (question_->terms[i].stem_id == stem) return i;
    }
    return no_term;
}

std::vector<SnippetCutter::Piece> SnippetCutter::pieces_of(const ArticleText& article) const {
    std::vector<Piece> pieces;
    for (std::size_t line = 0; line < article.lines.size(); ++line) {
        if (article.lines[line].field != Field::body) continue;
        for (auto i = article.lines[line].first_sentence; i < article.lines[line].end_sentence;
             ++i) {
            const ArticleText::StoredSentence& sentence = article.sentences[i];
            Piece piece{sentence.begin, sentence.end, sentence.first_word, sentence.end_word, line,
                        true,           true};
            const auto text = article.text.substr(piece.begin, piece.end - piece.begin);
            if (characters_in(without_end_spaces(text)) > snippet_length) {
                for (auto word = piece.first_word; word < sentence.end_word; ++word) {
                    const std::size_t begin = article.words[word].begin;
                    if (begin < piece.begin + part_bytes) continue;
                    Piece part = piece;
                    part.end = begin;
                    part.end_word = word;
                    part.ends_sentence = false;
                    pieces.push_back(part);
                    piece.begin = begin;
                    piece.first_word = word;
                    piece.begins_sentence = false;
                }
            }
            pieces.push_back(piece);
        }
    }
    return pieces;
}

double SnippetCutter::worth_of(const ArticleText& article, std::size_t first_word,
                               std::size_t end_word) const {
    std::vector<bool> is_found(question_->terms.size());
    double worth = 0;
    for (std::size_t i = first_word; i < end_word; ++i) {
        const std::size_t term = term_of(article.words[i].word);
        if (term == no_term || is_found[term]) continue;
        is_found[term] = true;
        worth += question_->terms[term].value;
    }
    return worth;
}

double SnippetCutter::worth_of_head(const ArticleText& article) const {
    std::size_t end = 0;
    for (const auto& line : article.lines) {
        if (is_running_text(line.field)) break;
        if (line.first_sentence < line.end_sentence) {
            end = article.sentences[line.end_sentence - 1].end_word;
        }
    }
    return worth_of(article, 0, end);
}

SnippetCutter::Window SnippetCutter::window_from(const ArticleText& article,
                                                 const std::vector<Piece>& pieces,
                                                 std::size_t first) const {
    std::size_t end = first;
    std::size_t length = 0;
    for (; end < pieces.size(); ++end) {
        const Piece& piece = pieces[end];
        const auto is_heading = [](const auto& line) { return line.field == Field::heading; };
        const auto from = article.lines.begin() + static_cast<std::ptrdiff_t>(pieces[first].line);
        const auto to = article.lines.begin() + static_cast<std::ptrdiff_t>(piece.line);
        if (std::any_of(from, to, is_heading)) break;
        length += characters_in(article.text.substr(piece.begin, piece.end - piece.begin)) + 1;
        if (end > first && length > snippet_length) break;
    }
    return {first, end, worth_of(article, pieces[first].first_word, pieces[end - 1].end_word)};
}

SnippetCutter::Window SnippetCutter::best_window(const ArticleText& article,
                                                 const std::vector<Piece>& pieces,
                                                 article::Kind kind) const {
    Window best;
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        // A passage begins where it begins to answer: what follows explains it.
        const Piece& piece = pieces[first];
        const bool answers = worth_of(article, piece.first_word, piece.end_word) > 0;
        if (first > 0 && !answers) continue;
        Window window = window_from(article, pieces, first);
        if (first == 0) {
            window.worth +=
                question_->value * (kind == article::Kind::faq ? faq_lead : guide_lead) +
                answered_by_title * worth_of_head(article);
        }
        if (window.worth > best.worth) best = window;
    }
    return best;
}

Passage SnippetCutter::best_passage(const ArticleText& article, article::Kind kind) const {
    Passage passage;
    const std::vector<Piece> pieces = pieces_of(article);
    if (pieces.empty()) return passage;
    const Window window = best_window(article, pieces, kind);
    passage.snippet = snippet_of(article, pieces, window);
    for (std::size_t line = pieces[window.first].line; line > 0; --line) {
        const auto& above = article.lines[line - 1];
        if (above.field != Field::heading) continue;
        const std::size_t begin = article.sentences[above.first_sentence].begin;
        const std::size_t end = article.sentences[above.end_sentence - 1].end;
        passage.section = article.text.substr(begin, end - begin);
        break;
    }
    return passage;
}

Snippet SnippetCutter::snippet_of(const ArticleText& article, const std::vector<Piece>& pieces,
                                  const Window& window) const {
    constexpr const char* cut = "…";
    Snippet snippet;
    if (!pieces[window.first].begins_sentence) snippet.text += cut;
    for (std::size_t i = window.first; i < window.end; ++i) {
        if (i > window.first) {
            const bool same_line = pieces[i].line == pieces[i - 1].line;
            snippet.text += same_line ? " " : separator_after(snippet.text);
        }
        append(snippet, article, pieces[i]);
    }
    if (!pieces[window.end - 1].ends_sentence) snippet.text += cut;
    return snippet;
}

void SnippetCutter::append(Snippet& snippet, const ArticleText& article, const Piece& piece) const {
    const std::string_view whole = article.text.substr(piece.begin, piece.end - piece.begin);
    const std::string_view text = first_characters(without_end_spaces(whole), snippet_length);
    const std::size_t at = snippet.text.size();
    snippet.text += text;
    if (text.size() < without_end_spaces(whole).size()) snippet.text += "…";
    for (std::size_t i = piece.first_word; i < piece.end_word; ++i) {
        const Occurrence& word = article.words[i];
        const bool is_inside = word.begin >= piece.begin && word.end <= piece.begin + text.size();
        if (is_inside && term_of(word.word) != no_term) {
            snippet.highlights.push_back(
                {at + word.begin - piece.begin, at + word.end - piece.begin});
        }
    }
}

std::vector<Highlight> SnippetCutter::title_highlights(const ArticleText& article) const {
    std::vector<Highlight> highlights;
    if (article.lines.empty()) return highlights;
    const auto& title = article.lines.front();
    for (auto i = title.first_sentence; i < title.end_sentence; ++i) {
        for (auto word = article.sentences[i].first_word; word < article.sentences[i].end_word;
             ++word) {
            const Occurrence& found = article.words[word];
            if (term_of(found.word) != no_term) highlights.push_back({found.begin, found.end});
        }
    }
    return highlights;
}

std::vector<std::string> SnippetCutter::reasons(const ArticleText& article) const {
    std::vector<std::string> reasons;
    std::vector<bool> is_told(question_->terms.size());
    for (const auto& line : article.lines) {
        for (auto i = line.first_sentence; i < line.end_sentence; ++i) {
            const auto& sentence = article.sentences[i];
            for (auto at = sentence.first_word; at < sentence.end_word; ++at) {
                const std::size_t number = term_of(article.words[at].word);
                if (number == no_term || is_told[number]) continue;
                is_told[number] = true;
                const Term& term = question_->terms[number];
                std::string reason = term.typed;
                const std::string_view found = vocabulary_->word(article.words[at].word);
                if (found != term.typed) reason.append(" = ").append(found);
                reasons.push_back(reason.append(", ").append(field_name(line.field)));
            }
        }
    }
    return reasons;
}

}  // namespace okienko::search
