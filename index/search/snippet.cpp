#include "index/search/snippet.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/search/characters.h"
#include "index/search/schema.h"

namespace okienko::search {

namespace {

/// A sentence longer than a snippet is cut into parts of about this many bytes.
constexpr std::size_t part_bytes = 80;

/// What the first passage is preferred by, as a share of the question's value.
constexpr double faq_lead = 0.3;
constexpr double guide_lead = 0.1;
constexpr double answered_by_title = 0.3;

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

/// A small word is marked only where nothing but small words was asked for.
bool is_highlighted(const MarkedText::Mark& mark, const Question& question) {
    return question.terms[mark.term].is_content() || question.content_value == 0;
}

/// A sentence of the body.
struct BodySentence {
    std::size_t sentence;
    std::size_t line;
    std::size_t heading;  ///< the line of the heading it stands under; 0, the title, if none
    bool is_cut = false;  ///< into pieces
    std::size_t first_piece = 0;  ///< of its own
    std::size_t end_piece = 0;
};

/// A sentence, or a part of one that is too long.
struct Piece {
    std::size_t first_word;
    std::size_t end_word;
    std::size_t characters = 0;  ///< of a part, 0 until they are counted
    /// Of a part: bytes in the article's text, without spaces at the end.
    ByteRange range = {0, 0};
    bool is_part = false;
    bool begins_sentence = true;
    bool ends_sentence = true;
};

/// A piece, and the sentence of the body it belongs to.
struct Place {
    std::size_t body;
    std::size_t piece;
};

/// Pieces that follow one another.
struct Window {
    Place first;
    std::size_t pieces;
    double worth;
};

/// Finds the passage of one article. How long a sentence is the index knows: only those that are
/// shown are put together, and those that are cut because they are too long.
class PassageFinder {
public:
    PassageFinder(MarkedText& marked, const Question& question)
        : article_(marked.article),
          marked_(marked),
          question_(question),
          seen_(question.terms.size()) {
        std::size_t heading = 0;
        const std::size_t sentences = article_.sentences().size();
        constexpr std::size_t few = 40;
        body_.reserve(sentences);
        section_ends_.resize(article_.lines().size());
        pieces_.reserve(std::min(sentences, few));
        for (std::size_t line = 0; line < article_.lines().size(); ++line) {
            const ArticleText::Line& at = article_.lines()[line];
            if (at.field == Field::heading) heading = line;
            if (at.field != Field::body) continue;
            for (auto i = at.first_sentence; i < at.end_sentence; ++i) {
                body_.push_back({.sentence = i, .line = line, .heading = heading});
            }
            section_ends_[heading] = body_.size();
        }
    }

    Passage find(article::Kind kind) {
        Passage passage;
        const std::optional<Place> first = first_place_from(0);
        if (!first) return passage;
        const Window window = best_window(*first, kind);
        passage.snippet = snippet(window);
        const std::size_t heading = body_[window.first.body].heading;
        if (heading > 0) passage.section = article_.text_of(article_.lines()[heading]);
        return passage;
    }

private:
    /// The first piece of the sentence `body`, or of the next one that has any.
    std::optional<Place> first_place_from(std::size_t body) {
        for (; body < body_.size(); ++body) {
            cut(body);
            if (body_[body].first_piece < body_[body].end_piece) {
                return Place{body, body_[body].first_piece};
            }
        }
        return std::nullopt;
    }

    /// The piece after `place`, if it stands under the same heading.
    std::optional<Place> next(const Place& place) {
        const BodySentence& body = body_[place.body];
        if (place.piece + 1 < body.end_piece) return Place{place.body, place.piece + 1};
        const std::optional<Place> next = first_place_from(place.body + 1);
        return next && body_[next->body].heading == body.heading ? next : std::nullopt;
    }

    /// Divides a sentence into pieces, unless that is done.
    void cut(std::size_t number) {
        BodySentence& body = body_[number];
        if (std::exchange(body.is_cut, true)) return;
        const ArticleText::Sentence& sentence = article_.sentences()[body.sentence];
        body.first_piece = pieces_.size();
        if (sentence.characters > snippet_length) {
            add_parts(body.sentence);
        } else if (sentence.characters > 0) {
            pieces_.push_back({.first_word = sentence.first_word,
                               .end_word = sentence.end_word,
                               .characters = sentence.characters});
        }
        body.end_piece = pieces_.size();
    }

