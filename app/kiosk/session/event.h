/// What can happen to a kiosk: touches, time, and what the index answered.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/contact/calendar.h"
#include "app/contact/channel.h"
#include "app/journal/error.h"
#include "app/journal/hand_off.h"
#include "app/kiosk/session/screen.h"
#include "app/printing/outcome.h"
#include "index/article/article.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// Numbers what was wanted from the index: only what answers the newest wish is shown.
using Ticket = std::uint64_t;

// ---- touches ----------------------------------------------------------------------------------

struct Touched {};  ///< anything at all: somebody is there

struct Asked {
    std::string question;
};

/// The question so far, after every key.
struct Typed {
    std::string text;
};

struct ShelfChosen {
    std::string category;
};

struct Opened {
    std::string article;
};

/// Somebody wants to know what a notice says.
struct NoticeChosen {
    std::string id;
};

struct WentBack {};

struct WentHome {};

/// The visitor is done: everything is forgotten at once, as after a long wait.
struct Finished {};

struct PersonWanted {};

/// Of the kind that is being typed, or whose card is shown, if there is one. The echo of the touch
/// that began a drill changes nothing about it.
struct EmergencyReported {};

/// It is no drill, whatever the card says: somebody needs help.
struct RealEmergency {};

struct Helped {
    bool did_help;
};

struct ReasonGiven {
    Reason reason;
};

/// Help was offered, and is not wanted.
struct OfferDeclined {};

/// Somebody should come to this kiosk; in an emergency, at once.
struct StaffWanted {};

/// The visitor does not want the call any longer.
struct CallCancelled {};

/// To the service desk, with a slip.
struct DeskWanted {};

/// We should call the visitor.
struct CallBackWanted {};

/// One of the times offered, by its place.
struct TimeChosen {
    std::size_t index = 0;
};

struct PhoneKey {
    enum class Key { digit, plus, erase };
    Key key = Key::digit;
    int digit = 0;  ///< 0 to 9
};

/// How to address the visitor, after every key.
struct NameTyped {
    std::string name;
};

/// The number is complete.
struct CallBackGiven {};

/// Once more what could not be saved.
struct SavingWanted {};

/// The visitor has a slip's number.
struct SlipWanted {};

struct SlipKey {
    enum class Key { character, erase, enter };
    Key key = Key::character;
    char character = 0;
};

/// The visitor wants what is stored about the slip that is shown deleted: asks first, then does.
struct ErasureWanted {};

/// Other shops, and firms that help.
struct PlacesWanted {};

/// From here to the service desk.
struct WayWanted {};

/// A visitor says what they need, or takes it back.
struct NeedTouched {
    Need need;
};

/// What is shown, on paper.
struct PrintWanted {};

/// It was no emergency.
struct FalseAlarm {};

/// What helps after an emergency.
struct SupportWanted {};

/// Staff rehearse an emergency.
struct DrillWanted {};

/// The visitor has what they came for.
struct EndingWanted {};

/// The short form of the answer that is shown.
struct TakeAlongWanted {};

/// Begins to read aloud, or stops it for good.
struct ReadAloudWanted {};

struct RepeatWanted {};

/// Stops reading in the middle, or goes on.
struct PauseWanted {};

struct VolumeWanted {};

/// Keys have led to something: what it is called, what kind of thing it is, and whether it is
/// chosen.
struct Focused {
    std::string text;
    std::string language = {};  ///< of the text; empty: the screen's
    bool is_voice = false;      ///< it is the button that makes the screen speak
};

/// The sentence that was wanted has been said.
struct Spoken {};

struct ThemeChosen {
    Theme theme;
};

struct TextSizeChosen {
    int percent;  ///< 100, 150 or 200
};

/// Opens the panel of languages, or puts it away.
struct PanelWanted {};

struct LanguageChosen {
    std::string code;
};

struct LowChosen {
    bool is_low;
};

struct CalmChosen {
    bool is_calm;
};

struct LeaveWanted {};

struct RestartWanted {};

/// Staff want to know again how the device is.
struct ExaminationWanted {};

struct WayOutWanted {};  ///< staff's hidden gesture

struct PinKey {
    enum class Key { digit, erase, enter };
    Key key = Key::digit;
    int digit = 0;  ///< 0 to 9
};

// ---- time -------------------------------------------------------------------------------------

struct Waited {
    std::chrono::milliseconds time;
};

// ---- the index --------------------------------------------------------------------------------

