/// What an agent can do, each with one key that does it.
#pragma once

#include <array>
#include <string_view>

namespace okienko::desk {

enum class Action {
    help,
    take,
    search,
    on_the_way,
    answer,
    close,
    call_back,
    copy,
    flag_missing,
    flag_wrong,
    hand_over,
    sign_out,
    notice,
    back
};

/// In the order of the keys: F1 to F12, Ins, and Esc.
inline constexpr std::array all_actions{
    Action::help,      Action::take,      Action::search, Action::on_the_way,   Action::answer,
    Action::close,     Action::call_back, Action::copy,   Action::flag_missing, Action::flag_wrong,
    Action::hand_over, Action::sign_out,  Action::notice, Action::back};

/// "take", "on_the_way"...: the last part of the key of its words.
std::string_view to_string(Action action);

/// What stands on its key: "F2", "Esc".
std::string_view key_of(Action action);

}  // namespace okienko::desk
