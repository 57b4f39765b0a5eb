#include "index/text/lexicon_compiler/usage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace okienko::text {
namespace {

/// More rounds change no stem.
constexpr int rounds = 15;

/// What every word has before anything is counted; names are likelier to be somebody's surname.
constexpr double prior_of_word = 0.5;
constexpr double prior_of_name = 0.05;

/// How a common word and a name are written: the first has a capital when it opens a sentence.
constexpr double capital_of_word = 0.2;
constexpr double capital_of_name = 0.999;

/// An encyclopaedia is full of names, a shop is not.
constexpr double weight_of_name = 0.03;

/// How far a word's forms are trusted to be used as those of its like: 1 is wholly, 0 not at all.
/// "gotowi" is commoner than most plurals of adjectives are.
constexpr double trust_in_cells = 0.6;

/// The kinds of paradigm whose cells are used alike. Perfective verbs have no present tense.
enum Paradigm : std::size_t {
    imperfective,
    perfective,
    biaspectual,
    person,
    animal,
    thing,
    feminine,
    neuter,
    plural_only,
    adjective,
    adverb,
    numeral,
    other,
    count
};

Paradigm paradigm_of_noun(std::string_view cell) {
    const std::string_view gender = cell.substr(cell.rfind(':') + 1);
    if (gender == "m1") return person;
    if (gender == "m2") return animal;
    if (gender == "m3") return thing;
    if (gender == "f") return feminine;
    return gender.starts_with('p') ? plural_only : neuter;
}

Paradigm paradigm_of(std::string_view cell) {
    const auto has = [&](const char* part) { return cell.find(part) != std::string_view::npos; };
    if (has(":imperf.perf")) return biaspectual;
    if (has(":imperf")) return imperfective;
    if (has(":perf")) return perfective;
    if (cell.starts_with("subst") || cell.starts_with("depr")) return paradigm_of_noun(cell);
    if (cell.starts_with("adj")) return adjective;
    if (cell.starts_with("adv")) return adverb;
    if (cell.starts_with("num")) return numeral;
    return other;
}

/// Words of one paradigm that are used differently: hardly anybody is "domowy" or "bankowy" in the
/// masculine plural.
enum Variety : std::uint8_t { plain, name, relational, variety_count };

Variety variety_of(const Lexeme& lexeme) {
    if (lexeme.is_name) return name;
    const bool is_relational =
        lexeme.word_class == WordClass::adjective && lexeme.lemma.ends_with("owy");
    return is_relational ? relational : plain;
}

double likelihood_of_case(const Lexeme& lexeme, bool capital) {
    const double likelihood = lexeme.is_name ? capital_of_name : capital_of_word;
    return capital ? likelihood : 1 - likelihood;
}

}  // namespace

Usage::Usage(const Dictionary& dictionary, const WordCounts& counts) : dictionary_(&dictionary) {
    index_cells();
    index_varieties();
    start_evenly();
    find_seen_forms(counts);
    for (int round = 0; round < rounds; ++round) improve();
}

void Usage::weigh(const Form& form, std::vector<double>& weights) const {
    weights.clear();
    const auto seen =
        std::lower_bound(seen_.begin(), seen_.end(), &form,
                         [](const SeenForm& a, const Form* wanted) { return a.form < wanted; });
    const bool is_seen = seen != seen_.end() && seen->form == &form;
    for (std::size_t i = 0; i < form.readings.size(); ++i) {
        const Reading& reading = form.readings[i];
        const double part = is_seen ? seen->parts[i] : 0;
        const double weight = part + expected_elsewhere(reading, part);
        const bool is_name = dictionary_->lexemes()[reading.lexeme].is_name;
        weights.push_back(is_name ? weight_of_name * weight : weight);
    }
}

void Usage::find_seen_forms(const WordCounts& counts) {
    for (const Form& form : dictionary_->forms()) {
        const auto found = counts.find(form.text);
        if (found == counts.end()) continue;
        seen_.push_back({&form, found->second, std::vector<double>(form.readings.size(), 0)});
    }
}

