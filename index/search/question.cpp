#include "index/search/question.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <map>

#include "index/search/corrector.h"
#include "index/search/form_corrector.h"
#include "index/search/schema.h"
#include "index/search/word_breaks.h"
#include "index/text/typing_cost.h"
#include "index/text/words.h"

namespace okienko::search {

namespace {

/// Fewer letters begin too many words to tell any apart.
constexpr std::size_t shortest_open_word = 3;

/// Stems that an open word is looked for under.
constexpr std::size_t most_endings = 24;

/// A word of so many letters that no article holds is several rather than one of the language:
/// dictionaries know words of that length by their ending only.
constexpr std::size_t surely_several = 14;

/// What a slip may cost that makes a word of the language another one: a key beside the right one,
/// two letters swapped, one that is missing or twice there.
constexpr text::TypingCost slip_near_by = 10;

/// A word of so many letters that no dictionary has is a name, whatever ending follows it.
constexpr std::size_t shortest_name = 4;

/// A word of so many letters is still the same with another ending.
constexpr std::size_t shortest_with_ending = 5;
constexpr std::size_t longest_ending = 2;

/// Whether `typed` is `word` with an ending, such as "paragonu" where articles in English have
/// "paragon": that is looked for, and is no slip to tell of.
bool is_other_ending(std::string_view typed, std::string_view word) {
    return word.size() >= shortest_with_ending && typed.starts_with(word) &&
           typed.size() <= word.size() + longest_ending;
}

/// Whether the folded stem of a Polish word is an infinitive, as far as its ending tells.
bool is_infinitive(std::string_view stem) {
    constexpr std::string_view before = "aeiyuoszn";
    return stem.size() > 3 && stem.back() == 'c' &&
           before.find(stem[stem.size() - 2]) != std::string_view::npos;
}

/// Whether a word of `source` is a name: it begins with a capital letter, and no sentence does.
bool is_name(std::string_view source, const text::Token& token) {
    if (token.position == 0) return false;
    constexpr std::size_t longest_letter = 4;
    const auto bytes =
        source.substr(token.begin, std::min(longest_letter, token.end - token.begin));
    const icu::StringPiece piece(bytes.data(), static_cast<std::int32_t>(bytes.size()));
    return u_isupper(icu::UnicodeString::fromUTF8(piece).char32At(0));
}

/// Words of the question that become others.
struct Replacement {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

std::string replaced(std::string_view source, const std::vector<Replacement>& replacements) {
    std::string text;
    std::size_t at = 0;
    for (const Replacement& replacement : replacements) {
        text += source.substr(at, replacement.begin - at);
        text += replacement.text;
        at = replacement.end;
    }
    text += source.substr(at);
    return text;
}

class QuestionReader {
public:
    QuestionReader(const text::Analyzer& analyzer, const Vocabulary& vocabulary,
                   const Corrector& corrector, std::size_t articles)
        : analyzer_(analyzer),
          vocabulary_(vocabulary),
          corrector_(corrector),
          articles_(articles) {}

    /// From now on the word that ends at `end` is open.
    void open_at(std::size_t end) {
        open_end_ = end;
        question_.is_beginning = true;
    }

    Question read(std::string_view source, const text::Tokens& tokens) {
        source_ = source;
        const std::size_t count = std::min(tokens.size(), question_words);
        for (std::size_t i = 0; i < count; ++i) {
            const text::Token& token = tokens[i];
            const bool is_open = token.end == open_end_ && !token.is_stop;
            const bool is_fragment =
                token.end == open_end_ && token.word.size() < shortest_open_word;
            if (is_fragment) note_fragment(token.word);
            if (is_fragment && is_open) continue;
            if (is_open) {
                add(open_term_of(token));
            } else if (i + 1 < count && add_joined(token, tokens[i + 1])) {
                ++i;
            } else {
                add(term_of(token));
            }
        }
        question_.kind = kind_of(words_meant(tokens));
        for (Term& synonym : synonyms_) add(std::move(synonym));
        for (Term& word : split_off_) add(std::move(word));
        if (!replacements_.empty()) question_.corrected = replaced(source, replacements_);
        return std::move(question_);
    }

private:
    /// The same words, slips mended: "jka zwrócić" asks how, as "jak zwrócić" does.
    text::Tokens words_meant(const text::Tokens& tokens) const {
        text::Tokens meant = tokens;
        for (const Term& term : question_.terms) {
            if (!term.is_corrected) continue;
            for (text::Token& token : meant) {
                if (token.word == term.typed) token.word = term.word;
            }
        }
        return meant;
    }