    /// Cuts a long sentence between words.
    void add_parts(std::size_t sentence) {
        const auto [first_word, end_word, characters] = article_.sentences()[sentence];
        Piece rest{.first_word = first_word,
                   .end_word = end_word,
                   .range = trimmed(article_.range_of(sentence)),
                   .is_part = true};
        for (std::size_t word = first_word; word < end_word; ++word) {
            const std::size_t begin = article_.range_of(sentence, word).begin;
            if (begin < rest.range.begin + part_bytes) continue;
            Piece part = rest;
            part.range = trimmed({rest.range.begin, begin});
            part.end_word = word;
            part.ends_sentence = false;
            pieces_.push_back(part);
            rest.range.begin = begin;
            rest.first_word = word;
            rest.begins_sentence = false;
        }
        pieces_.push_back(rest);
    }

    /// Takes spaces off the end.
    ByteRange trimmed(const ByteRange& range) const {
        return {range.begin, range.begin + without_end_spaces(text_of(range)).size()};
    }

    std::string_view text_of(const ByteRange& range) const {
        return article_.text().substr(range.begin, range.end - range.begin);
    }

    Window best_window(const Place& lead_place, article::Kind kind) {
        Window best = window_from(lead_place);
        const double lead = kind == article::Kind::faq ? faq_lead : guide_lead;
        best.worth += question_.value * lead + answered_by_title * worth_of_head();
        auto mark = marked_.marks.begin();
        for (std::size_t body = lead_place.body; body < body_.size(); ++body) {
            const ArticleText::Sentence& sentence = article_.sentences()[body_[body].sentence];
            while (mark != marked_.marks.end() && mark->word < sentence.first_word) ++mark;
            if (mark == marked_.marks.end()) break;
            if (mark->word >= sentence.end_word) continue;
            if (!can_win(sentence.first_word, body, best)) {
                body = section_ends_[body_[body].heading] - 1;
                continue;
            }
            cut(body);
            for (auto i = body_[body].first_piece; i < body_[body].end_piece; ++i) {
                // A passage begins where it begins to answer: what follows explains it.
                if (i == lead_place.piece || worth(pieces_[i].first_word, pieces_[i].end_word) == 0)
                    continue;
                const Window window = window_from({body, i});
                if (window.worth > best.worth) best = window;
            }
        }
        return best;
    }

    /// Whether a window that begins with `first_word` or later, under the heading of the sentence
    /// `body`, may be worth more than `best`.
    bool can_win(std::size_t first_word, std::size_t body, const Window& best) {
        const std::size_t last = body_[section_ends_[body_[body].heading] - 1].sentence;
        // Sums of the same numbers in another order may differ a little.
        constexpr double rounding = 1 + 1e-9;
        return worth(first_word, article_.sentences()[last].end_word) * rounding > best.worth;
    }

    std::size_t length_of(std::size_t piece) {
        Piece& at = pieces_[piece];
        if (at.characters == 0) at.characters = characters_in(text_of(at.range));
        return at.characters;
    }

    Window window_from(const Place& first) {
        Window window{.first = first, .pieces = 1, .worth = 0};
        std::size_t end_word = pieces_[first.piece].end_word;
        std::size_t length = length_of(first.piece);
        for (auto at = next(first); at; at = next(*at)) {
            length += 1 + length_of(at->piece);
            if (length > snippet_length) break;
            end_word = pieces_[at->piece].end_word;
            ++window.pieces;
        }
        window.worth = worth(pieces_[first.piece].first_word, end_word);
        return window;
    }

    /// What the different terms among these words are worth.
    double worth(std::size_t first_word, std::size_t end_word) {
        ++look_;
        double sum = 0;
        for (auto mark = marked_.first_from(first_word);
             mark != marked_.marks.end() && mark->word < end_word; ++mark) {
            if (seen_[mark->term] == look_) continue;
            seen_[mark->term] = look_;
            sum += question_.terms[mark->term].value;
        }
        return sum;
    }

    double worth_of_head() {
        std::size_t end = 0;
        for (const ArticleText::Line& line : article_.lines()) {
            if (is_running_text(line.field)) break;
            if (line.first_sentence == line.end_sentence) continue;
            end = article_.sentences()[line.end_sentence - 1].end_word;
        }
        return worth(0, end);
    }

    Snippet snippet(const Window& window) {
        constexpr const char* cut = "…";
        Snippet snippet;
        Place at = window.first;
        if (!pieces_[at.piece].begins_sentence) snippet.text += cut;
        append(snippet, at);
        for (std::size_t i = 1; i < window.pieces; ++i) {
            const std::optional<Place> after = next(at);
            if (!after) break;
            const bool same_line = body_[after->body].line == body_[at.body].line;
            snippet.text += same_line ? " " : separator_after(snippet.text);
            at = *after;
            append(snippet, at);
        }
        if (!pieces_[at.piece].ends_sentence) snippet.text += cut;
        return snippet;
    }

