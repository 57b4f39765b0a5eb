/// What the kiosk can show. A screen holds all that drawing it takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/contact/availability.h"
#include "app/contact/call_windows.h"
#include "app/contact/channel.h"
#include "app/contact/directions.h"
#include "app/contact/emergency.h"
#include "app/contact/notice.h"
#include "app/contact/worded.h"
#include "app/journal/error.h"
#include "app/journal/record_id.h"
#include "app/kiosk/session/need.h"
#include "app/kiosk/session/slip.h"
#include "app/kiosk/session/struggle.h"
#include "index/article/article.h"
#include "index/article/category.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

/// A notice, and the day on which it is shown.
struct Announcement {
    contact::ShownNotice shown;
    contact::Date today;
};

using Announcements = std::vector<Announcement>;

/// Between visits: what this screen is for, and that a touch begins.
struct Attract {
    std::vector<search::Summary> most_asked;
    /// The same by the code of each language, as far as there are translations.
    std::map<std::string, std::vector<search::Summary>> most_asked_in;
    Announcements notices;
    int step = 0;  ///< grows every few seconds: something else is said then
};

/// The first screen: search, topics, what is asked most.
struct Home {
    std::vector<article::Category> categories;  ///< those that hold an article
    std::vector<search::Summary> most_asked;
    Announcements notices;
};

/// What does not work, and what to do instead.
struct NoticeRead {
    Announcement notice;
};

/// The articles of one topic.
struct Shelf {
    article::Category category;
    std::vector<search::Summary> articles;
    bool is_loading = false;
};

/// The answers to a question. While `is_loading`, the answer is the one before, or empty.
struct Results {
    std::string question;
    journal::RecordId search{};  ///< the question as the journal keeps it
    search::Answer answer;
    bool is_loading = false;
    std::string language = "pl";                ///< of the articles in the answer
    std::vector<article::Category> categories;  ///< where to look instead, when nothing was found
    Announcements notices;                      ///< that concern the question
};

/// Whether nothing was found, or only what shares a word with the question by chance.
bool has_no_answer(const Results& results);

/// One opening of an article: what a visitor says is about it.
struct ArticleView {
    journal::RecordId id;
    std::string article;
};

/// An article being read.
struct Reading {
    enum class Helped { not_said, yes };

    article::Article article;
    std::string category_name;
    int minutes = 1;                       ///< reading time
    std::vector<search::Summary> related;  ///< where to go on
    Helped helped = Helped::not_said;
    bool is_loading = false;
    bool is_missing = false;           ///< the index has no such article: an apology, and ways on
    int steps = 0;                     ///< of a guide
    std::filesystem::path images;      ///< the folder of the article's pictures
    contact::Whereabouts whereabouts;  ///< in an emergency: to read out to 112
    journal::RecordId view;            ///< names this opening of the article
};

/// Somebody needs help at once: what to do first, 112, and where this is. It needs no index.
struct EmergencyCard {
    contact::Emergency::Kind kind = contact::Emergency::Kind::help;
    contact::Whereabouts whereabouts;  ///< to read out to 112; may be empty
    contact::Worded defibrillator;     ///< where the nearest one hangs; may be empty
    std::string article;               ///< id of the guide that says more; empty: none can be had
    bool can_call = false;             ///< somebody can be called from here
    bool is_drill = false;
    std::optional<Slip> call;  ///< that was sent
};

/// After an emergency: what helps those who saw it.
struct Support {
    std::vector<contact::Offer> offers;  ///< people in the shop
};

/// Why an answer did not help.
enum class Reason { other_subject, unclear, incomplete, outdated };

/// "other_subject", "unclear"...
constexpr std::string_view name_of(Reason reason) {
    constexpr std::string_view names[] = {"other_subject", "unclear", "incomplete", "outdated"};
    return names[static_cast<std::size_t>(reason)];
}

/// A QR code: its modules row by row.
struct Code {
    int side = 0;  ///< modules; 0: there is none
    std::vector<bool> dark;
};