    void note_fragment(const std::string& letters) {
        question_.fragment = letters;
        if (!question_.terms.empty()) question_.before_fragment = question_.terms.size() - 1;
    }

    Term term_of(const text::Token& token) {
        Term term;
        term.stem = token.term;
        term.stem_id = known_stem(token.term);
        term.word = token.word;
        term.typed = token.word;
        term.typed_stem = token.term;
        term.is_stop = token.is_stop;
        term.weight = token.is_stop ? stop_word_weight : is_name(source_, token) ? name_weight : 1;
        term.is_of_other_subject = !token.is_stop && analyzer_.is_of_other_subject(token.term);
        if (!term.stem_id) {
            question_.unknown_words.push_back(token.word);
            add_synonyms(term);
            if (!has_synonym_) {
                term.is_real_word = !token.is_stop && analyzer_.knows(token.word);
                term.is_verb = term.is_real_word && is_infinitive(token.term);
                correct(term, token);
            }
        } else if (is_guessed(token)) {
            correct_guess(term, token);
        }
        if (term.stem_id) add_synonyms(term);
        return term;
    }

    /// Whether the word's stem is only what its ending makes likely: neither an article nor the
    /// dictionary has the word.
    bool is_guessed(const text::Token& token) const {
        if (token.is_stop || !analyzer_.has_dictionary() || corrector_.spares(token.term) ||
            analyzer_.knows(token.word) || !vocabulary_.words_starting_with(token.word).empty()) {
            return false;
        }
        const bool is_name = token.term.size() >= shortest_name &&
                             token.word.starts_with(token.term) && !analyzer_.knows(token.term);
        return !is_name;
    }

    /// "faktuy" looks like a form of "fakt", and is a slip in "faktury" all the same.
    void correct_guess(Term& term, const text::Token& token) {
        const std::optional<Correction> correction = corrector_.correct(token.word);
        if (!correction || correction->slips >= text::two_slips) {
            become_form(term, token);
        } else if (const Part part = part_with(correction->word); part.stem != term.stem_id) {
            become(term, part);
            term.weight *= corrected_weight;
            replacements_.push_back(
                {token.begin, token.end, std::string(vocabulary_.written(correction->word))});
        }
    }

    /// Notes other words for `term` that articles hold.
    void add_synonyms(const Term& term) {
        has_synonym_ = false;
        if (term.is_stop) return;
        std::size_t count = 0;
        for (const text::Synonym& synonym : analyzer_.synonyms_of(term.stem)) {
            const auto stem_id = known_stem(synonym.term);
            if (!stem_id) continue;
            Term other;
            other.stem = synonym.term;
            other.stem_id = stem_id;
            other.word = synonym.word;
            other.typed = term.typed;
            other.is_synonym = true;
            other.weight = term.stem_id ? synonym_weight : only_synonym_weight;
            synonyms_.push_back(std::move(other));
            has_synonym_ = true;
            if (++count == most_synonyms) break;
        }
    }