    void append(Snippet& snippet, const Place& place) {
        const Piece& piece = pieces_[place.piece];
        const std::size_t sentence = body_[place.body].sentence;
        const ByteRange range = piece.is_part ? piece.range : trimmed(article_.range_of(sentence));
        // Only a single word can be longer than a snippet.
        const std::string_view whole = text_of(range);
        const std::string_view text = first_characters(whole, snippet_length);
        const std::size_t at = snippet.text.size();
        snippet.text += text;
        if (text.size() < whole.size()) snippet.text += "…";
        for (const MarkedText::Mark& mark : marked_.marks_in(piece.first_word, piece.end_word)) {
            if (!is_highlighted(mark, question_)) continue;
            const ByteRange word = article_.range_of(sentence, mark.word);
            const bool is_inside =
                word.begin >= range.begin && word.end <= range.begin + text.size();
            if (is_inside) {
                snippet.highlights.push_back(
                    {at + word.begin - range.begin, at + word.end - range.begin});
            }
        }
    }

    ArticleText& article_;
    const MarkedText& marked_;
    const Question& question_;
    std::vector<std::size_t> seen_;  ///< by term: the last look that met it
    std::size_t look_ = 0;
    std::vector<BodySentence> body_;
    std::vector<std::size_t> section_ends_;  ///< by heading: one past its last sentence, in body_
    std::vector<Piece> pieces_;
};

}  // namespace

MarkedText SnippetCutter::mark(ArticleText article) const {
    MarkedText text{std::move(article), {}};
    const std::vector<WordId>& words = text.article.words();
    for (const std::uint32_t i : matcher_->marked_in(words)) {
        const PartNumber term = matcher_->match(words[i])->term;
        if (term != no_part) text.marks.push_back({i, term});
    }
    return text;
}

MarkedText::Marks::const_iterator MarkedText::first_from(std::size_t word) const {
    return std::lower_bound(
        marks.begin(), marks.end(), word,
        [](const Mark& mark, std::size_t sought) { return mark.word < sought; });
}

std::span<const MarkedText::Mark> MarkedText::marks_in(std::size_t first, std::size_t end) const {
    return {first_from(first), first_from(end)};
}

Passage SnippetCutter::best_passage(MarkedText& text, article::Kind kind) const {
    return PassageFinder(text, *question_).find(kind);
}

std::vector<Highlight> SnippetCutter::title_highlights(MarkedText& text) const {
    std::vector<Highlight> highlights;
    if (text.article.lines().empty()) return highlights;
    const ArticleText::Line title = text.article.lines().front();
    std::size_t before = 0;  // bytes of the sentences before
    for (std::size_t i = title.first_sentence; i < title.end_sentence; ++i) {
        const ByteRange range = text.article.range_of(i);
        const ArticleText::Sentence& sentence = text.article.sentences()[i];
        for (const MarkedText::Mark& mark : text.marks_in(sentence.first_word, sentence.end_word)) {
            if (!is_highlighted(mark, *question_)) continue;
            const ByteRange word = text.article.range_of(i, mark.word);
            highlights.push_back(
                {before + word.begin - range.begin, before + word.end - range.begin});
        }
        before += range.end - range.begin;
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
std::string SnippetCutter::resemblance(std::size_t term, const MarkedText& text) const {
    float most = 0;
    std::string reason;
    for (const ArticleText::Line& line : text.article.lines()) {
        if (line.first_sentence == line.end_sentence) continue;
        const std::size_t end = text.article.sentences()[line.end_sentence - 1].end_word;
        for (auto i = text.article.sentences()[line.first_sentence].first_word; i < end; ++i) {
            const WordId word = text.article.words()[i];
            const WordMatch* match = matcher_->match(word);
            if (match == nullptr) continue;
            for (const Likeness& like : matcher_->likenesses(*match)) {
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

std::vector<std::string> SnippetCutter::reasons(const MarkedText& text) const {
    std::vector<std::string> reasons;
    std::vector<bool> is_told(question_->terms.size());
    for (const ArticleText::Line& line : text.article.lines()) {
        if (line.first_sentence == line.end_sentence) continue;
        const std::size_t first = text.article.sentences()[line.first_sentence].first_word;
        const std::size_t end = text.article.sentences()[line.end_sentence - 1].end_word;
        for (const MarkedText::Mark& mark : text.marks_in(first, end)) {
            if (is_told[mark.term]) continue;
            is_told[mark.term] = true;
            reasons.push_back(reason(mark.term, text.article.words()[mark.word], line.field));
        }
    }
    for (std::size_t term = 0; term < is_told.size(); ++term) {
        if (is_told[term] || question_->terms[term].is_stop) continue;
        std::string told = resemblance(term, text);
        if (!told.empty()) reasons.push_back(std::move(told));
    }
    return reasons;
}

}  // namespace okienko::search
