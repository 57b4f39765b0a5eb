/// All that the desk shows.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/queue/event.h"
#include "app/desk/queue/procedure.h"

namespace okienko::desk {

/// Who wants to sign in. The digits themselves are nobody's to show.
struct SignIn {
    std::size_t index = 0;  ///< of State::people
    std::size_t digits = 0;
    bool was_wrong = false;
    bool is_checking = false;
    std::map<std::string, Time> locked_until;  ///< by agent
};

enum class Place { queue, search };

enum class Dialog { none, help, answer, close, key, hand_over, notice };

/// A short message about what has just happened; gone by itself.
struct Toast {
    std::string key;    ///< of its words, below "desk.toast"
    std::string value;  ///< what they name; may be empty
    bool is_bad = false;
    Time until;
};

/// An article that may have solved it.
struct Candidate {
    std::string id;
    std::string title;

    bool operator==(const Candidate&) const = default;
};

struct ClosingForm {
    std::vector<Candidate> candidates;  ///< the likeliest first
    std::string error;                  ///< the key of what is missing, below "desk.close.error"
};

struct SearchState {
    std::string question;
    std::size_t fills = 0;  ///< grows when the question comes from elsewhere than the field
    Filters filters;
    search::Answer answer;
    std::vector<std::string> completions;  ///< of the question, while it is being typed
    std::vector<Topic> topics;             ///< of the articles found, the most first
    bool is_waiting = false;
    std::string opened;  ///< the id of the article beside the answers
    std::optional<article::Article> article;
    Procedure procedure;
    std::filesystem::path images;
};

struct State {
    Time now;
    std::vector<Person> people;
    SignIn sign_in;
    std::optional<Person> agent;  ///< at the desk; empty: somebody has to sign in
    Place place = Place::queue;
    Dialog dialog = Dialog::none;
    List list = List::queue;
    std::vector<HandOff> open;       ///< emergencies first, then by what was promised
    std::map<RecordId, Time> fresh;  ///< when those came that nobody has looked at
    std::optional<RecordId> chosen;
    std::optional<Story> story;  ///< of the chosen one
    ClosingForm closing;
    KeyKnown key{KeyKnown::State::none};
    std::optional<CallBackRead> call_back;  ///< that was opened for the chosen one
    SearchState search;
    std::vector<Topic> topics;  ///< of all articles
    std::vector<Trend> trends;
    std::vector<OftenRead> often;
    NoticeBoard notices;  ///< as it was when its dialog was opened, or nobody was waiting
    std::optional<Toast> toast;
    bool has_journal = true;
    /// Why nothing could be written last; empty since the journal has told of something new.
    std::optional<journal::JournalError::Cause> trouble;
    bool has_index = true;
    int text_percent = 100;  ///< how much everything is magnified
};

/// Those of `state.open` that its list shows, in its order.
std::vector<HandOff> shown(const State& state);

/// Those of a list; the overdue ones the longest first.
std::vector<HandOff> shown(const State& state, List list);

bool is_overdue(const HandOff& hand_off, Time now);

/// Has it been waiting for less than a few seconds, nobody having looked at it?
bool is_flashing(const State& state, const RecordId& id);

/// The chosen one as the queue has it; nullptr where none is.
const HandOff* chosen(const State& state);

/// The name of an agent; their id where nobody knows it.
std::string name_of(const State& state, const std::string& agent);

/// Does `action` do something now?
bool is_possible(const State& state, Action action);

}  // namespace okienko::desk