    /// Any word that begins as `token` does is as good as another, so its rarity is that of all.
    Term open_term_of(const text::Token& token) {
        std::map<StemId, std::uint32_t> counts;
        for (const WordId word : vocabulary_.words_starting_with(token.word)) {
            counts[vocabulary_.stem_of(word)] += vocabulary_.count_of(word);
        }
        if (counts.empty()) return term_of(token);
        Term term;
        term.stem = token.term;
        term.stem_id = known_stem(token.term);
        term.word = token.word;
        term.typed = token.word;
        term.is_open = true;
        std::vector<std::pair<StemId, std::uint32_t>> commonest(counts.begin(), counts.end());
        std::stable_sort(commonest.begin(), commonest.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        for (const auto& [stem, count] : commonest) {
            open_frequency_ += vocabulary_.articles_with_stem(stem);
            if (term.endings.size() < most_endings) term.endings.push_back(stem);
        }
        return term;
    }

    void correct(Term& term, const text::Token& token) {
        // A stop word that no article holds is no slip of the finger, nor is a promoted one.
        if (token.is_stop || corrector_.spares(token.term)) return;
        const std::optional<Correction> correction = corrector_.correct(token.word);
        const bool is_one_slip = correction && correction->slips < 2 * text::cheapest_slip;
        const bool may_be_several = !term.is_real_word || token.word.size() >= surely_several;
        if (!is_one_slip && !term.is_real_word && become_form(term, token)) return;
        if (!is_one_slip && may_be_several && split(term, token)) return;
        if (!correction) return;
        // A word of the language is what it says, unless a finger slipped once and near by:
        // "koszula" is no "kosztują", "kołdry" no "kolory". With another ending it is the same.
        const bool is_ending = is_other_ending(token.word, vocabulary_.word(correction->word));
        const bool is_near = is_ending || correction->slips <= slip_near_by;
        if (term.is_real_word && !is_near) return;
        become(term, part_with(correction->word));
        term.weight *= term.is_real_word ? real_word_weight : corrected_weight;
        if (term.is_real_word || is_ending) return;
        replacements_.push_back(
            {token.begin, token.end, std::string(vocabulary_.written(correction->word))});
    }

    /// A slip in a form of a word that articles hold in others only.
    bool become_form(Term& term, const text::Token& token) {
        const auto form = form_meant(token.word, vocabulary_, analyzer_);
        if (!form || form->stem == term.stem_id) return false;
        become(term, {form->word, form->stem, false});
        term.weight *= corrected_weight;
        const std::string_view typed = source_.substr(token.begin, token.end - token.begin);
        replacements_.push_back({token.begin, token.end, written_form(*form, typed, vocabulary_)});
        return true;
    }

    Part part_with(WordId word) const {
        Part part = {std::string(vocabulary_.word(word)), vocabulary_.stem_of(word), false};
        const text::Tokens tokens = analyzer_.analyze(part.word);
        part.is_stop = tokens.size() == 1 && tokens[0].is_stop;
        return part;
    }

    void become(Term& term, const Part& part) const {
        term.stem_id = part.stem;
        term.stem = vocabulary_.stem(part.stem);
        term.word = part.word;
        term.is_corrected = true;
        term.is_stop = part.is_stop;
        if (part.is_stop) term.weight *= stop_word_weight;
    }

    /// As articles write it, where they hold that form.
    std::string written(const Part& part) const {
        const std::optional<WordId> word = vocabulary_.find_word(part.word);
        return word ? std::string(vocabulary_.written(*word)) : part.word;
    }

    /// Several words without the spaces between them.
    bool split(Term& term, const text::Token& token) {
        const std::vector<Part> words = typed_together(token.word, vocabulary_, analyzer_);
        if (words.empty()) return false;
        term.weight *= corrected_weight;
        std::string text = written(words.front());
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            Term other = term;
            become(other, words[i]);
            split_off_.push_back(std::move(other));
            text.append(" ").append(written(words[i + 1]));
        }
        become(term, words.back());
        replacements_.push_back({token.begin, token.end, std::move(text)});
        return true;
    }

