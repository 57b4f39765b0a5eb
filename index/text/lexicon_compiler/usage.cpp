#include "index/text/lexicon_compiler/usage.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace okienko::text {
namespace {

/// More rounds change no stem.
constexpr int rounds = 15;

/// What every word has before anything is counted; names are likelier to be somebody's surname.
constexpr double prior_of_word = 0.5;
constexpr double prior_of_name = 0.05;

/// How a common word and a name are written: the first has a capital when it opens a sentence.
constexpr double capital_of_word = 0.1;
constexpr double capital_of_name = 0.999;

/// The kinds of paradigm whose cells are used alike. Perfective verbs have no present tense.
enum Paradigm : std::size_t {
    imperfective,
    perfective,
    biaspectual,
    noun,
    adjective,
    other,
    count
};

Paradigm paradigm_of(const std::string& cell) {
    const auto has = [&](const char* part) { return cell.find(part) != std::string::npos; };
    if (has(":imperf.perf")) return biaspectual;
    if (has(":imperf")) return imperfective;
    if (has(":perf")) return perfective;
    if (cell.starts_with("subst") || cell.starts_with("depr")) return noun;
    if (cell.starts_with("adj")) return adjective;
    return other;
}

double likelihood_of_case(const Lexeme& lexeme, bool capital) {
    const double likelihood = lexeme.is_name ? capital_of_name : capital_of_word;
    return capital ? likelihood : 1 - likelihood;
}

}  // namespace

Usage::Usage(const Dictionary& dictionary, const WordCounts& counts)
    : dictionary_(&dictionary), counts_(&counts) {
    index_cells();
    start_evenly();
    std::vector<SeenForm> seen;
    for (const Form& form : dictionary.forms()) {
        const auto found = counts.find(form.text);
        if (found != counts.end()) seen.push_back({&form, found->second});
    }
    for (int round = 0; round < rounds; ++round) improve(seen);
}

double Usage::seen(const std::string& form) const {
    const auto found = counts_->find(form);
    return found == counts_->end() ? 0 : found->second.small + found->second.capital;
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

void Usage::start_evenly() {
    masses_.assign(dictionary_->lexemes().size(), 1);
    cell_shares_.resize(cell_paradigms_.size());
    set_cell_shares(std::vector<double>(cell_paradigms_.size(), 1));
}

void Usage::improve(const std::vector<SeenForm>& seen) {
    std::vector<double> masses(masses_.size(), 0);
    std::vector<double> uses(cell_shares_.size(), 0);
    for (const SeenForm& form : seen) {
        share_out(*form.form, form.occurrences.small, false, masses, uses);
        share_out(*form.form, form.occurrences.capital, true, masses, uses);
    }
    masses_ = std::move(masses);
    set_cell_shares(uses);
}

/// Shares `times` occurrences of `form` among its readings, as likely as each is by now.
void Usage::share_out(const Form& form, double times, bool capital, std::vector<double>& masses,
                      std::vector<double>& uses) const {
    const auto likelihood = [&](const Reading& reading) {
        return expected(reading) *
               likelihood_of_case(dictionary_->lexemes()[reading.lexeme], capital);
    };
    double total = 0;
    for (const Reading& reading : form.readings) total += likelihood(reading);
    if (times <= 0 || total <= 0) return;

    for (const Reading& reading : form.readings) {
        const double part = times * likelihood(reading) / total;
        masses[reading.lexeme] += part;
        const double shares = share(reading.cells);
        if (shares <= 0) continue;
        for (const std::size_t cell : cells_[reading.cells]) {
            uses[cell] += part * cell_shares_[cell] / shares;
        }
    }
}

void Usage::set_cell_shares(const std::vector<double>& uses) {
    constexpr double unseen = 0.01;
    std::array<double, Paradigm::count> totals{};
    for (std::size_t i = 0; i < uses.size(); ++i) totals[cell_paradigms_[i]] += uses[i] + unseen;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        cell_shares_[i] = (uses[i] + unseen) / totals[cell_paradigms_[i]];
    }
}

double Usage::share(CellsId cells) const {
    double sum = 0;
    for (const std::size_t cell : cells_[cells]) sum += cell_shares_[cell];
    return sum;
}

double Usage::prior(LexemeId lexeme) const {
    return dictionary_->lexemes()[lexeme].is_name ? prior_of_name : prior_of_word;
}

}  // namespace okienko::text
