#include "index/text/lexicon_compiler/stem_table.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "index/text/folding.h"

namespace okienko::text {
namespace {

/// What speaks for reading a spelling as one family: its weight, and the forms it has there.
struct Candidate {
    LexemeId family = 0;
    double weight = 0;
    std::vector<const Form*> forms;
};

/// The families a spelling may belong to; few, so a list serves.
class Candidates {
public:
    Candidates(const Usage& usage, const Families& families) : usage_(usage), families_(families) {}

    void clear() { candidates_.clear(); }

    /// Weighs the families `form` may belong to.
    void add(const Form& form) {
        usage_.weigh(form, weights_);
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            Candidate& candidate = of(families_.family_of(form.readings[i].lexeme));
            candidate.weight += weights_[i];
            if (candidate.forms.empty() || candidate.forms.back() != &form) {
                candidate.forms.push_back(&form);
            }
        }
    }

    /// The one with the greatest weight, of equals that of the first word; there is at least one.
    const Candidate& heaviest() const {
        return *std::max_element(
            candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
                return std::tie(a.weight, b.family) < std::tie(b.weight, a.family);
            });
    }

private:
    Candidate& of(LexemeId family) {
        const auto known =
            std::find_if(candidates_.begin(), candidates_.end(),
                         [&](const Candidate& candidate) { return candidate.family == family; });
        if (known != candidates_.end()) return *known;
        candidates_.push_back({.family = family, .forms = {}});
        return candidates_.back();
    }

    const Usage& usage_;
    const Families& families_;
    std::vector<Candidate> candidates_;
    std::vector<double> weights_;
};

/// The forms of each spelling, in the dictionary's order.
struct Spelled {
    std::string spelling;
    std::vector<const Form*> forms;
};

std::vector<Spelled> by_spelling(const Dictionary& dictionary) {
    std::vector<Spelled> spelled;
    std::unordered_map<std::string, std::size_t> places;
    places.reserve(dictionary.forms().size());
    for (const Form& form : dictionary.forms()) {
        if (form.readings.empty()) continue;
        const auto [entry, is_new] = places.try_emplace(fold_diacritics(form.text), spelled.size());
        if (is_new) spelled.push_back({entry->first, {}});
        spelled[entry->second].forms.push_back(&form);
    }
    return spelled;
}

class TableMaker {
public:
    TableMaker(const Dictionary& dictionary, const Usage& usage, const Families& families)
        : dictionary_(dictionary),
          usage_(usage),
          families_(families),
          candidates_(usage, families) {}

    FoldedForm make(Spelled spelled) {
        FoldedForm folded{std::move(spelled.spelling), {}, {}, is_obscure(spelled.forms)};
        for (const Form* form : spelled.forms) {
            folded.forms.push_back({form->text, name_of_heaviest(std::span(&form, 1))});
        }
        if (spelled.forms.size() == 1) {
            folded.stem = folded.forms.front().stem;
            folded.forms.front().is_meant = true;
            return folded;
        }
        folded.stem = name_of_heaviest(spelled.forms);
        for (const Form* form : candidates_.heaviest().forms) {
            const auto at = std::find(spelled.forms.begin(), spelled.forms.end(), form);
            folded.forms[static_cast<std::size_t>(at - spelled.forms.begin())].is_meant = true;
        }
        return folded;
    }

private:
    bool is_obscure(std::span<const Form* const> forms) const {
        return std::all_of(forms.begin(), forms.end(), [&](const Form* form) {
            return std::all_of(form->readings.begin(), form->readings.end(),
                               [&](const Reading& reading) {
                                   return dictionary_.lexemes()[reading.lexeme].is_name &&
                                          !usage_.is_seen(reading.lexeme);
                               });
        });
    }

    std::string_view name_of_heaviest(std::span<const Form* const> forms) {
        candidates_.clear();
        for (const Form* form : forms) candidates_.add(*form);
        return families_.name_of(candidates_.heaviest().family);
    }

    const Dictionary& dictionary_;
    const Usage& usage_;
    const Families& families_;
    Candidates candidates_;
};

}  // namespace

StemTable make_stem_table(const Dictionary& dictionary, const Usage& usage,
                          const Families& families) {
    TableMaker maker(dictionary, usage, families);
    StemTable table;
    std::vector<Spelled> spelled = by_spelling(dictionary);
    table.reserve(spelled.size());
    for (Spelled& each : spelled) table.push_back(maker.make(std::move(each)));
    return table;
}

}  // namespace okienko::text
