/// What the kiosk shows, and what each touch or second changes.
///
/// No window, clock, thread or index in here: events go in, effects come out, so every path a
/// shopper can take is a unit test.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/availability.h"
#include "app/contact/emergency.h"
#include "app/kiosk/session/effect.h"
#include "app/kiosk/session/event.h"
#include "app/kiosk/session/hand_offs.h"
#include "app/kiosk/session/history.h"
#include "app/kiosk/session/pin_lock.h"
#include "app/kiosk/session/print_run.h"
#include "app/kiosk/session/reader.h"
#include "app/kiosk/session/screen.h"
#include "app/kiosk/session/slip_dial.h"
#include "app/kiosk/session/story.h"
#include "app/kiosk/session/struggle.h"
#include "app/language/language.h"

namespace okienko::kiosk {

struct SessionOptions {
    /// Without a touch, until the visit ends; three times that for those who read large text.
    std::chrono::milliseconds patience{60'000};
    std::vector<contact::Channel> channels;  ///< until a generation brings others
    /// Which of the channels help, and when, the quickest first. Empty: all, and nobody knows when.
    std::function<std::vector<contact::Offer>(const std::vector<contact::Channel>&,
                                              const contact::Calendar&, const contact::Wish&)>
        offers;
    Appearance appearance;             ///< how every visit begins
    contact::Whereabouts whereabouts;  ///< the shop's address and the kiosk's place; may be empty
    contact::Worded defibrillator;     ///< where the nearest one hangs; may be empty
    /// Is a question an emergency? Asked before the index, and while typing. Empty: none is.
    std::function<std::optional<contact::Emergency>(std::string_view question)> recognise;
    /// Does a question ask for a person, and nothing else? Empty: none does.
    std::function<bool(std::string_view question)> wants_person;
    std::optional<HandOffOptions> hand_off;      ///< empty: there is no journal, nothing is kept
    const language::Languages* words = nullptr;  ///< to read aloud and take along; null: neither
    bool can_speak = false;                      ///< there is a voice
    std::function<Code(const std::string& text)> make_code;  ///< empty: nothing is taken along
    std::vector<std::string> ending;  ///< below what is taken along: the shop, its number
    std::string shop_name;            ///< above it, on paper
    bool can_print = false;           ///< there is a printer
    std::function<std::chrono::sys_seconds()> now;  ///< empty: paper bears no date
    std::optional<contact::Directions> directions;  ///< to the service desk; empty: nobody knows
    std::string version;                            ///< of the program, for staff
    std::function<std::string()> clock;             ///< the time as staff read it; empty: not told
    std::function<bool(std::string_view pin)> is_pin;  ///< empty: there is no way out
    bool can_examine = false;                          ///< the device can be looked at, for staff
};

/// One visit after another, each from the first touch until the kiosk is left alone.
class Session {
public:
    /// Between visits something else is said this often.
    static constexpr std::chrono::milliseconds step{8000};

    explicit Session(SessionOptions options);

    /// Takes note of `event`. What is shown is in screen() and appearance() afterwards; what the
    /// world should do is returned, in order.
    Effects handle(const Event& event);

    const Screen& screen() const { return here_.screen; }

    const Appearance& appearance() const { return appearance_; }

    /// Whether the panel of languages lies above the screen.
    bool has_panel() const { return has_panel_; }

    /// Whether what is being typed is an emergency: then help is offered before anybody asks.
    bool seems_emergency() const { return typed_emergency_.has_value(); }

    /// Whether the next emergency is a drill that staff have chosen.
    bool awaits_drill() const { return is_drill_; }

    /// What is being typed, and what comes up for it; nullptr where nothing is.
    const Typing* typing() const { return here_.typing ? &*here_.typing : nullptr; }

    /// Help that is offered on this screen, unasked; nullptr where none is.
    const Rescue* rescue() const;

    /// The staff call that somebody may still come for; nullptr where there is none.
    const Slip* open_call() const;

    /// Whether time changes what is shown, although nobody is there.
    bool is_stepping() const {
        return std::holds_alternative<Attract>(here_.screen) && !appearance_.is_calm;
    }

    /// Whether the screen can be read aloud, and how it is.
    bool can_speak() const { return options_.can_speak && options_.words != nullptr; }

