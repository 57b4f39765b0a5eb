#include "index/text/lexicon_compiler/ending_rules.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

#include "index/text/ending_trie.h"

namespace okienko::text {
namespace {

/// A value that would do for a node, and the number of words it is right for.
struct Choice {
    std::uint32_t value;
    std::uint32_t words;
};

using Choices = std::vector<Choice>;

/// Words that share an ending. Where all agree, the node has no children.
struct Node {
    Choices choices;  ///< the values that cost the fewest keys here and below, by value
    std::vector<std::pair<char, std::unique_ptr<Node>>> children;
};

class Tree {
public:
    Tree(std::span<const ValuedWord> words, const CutLetters& cuts)
        : cuts_(cuts), sorter_(words.size()) {
        std::vector<const ValuedWord*> pointers;
        pointers.reserve(words.size());
        for (const ValuedWord& word : words) pointers.push_back(&word);
        root_ = grow(pointers, 0);
    }

    Endings endings() const {
        Endings endings;
        std::string ending;
        collect(*root_, EndingTrie::undecided, ending, endings);
        return endings;
    }

private:
    /// The node of `words`, which share an ending of `length` letters.
    std::unique_ptr<Node> grow(ValuedWords words, std::size_t length) {
        auto node = std::make_unique<Node>();
        if (length > 0 && agree(words) && may_stand(words.front()->value, words, length)) {
            node->choices = choices_of_one(words);
            return node;
        }
        sorter_.for_each_letter(words, length, [&](char letter, ValuedWords those) {
            node->children.emplace_back(letter, grow(those, length + 1));
        });
        if (length > 0) node->choices = cheapest(*node, length);  // no ending, no key
        return node;
    }

    static bool agree(ValuedWords words) {
        return std::all_of(words.begin(), words.end(), [&](const ValuedWord* word) {
            return word->value == words.front()->value &&
                   word->may_be_undecided == words.front()->may_be_undecided;
        });
    }

    /// Whether an ending of so many letters, or a whole word, may have this value.
    bool may_stand(std::uint32_t value, ValuedWords words, std::size_t length) const {
        const bool is_whole = words.size() == 1 && length > words.front()->letters.size();
        return is_whole || cuts_[value] <= length;
    }

    static Choices choices_of_one(ValuedWords words) {
        const auto count = static_cast<std::uint32_t>(words.size());
        Choices choices;
        if (words.front()->may_be_undecided) choices.push_back({EndingTrie::undecided, count});
        choices.push_back({words.front()->value, count});
        return choices;
    }

    /// The values that most children could take over: each of the others costs a key.
    Choices cheapest(const Node& node, std::size_t length) const {
        struct Tally {
            std::uint32_t value;
            std::uint32_t children;
            std::uint32_t words;
        };

        std::vector<Tally> tallies;
        for (const auto& [letter, child] : node.children) {
            for (const Choice& choice : child->choices) {
                if (choice.value != EndingTrie::undecided && cuts_[choice.value] > length) continue;
                tallies.push_back({choice.value, 1, choice.words});
            }
        }
        std::sort(tallies.begin(), tallies.end(),
                  [](const Tally& a, const Tally& b) { return a.value < b.value; });
        std::size_t kept = 0;
        for (const Tally& tally : tallies) {
            if (kept > 0 && tallies[kept - 1].value == tally.value) {
                tallies[kept - 1].children += tally.children;
                tallies[kept - 1].words += tally.words;
            } else {
                tallies[kept++] = tally;
            }
        }
        tallies.resize(kept);
        std::uint32_t most = 0;
        for (const Tally& tally : tallies) most = std::max(most, tally.children);
        Choices choices;
        for (const Tally& tally : tallies) {
            if (tally.children == most) choices.push_back({tally.value, tally.words});
        }
        return choices;
    }

    static bool has(const Choices& choices, std::uint32_t value) {
        return std::any_of(choices.begin(), choices.end(),
                           [&](const Choice& choice) { return choice.value == value; });
    }

    static Choice likeliest(const Choices& choices) {
        return *std::max_element(choices.begin(), choices.end(),
                                 [](const Choice& a, const Choice& b) {
                                     return std::tie(a.words, b.value) < std::tie(b.words, a.value);
                                 });
    }

    /// Adds the keys below a node that inherits `value`.
    static void collect(const Node& node, std::uint32_t value, std::string& ending,
                        Endings& endings) {
        if (!node.choices.empty() && !has(node.choices, value)) {
            value = likeliest(node.choices).value;
            endings.emplace(ending, value);
        }
        for (const auto& [letter, child] : node.children) {
            ending.push_back(letter);
            collect(*child, value, ending, endings);
            ending.pop_back();
        }
    }

    const CutLetters& cuts_;
    LetterSorter sorter_;
    std::unique_ptr<Node> root_;
};

}  // namespace

Endings fewest_endings(std::span<const ValuedWord> words, const CutLetters& cuts) {
    if (words.empty()) return {};
    return Tree(words, cuts).endings();
}

}  // namespace okienko::text
