#include "index/search/snippet.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

/// The stem of a term that no article holds: no word has it.
constexpr StemId no_stem = std::numeric_limits<StemId>::max();

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
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::size_t continuing = 0;
    std::size_t at = 0;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        continuing += static_cast<std::size_t>(std::popcount((eight >> 7) & ~(eight >> 6) & ones));
    }
    for (; at < text.size(); ++at) continuing += continues_character(text[at]);
    return text.size() - continuing;
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

/// A sentence, or a part of one that is too long.
struct Piece {
    std::size_t begin;  ///< bytes in the article's text, without spaces at the end
    std::size_t end;
    std::size_t first_word;
    std::size_t end_word;
    std::size_t line;
    std::size_t heading;  ///< the line of the heading it stands under; 0, the title, if none
    bool begins_sentence = true;
    bool ends_sentence = true;
};

/// Pieces that follow one another: from `first` to before `end`.
struct Window {
    std::size_t first;
    std::size_t end;
    double worth;
};

/// Finds the passage of one article.
class PassageFinder {
public:
    PassageFinder(const MarkedText& marked, const Question& question)
        : article_(marked.article),
          marked_(marked),
          text_(marked.article.text),
          question_(question),
          seen_(question.terms.size()) {
        std::size_t heading = 0;
        for (std::size_t line = 0; line < article_.lines.size(); ++line) {
            if (article_.lines[line].field == Field::heading) heading = line;
            if (article_.lines[line].field == Field::body) add_pieces(line, heading);
        }
    }

    Passage find(article::Kind kind) {
        Passage passage;
        if (pieces_.empty()) return passage;
        lengths_.assign(pieces_.size(), 0);
        const Window window = best_window(kind);
        passage.snippet = snippet(window);
        const std::size_t heading = pieces_[window.first].heading;
        if (heading > 0) passage.section = line_text(heading);
        return passage;
    }

private:
    void add_pieces(std::size_t line, std::size_t heading) {
        for (auto i = article_.lines[line].first_sentence; i < article_.lines[line].end_sentence;
             ++i) {
            const ArticleText::StoredSentence& sentence = article_.sentences[i];
            Piece piece{.begin = sentence.begin,
                        .end = sentence.end,
                        .first_word = sentence.first_word,
                        .end_word = sentence.end_word,
                        .line = line,
                        .heading = heading};
            trim(piece);
            if (piece.begin == piece.end) continue;
            if (is_longer_than_snippet(piece)) {
                add_parts(piece);
            } else {
                pieces_.push_back(piece);
            }
        }
    }

    /// Cuts a long sentence between words.
    void add_parts(Piece rest) {
        const Piece whole = rest;
        for (std::size_t word = whole.first_word; word < whole.end_word; ++word) {
            const std::size_t begin = article_.words[word].begin;
            if (begin < rest.begin + part_bytes) continue;
            Piece part = rest;
            part.end = begin;
            part.end_word = word;
            part.ends_sentence = false;
            trim(part);
            pieces_.push_back(part);
            rest.begin = begin;
            rest.first_word = word;
            rest.begins_sentence = false;
        }
        trim(rest);
        pieces_.push_back(rest);
    }

    /// Takes spaces off the end.
    void trim(Piece& piece) const {
        piece.end = piece.begin + without_end_spaces(text_of(piece)).size();
    }

    bool is_longer_than_snippet(const Piece& piece) const {
        const std::string_view text = text_of(piece);
        return text.size() > snippet_length && characters_in(text) > snippet_length;
    }

    std::string_view text_of(const Piece& piece) const {
        return text_.substr(piece.begin, piece.end - piece.begin);
    }

    std::string line_text(std::size_t line) const {
        const ArticleText::StoredLine& at = article_.lines[line];
        const std::size_t begin = article_.sentences[at.first_sentence].begin;
        const std::size_t end = article_.sentences[at.end_sentence - 1].end;
        return std::string(text_.substr(begin, end - begin));
    }

