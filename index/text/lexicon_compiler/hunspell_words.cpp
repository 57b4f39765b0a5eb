#include "index/text/lexicon_compiler/hunspell_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <utility>

#include "index/text/folding.h"
#include "index/text/ukrainian_letters.h"

namespace okienko::text {
namespace {

using Letters = std::bitset<256>;

/// What a suffix's word must end in: a set of letters each.
using Condition = std::vector<Letters>;

/// One line of a suffix: "SFX A ість ості ість".
struct Suffix {
    std::string cut;
    std::string ending;
    Condition condition;

    bool fits(std::string_view word) const {
        if (word.size() < condition.size() || !word.ends_with(cut)) return false;
        const std::string_view end = word.substr(word.size() - condition.size());
        for (std::size_t i = 0; i < end.size(); ++i) {
            if (!condition[i][static_cast<unsigned char>(end[i])]) return false;
        }
        return true;
    }

    std::string form_of(std::string_view word) const {
        return std::string(word.substr(0, word.size() - cut.size())) + ending;
    }
};

using Suffixes = std::array<std::vector<Suffix>, 256>;

/// The letters of a condition's brackets or of one letter; moves past them.
Letters letters_at_front(std::string_view& condition) {
    Letters letters;
    const auto add = [&](char c) { letters.set(static_cast<unsigned char>(c)); };
    const char first = condition.front();
    condition.remove_prefix(1);
    if (first == '.') return letters.set();
    if (first != '[') {
        add(first);
        return letters;
    }
    const std::size_t end = condition.find(']');
    if (end == std::string_view::npos) throw std::runtime_error("a condition without its bracket");
    std::string_view inside = condition.substr(0, end);
    condition.remove_prefix(end + 1);
    const bool is_negated = inside.starts_with('^');
    if (is_negated) inside.remove_prefix(1);
    std::for_each(inside.begin(), inside.end(), add);
    return is_negated ? ~letters : letters;
}

/// The bytes of a condition's letters, its brackets as they are.
std::optional<std::string> condition_bytes(std::string_view condition) {
    std::string bytes;
    while (!condition.empty()) {
        const std::size_t mark = condition.find_first_of("[]^.");
        const auto letters = ukrainian_bytes(condition.substr(0, mark));
        if (!letters) return std::nullopt;
        bytes += *letters;
        if (mark == std::string_view::npos) break;
        bytes += condition[mark];
        condition.remove_prefix(mark + 1);
    }
    return bytes;
}

std::optional<Suffix> read_suffix(std::string cut, std::string ending,
                                  const std::string& condition) {
    if (cut == "0") cut.clear();
    ending.resize(std::min(ending.find('/'), ending.size()));
    if (ending == "0") ending.clear();
    // Capitals, "[^гГкК]", are listed beside the small letters that we read words in.
    const auto cut_bytes = ukrainian_bytes(fold_case(cut));
    const auto ending_bytes = ukrainian_bytes(fold_case(ending));
    const auto condition_letters = condition_bytes(fold_case(condition));
    if (!cut_bytes || !ending_bytes || !condition_letters) return std::nullopt;
    Suffix suffix{*cut_bytes, *ending_bytes, {}};
    std::string_view rest = *condition_letters;
    while (!rest.empty()) suffix.condition.push_back(letters_at_front(rest));
    return suffix;
}

/// Takes the lines of suffixes, "SFX flag cut ending condition", and passes over all others.
Suffixes read_suffixes(std::istream& affixes) {
    Suffixes suffixes;
    std::size_t count = 0;
    for (std::string line; std::getline(affixes, line);) {
        std::istringstream fields(line);
        std::string kind;
        std::string flag;
        std::string cut;
        std::string ending;
        std::string condition;
        if (!(fields >> kind >> flag >> cut >> ending >> condition) || kind != "SFX") continue;
        if (flag.size() != 1) throw std::runtime_error("flags of one character are read only");
        if (auto suffix = read_suffix(std::move(cut), std::move(ending), condition)) {
            suffixes[static_cast<unsigned char>(flag[0])].push_back(std::move(*suffix));
            ++count;
        }
    }
    if (count == 0) throw std::runtime_error("no suffixes: not a Hunspell affix file");
    return suffixes;
}

/// Folded as a question is, in bytes.
std::string fold_bytes(std::string word) {
    std::erase(word, '\'');
    std::replace(word.begin(), word.end(), 'g', 'h');
    return word;
}

}  // namespace

HunspellWords::HunspellWords(std::istream& affixes, std::istream& words) {
    const Suffixes suffixes = read_suffixes(affixes);
    for (std::string line; std::getline(words, line);) {
        const std::string_view entry = line;
        const std::size_t slash = entry.find('/');
        const std::string folded = fold_case(entry.substr(0, slash));
        const auto lemma = ukrainian_bytes(folded);
        if (!lemma || lemma->size() < 2) continue;
        std::vector<std::string> forms = {fold_bytes(*lemma)};
        if (slash != std::string_view::npos) {
            for (const char flag : entry.substr(slash + 1)) {
                for (const Suffix& suffix : suffixes[static_cast<unsigned char>(flag)]) {
                    if (suffix.fits(*lemma)) forms.push_back(fold_bytes(suffix.form_of(*lemma)));
                }
            }
        }
        std::sort(forms.begin(), forms.end());
        forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
        const std::string stem = fold_bytes(*lemma);
        words_.push_back({stem, stem, std::move(forms), folded != entry.substr(0, slash)});
    }
    if (words_.empty()) throw std::runtime_error("no Ukrainian words in it");
    group_by_spelling();
    join_kin();
}

void HunspellWords::group_by_spelling() {
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
        for (const std::string& form : words_[i].forms) spelled_.push_back({form, i});
    }
    std::sort(spelled_.begin(), spelled_.end(), [](const Spelled& a, const Spelled& b) {
        return std::tie(a.spelling, a.word) < std::tie(b.spelling, b.word);
    });
}

