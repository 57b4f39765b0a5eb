#include "app/desk/queue/desk.h"

#include <algorithm>
#include <utility>

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto toast_time = 5s;
constexpr auto bad_toast_time = 9s;
constexpr auto notices_rest = 1min;
constexpr std::size_t longest_pin = 12;
constexpr int smallest_text = 100;  // per cent, in steps to the largest
constexpr int text_step = 50;
constexpr int largest_text = 200;

/// Does somebody sit at the desk, to whom this event bears witness?
template <typename Kind>
constexpr bool is_touch =
    std::is_same_v<Kind, Done> || std::is_same_v<Kind, AgentPicked> ||
    std::is_same_v<Kind, PinTyped> || std::is_same_v<Kind, PinErased> ||
    std::is_same_v<Kind, PinEntered> || std::is_same_v<Kind, ListPicked> ||
    std::is_same_v<Kind, HandOffChosen> || std::is_same_v<Kind, Answered> ||
    std::is_same_v<Kind, ClosingFilled> || std::is_same_v<Kind, HandedOverTo> ||
    std::is_same_v<Kind, PassphraseTyped> || std::is_same_v<Kind, QuestionTyped> ||
    std::is_same_v<Kind, CompletionPicked> || std::is_same_v<Kind, QuestionSettled> ||
    std::is_same_v<Kind, FiltersPicked> || std::is_same_v<Kind, ArticleOpened> ||
    std::is_same_v<Kind, TextCopied> || std::is_same_v<Kind, TextSizePicked> ||
    std::is_same_v<Kind, Entered>;

/// What needs nobody at the desk, and what needs somebody.
template <typename Kind>
constexpr bool is_for_signed_in =
    is_touch<Kind> && !std::is_same_v<Kind, AgentPicked> && !std::is_same_v<Kind, TextSizePicked> &&
    !std::is_same_v<Kind, PinTyped> && !std::is_same_v<Kind, PinErased> &&
    !std::is_same_v<Kind, PinEntered> && !std::is_same_v<Kind, Entered> &&
    !std::is_same_v<Kind, Done>;

}  // namespace

Effects Desk::handle(const Event& event) {
    effects_.clear();
    std::visit(
        [this](const auto& one) {
            using Kind = std::decay_t<decltype(one)>;
            if (is_touch<Kind>) touched_ = state_.now;
            if (is_for_signed_in<Kind> && !state_.agent) return;
            take(one);
        },
        event);
    return std::exchange(effects_, {});
}

void Desk::say(const std::string& key, const std::string& value, bool is_bad) {
    const auto time = is_bad ? bad_toast_time : toast_time;
    state_.toast = Toast{key, value, is_bad, state_.now + time};
}

// ---- the clock ----------------------------------------------------------------------------------

void Desk::take(const Clock& clock) {
    if (touched_ == Time()) touched_ = clock.now;
    state_.now = clock.now;
    if (state_.toast && state_.toast->until <= clock.now) state_.toast.reset();
    if (state_.call_back && call_back_until_ <= clock.now) state_.call_back.reset();
    std::erase_if(state_.sign_in.locked_until,
                  [&](const auto& lock) { return lock.second <= clock.now; });
    if (state_.agent && clock.now - touched_ >= options_.idle) sign_out();
    ring_for_emergencies();
    read_notices_in_a_quiet_hour();
}

/// Where nobody waits, there is room to show what customers are told.
void Desk::read_notices_in_a_quiet_hour() {
    const bool is_quiet = state_.agent && !state_.chosen && state_.dialog == Dialog::none;
    if (!is_quiet || state_.now - noticed_ < notices_rest) return;
    noticed_ = state_.now;
    want(ReadNotices{state_.now});
}

void Desk::ring_for_emergencies() {
    const bool is_waiting =
        std::any_of(state_.open.begin(), state_.open.end(), [](const auto& one) {
            return one.kind == journal::NewHandOff::Kind::emergency && one.agent.empty();
        });
    if (!is_waiting || state_.now - rang_ < ring) return;
    rang_ = state_.now;
    want(Chime{true});
}

// ---- who is at the desk -------------------------------------------------------------------------

void Desk::wipe_pin() {
    std::fill(pin_.begin(), pin_.end(), '\0');
    pin_.clear();
    state_.sign_in.digits = 0;
}

void Desk::take(const PeopleKnown& known) {
    state_.people = known.people;
    if (state_.sign_in.index >= known.people.size()) state_.sign_in.index = 0;
}

void Desk::take(const AgentPicked& picked) {
    if (state_.agent || picked.index >= state_.people.size()) return;
    wipe_pin();
    state_.sign_in.index = picked.index;
    state_.sign_in.was_wrong = false;
}

void Desk::take(const PinTyped& typed) {
    if (state_.agent || state_.sign_in.is_checking || pin_.size() >= longest_pin) return;
    state_.sign_in.was_wrong = false;
    pin_ += static_cast<char>('0' + typed.digit);
    state_.sign_in.digits = pin_.size();
}

void Desk::take(const PinErased&) {
    if (!pin_.empty()) pin_.pop_back();
    state_.sign_in.digits = pin_.size();
}