    Window best_window(article::Kind kind) {
        Window best = window_from(0);
        const double lead = kind == article::Kind::faq ? faq_lead : guide_lead;
        best.worth += question_.value * lead + answered_by_title * worth_of_head();
        for (std::size_t first = 1; first < pieces_.size(); ++first) {
            // A passage begins where it begins to answer: what follows explains it.
            const Piece& piece = pieces_[first];
            if (worth(piece.first_word, piece.end_word) == 0) continue;
            const Window window = window_from(first);
            if (window.worth > best.worth) best = window;
        }
        return best;
    }

    /// In characters. Only those of pieces that may be shown are counted, and once.
    std::size_t length_of(std::size_t piece) {
        std::size_t& characters = lengths_[piece];
        if (characters == 0) characters = characters_in(text_of(pieces_[piece]));
        return characters;
    }

    Window window_from(std::size_t first) {
        std::size_t end = first + 1;
        std::size_t length = length_of(first);
        for (; end < pieces_.size() && pieces_[end].heading == pieces_[first].heading; ++end) {
            length += 1 + length_of(end);
            if (length > snippet_length) break;
        }
        return {first, end, worth(pieces_[first].first_word, pieces_[end - 1].end_word)};
    }

    /// What the different terms among these words are worth.
    double worth(std::size_t first_word, std::size_t end_word) {
        ++look_;
        double sum = 0;
        for (const MarkedText::Mark& mark : marked_.marks_in(first_word, end_word)) {
            if (seen_[mark.term] == look_) continue;
            seen_[mark.term] = look_;
            sum += question_.terms[mark.term].value;
        }
        return sum;
    }

    double worth_of_head() {
        std::size_t end = 0;
        for (const ArticleText::StoredLine& line : article_.lines) {
            if (is_running_text(line.field)) break;
            if (line.first_sentence == line.end_sentence) continue;
            end = article_.sentences[line.end_sentence - 1].end_word;
        }
        return worth(0, end);
    }

    Snippet snippet(const Window& window) const {
        constexpr const char* cut = "…";
        Snippet snippet;
        if (!pieces_[window.first].begins_sentence) snippet.text += cut;
        for (std::size_t i = window.first; i < window.end; ++i) {
            if (i > window.first) {
                const bool same_line = pieces_[i].line == pieces_[i - 1].line;
                snippet.text += same_line ? " " : separator_after(snippet.text);
            }
            append(snippet, pieces_[i]);
        }
        if (!pieces_[window.end - 1].ends_sentence) snippet.text += cut;
        return snippet;
    }

    void append(Snippet& snippet, const Piece& piece) const {
        // Only a single word can be longer than a snippet.
        const std::string_view text = first_characters(text_of(piece), snippet_length);
        const std::size_t at = snippet.text.size();
        snippet.text += text;
        if (text.size() < text_of(piece).size()) snippet.text += "…";
        for (const MarkedText::Mark& mark : marked_.marks_in(piece.first_word, piece.end_word)) {
            const Occurrence& word = article_.words[mark.word];
            const bool is_inside =
                word.begin >= piece.begin && word.end <= piece.begin + text.size();
            if (is_inside) {
                snippet.highlights.push_back(
                    {at + word.begin - piece.begin, at + word.end - piece.begin});
            }
        }
    }

    const ArticleText& article_;
    const MarkedText& marked_;
    std::string_view text_;
    const Question& question_;
    std::vector<std::size_t> seen_;  ///< by term: the last look that met it
    std::size_t look_ = 0;
    std::vector<Piece> pieces_;
    std::vector<std::size_t> lengths_;  ///< by piece; 0 where it was not counted
};

}  // namespace

SnippetCutter::SnippetCutter(const Vocabulary& vocabulary, const Question& question)
    : vocabulary_(&vocabulary), question_(&question) {
    for (const Term& term : question.terms) {
        stems_.push_back(term.stem_id.value_or(no_stem));
        if (term.stem_id) likely_stems_ |= bit_of(*term.stem_id);
    }
}

std::size_t SnippetCutter::term_with(StemId stem) const {
    if ((likely_stems_ & bit_of(stem)) == 0) return no_term;
    const auto term = std::find(stems_.begin(), stems_.end(), stem);
    return term == stems_.end() ? no_term : static_cast<std::size_t>(term - stems_.begin());
}

