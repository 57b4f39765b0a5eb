#include "index/search/snippet.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

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
    std::size_t begin;  ///< bytes in the article's text, without spaces at the end
    std::size_t end;
    std::size_t first_word;
    std::size_t end_word;
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

/// Finds the passage of one article. Sentences are put together and cut where a passage with a word
/// that was asked for may reach them.
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
        lengths_.reserve(std::min(sentences, few));
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
        const ByteRange range = article_.range_of(body.sentence);
        Piece piece{.begin = range.begin,
                    .end = range.end,
                    .first_word = sentence.first_word,
                    .end_word = sentence.end_word};
        trim(piece);
        body.first_piece = pieces_.size();
        if (is_longer_than_snippet(piece)) {
            add_parts(body.sentence, piece);
        } else if (piece.begin < piece.end) {
            pieces_.push_back(piece);
        }
        body.end_piece = pieces_.size();
        lengths_.resize(pieces_.size());
    }

    /// Cuts a long sentence between words.
    void add_parts(std::size_t sentence, Piece rest) {
        const Piece whole = rest;
        for (std::size_t word = whole.first_word; word < whole.end_word; ++word) {
            const std::size_t begin = article_.range_of(sentence, word).begin;
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
        return article_.text().substr(piece.begin, piece.end - piece.begin);
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

    /// In characters. Only those of pieces that may be shown are counted, and once.
    std::size_t length_of(std::size_t piece) {
        std::size_t& characters = lengths_[piece];
        if (characters == 0) characters = characters_in(text_of(pieces_[piece]));
        return characters;
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
        for (const MarkedText::Mark& mark : marked_.marks_in(first_word, end_word)) {
            if (seen_[mark.term] == look_) continue;
            seen_[mark.term] = look_;
            sum += question_.terms[mark.term].value;
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

    void append(Snippet& snippet, const Place& place) const {
        const Piece& piece = pieces_[place.piece];
        // Only a single word can be longer than a snippet.
        const std::string_view text = first_characters(text_of(piece), snippet_length);
        const std::size_t at = snippet.text.size();
        snippet.text += text;
        if (text.size() < text_of(piece).size()) snippet.text += "…";
        for (const MarkedText::Mark& mark : marked_.marks_in(piece.first_word, piece.end_word)) {
            if (!is_highlighted(mark, question_)) continue;
            const ByteRange word = article_.range_of(body_[place.body].sentence, mark.word);
            const bool is_inside =
                word.begin >= piece.begin && word.end <= piece.begin + text.size();
            if (is_inside) {
                snippet.highlights.push_back(
                    {at + word.begin - piece.begin, at + word.end - piece.begin});
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
    std::vector<std::size_t> lengths_;  ///< by piece; 0 where it was not counted
};

}  // namespace

SnippetCutter::SnippetCutter(const Vocabulary& vocabulary, const Question& question)
    : vocabulary_(&vocabulary), question_(&question) {
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const auto stem = question.terms[i].stem_id;
        if (!stem) continue;
        for (const WordId word : vocabulary.words_of(*stem)) {
            words_.push_back({word, i});
            likely_words_.set(word % likely_bits);
        }
    }
    std::sort(words_.begin(), words_.end(), [](const Word& one, const Word& other) {
        return one.word != other.word ? one.word < other.word : one.term < other.term;
    });
}

std::size_t SnippetCutter::term_of(WordId word) const {
    if (!likely_words_.test(word % likely_bits)) return no_term;
    const auto found =
        std::lower_bound(words_.begin(), words_.end(), word,
                         [](const Word& known, WordId sought) { return known.word < sought; });
    return found == words_.end() || found->word != word ? no_term : found->term;
}

MarkedText SnippetCutter::mark(ArticleText article) const {
    MarkedText text{std::move(article), {}};
    const std::vector<WordId>& words = text.article.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t term = term_of(words[i]);
        if (term != no_term) text.marks.push_back({i, term});
    }
    return text;
}

std::span<const MarkedText::Mark> MarkedText::marks_in(std::size_t first, std::size_t end) const {
    const auto is_before = [](const Mark& mark, std::size_t word) { return mark.word < word; };
    const auto from = std::lower_bound(marks.begin(), marks.end(), first, is_before);
    return {from, std::lower_bound(from, marks.end(), end, is_before)};
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
std::string SnippetCutter::resemblance(std::size_t term, const MarkedText& text,
                                       WordMatcher& matcher) const {
    float most = 0;
    std::string reason;
    for (const ArticleText::Line& line : text.article.lines()) {
        if (line.first_sentence == line.end_sentence) continue;
        const std::size_t end = text.article.sentences()[line.end_sentence - 1].end_word;
        for (auto i = text.article.sentences()[line.first_sentence].first_word; i < end; ++i) {
            const WordId word = text.article.words()[i];
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
        std::string told = resemblance(term, text, matcher);
        if (!told.empty()) reasons.push_back(std::move(told));
    }
    return reasons;
}

}  // namespace okienko::search
