#include "app/desk/queue/state.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto flash = 6s;

/// May this agent do something about it? Nobody takes it out of a colleague's hands.
bool is_free(const State& state, const HandOff* hand_off) {
    return hand_off != nullptr && (hand_off->agent.empty() || hand_off->agent == state.agent->id);
}

bool has_text_to_copy(const State& state) {
    return state.place == Place::search ? state.search.article.has_value()
                                        : chosen(state) != nullptr;
}

bool has_question(const State& state) {
    if (state.place == Place::search) return !state.search.question.empty();
    return state.story && !last_question(*state.story).empty();
}

bool has_article(const State& state) {
    if (state.place == Place::search) return state.search.article.has_value();
    return state.story && !likely_article(*state.story).empty();
}

bool is_possible_at_queue(const State& state, Action action) {
    const HandOff* hand_off = chosen(state);
    switch (action) {
        case Action::take:
            return hand_off != nullptr && hand_off->agent.empty();
        case Action::on_the_way:
            return is_free(state, hand_off) && hand_off->state != journal::State::on_the_way;
        case Action::answer:
        case Action::close:
            return is_free(state, hand_off);
        case Action::call_back:
            return hand_off != nullptr && hand_off->has_call_back &&
                   state.key.state != KeyKnown::State::none;
        default:
            return false;
    }
}

}  // namespace

bool is_overdue(const HandOff& hand_off, Time now) {
    return hand_off.promised && *hand_off.promised < now;
}

std::vector<HandOff> shown(const State& state, List list) {
    std::vector<HandOff> some;
    std::copy_if(state.open.begin(), state.open.end(), std::back_inserter(some),
                 [&](const HandOff& one) {
                     if (list == List::overdue) return is_overdue(one, state.now);
                     return list == List::queue || (state.agent && one.agent == state.agent->id);
                 });
    if (list == List::overdue)
        std::stable_sort(some.begin(), some.end(), [](const auto& one, const auto& other) {
            return *one.promised < *other.promised;
        });
    return some;
}

std::vector<HandOff> shown(const State& state) {
    return shown(state, state.list);
}

bool is_flashing(const State& state, const RecordId& id) {
    const auto fresh = state.fresh.find(id);
    return fresh != state.fresh.end() && state.now - fresh->second < flash;
}

const HandOff* chosen(const State& state) {
    if (!state.chosen) return nullptr;
    const auto found = std::find_if(state.open.begin(), state.open.end(),
                                    [&](const auto& one) { return one.id == *state.chosen; });
    return found == state.open.end() ? nullptr : &*found;
}

std::string name_of(const State& state, const std::string& agent) {
    const auto found = std::find_if(state.people.begin(), state.people.end(),
                                    [&](const Person& person) { return person.id == agent; });
    return found == state.people.end() ? agent : found->name;
}

bool is_possible(const State& state, Action action) {
    if (action == Action::help) return state.dialog == Dialog::none;
    if (!state.agent) return false;
    const bool leads_back = state.dialog != Dialog::none || state.place == Place::search;
    if (action == Action::back) return leads_back;
    if (state.dialog != Dialog::none) return false;
    switch (action) {
        case Action::search:
        case Action::sign_out:
        case Action::notice:
            return true;
        case Action::hand_over:
            return state.people.size() > 1;
        case Action::copy:
            return has_text_to_copy(state);
        case Action::flag_missing:
            return has_question(state);
        case Action::flag_wrong:
            return has_article(state);
        default:
            return state.place == Place::queue && is_possible_at_queue(state, action);
    }
}

}  // namespace okienko::desk
