#include "index/search/word_matcher.h"

#include <algorithm>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

/// Below this coefficient two words resemble each other by chance.
constexpr double least_likeness = 0.45;

/// Where a word was corrected, both what was typed and what it became may be right.
constexpr double corrected_trigram = 0.6;
constexpr double typed_trigram = 0.4;

/// The stem of a term that no article holds: no word has it.
constexpr StemId no_stem = UINT32_MAX;

/// A trigram in more than this share of all articles tells nothing: words that have no other in
/// common with a question are not looked at.
constexpr double common_share = 0.5;

double trigram_weight_of(const Term& term) {
    if (term.is_synonym) return term.weight;
    return term.is_corrected ? corrected_trigram : 1;
}

template <class Value>
PartNumber place_of(Value value, const std::vector<Value>& values) {
    const auto at = std::find(values.begin(), values.end(), value);
    return at == values.end() ? no_part : static_cast<PartNumber>(at - values.begin());
}

}  // namespace

WordMatcher::WordMatcher(const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary),
      trigram_numbers_(trigram_codes, no_part),
      is_marked_(vocabulary.words() / 64 + 1),
      places_(vocabulary.words(), not_compared) {}

void WordMatcher::ask(const Question& question, std::size_t articles) {
    forget();
    add_terms(question);
    add_unknown_words(question);
    value_parts(articles);
    shared_.assign(question.terms.size(), 0);
    mark_words(articles);
}

void WordMatcher::forget() {
    for (const Trigram trigram : trigrams_) trigram_numbers_[trigram] = no_part;
    likely_trigrams_.reset();
    std::fill(is_marked_.begin(), is_marked_.end(), 0);
    for (const WordId word : compared_words_) places_[word] = not_compared;
    trigrams_.clear();
    trigram_weights_.clear();
    trigram_terms_.clear();
    is_typed_trigram_.clear();
    prefixes_.clear();
    is_typed_prefix_.clear();
    term_stems_.clear();
    term_words_.clear();
    term_sizes_.clear();
    open_term_ = no_part;
    compared_words_.clear();
    matches_.clear();
    trigram_pool_.clear();
    likeness_pool_.clear();
}

void WordMatcher::add_terms(const Question& question) {
    for (const Term& term : question.terms) {
        const auto number = static_cast<PartNumber>(term_sizes_.size());
        term_stems_.push_back(term.stem_id.value_or(no_stem));
        term_words_.push_back(term.word);
        term_sizes_.push_back(term.word.size());
        if (!term.is_content()) continue;
        std::size_t trigrams = term.word.size();
        if (term.is_open) {
            open_term_ = number;
            open_start_ = term.word;
            --trigrams;  // the last one has the word's end in it, which is not there yet
        }
        for_each_trigram(term.word, [&](Trigram trigram) {
            if (trigrams == 0) return;
            --trigrams;
            const double weight = trigram_weight_of(term);
            const PartNumber part = add_trigram(trigram, weight);
            trigram_terms_[part].push_back(number);
            if (!term.is_synonym) is_typed_trigram_[part] = true;
        });
        if (term.is_open && term.word.size() < prefix_letters) continue;
        const std::uint64_t prefix = prefix_of(term.word);
        if (place_of(prefix, prefixes_) == no_part) {
            prefixes_.push_back(prefix);
            is_typed_prefix_.push_back(!term.is_synonym);
        }
    }
}

void WordMatcher::add_unknown_words(const Question& question) {
    const auto is_corrected = [](const Term& term) { return term.is_corrected; };
    if (std::none_of(question.terms.begin(), question.terms.end(), is_corrected)) return;
    for (const std::string& word : question.unknown_words) {
        for_each_trigram(word, [this](Trigram trigram) {
            if (trigram_numbers_[trigram] == no_part) {
                is_typed_trigram_[add_trigram(trigram, typed_trigram)] = true;
            }
        });
    }
}

PartNumber WordMatcher::add_trigram(Trigram trigram, double weight) {
    PartNumber& number = trigram_numbers_[trigram];
    if (number == no_part) {
        number = static_cast<PartNumber>(trigrams_.size());
        likely_trigrams_.set(bit_of(trigram));
        trigrams_.push_back(trigram);
        trigram_weights_.push_back(0);
        trigram_terms_.emplace_back();
        is_typed_trigram_.push_back(false);
    }
    trigram_weights_[number] = std::min(1.0, trigram_weights_[number] + weight);
    return number;
}