/// How it stands with the same on paper.
enum class Printing {
    none,  ///< there is no printer
    offered,
    printing,
    printed,
    no_paper,
    stopped,
    no_answer,
    enough  ///< so many sheets have been printed that others have to have some
};

/// "printing", "no_paper"...
std::string_view name_of(Printing printing);

/// Can a telephone number be left here?
enum class CallBackState {
    none,    ///< nobody calls back
    no_key,  ///< somebody does, but this kiosk could not keep a number from others
    open
};

/// Ways to reach a person; with what was read or asked, so that it need not be told twice.
struct Contact {
    std::vector<contact::Offer> offers;  ///< the quickest first
    std::string about;  ///< the title of the article or the question it came from, or empty
    bool did_not_help = false;
    std::optional<Reason> reason;       ///< why not, if the visitor has said so
    std::map<std::string, Code> codes;  ///< by channel: what a phone does with its `value`
    bool can_call_staff = false;        ///< to this kiosk, now
    std::optional<int> minutes;         ///< how long somebody usually takes to come
    std::optional<Slip> call;           ///< that was sent
    CallBackState call_back = CallBackState::none;
    bool keeps_slips = false;  ///< there is a journal
    bool has_places = false;   ///< other shops or firms
    std::vector<Need> needs;   ///< what the visitor has said
    std::string category;      ///< of the article it came from, or empty
    bool has_way = false;      ///< to the service desk, from here
    /// That did not help; empty where it was none, or nobody said so.
    std::optional<ArticleView> view = {};
};

/// Other shops of ours and firms that help, by town.
struct Places {
    std::vector<contact::Town> towns;  ///< in Polish alphabetical order
};

/// When should we call?
struct CallBackTimes {
    std::vector<contact::CallWindow> windows;  ///< the soonest first; may be empty
    std::vector<contact::Offer> offers;        ///< other ways, where there are none
    std::string controller;                    ///< who answers for the number, by law
};

/// Which number should we call? Gone as soon as another screen is shown.
struct CallBackNumber {
    static constexpr std::size_t longest = 16;  ///< characters of a number; more are ignored

    contact::CallWindow window;
    std::string phone;      ///< as typed
    std::string name;       ///< may be empty
    bool is_wrong = false;  ///< what was given is no number
};

/// A hand-off: what was kept, what comes next and by when; or that it could not be kept.
struct SlipShown {
    Slip slip;
    Code code;                           ///< the same for a phone
    std::string told;                    ///< what the code says
    std::vector<contact::Offer> offers;  ///< other ways, where it is not saved
    bool was_looked_up = false;          ///< by its number
    bool asks_erasure = false;
    bool is_erased = false;
    Printing printing = Printing::none;
    bool has_way = false;                ///< to the service desk, where that is where to go
    std::optional<contact::Offer> desk;  ///< who waits there, where that is known
};

/// How to get from here to the service desk.
struct WayToDesk {
    contact::Directions directions;
    std::optional<contact::Offer> desk;  ///< who waits there, where that is known
    bool keeps_slips = false;            ///< a number can be taken along
};

/// A slip's number is typed, to see how it stands.
struct SlipEntry {
    enum class Found { not_asked, looking, none, not_readable };

    static constexpr std::size_t longest = 8;  ///< characters, without the hyphen

    std::string typed;
    Found found = Found::not_asked;
    int locked_for_seconds = 0;  ///< after too many that were none
};

/// The short form of an answer, to be taken along.
struct TakeAlong {
    std::string title;
    std::string text;
    std::string language;  ///< of the text
    Code code;
    std::vector<std::string> lines;  ///< the same for paper, where more finds room
    Printing printing = Printing::none;
};

/// The end of a visit: whether it helped, and what next.
struct Closing {
    enum class Helped { not_said, yes };

