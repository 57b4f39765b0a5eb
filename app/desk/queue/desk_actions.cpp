/// What an agent does with a hand-off.
#include <algorithm>
#include <utility>

#include "app/desk/queue/amount.h"
#include "app/desk/queue/desk.h"

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto call_back_time = 2min;
constexpr std::size_t most_candidates = 4;

std::string_view word_of(Refusal refusal) {
    switch (refusal) {
        case Refusal::stock:
            return "stock";
        case Refusal::resources:
            return "resources";
        case Refusal::policy:
            return "policy";
        case Refusal::law:
            return "law";
        case Refusal::none:
            break;
    }
    return "";
}

void add(std::vector<Candidate>& candidates, const std::string& id, const std::string& title) {
    const bool is_there = std::any_of(candidates.begin(), candidates.end(),
                                      [&](const auto& one) { return one.id == id; });
    if (id.empty() || is_there || candidates.size() == most_candidates) return;
    candidates.push_back({id, title.empty() ? id : title});
}

}  // namespace

void Desk::take(const Done& done) {
    if (!is_possible(state_, done.action)) return;
    const HandOff* one = chosen(state_);
    const std::string me = state_.agent ? state_.agent->id : std::string();
    switch (done.action) {
        case Action::help:
            return open_dialog(Dialog::help);
        case Action::take:
            return want(Take{one->id, me, state_.now});
        case Action::on_the_way:
            return want(SetOut{one->id, me, state_.now});
        case Action::answer:
            return open_dialog(Dialog::answer);
        case Action::close:
            return open_closing();
        case Action::call_back:
            return open_call_back();
        case Action::search:
            return begin_search();
        case Action::copy:
            return copy_what_is_shown();
        case Action::flag_missing:
            return flag(journal::Flag::Kind::missing);
        case Action::flag_wrong:
            return flag(journal::Flag::Kind::wrong);
        case Action::hand_over:
            return open_dialog(Dialog::hand_over);
        case Action::sign_out:
            return sign_out();
        case Action::notice:
            return open_notices();
        case Action::back:
            return go_back();
    }
}

void Desk::open_dialog(Dialog dialog) {
    state_.dialog = dialog;
}

void Desk::go_back() {
    if (state_.dialog != Dialog::none)
        state_.dialog = Dialog::none;
    else
        state_.place = Place::queue;
    wants_call_back_ = false;
}

// ---- answering and closing ----------------------------------------------------------------------

void Desk::take(const Answered& answered) {
    const HandOff* one = chosen(state_);
    if (state_.dialog != Dialog::answer || one == nullptr || answered.text.empty()) return;
    want(KeepAnswer{one->id, state_.agent->id, state_.now, answered.text});
    state_.dialog = Dialog::none;
}

void Desk::open_closing() {
    state_.closing = {};
    auto& candidates = state_.closing.candidates;
    const auto& search = state_.search;
    if (search.article && searched_for_ == state_.chosen)
        add(candidates, search.article->id, search.article->title);
    if (state_.story) {
        const auto title = [&](const std::string& id) {
            const auto found = state_.story->titles.find(id);
            return found == state_.story->titles.end() ? id : found->second;
        };
        const std::string likely = likely_article(*state_.story);
        add(candidates, likely, title(likely));
        const auto& trail = state_.story->trail;
        for (auto step = trail.rbegin(); step != trail.rend(); ++step)
            if (step->kind == journal::Step::Kind::read)
                add(candidates, step->text, title(step->text));
    }
    open_dialog(Dialog::close);
}

std::string Desk::error_of(const ClosingFilled& filled) const {
    const auto amount = parse_amount(filled.amount);
    if (filled.refusal != Refusal::none && filled.product.empty()) return "product";
    if (!amount) return "amount";
    if (*amount > 0 && filled.approver.empty()) return "approver";
    const bool is_own =
        filled.approver == state_.agent->name || filled.approver == state_.agent->id;
    const bool is_over = options_.own_limit_grosze > 0 && *amount > options_.own_limit_grosze;
    return is_over && is_own ? "limit" : "";
}