void Usage::index_cells() {
    std::unordered_map<std::string, std::size_t> numbers;
    for (const auto& names : dictionary_->cells()) {
        std::vector<std::size_t>& cells = cells_.emplace_back();
        for (const std::string& name : names) {
            const auto [entry, is_new] = numbers.emplace(name, numbers.size());
            if (is_new) cell_paradigms_.push_back(paradigm_of(name));
            cells.push_back(entry->second);
        }
    }
}

void Usage::index_varieties() {
    for (const Lexeme& lexeme : dictionary_->lexemes()) varieties_.push_back(variety_of(lexeme));
}

void Usage::start_evenly() {
    masses_.assign(dictionary_->lexemes().size(), 1);
    cell_shares_.resize(cell_paradigms_.size() * variety_count);
    set_cell_shares(std::vector<double>(cell_shares_.size(), 1));
}

void Usage::improve() {
    for (SeenForm& seen : seen_) seen.parts = share_out(seen);
    std::vector<double> masses(masses_.size(), 0);
    std::vector<double> uses(cell_shares_.size(), 0);
    for (const SeenForm& seen : seen_) {
        for (std::size_t i = 0; i < seen.parts.size(); ++i) {
            const Reading& reading = seen.form->readings[i];
            masses[reading.lexeme] += seen.parts[i];
            count_cells(reading, seen.parts[i], uses);
        }
    }
    masses_ = std::move(masses);
    set_cell_shares(uses);
}

/// What to expect of a form as this reading, judged by the other forms of its word: `part` of the
/// word's mass is the form's own. A form that is all of its paradigm has no others to be judged by.
double Usage::expected_elsewhere(const Reading& reading, double part) const {
    const double portion = share(reading);
    const double others = mass(reading.lexeme) - part * (1 - std::min(portion, 1.0));
    return std::max(others, prior(reading.lexeme)) * std::pow(portion, trust_in_cells);
}

/// The occurrences of a form, shared among its readings as likely as each is by now.
std::vector<double> Usage::share_out(const SeenForm& seen) const {
    const auto& readings = seen.form->readings;
    std::vector<double> parts(readings.size(), 0);
    std::vector<double> likely(readings.size(), 0);
    for (const bool capital : {false, true}) {
        const double times = capital ? seen.occurrences.capital : seen.occurrences.small;
        double total = 0;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const Lexeme& lexeme = dictionary_->lexemes()[readings[i].lexeme];
            likely[i] = expected_elsewhere(readings[i], seen.parts[i]) *
                        likelihood_of_case(lexeme, capital);
            total += likely[i];
        }
        if (times <= 0 || total <= 0) continue;
        for (std::size_t i = 0; i < parts.size(); ++i) parts[i] += times * likely[i] / total;
    }
    return parts;
}

void Usage::count_cells(const Reading& reading, double times, std::vector<double>& uses) const {
    const double shares = share(reading);
    if (shares <= 0) return;
    const std::size_t variety = varieties_[reading.lexeme];
    for (const std::size_t cell : cells_[reading.cells]) {
        const std::size_t at = cell * variety_count + variety;
        uses[at] += times * cell_shares_[at] / shares;
    }
}

void Usage::set_cell_shares(const std::vector<double>& uses) {
    constexpr double unseen = 0.01;
    std::array<double, std::size_t{Paradigm::count} * variety_count> totals{};
    const auto total_at = [&](std::size_t at) -> double& {
        return totals[cell_paradigms_[at / variety_count] * variety_count + at % variety_count];
    };
    for (std::size_t i = 0; i < uses.size(); ++i) total_at(i) += uses[i] + unseen;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        cell_shares_[i] = (uses[i] + unseen) / total_at(i);
    }
}

double Usage::share(const Reading& reading) const {
    double sum = 0;
    for (const std::size_t cell : cells_[reading.cells]) {
        sum += cell_shares_[cell * variety_count + varieties_[reading.lexeme]];
    }
    return sum;
}

double Usage::prior(LexemeId lexeme) const {
    return dictionary_->lexemes()[lexeme].is_name ? prior_of_name : prior_of_word;
}

}  // namespace okienko::text
