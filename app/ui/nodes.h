/// What is on the screen and where: for tests, for the order in which Tab goes, later for speech.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/geometry.h"

namespace okienko::ui {

enum class Role {
    button,
    tile,
    card,
    field,
    link,
    key,
    choice,  ///< one of several: those drawn in a row whose keys differ in their last part only
    heading,
    text
};

/// Whether a touch on it does something.
constexpr bool is_touchable(Role role) {
    return role != Role::heading && role != Role::text;
}

struct Node {
    std::string key;    ///< names it in code and tests, as "article:zwrot-bez-paragonu"
    std::string label;  ///< names it for people
    Role role = Role::text;
    Rect rect;
    Rect visible;               ///< what scrolling leaves of it; empty where it is out of sight
    float letters = 0;          ///< of a heading, how high its font is
    Rect clip = {};             ///< what it is seen through: the same for all that scrolls together
    std::string name = {};      ///< of a field that holds something, which is its label then
    std::string language = {};  ///< of the label; empty: the screen's
    std::optional<bool> is_chosen = {};  ///< of what can be chosen and left again
    std::vector<Rect> more = {};         ///< of a link that goes on in other lines, what lies there
};

/// What was drawn in one frame, in the order of reading: that of drawing, unless told otherwise.
class Nodes {
public:
    void clear();

    void add(Node node) { nodes_.push_back(std::move(node)); }

    /// The one that was added last. There must be one.
    Node& last() { return nodes_.back(); }

    std::size_t size() const { return nodes_.size(); }

    /// The labels of those from `begin` on are in this language.
    void say_in(std::string_view language, std::size_t begin);

    /// Those from `middle` to before `end` are read before those from `begin`, which follow them.
    void read_first(std::size_t begin, std::size_t middle, std::size_t end);

    /// What is added from here on lies above all the rest: keys do not lead out of it.
    void begin_dialog() { dialog_ = nodes_.size(); }

    /// Where the nodes of the uppermost dialog begin; 0 where there is none.
    std::size_t dialog() const { return dialog_; }

    /// Leaves the node with this key to the dialog, which draws it anew.
    void hand_up(std::string_view key);

    /// Notes that `text` was given less room than it takes. Never happens, the tests see to it.
    void add_overflow(std::string_view text) { overflows_.emplace_back(text); }

    const std::vector<Node>& all() const { return nodes_; }

    const std::vector<std::string>& overflows() const { return overflows_; }

    /// The node with this key, or nullptr.
    const Node* find(std::string_view key) const;

private:
    std::vector<Node> nodes_;
    std::vector<std::string> overflows_;
    std::size_t dialog_ = 0;
};

}  // namespace okienko::ui
