#include "app/ui/nodes.h"

#include <algorithm>

namespace okienko::ui {

void Nodes::clear() {
    nodes_.clear();
    overflows_.clear();
    dialog_ = 0;
}

const Node* Nodes::find(std::string_view key) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [key](const Node& node) { return node.key == key; });
    return found == nodes_.end() ? nullptr : &*found;
}

}  // namespace okienko::ui
