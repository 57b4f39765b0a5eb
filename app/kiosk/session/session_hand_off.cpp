/// The part of a session that leads to a person: staff calls, call-backs, slips.
#include <algorithm>
#include <utility>

#include "app/journal/call_back.h"
#include "app/journal/slip_number.h"
#include "app/kiosk/session/session.h"
#include "app/kiosk/session/slip_words.h"

namespace okienko::kiosk {

namespace {

using Kind = journal::NewHandOff::Kind;
using namespace std::chrono_literals;

/// By when somebody is with the customer, where nothing else is known.
constexpr std::chrono::minutes usual_wait = 5min;

bool is_staff_there(const contact::Offer& offer) {
    return offer.channel.kind == contact::Channel::Kind::staff &&
           offer.availability.state != contact::Availability::State::closed;
}

/// What a phone does with the value of a channel: dials it, writes to it, opens it.
std::string phone_link(const contact::Channel& channel) {
    using ChannelKind = contact::Channel::Kind;
    if (channel.value.empty()) return {};
    if (channel.kind == ChannelKind::email) return "mailto:" + channel.value;
    if (channel.kind != ChannelKind::phone) return channel.value;
    std::string number = "tel:";
    std::copy_if(channel.value.begin(), channel.value.end(), std::back_inserter(number),
                 [](char c) { return (c >= '0' && c <= '9') || c == '+'; });
    return number;
}

const contact::Channel* call_back_channel(const std::vector<contact::Channel>& channels) {
    const auto found = std::find_if(channels.begin(), channels.end(), [](const auto& channel) {
        return channel.kind == contact::Channel::Kind::call_back;
    });
    return found == channels.end() ? nullptr : &*found;
}

}  // namespace

const Slip* Session::open_call() const {
    return hand_offs_ && hand_offs_->has_open_call() ? hand_offs_->call() : nullptr;
}

/// What the ways to a person are here and now.
void Session::renew(Contact& contact) const {
    contact.offers = ranked_for(needs_, offers(contact.category));
    const auto staff = std::find_if(contact.offers.begin(), contact.offers.end(), is_staff_there);
    contact.can_call_staff = hand_offs_ && staff != contact.offers.end();
    if (contact.can_call_staff && staff->channel.wait)
        contact.minutes = static_cast<int>(staff->channel.wait->count());
    contact.keeps_slips = hand_offs_.has_value();
    if (hand_offs_ && call_back_channel(options_.channels) != nullptr)
        contact.call_back =
            options_.hand_off->has_desk_key ? CallBackState::open : CallBackState::no_key;
    contact.has_way = has_way_to_desk();
    contact.has_places = !contact::by_town(options_.channels).empty();
    contact.codes = codes_of(contact.offers);
}

/// By channel: what a phone opens.
std::map<std::string, Code> Session::codes_of(const std::vector<contact::Offer>& offers) const {
    std::map<std::string, Code> codes;
    if (!options_.make_code) return codes;
    for (const contact::Offer& offer : offers)
        if (const auto link = phone_link(offer.channel); !link.empty())
            codes[offer.channel.id] = options_.make_code(link);
    return codes;
}

// ---- staff calls ------------------------------------------------------------------------------

Effects Session::on(const StaffWanted&) {
    const bool is_emergency = std::holds_alternative<EmergencyCard>(here_.screen);
    return call_staff(is_emergency ? Kind::emergency : Kind::staff);
}

/// Whether it is known that nobody could come. Whoever looks at the ways to a person is told, where
/// that was otherwise when the screen was opened.
bool Session::is_staff_away() {
    const auto all = offers({});
    const auto is_staff = [](const contact::Offer& offer) {
        return offer.channel.kind == contact::Channel::Kind::staff;
    };
    const bool is_away = std::any_of(all.begin(), all.end(), is_staff) &&
                         std::none_of(all.begin(), all.end(), is_staff_there);
    auto* contact = std::get_if<Contact>(&here_.screen);
    if (!is_away || contact == nullptr) return is_away;
    renew(*contact);
    return true;
}

/// Nobody is called who is not there, except in an emergency. One call at a time; but an emergency
/// does not wait behind another wish.
Effects Session::call_staff(Kind kind) {
    const auto* card = std::get_if<EmergencyCard>(&here_.screen);
    const bool is_drill = card && card->is_drill;
    if (!hand_offs_ || !hand_offs_->may_call(kind, is_drill)) return {};
    if (kind == Kind::staff && is_staff_away()) return {};
    auto call = hand_off(kind);
    const auto* contact = std::get_if<Contact>(&here_.screen);
    const auto wait = contact && contact->minutes ? std::chrono::minutes(*contact->minutes)
                                                  : std::chrono::minutes(usual_wait);
    call.promised = kind == Kind::emergency ? call.at : call.at + wait;
    if (is_drill) call.needs.emplace_back("drill");
    if (const Slip* unsaved = hand_offs_->unsaved_call(kind, is_drill))
        return hand_offs_->send_again(unsaved->stored.id, std::move(call));
    return hand_offs_->send(std::move(call));
}

Effects Session::on(const CallCancelled&) {
    const Slip* call = open_call();
    return call ? hand_offs_->cancel(call->stored.id, {}) : Effects{};
}

/// With the whole story.
journal::NewHandOff Session::hand_off(Kind kind) const {
    journal::NewHandOff hand_off;
    hand_off.kind = kind;
    hand_off.at = now();
    hand_off.language = appearance_.language;
    hand_off.needs = needs();
    hand_off.trail = story_.steps();
    return hand_off;
}

/// What staff should know before they come, as far as the screen was set to it.
std::vector<std::string> Session::needs() const {
    std::vector<std::string> needs;
    if (appearance_.is_spoken) needs.emplace_back("read-aloud");
    if (appearance_.text_percent > 100) needs.emplace_back("large-text");
    if (appearance_.theme == Theme::contrast) needs.emplace_back("contrast");
    if (appearance_.is_low) needs.emplace_back("low-reach");
    for (const Need need : needs_) needs.emplace_back(name_of(need));
    return needs;
}

journal::Time Session::now() const {
    return options_.hand_off->now();
}

// ---- to the service desk, with a slip ---------------------------------------------------------

Effects Session::on(const DeskWanted&) {
    if (!hand_offs_) return {};
    Effects effects = hand_offs_->send(hand_off(Kind::desk));
    go_to(shown(*hand_offs_->find(std::get<HandOver>(effects.front()).hand_off.id)));
    return effects;
}

// ---- call-backs -------------------------------------------------------------------------------

Effects Session::on(const CallBackWanted&) {
    const auto* channel = call_back_channel(options_.channels);
    const bool takes_numbers = hand_offs_ && options_.hand_off->has_desk_key && channel != nullptr;
    if (!takes_numbers || !options_.hand_off->windows) return {};
    go_to(CallBackTimes{options_.hand_off->windows(*channel, stock_.calendar), offers({}),
                        options_.hand_off->controller});
    return {};
}

Effects Session::on(const TimeChosen& chosen) {
    const auto* times = std::get_if<CallBackTimes>(&here_.screen);
    if (!times || chosen.index >= times->windows.size()) return {};
    go_to(CallBackNumber{.window = times->windows[chosen.index], .phone = {}, .name = {}});
    return {};
}

Effects Session::on(const PhoneKey& key) {
    auto* number = std::get_if<CallBackNumber>(&here_.screen);
    if (!number) return {};
    number->is_wrong = false;
    if (key.key == PhoneKey::Key::erase) {
        if (!number->phone.empty()) number->phone.pop_back();
    } else if (number->phone.size() < CallBackNumber::longest) {
        // A plus stands before everything else.
        if (key.key == PhoneKey::Key::plus && number->phone.empty()) number->phone.assign(1, '+');
        if (key.key == PhoneKey::Key::digit) number->phone += static_cast<char>('0' + key.digit);
    }
    return {};
}

Effects Session::on(const NameTyped& typed) {
    if (auto* number = std::get_if<CallBackNumber>(&here_.screen)) number->name = typed.name;
    return {};
}

Effects Session::on(const CallBackGiven&) {
    auto* number = std::get_if<CallBackNumber>(&here_.screen);
    if (!number || !hand_offs_) return {};
    const auto phone = journal::phone_number(number->phone);
    number->is_wrong = !phone;
    if (!phone) return {};
    const auto window = number->window;
    auto call_back = hand_off(Kind::call_back);
    call_back.promised = window.to;
    call_back.call_back = {*phone, window.from, window.to, number->name};
    Effects effects = hand_offs_->send(std::move(call_back), window);
    go_to(shown(*hand_offs_->find(std::get<HandOver>(effects.front()).hand_off.id)));
    return effects;
}

// ---- slips ------------------------------------------------------------------------------------

Effects Session::on(const SavingWanted&) {
    const auto* shown = std::get_if<SlipShown>(&here_.screen);
    if (!hand_offs_ || !shown) return {};
    const auto& before = shown->slip.stored;
    return hand_offs_->send_again(before.id, hand_off(before.kind));
}

Effects Session::on(const SlipWanted&) {
    if (hand_offs_ && !std::holds_alternative<SlipEntry>(here_.screen)) go_to(dial_.entry());
    return {};
}

Effects Session::on(const SlipKey& key) {
    if (!std::holds_alternative<SlipEntry>(here_.screen)) return {};
    const auto number = dial_.press(key);
    here_.screen = dial_.entry();
    return number ? Effects{ReadSlip{*number}} : Effects{};
}

/// An answer that comes late is not taken for the one to another number.
Effects Session::on(const SlipRead& read) {
    const auto* entry = std::get_if<SlipEntry>(&here_.screen);
    const bool is_awaited = entry && entry->found == SlipEntry::Found::looking &&
                            journal::parse_slip_number(entry->typed) == read.number;
    if (!is_awaited) return {};
    using Found = SlipEntry::Found;
    dial_.answered(!read.is_readable ? Found::not_readable
                   : read.stored     ? Found::not_asked
                                     : Found::none);
    here_.screen = dial_.entry();
    if (!read.stored) return {};
    hand_offs_->look_up(*read.stored, stock_.calendar);
    SlipShown found = shown(*hand_offs_->find(read.stored->id));
    found.was_looked_up = true;
    go_to(std::move(found));
    return {};
}

/// Asks first: what is deleted cannot be brought back.
Effects Session::on(const ErasureWanted&) {
    auto* shown = std::get_if<SlipShown>(&here_.screen);
    if (!shown || shown->slip.stored.number.empty() || shown->is_erased) return {};
    if (!std::exchange(shown->asks_erasure, true)) return {};
    return {Erase{shown->slip.stored.number}};
}

/// Also where somebody comes back to it.
Effects Session::on(const Erased& erased) {
    if (hand_offs_) {
        erased.is_gone ? hand_offs_->erased(erased.number) : hand_offs_->not_erased(erased.number);
    }
    const auto note = [&](Screen& screen) {
        auto* shown = std::get_if<SlipShown>(&screen);
        if (!shown || shown->slip.stored.number != erased.number) return;
        shown->asks_erasure = false;
        if (!erased.is_gone) {
            shown->slip.status = Slip::Status::lost;
            return;
        }
        shown->is_erased = true;
        shown->code = {};
    };
    note(here_.screen);
    history_.for_each_screen(note);
    return {};
}

/// Its words, also those for a phone, are those of what is stored, so that it cannot say anything
/// else.
SlipShown Session::shown(Slip slip) const {
    SlipShown shown{.slip = std::move(slip)};
    renew(shown);
    return shown;
}

void Session::renew(SlipShown& shown) const {
    const bool is_for_desk = shown.slip.stored.kind == Kind::desk && !shown.is_erased;
    shown.has_way = has_way_to_desk() && is_for_desk;
    if (is_for_desk && !shown.desk) shown.desk = service_desk();
    const bool has_number = shown.slip.status == Slip::Status::saved && !shown.is_erased;
    const bool is_in_need =
        shown.slip.status == Slip::Status::not_saved || shown.slip.status == Slip::Status::lost;
    if (is_in_need && shown.offers.empty()) shown.offers = offers({});
    if (!is_in_need) shown.offers.clear();
    if (!can_take_along()) return;
    std::string told;
    if (has_number)
        told = slip_text(shown, options_.words->of(appearance_.language), options_.ending);
    if (told == shown.told) return;
    shown.code = told.empty() ? Code{} : options_.make_code(told);
    shown.told = std::move(told);
}

// ---- what the journal says --------------------------------------------------------------------

Effects Session::on(const HandedOver& handed_over) {
    if (hand_offs_) hand_offs_->heard(handed_over.stored, stock_.calendar);
    return {};
}

/// Nobody waits for a call that was not saved, and so the visit is a shorter one: its time begins
/// anew, or it could be over before that was read.
Effects Session::on(const NotSaved& not_saved) {
    if (hand_offs_ && hand_offs_->failed(not_saved.id)) untouched_ = 0ms;
    return {};
}

/// Whoever wanted it is there, and may want it again.
Effects Session::on(const NotChanged& not_changed) {
    if (hand_offs_) hand_offs_->not_changed(not_changed.id, not_changed.wanted);
    return {};
}

/// Whoever sees that somebody is coming is there to see it.
Effects Session::on(const Progressed& progressed) {
    const bool is_of_this_visit =
        hand_offs_ && hand_offs_->heard(progressed.stored, stock_.calendar);
    if (is_of_this_visit) untouched_ = 0ms;
    return {};
}

Effects Session::on(const JournalState& state) {
    journal_ = state;
    if (hand_offs_) hand_offs_->can_be_read(!state.trouble);
    return {};
}

/// Brings what is shown up to what is known.
void Session::show_hand_offs() {
    if (!hand_offs_) return;
    const auto copied = [](const Slip* slip) { return slip ? std::optional(*slip) : std::nullopt; };
    if (auto* contact = std::get_if<Contact>(&here_.screen))
        contact->call = copied(hand_offs_->call());
    if (auto* card = std::get_if<EmergencyCard>(&here_.screen))
        card->call = copied(hand_offs_->emergency(card->is_drill));
    auto* shown = std::get_if<SlipShown>(&here_.screen);
    if (!shown) return;
    if (const Slip* slip = hand_offs_->find(shown->slip.stored.id)) shown->slip = *slip;
    renew(*shown);
}

// ---- needs ------------------------------------------------------------------------------------

/// Whoever was called already does not hear of it: then it is no choice any more.
Effects Session::on(const NeedTouched& touched) {
    auto* contact = std::get_if<Contact>(&here_.screen);
    if (contact == nullptr || open_call() != nullptr) return {};
    const auto said = std::find(needs_.begin(), needs_.end(), touched.need);
    if (said == needs_.end()) {
        needs_.push_back(touched.need);
    } else {
        needs_.erase(said);
    }
    std::sort(needs_.begin(), needs_.end());
    contact->needs = needs_;
    // Without a need they stand as they did: the quickest first.
    contact->offers = ranked_for(needs_, offers(contact->category));
    return {};
}

// ---- elsewhere --------------------------------------------------------------------------------

bool Session::has_way_to_desk() const {
    return options_.directions.has_value();
}

std::optional<contact::Offer> Session::service_desk() const {
    for (contact::Offer& offer : offers({}))
        if (offer.channel.kind == contact::Channel::Kind::desk) return std::move(offer);
    return {};
}

Effects Session::on(const WayWanted&) {
    if (!options_.directions) return {};
    WayToDesk way{.directions = *options_.directions, .keeps_slips = hand_offs_.has_value()};
    // Whoever has a number already needs no other.
    if (std::holds_alternative<SlipShown>(here_.screen)) way.keeps_slips = false;
    way.desk = service_desk();
    go_to(std::move(way));
    return {};
}

Effects Session::on(const PlacesWanted&) {
    auto towns = contact::by_town(options_.channels);
    if (!towns.empty()) go_to(Places{std::move(towns)});
    return {};
}

}  // namespace okienko::kiosk