    const Reader& reader() const { return reader_; }

    bool can_take_along() const { return options_.words != nullptr && options_.make_code; }

    bool can_go_back() const { return here_.typing || !history_.empty(); }

    /// Numbers the place that is shown: another one for each place a visitor goes to, the old one
    /// again on coming back, so that a view can return to the line it was left at.
    std::uint64_t place() const { return here_.number; }

    /// Seconds until everything is forgotten, for a visitor who has gone still: asked for in the
    /// last twenty, while there is anything to lose, and empty otherwise. Any touch goes on.
    std::optional<int> seconds_left() const;

    /// How long nothing is shown otherwise, and nothing is to be done, while nothing happens but
    /// that time goes by. To be told that it Waited so long, or of whatever happens sooner. Empty:
    /// for ever.
    std::optional<std::chrono::milliseconds> until_change() const;

private:
    Effects on(const Touched&);
    Effects on(const Asked& asked);
    Effects on(const Typed& typed);
    Effects on(const ShelfChosen& chosen);
    Effects on(const Opened& opened);
    Effects on(const NoticeChosen& chosen);
    Effects on(const WentBack&);
    Effects on(const WentHome&);
    Effects on(const Finished&);
    Effects on(const PersonWanted&);
    Effects on(const EmergencyReported&);
    Effects on(const RealEmergency&);
    Effects on(const FalseAlarm&);
    Effects on(const SupportWanted&);
    Effects on(const DrillWanted&);
    Effects on(const Helped& helped);
    Effects on(const ReasonGiven& given);
    Effects on(const OfferDeclined&);
    Effects on(const StaffWanted&);
    Effects on(const CallCancelled&);
    Effects on(const DeskWanted&);
    Effects on(const CallBackWanted&);
    Effects on(const TimeChosen& chosen);
    Effects on(const PhoneKey& key);
    Effects on(const NameTyped& typed);
    Effects on(const CallBackGiven&);
    Effects on(const SavingWanted&);
    Effects on(const SlipWanted&);
    Effects on(const SlipKey& key);
    Effects on(const ErasureWanted&);
    Effects on(const PlacesWanted&);
    Effects on(const WayWanted&);
    Effects on(const NeedTouched& touched);
    Effects on(const PrintWanted&);
    Effects on(const PrinterSaid& said);
    Effects on(const EndingWanted&);
    Effects on(const TakeAlongWanted&);
    Effects on(const ReadAloudWanted&);
    Effects on(const RepeatWanted&);
    Effects on(const PauseWanted&);
    Effects on(const VolumeWanted&);
    Effects on(const Focused& focused);
    Effects on(const Spoken&);
    Effects on(const LeaveWanted&);
    Effects on(const RestartWanted&);
    Effects on(const ExaminationWanted&);
    Effects on(const ThemeChosen& chosen);
    Effects on(const TextSizeChosen& chosen);
    Effects on(const PanelWanted&);
    Effects on(const LanguageChosen& chosen);
    Effects on(const LowChosen& chosen);
    Effects on(const CalmChosen& chosen);
    Effects on(const WayOutWanted&);
    Effects on(const PinKey& key);
    Effects on(const Waited& waited);
    Effects on(const Stocked& stocked);
    Effects on(const Noticed& noticed);
    Effects on(const Answered& answered);
    Effects on(const Suggested& suggested);
    Effects on(const Listed& listed);
    Effects on(const Fetched& fetched);
    Effects on(const HandedOver& handed_over);
    Effects on(const NotSaved& not_saved);
    Effects on(const NotChanged& not_changed);
    Effects on(const Progressed& progressed);
    Effects on(const SlipRead& read);
    Effects on(const Erased& erased);
    Effects on(const JournalState& state);
    Effects on(const Examined& examined);
    Effects on(const Failed&);

    void show_notices();
    Announcements notices_of(const std::vector<std::string>& ids) const;
    std::set<std::string> channels_out_of_order() const;

    void leave_place();
    Effects come_back();
    void go_to(Screen screen);
    void go_home();
    void rest();
    void rest_on(std::chrono::milliseconds time);
    Effects read(const std::string& article);
    void offer_people(Contact contact);
    std::optional<contact::Emergency> emergency_in(std::string_view question) const;
    contact::Emergency reported_emergency() const;
    void show_emergency(const contact::Emergency& emergency);