void WordMatcher::value_parts(std::size_t articles) {
    const auto count = static_cast<double>(articles);
    trigram_values_.clear();
    trigram_value_ = 0;
    for (std::size_t i = 0; i < trigrams_.size(); ++i) {
        const double rarity = inverse_frequency(count, vocabulary_->articles_with(trigrams_[i]));
        trigram_values_.push_back(rarity * trigram_weights_[i]);
        if (is_typed_trigram_[i]) trigram_value_ += trigram_values_.back();
    }
    prefix_values_.clear();
    prefix_value_ = 0;
    for (std::size_t i = 0; i < prefixes_.size(); ++i) {
        const double rarity =
            inverse_frequency(count, vocabulary_->articles_with_prefix(prefixes_[i]));
        prefix_values_.push_back(is_typed_prefix_[i] ? rarity : synonym_weight * rarity);
        if (is_typed_prefix_[i]) prefix_value_ += rarity;
    }
}

void WordMatcher::mark_words(std::size_t articles) {
    const double most = common_share * static_cast<double>(articles);
    for (const Trigram trigram : trigrams_) {
        if (vocabulary_->articles_with(trigram) > most) continue;
        vocabulary_->for_each_word(trigram, [this](WordId word) { mark(word); });
    }
    if (open_term_ != no_part) {
        for (const WordId word : vocabulary_->words_starting_with(open_start_)) mark(word);
    }
    for (const StemId stem : term_stems_) {
        if (stem == no_stem) continue;
        for (const WordId word : vocabulary_->words_of(stem)) {
            if (word >= places_.size()) vocabulary_->word(word);  // throws
            mark(word);
        }
    }
}

/// Writes each place down and goes on to the next line only if the word is marked: whether it is,
/// a processor cannot guess.
std::span<const std::uint32_t> WordMatcher::marked_in(std::span<const WordId> words) {
    if (marked_.size() < words.size()) marked_.resize(words.size());
    const std::uint64_t* marks = is_marked_.data();
    std::uint32_t* places = marked_.data();
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        places[count] = i;
        count += marks[words[i] / 64] >> (words[i] % 64) & 1;
    }
    return {places, count};
}

std::size_t WordMatcher::compare(WordId word) {
    const std::string_view text = vocabulary_->word(word);
    WordMatch match;
    match.term = place_of(vocabulary_->stem_of(word), term_stems_);
    match.is_exact = match.term != no_part && text == term_words_[match.term];
    match.prefix = place_of(prefix_of(text), prefixes_);
    compare_trigrams(text, match);
    add_likenesses(text.size(), match);
    if (open_term_ != no_part && text.starts_with(open_start_)) add_open_term(match);

    places_[word] = static_cast<std::uint32_t>(matches_.size());
    compared_words_.push_back(word);
    matches_.push_back(match);
    return matches_.size() - 1;
}

void WordMatcher::add_open_term(WordMatch& match) {
    if (match.term == no_part) match.term = open_term_;
    for (std::uint32_t i = match.first_likeness; i < match.end_likeness; ++i) {
        if (likeness_pool_[i].term != open_term_) continue;
        likeness_pool_[i].squared = 1;
        return;
    }
    likeness_pool_.push_back({open_term_, 1});
    ++match.end_likeness;
}

void WordMatcher::compare_trigrams(std::string_view word, WordMatch& match) {
    match.first_trigram = static_cast<std::uint32_t>(trigram_pool_.size());
    for_each_trigram(word, [this](Trigram trigram) {
        if (!likely_trigrams_[bit_of(trigram)]) return;
        const PartNumber number = trigram_numbers_[trigram];
        if (number == no_part) return;
        trigram_pool_.push_back(number);
        for (const PartNumber term : trigram_terms_[number]) {
            if (shared_[term]++ == 0) sharing_.push_back(term);
        }
    });
    match.end_trigram = static_cast<std::uint32_t>(trigram_pool_.size());
}

void WordMatcher::add_likenesses(std::size_t word_size, WordMatch& match) {
    match.first_likeness = static_cast<std::uint32_t>(likeness_pool_.size());
    for (const PartNumber term : sharing_) {
        const auto sizes = static_cast<double>(word_size + term_sizes_[term]);
        const double likeness = std::min(1.0, 2.0 * shared_[term] / sizes);
        if (likeness >= least_likeness) {
            likeness_pool_.push_back({term, static_cast<float>(likeness * likeness)});
        }
        shared_[term] = 0;
    }
    sharing_.clear();
    match.end_likeness = static_cast<std::uint32_t>(likeness_pool_.size());
}

}  // namespace okienko::search
