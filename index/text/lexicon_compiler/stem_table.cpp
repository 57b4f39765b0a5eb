#include "index/text/lexicon_compiler/stem_table.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <utility>

#include "index/text/folding.h"

namespace okienko::text {
namespace {

/// What speaks for reading a spelling as one family: its weight, and the forms it has there.
struct Candidate {
    double weight = 0;
    std::vector<std::string> forms;
};

using Candidates = std::map<LexemeId, Candidate>;

/// Weighs the families `form` may belong to: by what was seen of it and what could be expected.
void weigh(const Form& form, const Usage& usage, const Families& families, Candidates& candidates) {
    double expected = 0;
    for (const Reading& reading : form.readings) expected += usage.expected(reading);
    const double times = usage.seen(form.text) + expected;
    std::map<LexemeId, double> weights;
    for (const Reading& reading : form.readings) {
        weights[families.family_of(reading.lexeme)] += times * usage.expected(reading) / expected;
    }
    for (const auto& [family, weight] : weights) {
        Candidate& candidate = candidates[family];
        candidate.weight += weight;
        candidate.forms.push_back(form.text);
    }
}

/// The family with the greatest weight, the first of equals; there is at least one.
Candidates::const_iterator heaviest(const Candidates& candidates) {
    return std::max_element(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        return a.second.weight < b.second.weight;
    });
}

/// A form by its folded spelling.
struct Spelled {
    std::string spelling;
    const Form* form;
};

std::vector<Spelled> by_spelling(const Dictionary& dictionary) {
    std::vector<Spelled> spelled;
    spelled.reserve(dictionary.forms().size());
    for (const Form& form : dictionary.forms()) {
        if (!form.readings.empty()) spelled.push_back({fold_diacritics(form.text), &form});
    }
    std::sort(spelled.begin(), spelled.end(), [](const Spelled& a, const Spelled& b) {
        return std::tie(a.spelling, a.form->text) < std::tie(b.spelling, b.form->text);
    });
    return spelled;
}

FoldedForm choose(std::span<const Spelled> forms, const Usage& usage, const Families& families) {
    Candidates candidates;
    for (const Spelled& spelled : forms) weigh(*spelled.form, usage, families, candidates);
    const auto& [family, candidate] = *heaviest(candidates);
    return {forms.front().spelling, candidate.forms, families.name_of(family)};
}

std::vector<FoldedForm> fold_forms(const Dictionary& dictionary, const Usage& usage,
                                   const Families& families) {
    const std::vector<Spelled> spelled = by_spelling(dictionary);
    std::vector<FoldedForm> folded;
    for (std::size_t begin = 0; begin < spelled.size();) {
        std::size_t end = begin;
        while (end < spelled.size() && spelled[end].spelling == spelled[begin].spelling) ++end;
        folded.push_back(choose(std::span(spelled).subspan(begin, end - begin), usage, families));
        begin = end;
    }
    return folded;
}

}  // namespace

StemTable make_stem_table(const Dictionary& dictionary, const Usage& usage,
                          const Families& families) {
    StemTable table;
    table.exact.reserve(dictionary.forms().size());
    for (const Form& form : dictionary.forms()) {
        if (form.readings.empty()) continue;
        Candidates candidates;
        weigh(form, usage, families, candidates);
        table.exact.push_back({form.text, families.name_of(heaviest(candidates)->first)});
    }
    table.folded = fold_forms(dictionary, usage, families);
    return table;
}

}  // namespace okienko::text