    Effects translate();
    Effects want_translation();
    bool is_awaited(Ticket ticket) const;
    Effects look_ahead();
    void stop_typing();

    void renew(Contact& contact) const;
    void renew(Service& service) const;
    std::map<std::string, Code> codes_of(const std::vector<contact::Offer>& offers) const;
    journal::NewHandOff hand_off(journal::NewHandOff::Kind kind) const;
    Effects call_staff(journal::NewHandOff::Kind kind);
    bool is_staff_away();
    void show_hand_offs();
    void renew(SlipShown& shown) const;
    SlipShown shown(Slip slip) const;
    std::vector<std::string> needs() const;
    bool has_way_to_desk() const;
    std::optional<contact::Offer> service_desk() const;
    journal::Time now() const;

    Effects asks_for_person(const std::string& question);
    void tell(journal::Step::Kind kind, std::string_view text);
    Effects remember_search(const std::string& question, search::Intent outcome, std::size_t hits);
    Effects remember_feedback(const std::optional<ArticleView>& view, bool helped,
                              std::string_view reason);
    void offer_help(std::optional<Trouble> trouble);
    Effects remember_view(const Reading& reading, const journal::RecordId& search);
    void name_topics();
    journal::RecordId visit();
    std::vector<article::Category> nearest_topics() const;
    std::vector<article::Category> topics_near(const search::Answer& answer) const;

    Effects wipe();
    void tell_aloud(Effects& effects);
    void read_anew(Effects& effects);
    Effects speak(const std::optional<Sentence>& sentence) const;
    Effects ask_aloud() const;
    std::optional<TakeAlong> along(const Reading& reading) const;
    void show_printing();
    void print_on(printing::Sheet& sheet) const;
    std::string what_is_read() const;
    std::string what_is_answered() const;
    std::string what_becomes_of_call() const;

    std::vector<contact::Offer> offers(const std::string& category) const;
    OutOfService out_of_service() const;
    Screen first_screen() const;
    Screen resting_screen() const;
    const std::vector<search::Summary>& most_asked() const;
    article::Category category(const std::string& id) const;
    std::chrono::milliseconds patience() const;
    std::chrono::milliseconds asked_before_end() const;
    bool has_something_to_lose() const;

    SessionOptions options_;
    Announcements notices_;  ///< what does not work
    Stocked stock_;          ///< of the generation that is open
    bool is_out_of_service_ = false;
    Place here_;
    std::uint64_t places_ = 0;  ///< numbers given out
    History history_;
    Appearance appearance_;
    PinLock lock_;
    Reader reader_;
    std::string read_;          ///< what reader_ has been given: what_is_read() then
    std::string answered_;      ///< what_is_answered() when it was told last
    std::string call_heard_;    ///< what_becomes_of_call() then
    bool was_invited_ = false;  ///< to be read to
    Ticket newest_ = 0;
    Ticket beginning_ = 0;    ///< of the question that is being typed
    Ticket translation_ = 0;  ///< of what is shown, wanted in another language
    bool has_panel_ = false;
    std::optional<contact::Emergency> typed_emergency_;  ///< in the field for questions
    std::optional<HandOffs> hand_offs_;                  ///< empty: there is no journal
    Story story_;
    Struggle struggle_;
    std::optional<Rescue> rescue_;
    std::uint64_t rescue_place_ = 0;          ///< where it is offered
    std::optional<ArticleView> last_view_;    ///< of the article that was shown last
    std::optional<journal::RecordId> visit_;  ///< empty until something of it is remembered
    SlipDial dial_;
    std::vector<Need> needs_;  ///< that the visitor has said
    PrintRun print_run_;
    JournalState journal_;
    bool is_drill_ = false;    ///< the next emergency is one
    bool is_visited_ = false;  ///< somebody touched something since the last wipe
    std::chrono::milliseconds untouched_{0};
    std::chrono::milliseconds resting_{0};
    std::chrono::milliseconds drilled_{0};  ///< since the last drill was begun
};

}  // namespace okienko::kiosk
