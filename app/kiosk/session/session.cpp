#include "app/kiosk/session/session.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {

namespace {

using namespace std::chrono_literals;

template <typename E, typename... Others>
constexpr bool is_one_of = (std::is_same_v<E, Others> || ...);

/// Whether an event is the doing of a visitor.
template <typename E>
constexpr bool is_touch =
    !is_one_of<E, Spoken, Waited, Stocked, Noticed, Answered, Suggested, Listed, Fetched, Failed,
               HandedOver, NotSaved, NotChanged, Progressed, SlipRead, Erased, JournalState,
               Examined, PrinterSaid>;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n\v\f";
    const auto begin = text.find_first_not_of(blank);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

/// The topic of an article that is shown: who solves it is offered first.
std::string category_of(const Screen& screen) {
    const auto* reading = std::get_if<Reading>(&screen);
    return reading ? reading->article.category : std::string();
}

bool is_looking_around(const Screen& screen) {
    return std::holds_alternative<Shelf>(screen) || std::holds_alternative<Results>(screen) ||
           std::holds_alternative<Reading>(screen);
}

/// Shown by itself, and not among those that need nothing of this screen.
bool is_a_way_of_its_own(contact::Channel::Kind kind) {
    using Kind = contact::Channel::Kind;
    return kind == Kind::call_back || kind == Kind::branch || kind == Kind::partner;
}

/// People first, whoever is open, and social media last: a visitor without any answer wants
/// somebody who has one. Among equals the order stays.
std::vector<contact::Offer> people_first(std::vector<contact::Offer> offers) {
    using Kind = contact::Channel::Kind;
    const auto rank = [](const contact::Offer& offer) {
        const Kind kind = offer.channel.kind;
        const bool is_closed = offer.availability.state == contact::Availability::State::closed;
        const int behind = is_closed ? 3 : 0;
        if (kind == Kind::staff || kind == Kind::phone) return behind;
        return behind + (kind == Kind::social ? 2 : 1);
    };
    std::stable_sort(offers.begin(), offers.end(),
                     [&](const auto& one, const auto& other) { return rank(one) < rank(other); });
    return offers;
}

/// The opening of an article that a screen shows, or is about; empty if there is none.
std::optional<ArticleView> view_on(const Screen& screen) {
    if (const auto* reading = std::get_if<Reading>(&screen))
        return ArticleView{reading->view, reading->article.id};
    if (const auto* closing = std::get_if<Closing>(&screen)) return closing->view;
    if (const auto* contact = std::get_if<Contact>(&screen)) return contact->view;
    return {};
}

/// The question that led to whatever is opened on this screen; none where it is still being typed.
journal::RecordId search_on(const Place& place) {
    const auto* results = std::get_if<Results>(&place.screen);
    const bool has_come_up = place.typing && place.typing->is_answered;
    return results && !has_come_up ? results->search : journal::RecordId{};
}

/// What a visitor would tell a person about this screen.
std::string subject_of(const Screen& screen) {
    if (const auto* reading = std::get_if<Reading>(&screen)) return reading->article.title;
    if (const auto* results = std::get_if<Results>(&screen)) return results->question;
    if (const auto* contact = std::get_if<Contact>(&screen)) return contact->about;
    if (const auto* closing = std::get_if<Closing>(&screen)) return closing->about;
    return {};
}

}  // namespace

Session::Session(SessionOptions options)
    : options_(std::move(options)), appearance_(options_.appearance), lock_(options_.is_pin) {
    if (options_.hand_off) hand_offs_.emplace(*options_.hand_off);
    rest();
}

Effects Session::handle(const Event& event) {
    if (std::holds_alternative<Reading>(here_.screen)) last_view_ = view_on(here_.screen);
    Effects effects = std::visit(
        [this](const auto& it) {
            if constexpr (is_touch<std::decay_t<decltype(it)>>) {
                is_visited_ = true;
                untouched_ = 0ms;
                if (std::holds_alternative<Attract>(here_.screen)) go_home();
            }
            return on(it);
        },
        event);
    show_hand_offs();
    show_printing();
    if (auto* service = std::get_if<Service>(&here_.screen)) renew(*service);
    if (appearance_.is_spoken) tell_aloud(effects);
    return effects;
}

// ---- touches ----------------------------------------------------------------------------------

Effects Session::on(const Touched&) {
    return {};
}