void Desk::take(const PinEntered&) {
    const SignIn& at = state_.sign_in;
    if (state_.agent || at.is_checking || pin_.empty() || at.index >= state_.people.size()) return;
    const std::string& agent = state_.people[at.index].id;
    if (!at.locked_until.contains(agent)) {
        want(CheckPin{agent, pin_, state_.now});
        state_.sign_in.is_checking = true;
    }
    wipe_pin();
}

void Desk::take(const Entered& entered) {
    state_.sign_in.is_checking = false;
    state_.sign_in.was_wrong = false;
    state_.agent = Person{entered.agent, name_of(state_, entered.agent)};
    state_.list = List::queue;
    state_.place = Place::queue;
    if (!state_.chosen && !state_.open.empty()) choose(state_.open.front().id);
    mark_seen();
}

void Desk::take(const Refused& refused) {
    state_.sign_in.is_checking = false;
    state_.sign_in.was_wrong = true;
    if (refused.locked_until) state_.sign_in.locked_until[refused.agent] = *refused.locked_until;
}

void Desk::sign_out() {
    if (!state_.agent) return;
    want(NoteDeed{{journal::Deed::Kind::signed_out, state_.agent->id, state_.now, {}}});
    state_.agent.reset();
    state_.dialog = Dialog::none;
    state_.place = Place::queue;
    state_.call_back.reset();
    state_.search = {.fills = state_.search.fills + 1};
    searched_for_.reset();
    wants_call_back_ = false;
    wipe_pin();
}

// ---- how large it is
// --------------------------------------------------------------------------------

/// The next of the sizes in that direction; the last one stays.
void Desk::take(const TextSizePicked& picked) {
    int& percent = state_.text_percent;
    if (picked.size == TextSize::usual) percent = options_.text_percent;
    if (picked.size == TextSize::larger) percent = std::min(percent + text_step, largest_text);
    if (picked.size == TextSize::smaller) percent = std::max(percent - text_step, smallest_text);
}

// ---- the queue ----------------------------------------------------------------------------------

void Desk::take(const QueueRead& read) {
    state_.has_journal = true;
    state_.trouble.reset();
    const auto before = shown(state_);
    const auto at = std::find_if(before.begin(), before.end(), [this](const auto& one) {
        return state_.chosen && one.id == *state_.chosen;
    });
    const auto index = static_cast<std::size_t>(at - before.begin());
    notice_new(read);
    const HandOff* old = chosen(state_);
    const std::optional<HandOff> was = old ? std::optional(*old) : std::nullopt;
    state_.open = read.open;
    const HandOff* is = chosen(state_);
    if (is == nullptr)
        choose_again(index);
    else if (!was || was->changed != is->changed || was->state != is->state)
        want(ReadStory{is->id, state_.now});
    mark_seen();
    ring_for_emergencies();
}

/// Something else stands where the chosen one stood.
void Desk::choose_again(std::size_t index) {
    const auto some = shown(state_);
    state_.chosen.reset();
    state_.story.reset();
    state_.call_back.reset();
    if (state_.dialog == Dialog::answer || state_.dialog == Dialog::close)
        state_.dialog = Dialog::none;
    if (!some.empty()) choose(some[std::min(index, some.size() - 1)].id);
}

void Desk::notice_new(const QueueRead& read) {
    bool is_new = false;
    bool is_urgent = false;
    for (const HandOff& one : read.open) {
        const bool was_escalated = one.state == journal::State::escalated;
        const bool is_first = known_.insert(one.id).second;
        const bool is_more_urgent = was_escalated && escalated_.insert(one.id).second;
        if (read.is_first || (!is_first && !is_more_urgent) || !one.agent.empty()) continue;
        state_.fresh[one.id] = state_.now;
        is_new = true;
        is_urgent = is_urgent || one.kind == journal::NewHandOff::Kind::emergency;
    }
    if (is_urgent) rang_ = state_.now;
    if (is_new) want(Chime{is_urgent});
    std::erase_if(state_.fresh, [&](const auto& fresh) {
        return std::none_of(read.open.begin(), read.open.end(),
                            [&](const auto& one) { return one.id == fresh.first; });
    });
}

/// What is on the screen of somebody who is there has been seen: the kiosk tells the customer.
void Desk::mark_seen() {
    if (!state_.agent) return;
    MarkSeen seen{{}, state_.agent->id, state_.now};
    for (const HandOff& one : state_.open)
        if (one.state == journal::State::sent) seen.ids.push_back(one.id);
    if (!seen.ids.empty()) want(std::move(seen));
}

void Desk::choose(const RecordId& id) {
    if (state_.chosen != id) state_.call_back.reset();
    state_.chosen = id;
    if (state_.story && state_.story->hand_off.id != id) state_.story.reset();
    state_.fresh.erase(id);
    want(ReadStory{id, state_.now});
}

void Desk::take(const HandOffChosen& event) {
    if (state_.chosen != event.id) choose(event.id);
}

void Desk::take(const ListPicked& picked) {
    state_.list = picked.list;
    state_.place = Place::queue;
    const auto some = shown(state_);
    const bool is_there = std::any_of(some.begin(), some.end(), [this](const auto& one) {
        return state_.chosen && one.id == *state_.chosen;
    });
    if (!is_there) choose_again(0);
}

void Desk::take(const StoryRead& read) {
    if (state_.chosen == read.story.hand_off.id) state_.story = read.story;
}

void Desk::take(const TrendsRead& read) {
    state_.trends = read.trends;
    state_.often = read.often;
}

}  // namespace okienko::desk