/// A generation was opened, at start or later: what the first screen offers.
struct Stocked {
    std::vector<article::Category> categories;  ///< those that hold an article
    std::vector<search::Summary> most_asked;
    /// The same by language, each article in its translation where there is one; may lack any.
    std::map<std::string, std::vector<search::Summary>> most_asked_in;
    std::string emergency;  ///< id of the article behind the emergency button; may be empty
    std::vector<contact::Channel> channels;  ///< empty: those before stay
    contact::Calendar calendar;              ///< the shop's year
    std::uint64_t generation = 0;
    std::size_t articles = 0;
};

/// What does not work, whenever that changes.
struct Noticed {
    Announcements notices;  ///< the most important first
};

struct Answered {
    Ticket ticket;
    search::Answer answer;
    std::string language = "pl";       ///< of the articles in it
    std::vector<std::string> notices;  ///< ids of those that concern the question
};

/// What comes up for a question that is still being typed.
struct Suggested {
    Ticket ticket;
    search::Suggestions suggestions;
    std::string language = "pl";       ///< of the articles in it
    std::vector<std::string> notices;  ///< ids of those that concern the question so far
};

struct Listed {
    Ticket ticket;
    std::vector<search::Summary> articles;
};

struct Fetched {
    Ticket ticket;
    std::optional<article::Article> article;  ///< empty: the index has none of this id
    std::vector<search::Summary> related;
    int minutes = 1;               ///< reading time
    int steps = 0;                 ///< of a guide
    std::filesystem::path images;  ///< the folder of its pictures
};

/// The index failed; what was wanted will not come.
struct Failed {
    Ticket ticket = 0;
};

// ---- the journal ------------------------------------------------------------------------------

/// Committed: the hand-off as the journal holds it.
struct HandedOver {
    journal::HandOff stored;
};

struct NotSaved {
    journal::RecordId id;
};

/// A change could not be kept, or there was nothing to change: the hand-off stays as it was.
struct NotChanged {
    journal::RecordId id;
    journal::State wanted;
};

/// A hand-off of this visit has changed, as the journal has it.
struct Progressed {
    journal::HandOff stored;
};

/// The hand-off of a slip; empty if there is none.
struct SlipRead {
    std::string number;
    std::optional<journal::HandOff> stored;
    bool is_readable = true;  ///< otherwise nobody knows whether there is one
};

struct Erased {
    std::string number;
    bool is_gone = true;  ///< otherwise the journal could not do it
};

/// What staff should know of the journal, whenever it changes.
struct JournalState {
    std::optional<journal::JournalError::Cause> trouble;  ///< empty: it works
    std::size_t false_alarms = 0;                         ///< of this kiosk, in the last week
};

// ---- the device ---------------------------------------------------------------------------------

/// Every finding of an examination, the good ones too.
struct Examined {
    std::vector<Finding> findings;
};

// ---- the printer ------------------------------------------------------------------------------

/// What has become of the sheet that was wanted last.
struct PrinterSaid {
    printing::Outcome outcome;
};

using AnyEvent =
    std::variant<Touched, Asked, Typed, ShelfChosen, Opened, NoticeChosen, WentBack, WentHome,
                 Finished, PersonWanted, EmergencyReported, RealEmergency, FalseAlarm,
                 SupportWanted, DrillWanted, Helped, ReasonGiven, OfferDeclined, StaffWanted,
                 CallCancelled, DeskWanted, CallBackWanted, TimeChosen, PhoneKey, NameTyped,
                 CallBackGiven, SavingWanted, SlipWanted, SlipKey, ErasureWanted, PlacesWanted,
                 WayWanted, NeedTouched, PrintWanted, PrinterSaid, EndingWanted, TakeAlongWanted,
                 ReadAloudWanted, RepeatWanted, PauseWanted, VolumeWanted, Focused, Spoken,
                 LeaveWanted, RestartWanted, ExaminationWanted, ThemeChosen, TextSizeChosen,
                 PanelWanted, LanguageChosen, LowChosen, CalmChosen, WayOutWanted, PinKey, Waited,
                 Stocked, Noticed, Answered, Suggested, Listed, Fetched, HandedOver, NotSaved,
                 NotChanged, Progressed, SlipRead, Erased, JournalState, Examined, Failed>;

/// One of them. There are sixty, and every screen reports some: how they are copied and destroyed
/// is compiled once, in event.cpp.
struct Event : AnyEvent {
    using AnyEvent::variant;

    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};

}  // namespace okienko::kiosk