std::span<const HunspellWords::Spelled> HunspellWords::words_spelled_as(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < spelled_.size() && spelled_[end].spelling == spelled_[first].spelling) ++end;
    return std::span(spelled_).subspan(first, end - first);
}

/// Words that share most forms of the one that has fewer get one stem: "гроші" and "гріш".
void HunspellWords::join_kin() {
    constexpr std::size_t least_shared = 3;
    constexpr double least_part = 0.6;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
    for (std::size_t first = 0; first < spelled_.size();) {
        const auto same = words_spelled_as(first);
        for (std::size_t a = 0; a < same.size(); ++a) {
            for (std::size_t b = a + 1; b < same.size(); ++b) {
                ++shared[{same[a].word, same[b].word}];
            }
        }
        first += same.size();
    }
    for (const auto& [pair, forms] : shared) {
        Word* fewer = &words_[pair.first];
        Word* more = &words_[pair.second];
        if (fewer->is_name != more->is_name || forms < least_shared) continue;
        if (std::tuple(more->forms.size(), fewer->lemma) <
            std::tuple(fewer->forms.size(), more->lemma)) {
            std::swap(fewer, more);
        }
        const bool is_kin =
            static_cast<double>(forms) >= least_part * static_cast<double>(fewer->forms.size());
        // Chains drift: who has joined another is joined by nobody.
        if (is_kin && fewer->stem == fewer->lemma && more->stem == more->lemma) {
            fewer->stem = more->lemma;
        }
    }
}

/// How likely a form is to be this word's. Nobody has counted Ukrainian words for us: a paradigm of
/// few forms uses each more often, and verbs are used more than nouns, names less.
double HunspellWords::likelihood(const Word& word) {
    constexpr double of_verb = 6;
    constexpr double of_adjective = 0.7;
    constexpr double of_name = 0.5;
    double mass = 1;
    if (word.is_name) {
        mass = of_name;
    } else if (word.lemma.ends_with("ty") || word.lemma.ends_with("tysA")) {
        mass = of_verb;
    } else if (word.lemma.ends_with("yj") || word.lemma.ends_with("ij")) {
        mass = of_adjective;
    }
    return mass / static_cast<double>(word.forms.size());
}

StemTable HunspellWords::stem_table() const {
    StemTable table;
    for (std::size_t first = 0; first < spelled_.size();) {
        const auto same = words_spelled_as(first);
        const Word* likeliest = &words_[same.front().word];
        for (const Spelled& spelled : same) {
            const Word& word = words_[spelled.word];
            if (likelihood(word) > likelihood(*likeliest)) likeliest = &word;
        }
        const std::string_view spelling = same.front().spelling;
        table.push_back({std::string(spelling),
                         likeliest->stem,
                         {{.form = spelling, .stem = likeliest->stem, .is_meant = true}}});
        first += same.size();
    }
    return table;
}

}  // namespace okienko::text