    std::string about;               ///< the title of the article or the question, or empty
    std::optional<TakeAlong> along;  ///< the answer, where there was one
    Helped helped = Helped::not_said;
    /// Of the article that was shown last; empty where none was.
    std::optional<ArticleView> view = {};
    bool can_ask = true;  ///< there is an index
};

/// The index cannot be read: contact channels, and nothing else to lose time with.
struct OutOfService {
    std::vector<contact::Offer> offers;  ///< what is open first, people before all others
    std::map<std::string, Code> codes;   ///< by channel, as of Contact
};

/// The way out, for staff: a PIN.
struct PinPad {
    std::size_t digits = 0;      ///< typed so far; which ones is not told
    bool was_wrong = false;      ///< the last PIN was
    int locked_for_seconds = 0;  ///< after three wrong ones
};

/// What an examination of the device has found, in staff's words.
struct Finding {
    enum class State { ok, warning, failed };

    State state = State::ok;
    std::string sentence;
    std::string remedy;  ///< what to do; empty where there is nothing to
};

/// Behind the PIN: the state of this kiosk, and the way out.
struct Service {
    std::uint64_t generation = 0;  ///< 0: none is open
    std::size_t articles = 0;
    std::string version;
    std::string clock;
    std::optional<journal::JournalError::Cause> trouble;  ///< of the journal; empty: it works
    bool has_journal = false;
    std::size_t false_alarms = 0;  ///< of this kiosk, in the last week
    bool is_drill = false;         ///< the next emergency is one
    bool can_examine = false;      ///< there is something that can look at the device
    bool is_examining = false;
    std::string findings_language = {};  ///< that they are wanted in
    std::vector<Finding> findings;  ///< the gravest first; empty until the device was looked at
};

using AnyScreen =
    std::variant<Attract, Home, Shelf, Results, Reading, NoticeRead, EmergencyCard, Support,
                 Contact, Places, WayToDesk, CallBackTimes, CallBackNumber, SlipShown, SlipEntry,
                 TakeAlong, Closing, OutOfService, Service, PinPad>;

/// One of them. How screens are copied and destroyed is compiled once, in screen.cpp.
struct Screen : AnyScreen {
    using AnyScreen::variant;

    Screen();
    Screen(const Screen&);
    Screen(Screen&&) noexcept;
    Screen& operator=(const Screen&);
    Screen& operator=(Screen&&) noexcept;
    ~Screen();
};

/// A question that is being typed, and what comes up for it.
struct Typing {
    std::string text;
    std::vector<std::string> endings;  ///< the text with its last word gone on, likeliest first
    std::vector<search::Summary> articles;  ///< for what is typed so far, best first
    std::string language = "pl";            ///< of the articles
    bool is_unsure = false;                 ///< whether they answer it
    Announcements notices;                  ///< that concern it
    bool is_answered = false;  ///< otherwise nobody knows yet what comes up for any of it
};

/// Help that is offered on a screen, unasked: once a visit.
struct Rescue {
    Trouble trouble = Trouble::wandering;
    std::vector<article::Category> topics;  ///< the nearest ones, at most two
};

/// Whether what belongs on the screen is still on its way.
bool is_loading(const Screen& screen);

/// Whether this is where a visit begins: the start, or what stands in its place out of service.
bool is_start(const Screen& screen);

/// Whether a screen tells what became of a staff call, or has better things to tell.
bool shows_call(const Screen& screen);

/// Whether a screen has the field for questions.
bool takes_questions(const Screen& screen);

enum class Theme { light, dark, contrast };

/// How this visitor wants to see things; forgotten when the visit ends.
struct Appearance {
    Theme theme = Theme::light;
    int text_percent = 100;  ///< 100, 150 or 200
    std::string language = "pl";
    bool is_low = false;     ///< all controls stand in the lower half, within reach of a seat
    bool is_calm = false;    ///< nothing glides or changes by itself
    bool is_spoken = false;  ///< the screen is read aloud

    bool operator==(const Appearance&) const = default;
};

}  // namespace okienko::kiosk
