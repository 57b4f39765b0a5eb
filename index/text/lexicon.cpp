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
        throw LexiconError(file.string() + ": cannot open this lexicon: " + error.code().message());
    } catch (const std::invalid_argument& error) {
        throw LexiconError(file.string() + ": cannot use this lexicon: " + error.what());
    }
}

std::string Lexicon::fold(std::string_view word) const {
    return fold_diacritics(word);
}

std::string Lexicon::folded_stem(std::string_view word) const {
    const Spelling spelling(word);
    const std::string_view folded = spelling.folded();
    if (!is_stemmable(spelling)) return std::string(folded);
    const auto patch = data_->patch_of(spelling);
    if (!patch) return std::string(folded);
    const std::string_view rest = drop_back(without_superlative(folded, *patch), patch->cut);
    return joined(rest, patch->folded_ending, folded);
}

std::string Lexicon::exact_stem(std::string_view word) const {
    const Spelling spelling(word);
    if (!is_stemmable(spelling)) return std::string(word);
    const auto patch = data_->patch_of(spelling);
    if (!patch) return std::string(word);
    const std::string_view rest = drop_back(without_superlative(word, *patch), patch->cut);
    return joined(rest, patch->ending, word);
}

bool Lexicon::knows(std::string_view word) const {
    const Spelling spelling(word);
    if (!is_stemmable(spelling)) return false;
    return is_known_stem(folded_stem(word), data_->rules.stems());
}

std::size_t Lexicon::size_bytes() const {
    return data_->file.bytes().size();
}

}  // namespace okienko::text
