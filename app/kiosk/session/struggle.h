/// Knowing that self-service failed: the rules, in one table.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace okienko::kiosk {

/// How a visitor shows that the screen does not help.
enum class Trouble {
    no_hits,           ///< nothing was found
    rephrased,         ///< asked in other words, and again, opening nothing
    did_not_help,      ///< said so
    opened_twice,      ///< came back to an article they had read
    asked_for_person,  ///< said so, in the field for questions
    wandering          ///< from place to place for long, without saying that anything helped
};

/// "no_hits", "rephrased"...
constexpr std::string_view name_of(Trouble trouble) {
    constexpr std::string_view names[] = {"no_hits",      "rephrased",        "did_not_help",
                                          "opened_twice", "asked_for_person", "wandering"};
    return names[static_cast<std::size_t>(trouble)];
}

/// Where a person is offered then.
enum class OfferPlace {
    there,  ///< the screen itself is about it already: no answers, or the ways to a person
    card    ///< a card on the screen that is shown, once a visit
};

/// What is known of a visit so far.
struct Facts {
    bool has_no_hits = false;
    int unopened = 0;  ///< different questions in a row, no answer to any of them opened
    bool did_not_help = false;
    bool opened_twice = false;
    bool asked_for_person = false;
    int places = 0;  ///< shelves, answers and articles since something helped
};

/// Questions in a row after which rephrasing is trouble: a first one, and two that say it
/// otherwise.
inline constexpr int questions_until_trouble = 3;

/// Places after which looking around has become wandering.
inline constexpr int places_until_trouble = 10;

/// The first trouble, in the order of the table, that `facts` show.
std::optional<Trouble> trouble_in(const Facts& facts);

/// Where help is offered in this trouble.
OfferPlace place_of_offer(Trouble trouble);

/// Follows one visit, and tells when to offer help: by a card once, and not again however it goes.
class Struggle {
public:
    /// A question was answered.
    std::optional<Trouble> answered(const std::string& question, bool has_hits);

    std::optional<Trouble> opened(const std::string& article);

    /// "Tak" and "Nie".
    std::optional<Trouble> helped(bool did_help);

    std::optional<Trouble> asked_for_person();

    /// Another shelf, other answers or another article is shown.
    std::optional<Trouble> went_on();

    /// Everything back to the beginning.
    void forget();

private:
    std::optional<Trouble> found();

    Facts facts_;
    std::string last_question_;
    std::set<std::string> read_;
    bool has_offered_ = false;  ///< a card
};

}  // namespace okienko::kiosk