    /// A word with a space in it: its halves are none, or none that articles hold.
    bool add_joined(const text::Token& one, const text::Token& other) {
        if (source_.substr(one.end, other.begin - one.end) != " " || other.end == open_end_) {
            return false;
        }
        if (known_stem(one.term) && known_stem(other.term)) return false;
        if (corrector_.spares(one.term) || corrector_.spares(other.term)) return false;
        const auto word = typed_apart(one.word, other.word, vocabulary_);
        if (!word) return false;
        Term term;
        become(term, part_with(*word));
        term.typed = one.word + other.word;
        term.weight = corrected_weight;
        add(std::move(term));
        replacements_.push_back({one.begin, other.end, std::string(vocabulary_.written(*word))});
        return true;
    }

    std::optional<StemId> known_stem(std::string_view stem) const {
        const std::optional<StemId> id = vocabulary_.find_stem(stem);
        return id && vocabulary_.articles_with_stem(*id) > 0 ? id : std::nullopt;
    }

    void add(Term term) {
        const auto is_same = [&](const Term& other) { return other.stem == term.stem; };
        if (std::any_of(question_.terms.begin(), question_.terms.end(), is_same)) return;
        double frequency = term.stem_id ? vocabulary_.articles_with_stem(*term.stem_id) : 0;
        if (term.is_open) frequency = std::min(open_frequency_, static_cast<double>(articles_));
        term.value = term.weight * inverse_frequency(static_cast<double>(articles_), frequency);
        if (!term.is_synonym) {
            if (analyzer_.knows_leanings()) {
                question_.leaning = question_.leaning.value_or(0) + analyzer_.leaning_of(term.stem);
            }
            question_.value += term.value;
            if (term.is_content()) question_.content_value += term.value;
        }
        question_.terms.push_back(std::move(term));
    }

    const text::Analyzer& analyzer_;
    const Vocabulary& vocabulary_;
    const Corrector& corrector_;
    std::size_t articles_;
    std::string_view source_;
    std::vector<Term> synonyms_;
    bool has_synonym_ = false;     ///< has the word at hand one?
    std::vector<Term> split_off_;  ///< first halves of words that were typed together
    std::vector<Replacement> replacements_;
    Question question_;
    std::size_t open_end_ = std::string_view::npos;
    double open_frequency_ = 0;  ///< articles that hold a word the open term may become
};

}  // namespace

Question read_question(std::string_view question, const text::Analyzer& analyzer,
                       const Vocabulary& vocabulary, const Corrector& corrector,
                       std::size_t articles) {
    const std::string_view source = text::question_start(question);
    return QuestionReader(analyzer, vocabulary, corrector, articles)
        .read(source, analyzer.analyze(source));
}

Question read_beginning(std::string_view beginning, const text::Analyzer& analyzer,
                        const Vocabulary& vocabulary, const Corrector& corrector,
                        std::size_t articles) {
    const std::string_view source = text::question_start(beginning);
    QuestionReader reader(analyzer, vocabulary, corrector, articles);
    reader.open_at(source.size());
    return reader.read(source, analyzer.analyze(source));
}

namespace {

std::vector<StemId> stems_meant_by(const Term& term) {
    std::vector<StemId> stems = term.endings;
    const bool is_new =
        term.stem_id && std::find(stems.begin(), stems.end(), *term.stem_id) == stems.end();
    if (is_new) stems.push_back(*term.stem_id);
    return stems;
}

}  // namespace

std::vector<WeightedStem> stems_of(const Question& question) {
    const auto is_sought = [](const Term& term) { return term.stem_id || term.is_open; };
    bool has_content = false;
    double highest_value = 0;
    for (const Term& term : question.terms) {
        if (!is_sought(term)) continue;
        has_content = has_content || term.is_content();
        highest_value = std::max(highest_value, term.value);
    }
    std::vector<WeightedStem> stems;
    for (const Term& term : question.terms) {
        if (!is_sought(term) || (has_content && term.is_stop)) continue;
        const bool is_optional = term.value < optional_share * highest_value;
        stems.push_back({stems_meant_by(term), term.weight, is_optional});
    }
    return stems;
}

}  // namespace okienko::search
