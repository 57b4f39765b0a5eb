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
constexpr double least_shared_part = 0.35;
constexpr double least_shared_part_of_verbs = 0.4;
constexpr double least_shared_part_of_nouns = 0.6;

/// A word that shares so much with one in a family joins that family.
constexpr double close_kinship = 0.8;

/// The same, for two words of one lemma, none of them a verb: "stały", adjective and noun.
constexpr double least_shared_part_of_namesakes = 0.1;

bool is_content(WordClass word_class) {
    return word_class == WordClass::verb || word_class == WordClass::adjective ||
           word_class == WordClass::noun || word_class == WordClass::adverb;
}

bool is_negation(const Lexeme& lexeme) {
    return lexeme.lemma.starts_with("nie");
}

bool is_verb(const Lexeme& lexeme) {
    return lexeme.word_class == WordClass::verb;
}

bool may_be_kin(const Lexeme& a, const Lexeme& b) {
    if (!is_content(a.word_class) || !is_content(b.word_class)) return false;
    if (a.is_negated != b.is_negated && !(is_negation(a) && is_negation(b))) return false;
    const auto are = [&](WordClass one, WordClass other) {
        return std::minmax(a.word_class, b.word_class) == std::minmax(one, other);
    };
    if (are(WordClass::verb, WordClass::adverb)) return false;
    return a.is_name == b.is_name || a.lemma == b.lemma ||
           are(WordClass::adjective, WordClass::noun);
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

/// A lexeme that reads a form, and as what.
struct Readers {
    LexemeId lexeme;
    bool is_compared;
    bool is_past;
};

/// Comparatives shared by two adjectives do not make them kin; nor is a saw ("piła") kin to
/// drinking for having the form of "she drank": a verb's kin among nouns share its participles or
/// gerund.
bool counts(const Readers& a, const Readers& b, const std::vector<Lexeme>& lexemes) {
    if (a.is_compared && b.is_compared) return false;
    if (is_verb(lexemes[a.lexeme]) == is_verb(lexemes[b.lexeme])) return true;
    return !a.is_past && !b.is_past;
}

std::vector<Readers> readers_of(const Form& form) {
    std::vector<Readers> readers;
    for (const Reading& reading : form.readings) {
        const auto known = std::find_if(readers.begin(), readers.end(), [&](const Readers& reader) {
            return reader.lexeme == reading.lexeme;
        });
        if (known == readers.end()) {
            readers.push_back({reading.lexeme, reading.is_compared, reading.is_past});
        } else {
            known->is_compared = known->is_compared || reading.is_compared;
            known->is_past = known->is_past || reading.is_past;
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
                if (!counts(readers[i], readers[j], lexemes)) continue;
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

double least_part(const Lexeme& a, const Lexeme& b) {
    if (a.word_class != b.word_class) return least_shared_part;
    if (is_verb(a)) return least_shared_part_of_verbs;
    return a.word_class == WordClass::noun ? least_shared_part_of_nouns : least_shared_part;
}

bool are_adjective_and_adverb(const Lexeme& a, const Lexeme& b) {
    return std::minmax(a.word_class, b.word_class) ==
           std::minmax(WordClass::adjective, WordClass::adverb);
}

/// How near kin two lexemes are, above zero; zero where they do not belong together. An adverb has
/// one form to share with its adjective, that of compounds: "biało-czarny".
double kinship(const Lexeme& a, const Lexeme& b, std::uint32_t shared_forms) {
    const double part = static_cast<double>(shared_forms) / std::min(a.forms, b.forms);
    if (are_adjective_and_adverb(a, b)) return 1;
    if (are_namesakes(a, b) && part >= least_shared_part_of_namesakes) return 1 + part;
    return shared_forms >= least_shared_forms && part >= least_part(a, b) ? part : 0;
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
    std::vector<bool> is_placed(lexemes.size(), false);

    for (const LexemeId lexeme : by_rank(neighbours, dictionary, usage)) {
        std::pair<double, LexemeId> nearest{0, lexeme};
        for (const Overlap& overlap : neighbours.at(lexeme)) {
            if (!is_placed[overlap.other]) continue;
            const double nearness = kinship(lexemes[lexeme], lexemes[overlap.other], overlap.forms);
            const LexemeId root = roots_[overlap.other];
            if (nearness <= 0 || (root != overlap.other && nearness < close_kinship)) continue;
            const bool is_nearer =
                nearness > nearest.first || (nearness == nearest.first && root < nearest.second);
            if (is_nearer) nearest = {nearness, root};
        }
        roots_[lexeme] = nearest.second;
        is_placed[lexeme] = true;
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