Effects Session::on(const Asked& asked) {
    const std::string question(trimmed(asked.question));
    if (question.empty()) return {};
    if (const auto emergency = emergency_in(question)) {
        tell(journal::Step::Kind::asked, question);
        show_emergency(*emergency);
        return remember_search(question, search::Intent::emergency, 0);
    }
    if (options_.wants_person && options_.wants_person(question)) return asks_for_person(question);
    if (is_out_of_service_) return {};
    stop_typing();
    tell(journal::Step::Kind::asked, question);

    // The answers before stay in sight until there are new ones: nothing flickers.
    Results results{.question = question, .is_loading = true};
    const auto* before = std::get_if<Results>(&here_.screen);
    if (before) results.answer = before->answer;
    if (before) results.language = before->language;
    if (before && before->question == question) {
        here_.screen = std::move(results);
        here_.language = appearance_.language;
    } else {
        go_to(std::move(results));
    }
    return {Ask{++newest_, question, appearance_.language}};
}

Effects Session::on(const ShelfChosen& chosen) {
    if (is_out_of_service_) return {};
    go_to(Shelf{.category = category(chosen.category), .is_loading = true});
    return {ListShelf{++newest_, chosen.category, appearance_.language}};
}

Effects Session::on(const Opened& opened) {
    if (is_out_of_service_) return {};
    const bool is_emergency = std::holds_alternative<EmergencyCard>(here_.screen);
    if (here_.typing) tell(journal::Step::Kind::asked, here_.typing->text);
    Effects effects = read(opened.article);
    // Whoever reads on may still have to read the address out.
    auto* reading = std::get_if<Reading>(&here_.screen);
    if (reading && is_emergency) reading->whereabouts = options_.whereabouts;
    return effects;
}

Effects Session::on(const WentBack&) {
    if (std::exchange(has_panel_, false)) return {};
    if (here_.typing) {
        stop_typing();
        return translate();
    }
    leave_place();
    if (history_.empty()) {
        go_home();
        return {};
    }
    here_ = history_.pop();
    return come_back();
}

/// What was so when a screen was left may have changed while others were shown.
Effects Session::come_back() {
    if (is_start(here_.screen)) here_.screen = first_screen();
    if (auto* contact = std::get_if<Contact>(&here_.screen)) {
        contact->needs = needs_;
        renew(*contact);
    }
    show_notices();
    if (!here_.typing || is_out_of_service_) return translate();
    typed_emergency_ = emergency_in(here_.typing->text);
    return look_ahead();
}

Effects Session::on(const WentHome&) {
    go_home();
    return {};
}

Effects Session::on(const Finished&) {
    return wipe();
}

Effects Session::on(const PersonWanted&) {
    if (!std::holds_alternative<Contact>(here_.screen))
        offer_people({.about = subject_of(here_.screen)});
    return {};
}

Effects Session::on(const Helped& helped) {
    auto* reading = std::get_if<Reading>(&here_.screen);
    struggle_.helped(helped.did_help);
    auto view = view_on(here_.screen);
    Effects effects = remember_feedback(view, helped.did_help, {});
    if (!helped.did_help) {
        offer_people(
            {.about = subject_of(here_.screen), .did_not_help = true, .view = std::move(view)});
    } else if (reading) {
        reading->helped = Reading::Helped::yes;
    } else if (auto* closing = std::get_if<Closing>(&here_.screen)) {
        closing->helped = Closing::Helped::yes;
    }
    return effects;
}

Effects Session::on(const ReasonGiven& given) {
    auto* contact = std::get_if<Contact>(&here_.screen);
    if (!contact || !contact->did_not_help) return {};
    contact->reason = given.reason;
    return remember_feedback(contact->view, false, name_of(given.reason));
}

Effects Session::on(const EndingWanted&) {
    if (std::holds_alternative<Closing>(here_.screen)) return {};
    Closing closing{
        .about = subject_of(here_.screen), .view = last_view_, .can_ask = !is_out_of_service_};
    if (const auto* reading = std::get_if<Reading>(&here_.screen)) {
        closing.along = along(*reading);
        if (reading->helped == Reading::Helped::yes) closing.helped = Closing::Helped::yes;
    }
    go_to(std::move(closing));
    return {};
}

Effects Session::on(const TakeAlongWanted&) {
    const auto* reading = std::get_if<Reading>(&here_.screen);
    if (!reading) return {};
    if (auto taken = along(*reading)) go_to(*std::move(taken));
    return {};
}

Effects Session::on(const LeaveWanted&) {
    if (!std::holds_alternative<Service>(here_.screen)) return {};
    return {Leave{}};
}

Effects Session::on(const RestartWanted&) {
    if (!std::holds_alternative<Service>(here_.screen)) return {};
    return {Restart{}};
}

// ---- moving about -----------------------------------------------------------------------------

