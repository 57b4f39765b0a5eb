#include "app/desk/queue/action.h"

#include <cstddef>

namespace okienko::desk {
namespace {

struct Named {
    std::string_view name;
    std::string_view key;
};

constexpr std::array<Named, all_actions.size()> names{{{"help", "F1"},
                                                       {"take", "F2"},
                                                       {"search", "F3"},
                                                       {"on_the_way", "F4"},
                                                       {"answer", "F5"},
                                                       {"close", "F6"},
                                                       {"call_back", "F7"},
                                                       {"copy", "F8"},
                                                       {"flag_missing", "F9"},
                                                       {"flag_wrong", "F10"},
                                                       {"hand_over", "F11"},
                                                       {"sign_out", "F12"},
                                                       {"notice", "Ins"},
                                                       {"back", "Esc"}}};

}  // namespace

std::string_view to_string(Action action) {
    return names[static_cast<std::size_t>(action)].name;
}

std::string_view key_of(Action action) {
    return names[static_cast<std::size_t>(action)].key;
}

}  // namespace okienko::desk
