#include "app/ui/nodes.h"

#include <algorithm>

namespace okienko::ui {

void Nodes::clear() {
    nodes_.clear();
    overflows_.clear();
    dialog_ = 0;
}

void Nodes::say_in(std::string_view language, std::size_t begin) {
    for (; begin < nodes_.size(); ++begin) nodes_[begin].language = language;
}

void Nodes::read_first(std::size_t begin, std::size_t middle, std::size_t end) {
    const auto at = [this](std::size_t index) {
        return nodes_.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::rotate(at(begin), at(middle), at(end));
}

void Nodes::hand_up(std::string_view key) {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [key](const Node& node) { return node.key == key; });
    if (found == nodes_.end()) return;
    if (found - nodes_.begin() < static_cast<std::ptrdiff_t>(dialog_)) --dialog_;
    nodes_.erase(found);
}

const Node* Nodes::find(std::string_view key) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [key](const Node& node) { return node.key == key; });
    return found == nodes_.end() ? nullptr : &*found;
}

}  // namespace okienko::ui