MarkedText SnippetCutter::mark(ArticleText article) const {
    MarkedText text{std::move(article), {}};
    for (std::size_t i = 0; i < text.article.words.size(); ++i) {
        const std::size_t term = term_with(vocabulary_->stem_of(text.article.words[i].word));
        if (term != no_term) text.marks.push_back({i, term});
    }
    return text;
}

std::span<const MarkedText::Mark> MarkedText::marks_in(std::size_t first, std::size_t end) const {
    const auto is_before = [](const Mark& mark, std::size_t word) { return mark.word < word; };
    const auto from = std::lower_bound(marks.begin(), marks.end(), first, is_before);
    return {from, std::lower_bound(from, marks.end(), end, is_before)};
}

Passage SnippetCutter::best_passage(const MarkedText& text, article::Kind kind) const {
    return PassageFinder(text, *question_).find(kind);
}

std::vector<Highlight> SnippetCutter::title_highlights(const MarkedText& text) const {
    std::vector<Highlight> highlights;
    if (text.article.lines.empty()) return highlights;
    const std::size_t end = text.article.lines.front().end_sentence;
    const std::size_t end_word = end == 0 ? 0 : text.article.sentences[end - 1].end_word;
    for (const MarkedText::Mark& mark : text.marks_in(0, end_word)) {
        const Occurrence& word = text.article.words[mark.word];
        highlights.push_back({word.begin, word.end});
    }
    return highlights;
}

std::string SnippetCutter::reason(std::size_t index, WordId word, Field field) const {
    const Term& term = question_->terms[index];
    std::string reason = term.typed;
    std::string last = term.typed;
    if (term.is_synonym || term.is_corrected) {
        reason.append(" → ").append(written(term.word));
        last = term.word;
    }
    const std::string_view found = vocabulary_->word(word);
    if (last != found) {
        reason.append(" = ").append(vocabulary_->written(word));
    } else if (!term.is_synonym && !term.is_corrected) {
        reason = vocabulary_->written(word);
    }
    return reason.append(", ").append(field_name(field));
}

std::string SnippetCutter::written(const std::string& word) const {
    const std::optional<WordId> known = vocabulary_->find_word(word);
    return known ? std::string(vocabulary_->written(*known)) : word;
}

/// Empty where no word of the article looks like the term.
std::string SnippetCutter::resemblance(std::size_t term, const MarkedText& text,
                                       WordMatcher& matcher) const {
    float most = 0;
    std::string reason;
    for (const ArticleText::StoredLine& line : text.article.lines) {
        if (line.first_sentence == line.end_sentence) continue;
        const std::size_t end = text.article.sentences[line.end_sentence - 1].end_word;
        for (auto i = text.article.sentences[line.first_sentence].first_word; i < end; ++i) {
            const WordId word = text.article.words[i].word;
            const WordMatch* match = matcher.match(word);
            if (match == nullptr) continue;
            for (const Likeness& like : matcher.likenesses(*match)) {
                if (like.term != term || like.squared <= most) continue;
                most = like.squared;
                reason = question_->terms[term].typed;
                reason.append(" ~ ").append(vocabulary_->written(word));
                reason.append(", ").append(field_name(line.field));
            }
        }
    }
    return reason;
}

std::vector<std::string> SnippetCutter::reasons(const MarkedText& text,
                                                WordMatcher& matcher) const {
    std::vector<std::string> reasons;
    std::vector<bool> is_told(question_->terms.size());
    for (const ArticleText::StoredLine& line : text.article.lines) {
        if (line.first_sentence == line.end_sentence) continue;
        const std::size_t first = text.article.sentences[line.first_sentence].first_word;
        const std::size_t end = text.article.sentences[line.end_sentence - 1].end_word;
        for (const MarkedText::Mark& mark : text.marks_in(first, end)) {
            if (is_told[mark.term]) continue;
            is_told[mark.term] = true;
            reasons.push_back(reason(mark.term, text.article.words[mark.word].word, line.field));
        }
    }
    for (std::size_t term = 0; term < is_told.size(); ++term) {
        if (is_told[term] || question_->terms[term].is_stop) continue;
        std::string told = resemblance(term, text, matcher);
        if (!told.empty()) reasons.push_back(std::move(told));
    }
    return reasons;
}

}  // namespace okienko::search
