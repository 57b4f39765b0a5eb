#include "index/text/lexicon.h"

#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "index/text/folding.h"
#include "index/text/lexicon_format.h"
#include "index/text/mapped_file.h"
#include "index/text/spelling.h"
#include "index/text/stem_rules.h"

namespace okienko::text {
namespace {

/// `rest` and `ending` joined; `word` where that is no whole stem.
std::string joined(std::string_view rest, std::string_view ending, std::string_view word) {
    const bool is_long = rest.size() + ending.size() > 4;  // four bytes are two letters or more
    std::string stem;
    stem.reserve(rest.size() + ending.size());
    stem.append(rest);
    stem.append(ending);
    if (is_long || letters_in(stem) >= shortest_stem) return stem;
    return std::string(word);
}

std::string_view without_superlative(std::string_view word, const PatchView& patch) {
    const bool has_it = patch.is_compared && has_prefix(word, superlative_prefix);
    return has_it ? word.substr(superlative_prefix.size()) : word;
}

/// `word` with `patch` applied, whose ending is `ending`.
std::string patched(std::string_view word, std::string_view ending, const PatchView& patch) {
    return joined(drop_back(without_superlative(word, patch), patch.cut), ending, word);
}

struct FoldedStem {
    std::string text;
    bool is_known = false;    ///< it is that of a real word
    std::size_t dropped = 0;  ///< how many letters were left out for that it is not
};

/// How many letters at the end of an unknown word's stem only tell its gender or number: vowels,
/// two at most ("partia"), of which three letters or more are left. Of a word's forms that were
/// taken for those of several others ("iPada", "iPady"), one root is left so.
std::size_t last_vowels(std::string_view folded_stem) {
    constexpr std::string_view vowels = "aeiouyAELN";  // and those of ukrainian_letters.h
    constexpr std::size_t most = 2;
    constexpr std::size_t shortest_root = 3;
    std::size_t letters = 0;
    while (letters < most && folded_stem.size() - letters > shortest_root &&
           vowels.find(folded_stem[folded_stem.size() - 1 - letters]) != std::string_view::npos) {
        ++letters;
    }
    return letters;
}

}  // namespace

struct Lexicon::Data {
    explicit Data(const std::filesystem::path& path)
        : file(path),
          sections(parse_lexicon(file.bytes())),
          rules({.patches = section(Section::patches),
                 .exceptions = section(Section::exceptions),
                 .rules = section(Section::rules),
                 .proposals = section(Section::proposals),
                 .stems = section(Section::stems)}),
          marked(section(Section::marked)) {}

    std::string_view section(Section section) const {
        return sections[static_cast<std::size_t>(section)];
    }

    /// The patch for a word that may be stemmed; nothing where no ending of it is listed.
    std::optional<PatchView> patch_of(const Spelling& word) const {
        std::uint32_t patch = EndingTrie::undecided;
        if (word.has_marks()) {
            patch = marked.find(word.marked(), [&](std::uint32_t value, KeyKind kind) {
                return rules.fits(value, kind, word.folded());
            });
        }
        if (patch == EndingTrie::undecided) patch = rules.patch_of(word.folded());
        if (patch == EndingTrie::undecided) return std::nullopt;
        return rules.patches()[patch - 1];
    }

    FoldedStem stem_of(const Spelling& word) const {
        const auto patch = patch_of(word);
        if (!patch) return {std::string(word.folded())};
        FoldedStem stem{patched(word.folded(), patch->folded_ending, *patch)};
        stem.is_known = is_known_stem(stem.text, rules.stems());
        if (stem.is_known) return stem;
        stem.dropped = last_vowels(stem.text);
        stem.text.resize(stem.text.size() - stem.dropped);
        return stem;
    }

    MappedFile file;
    SectionBytes sections;
    StemRules rules;
    EndingTrie marked;
};

namespace {

bool is_stemmable(const Spelling& word) {
    return word.letters() >= shortest_stem && !word.has_digits();
}

}  // namespace

Lexicon::Lexicon(std::unique_ptr<Data> data) : data_(std::move(data)) {}

Lexicon::~Lexicon() = default;

std::shared_ptr<const Lexicon> Lexicon::open(const std::filesystem::path& file) {
    try {
        return std::shared_ptr<const Lexicon>(new Lexicon(std::make_unique<Data>(file)));
    } catch (const std::system_error& error) {
        throw LexiconError("lexicon_unopened", "{file}: cannot open this lexicon: {why}",
                           {{"file", file.string()}, {"why", sentence::sentence_of(error)}});
    } catch (const sentence::Failure& error) {
        throw LexiconError("lexicon_unusable", "{file}: cannot use this lexicon: {why}",
                           {{"file", file.string()}, {"why", error.sentence()}});
    }
}

std::string Lexicon::fold(std::string_view word) const {
    return fold_diacritics(word);
}

std::string Lexicon::folded_stem(std::string_view word) const {
    const Spelling spelling(word);
    if (!is_stemmable(spelling)) return std::string(spelling.folded());
    return data_->stem_of(spelling).text;
}

std::string Lexicon::exact_stem(std::string_view word) const {
    const Spelling spelling(word);
    if (!is_stemmable(spelling)) return std::string(word);
    const auto patch = data_->patch_of(spelling);
    std::string stem = patch ? patched(word, patch->ending, *patch) : std::string(word);
    const FoldedStem folded = data_->stem_of(spelling);
    if (!folded.is_known) stem.resize(drop_back(stem, folded.dropped).size());
    return stem;
}

bool Lexicon::knows(std::string_view word) const {
    const Spelling spelling(word);
    return is_stemmable(spelling) && data_->stem_of(spelling).is_known;
}

std::size_t Lexicon::size_bytes() const {
    return data_->file.bytes().size();
}

}  // namespace okienko::text
