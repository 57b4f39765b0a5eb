#include "index/text/lexicon_compiler/families.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace okienko::text {
namespace {

/// Two words belong together when they share at least so many forms, and such a part of the forms
/// of the one that has fewer.
constexpr std::uint32_t least_shared_forms = 3;
constexpr double least_shared_part = 0.4;

/// The same, for two words of one lemma, none of them a verb: "stały", adjective and noun.
constexpr double least_shared_part_of_namesakes = 0.1;

bool is_content(WordClass word_class) {
    return word_class != WordClass::particle && word_class != WordClass::numeral;
}

bool is_negation(const Lexeme& lexeme) {
    return lexeme.lemma.starts_with("nie");
}

bool may_be_kin(const Lexeme& a, const Lexeme& b) {
    if (!is_content(a.word_class) || !is_content(b.word_class)) return false;
    if (a.is_negated != b.is_negated && !(is_negation(a) && is_negation(b))) return false;
    const bool verb_and_adverb =
        std::minmax(a.word_class, b.word_class) == std::minmax(WordClass::verb, WordClass::adverb);
    return !verb_and_adverb;
}

bool are_namesakes(const Lexeme& a, const Lexeme& b) {
    return a.lemma == b.lemma && a.word_class != WordClass::verb && b.word_class != WordClass::verb;
}

/// How many forms two lexemes share.
struct Overlap {
    LexemeId other;
    std::uint32_t forms;
};

using Neighbours = std::unordered_map<LexemeId, std::vector<Overlap>>;

/// The lexemes that read `form`; comparatives shared by two adjectives do not make them kin.
struct Readers {
    LexemeId lexeme;
    bool is_compared;
};

std::vector<Readers> readers_of(const Form& form) {
    std::vector<Readers> readers;
    for (const Reading& reading : form.readings) {
        const auto known = std::find_if(readers.begin(), readers.end(), [&](const Readers& reader) {
            return reader.lexeme == reading.lexeme;
        });
        if (known == readers.end()) {
            readers.push_back({reading.lexeme, reading.is_compared});
        } else {
            known->is_compared = known->is_compared || reading.is_compared;
        }
    }
    return readers;
}

Neighbours find_neighbours(const Dictionary& dictionary) {
    std::unordered_map<std::uint64_t, std::uint32_t> shared;
    const auto& lexemes = dictionary.lexemes();
    for (const Form& form : dictionary.forms()) {
        const auto readers = readers_of(form);
        for (std::size_t i = 0; i < readers.size(); ++i) {
            for (std::size_t j = i + 1; j < readers.size(); ++j) {
                const auto [low, high] = std::minmax(readers[i].lexeme, readers[j].lexeme);
                if (readers[i].is_compared && readers[j].is_compared) continue;
                if (!may_be_kin(lexemes[low], lexemes[high])) continue;
                ++shared[std::uint64_t{low} << 32U | high];
            }
        }
    }
    Neighbours neighbours;
    for (const auto& [pair, forms] : shared) {
        const auto low = static_cast<LexemeId>(pair >> 32U);
        const auto high = static_cast<LexemeId>(pair);
        neighbours[low].push_back({high, forms});
        neighbours[high].push_back({low, forms});
    }
    return neighbours;
}

/// How near kin two lexemes are, above zero; zero where they do not belong together.
double kinship(const Lexeme& a, const Lexeme& b, std::uint32_t shared_forms) {
    const double part = static_cast<double>(shared_forms) / std::min(a.forms, b.forms);
    if (are_namesakes(a, b) && part >= least_shared_part_of_namesakes) return 1 + part;
    return shared_forms >= least_shared_forms && part >= least_shared_part ? part : 0;
}

/// Verbs first, then adjectives: participles and gerunds come to their verb, not the reverse.
std::vector<LexemeId> by_rank(const Neighbours& neighbours, const Dictionary& dictionary,
                              const Usage& usage) {
    std::vector<LexemeId> ranked;
    for (const auto& [lexeme, overlaps] : neighbours) ranked.push_back(lexeme);
    const auto rank = [&](LexemeId lexeme) {
        const WordClass word_class = dictionary.lexemes()[lexeme].word_class;
        return std::tuple(std::min(word_class, WordClass::noun), -usage.mass(lexeme), lexeme);
    };
    std::sort(ranked.begin(), ranked.end(),
              [&](LexemeId a, LexemeId b) { return rank(a) < rank(b); });
    return ranked;
}

}  // namespace

Families::Families(const Dictionary& dictionary, const Usage& usage)
    : dictionary_(&dictionary), roots_(dictionary.lexemes().size()) {
    std::iota(roots_.begin(), roots_.end(), LexemeId{0});
    const auto& lexemes = dictionary.lexemes();
    const Neighbours neighbours = find_neighbours(dictionary);
    std::vector<bool> is_root(lexemes.size(), false);

    for (const LexemeId lexeme : by_rank(neighbours, dictionary, usage)) {
        std::pair<double, LexemeId> nearest{0, lexeme};
        for (const Overlap& overlap : neighbours.at(lexeme)) {
            if (!is_root[overlap.other]) continue;
            const double nearness = kinship(lexemes[lexeme], lexemes[overlap.other], overlap.forms);
            const bool is_nearer = nearness > nearest.first ||
                                   (nearness == nearest.first && overlap.other < nearest.second);
            if (nearness > 0 && is_nearer) nearest = {nearness, overlap.other};
        }
        roots_[lexeme] = nearest.second;
        is_root[lexeme] = nearest.second == lexeme;
    }

    namers_ = roots_;
    for (LexemeId lexeme = 0; lexeme < roots_.size(); ++lexeme) {
        LexemeId& namer = namers_[roots_[lexeme]];
        if (usage.mass(lexeme) > usage.mass(namer)) namer = lexeme;
    }
}

const std::string& Families::name_of(LexemeId family) const {
    return dictionary_->lexemes()[namers_[family]].lemma;
}

}  // namespace okienko::text
