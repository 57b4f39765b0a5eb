#include "index/text/lexicon_compiler/ending_rules.h"

#include <algorithm>
#include <array>
#include <memory>
#include <tuple>
#include <utility>

#include "index/text/ending_trie.h"

namespace okienko::text {
namespace {

/// A value that would do for a node, and how many words it is right for.
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

/// The letter before an ending of `length` letters; `word_start` before the first.
char letter_before(const ValuedWord& word, std::size_t length) {
    const std::size_t letters = word.letters.size();
    return length < letters ? word.letters[letters - length - 1] : word_start;
}

class Tree {
public:
    Tree(std::span<const ValuedWord> words, const CutLetters& cuts) : cuts_(cuts) {
        std::vector<const ValuedWord*> pointers;
        pointers.reserve(words.size());
        for (const ValuedWord& word : words) pointers.push_back(&word);
        sorted_.resize(pointers.size());
        root_ = grow(pointers, 0);
    }

    Endings endings() const {
        Endings endings;
        std::string ending;
        collect(*root_, EndingTrie::undecided, ending, endings);
        return endings;
    }

private:
    using Words = std::span<const ValuedWord*>;

    /// The node of `words`, which share an ending of `length` letters.
    std::unique_ptr<Node> grow(Words words, std::size_t length) {
        auto node = std::make_unique<Node>();
        if (length > 0 && agree(words) && may_stand(words.front()->value, words, length)) {
            node->choices = choices_of_one(words);
            return node;
        }
        sort_by_letter(words, length);
        for (std::size_t begin = 0; begin < words.size();) {
            const char letter = letter_before(*words[begin], length);
            std::size_t end = begin + 1;
            while (end < words.size() && letter_before(*words[end], length) == letter) ++end;
            node->children.emplace_back(letter,
                                        grow(words.subspan(begin, end - begin), length + 1));
            begin = end;
        }
        if (length > 0) node->choices = cheapest(*node, length);  // no ending, no key
        return node;
    }

    static bool agree(Words words) {
        return std::all_of(words.begin(), words.end(), [&](const ValuedWord* word) {
            return word->value == words.front()->value &&
                   word->may_be_undecided == words.front()->may_be_undecided;
        });
    }

    /// Whether an ending of so many letters, or a whole word, may have this value.
    bool may_stand(std::uint32_t value, Words words, std::size_t length) const {
        const bool is_whole = words.size() == 1 && length > words.front()->letters.size();
        return is_whole || cuts_[value] <= length;
    }

    static Choices choices_of_one(Words words) {
        const auto count = static_cast<std::uint32_t>(words.size());
        Choices choices;
        if (words.front()->may_be_undecided) choices.push_back({EndingTrie::undecided, count});
        choices.push_back({words.front()->value, count});
        return choices;
    }

    /// By counting where there are many: this is where most of the time goes.
    void sort_by_letter(Words words, std::size_t length) {
        constexpr std::size_t few = 32;
        if (words.size() < few) {
            std::sort(words.begin(), words.end(), [&](const ValuedWord* a, const ValuedWord* b) {
                return std::pair(letter_before(*a, length), a) <
                       std::pair(letter_before(*b, length), b);
            });
            return;
        }
        std::array<std::size_t, 257> begins{};
        const auto place = [&](const ValuedWord* word) {
            return static_cast<std::size_t>(
                static_cast<unsigned char>(letter_before(*word, length)));
        };
        for (const ValuedWord* word : words) ++begins[place(word) + 1];
        for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
        for (const ValuedWord* word : words) sorted_[begins[place(word)]++] = word;
        std::copy_n(sorted_.begin(), words.size(), words.begin());
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

    /// Adds the keys below a node that inherits `value`.
    static void collect(const Node& node, std::uint32_t value, std::string& ending,
                        Endings& endings) {
        if (!node.choices.empty() && !has(node.choices, value)) {
            value = std::max_element(node.choices.begin(), node.choices.end(),
                                     [](const Choice& a, const Choice& b) {
                                         return std::tie(a.words, b.value) <
                                                std::tie(b.words, a.value);
                                     })
                        ->value;
            endings.emplace(ending, value);
        }
        for (const auto& [letter, child] : node.children) {
            ending.push_back(letter);
            collect(*child, value, ending, endings);
            ending.pop_back();
        }
    }

    const CutLetters& cuts_;
    std::vector<const ValuedWord*> sorted_;
    std::unique_ptr<Node> root_;
};

}  // namespace

Endings fewest_endings(std::span<const ValuedWord> words, const CutLetters& cuts) {
    if (words.empty()) return {};
    return Tree(words, cuts).endings();
}

}  // namespace okienko::text