void Desk::take(const ClosingFilled& filled) {
    const HandOff* one = chosen(state_);
    if (state_.dialog != Dialog::close || one == nullptr) return;
    state_.closing.error = error_of(filled);
    if (!state_.closing.error.empty()) return;
    const auto amount = *parse_amount(filled.amount);
    const bool is_refused = filled.refusal != Refusal::none;
    want(Close{one->id,
               state_.agent->id,
               state_.now,
               {.article = filled.article,
                .answer = filled.answer,
                .refusal = std::string(word_of(filled.refusal)),
                .product = is_refused || amount > 0 ? filled.product : std::string(),
                .amount_grosze = amount,
                .approver = amount > 0 ? filled.approver : std::string()}});
    state_.dialog = Dialog::none;
}

void Desk::take(const Changed& changed) {
    if (!changed.outcome.has_happened) {
        const std::string& agent = changed.outcome.agent;
        return agent.empty() ? say("too_late", {}, true)
                             : say("taken_by", name_of(state_, agent), true);
    }
    say(std::string(to_string(changed.action)));
    if (state_.chosen == changed.id) want(ReadStory{changed.id, state_.now});
}

// ---- the end of a shift -------------------------------------------------------------------------

void Desk::take(const HandedOverTo& to) {
    const bool is_known = std::any_of(state_.people.begin(), state_.people.end(),
                                      [&](const auto& person) { return person.id == to.agent; });
    if (state_.dialog != Dialog::hand_over || !is_known || to.agent == state_.agent->id) return;
    want(HandOver{state_.agent->id, to.agent, state_.now});
    state_.dialog = Dialog::none;
}

void Desk::take(const ShiftHandedOver& over) {
    say(over.count == 0 ? "handed_over_nothing" : "handed_over", name_of(state_, over.to));
}

// ---- what the editors learn ---------------------------------------------------------------------

void Desk::flag(journal::Flag::Kind kind) {
    const bool is_search = state_.place == Place::search;
    journal::Flag flag{{}, kind, {}, {}, state_.agent->id, state_.now};
    flag.text = is_search ? state_.search.question : last_question(*state_.story);
    if (kind == journal::Flag::Kind::wrong)
        flag.article = is_search ? state_.search.article->id : likely_article(*state_.story);
    want(KeepFlag{std::move(flag)});
}

void Desk::take(const Flagged& flagged) {
    say(flagged.kind == journal::Flag::Kind::missing ? "flag_missing" : "flag_wrong");
}

// ---- the clipboard ------------------------------------------------------------------------------

void Desk::copy_what_is_shown() {
    if (state_.place == Place::search) return take(TextCopied{state_.search.procedure.answer});
    const bool is_open = state_.call_back && state_.call_back->call_back;
    take(TextCopied{is_open ? state_.call_back->call_back->phone : chosen(state_)->number});
}

void Desk::take(const TextCopied& copied) {
    if (copied.text.empty()) return;
    want(Copy{copied.text});
    say("copy");
}

// ---- sealed call-backs --------------------------------------------------------------------------

void Desk::open_call_back() {
    if (state_.key.state == KeyKnown::State::locked) {
        wants_call_back_ = true;
        return open_dialog(Dialog::key);
    }
    const HandOff* one = chosen(state_);
    want(OpenCallBack{one->id, one->number, state_.agent->id, state_.now});
}

void Desk::take(const PassphraseTyped& typed) {
    if (state_.dialog == Dialog::key && !typed.text.empty()) want(Unlock{typed.text});
}

void Desk::take(const KeyKnown& known) {
    state_.key = known;
    if (known.state != KeyKnown::State::open) return;
    if (state_.dialog == Dialog::key) state_.dialog = Dialog::none;
    if (std::exchange(wants_call_back_, false) && is_possible(state_, Action::call_back))
        open_call_back();
}

void Desk::take(const CallBackRead& read) {
    if (state_.chosen != read.id || !state_.agent) return;
    if (!read.call_back) return say("call_back_unreadable", {}, true);
    state_.call_back = read;
    call_back_until_ = state_.now + call_back_time;
}

void Desk::take(const JournalFailed& failed) {
    using Cause = journal::JournalError::Cause;
    state_.sign_in.is_checking = false;
    if (failed.cause == Cause::damaged || failed.cause == Cause::newer) state_.has_journal = false;
    if (failed.cause == Cause::full || failed.cause == Cause::unwritable)
        state_.trouble = failed.cause;
    say(failed.cause == Cause::full ? "disk_full" : "not_saved", {}, true);
}

}  // namespace okienko::desk