/// What must not outlive its screen: PINs, telephone numbers, numbers of slips.
void Session::leave_place() {
    ++beginning_;
    translation_ = 0;
    lock_.leave_pad();
    dial_.leave();
    has_panel_ = false;
    typed_emergency_.reset();
    if (auto* entry = std::get_if<SlipEntry>(&here_.screen)) overwrite(entry->typed);
    auto* number = std::get_if<CallBackNumber>(&here_.screen);
    if (number == nullptr) return;
    overwrite(number->phone);
    overwrite(number->name);
}

/// Shows `screen`; the way back leads to the one before, unless that has nothing to come back to.
void Session::go_to(Screen screen) {
    leave_place();
    const bool is_for_staff = std::holds_alternative<PinPad>(here_.screen) ||
                              std::holds_alternative<Service>(here_.screen);
    const bool is_typed = std::holds_alternative<CallBackNumber>(here_.screen) ||
                          std::holds_alternative<SlipEntry>(here_.screen);
    if (!is_loading(here_.screen) && !is_for_staff && !is_typed) history_.push(std::move(here_));
    here_ = {++places_, std::move(screen), {}, appearance_.language};
    if (is_looking_around(here_.screen)) offer_help(struggle_.went_on());
}

void Session::go_home() {
    leave_place();
    history_.clear();
    make_anew(here_);
    here_ = {++places_, first_screen(), {}, appearance_.language};
}

/// Between visits.
void Session::rest() {
    go_home();
    here_.screen = resting_screen();
    resting_ = 0ms;
}

Effects Session::read(const std::string& article) {
    const auto* reading = std::get_if<Reading>(&here_.screen);
    if (reading && reading->article.id == article) return {};
    Reading next{.is_loading = true};
    next.article.id = article;
    if (hand_offs_) next.view = options_.hand_off->new_id();
    const Effects kept = remember_view(next, search_on(here_));
    tell(journal::Step::Kind::read, article);
    go_to(std::move(next));
    offer_help(struggle_.opened(article));
    Effects effects{Fetch{++newest_, article, appearance_.language}};
    effects.insert(effects.end(), kept.begin(), kept.end());
    return effects;
}

void Session::offer_people(Contact contact) {
    contact.needs = needs_;
    contact.category = category_of(here_.screen);
    renew(contact);
    if (std::holds_alternative<Contact>(here_.screen)) {
        here_.screen = std::move(contact);
    } else {
        go_to(std::move(contact));
    }
}

Effects Session::wipe() {
    ++newest_;
    Effects effects;
    if (appearance_.is_spoken) effects.emplace_back(Hush{});
    effects.emplace_back(Wipe{});
    stop_typing();
    reader_.forget();
    overwrite(read_);
    overwrite(answered_);
    call_heard_.clear();
    was_invited_ = false;
    if (hand_offs_) hand_offs_->forget();
    story_.forget();
    struggle_.forget();
    rescue_.reset();
    last_view_.reset();
    visit_.reset();
    is_drill_ = false;
    needs_.clear();
    print_run_.forget();
    appearance_ = options_.appearance;
    is_visited_ = false;
    untouched_ = 0ms;
    rest();
    return effects;
}

// ---- questions --------------------------------------------------------------------------------

std::vector<contact::Offer> Session::offers(const std::string& category) const {
    const contact::Wish wish{.language = appearance_.language,
                             .category = category,
                             .out_of_order = channels_out_of_order()};
    std::vector<contact::Offer> all;
    if (options_.offers) {
        all = options_.offers(options_.channels, stock_.calendar, wish);
    } else {
        for (const auto& channel : options_.channels) all.push_back({.channel = channel});
    }
    std::erase_if(all, [](const auto& offer) { return is_a_way_of_its_own(offer.channel.kind); });
    return all;
}

OutOfService Session::out_of_service() const {
    OutOfService screen{.offers = people_first(offers({})), .codes = {}};
    screen.codes = codes_of(screen.offers);
    return screen;
}

Screen Session::first_screen() const {
    if (is_out_of_service_) return out_of_service();
    return Home{stock_.categories, most_asked(), notices_};
}

Screen Session::resting_screen() const {
    if (is_out_of_service_) return out_of_service();
    return Attract{stock_.most_asked, stock_.most_asked_in, notices_};
}

/// What is asked most, in the visitor's language as far as there are translations.
const std::vector<search::Summary>& Session::most_asked() const {
    const auto found = stock_.most_asked_in.find(appearance_.language);
    return found == stock_.most_asked_in.end() ? stock_.most_asked : found->second;
}

/// The category with this id, nameless if there is none.
article::Category Session::category(const std::string& id) const {
    const auto& all = stock_.categories;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& it) { return it.id == id; });
    return found == all.end() ? article::Category{.id = id} : *found;
}

}  // namespace okienko::kiosk
