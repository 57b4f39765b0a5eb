#include "index/text/stem_rules.h"

#include <array>
#include <cstring>
#include <stdexcept>

#include "index/sentence/failure.h"

namespace okienko::text {
namespace {

/// A folded stem, made in place.
class StemBuffer {
public:
    /// The stem; empty where the patch leaves none, or one too long for any real word.
    std::string_view make(std::string_view folded, const PatchView& patch) {
        if (patch.is_compared && has_prefix(folded, superlative_prefix)) {
            folded.remove_prefix(superlative_prefix.size());
        }
        if (patch.cut >= folded.size()) return {};
        const std::size_t rest = folded.size() - patch.cut;
        const std::size_t length = rest + patch.folded_ending.size();
        if (length > letters_.size() || length < shortest_stem) return {};
        std::memcpy(letters_.data(), folded.data(), rest);
        std::memcpy(letters_.data() + rest, patch.folded_ending.data(), patch.folded_ending.size());
        return {letters_.data(), length};
    }

private:
    std::array<char, 64> letters_;
};

bool leaves_enough(const PatchView& patch, std::string_view letters) {
    return patch.cut + shortest_stem <= letters.size();
}

}  // namespace

bool is_known_stem(std::string_view stem, const StemSet& stems) {
    if (stems.has(stem)) return true;
    return has_prefix(stem, negative_prefix) && stems.has(stem.substr(negative_prefix.size()));
}

bool makes_known(std::uint32_t patch, std::string_view folded, const PatchTable& patches,
                 const StemSet& stems) {
    StemBuffer buffer;
    const std::string_view stem = buffer.make(folded, patches[patch - 1]);
    return !stem.empty() && is_known_stem(stem, stems);
}

std::uint32_t first_known(const Proposals& proposals, std::string_view folded,
                          const PatchTable& patches, const StemSet& stems) {
    const auto is_there = [&](std::uint32_t patch) {
        return patch != 0 && patch <= patches.size();
    };
    for (std::size_t i = 1; i < proposals.size() && is_there(proposals[i]); ++i) {
        if (makes_known(proposals[i], folded, patches, stems)) return proposals[i];
    }
    for (const std::uint32_t patch : proposals) {
        if (is_there(patch) && leaves_enough(patches[patch - 1], folded)) return patch;
    }
    return 0;
}

std::string serialize_proposals(std::span<const Proposals> rules) {
    std::string bytes;
    for (const Proposals& rule : rules) {
        bytes.append(reinterpret_cast<const char*>(rule.data()), sizeof rule);
    }
    return bytes;
}

bool fits_key(std::uint32_t patch, unsigned cut, bool is_compared, KeyKind kind,
              std::string_view letters) {
    if (kind == KeyKind::whole_word) return true;
    if (kind == KeyKind::ending) {
        return patch == EndingTrie::undecided || cut + shortest_stem <= letters.size();
    }
    return is_compared == letters.starts_with(superlative_prefix);
}

StemRules::StemRules(const Sections& sections)
    : patches_(sections.patches),
      exceptions_(sections.exceptions),
      rules_(sections.rules),
      proposals_(sections.proposals),
      stems_(sections.stems) {
    if (proposals_.size() % sizeof(Proposals) != 0) {
        throw sentence::Failure("lexicon_rules", "its rules are damaged");
    }
}

bool StemRules::fits(std::uint32_t patch, KeyKind kind, std::string_view letters) const {
    if (patch > patches_.size()) return false;
    if (patch == EndingTrie::undecided) return fits_key(patch, 0, false, kind, letters);
    const PatchView view = patches_[patch - 1];
    return fits_key(patch, view.cut, view.is_compared, kind, letters);
}

std::uint32_t StemRules::exception_for(std::string_view folded) const {
    return exceptions_.find(
        folded, [&](std::uint32_t patch, KeyKind kind) { return fits(patch, kind, folded); });
}

std::uint32_t StemRules::proposal_for(std::string_view folded) const {
    const std::uint32_t rule = rules_.find(folded, [](std::uint32_t, KeyKind) { return true; });
    return first_known(proposals_of(rule), folded, patches_, stems_);
}

Proposals StemRules::proposals_of(std::uint32_t rule) const {
    Proposals proposals{};
    if (rule == 0 || rule > proposals_.size() / sizeof proposals) return proposals;
    std::memcpy(proposals.data(), proposals_.data() + (rule - 1) * sizeof proposals,
                sizeof proposals);
    return proposals;
}

std::uint32_t StemRules::patch_of(std::string_view folded) const {
    const std::uint32_t exception = exception_for(folded);
    return exception != EndingTrie::undecided ? exception : proposal_for(folded);
}

}  // namespace okienko::text
