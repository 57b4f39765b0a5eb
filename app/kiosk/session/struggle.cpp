#include "app/kiosk/session/struggle.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/kiosk/session/forgetting.h"

namespace okienko::kiosk {
namespace {

struct Rule {
    Trouble trouble;
    bool (*holds)(const Facts& facts);
    OfferPlace offered;
};

// What a visitor says comes before what we guess from what they do.
constexpr std::array rules{
    Rule{Trouble::asked_for_person, [](const Facts& facts) { return facts.asked_for_person; },
         OfferPlace::there},
    Rule{Trouble::did_not_help, [](const Facts& facts) { return facts.did_not_help; },
         OfferPlace::there},
    Rule{Trouble::no_hits, [](const Facts& facts) { return facts.has_no_hits; }, OfferPlace::there},
    Rule{Trouble::rephrased,
         [](const Facts& facts) { return facts.unopened >= questions_until_trouble; },
         OfferPlace::card},
    Rule{Trouble::opened_twice, [](const Facts& facts) { return facts.opened_twice; },
         OfferPlace::card},
    Rule{Trouble::wandering,
         [](const Facts& facts) { return facts.places >= places_until_trouble; },
         OfferPlace::card}};

}  // namespace

std::optional<Trouble> trouble_in(const Facts& facts) {
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const Rule& each) { return each.holds(facts); });
    return rule == rules.end() ? std::nullopt : std::optional(rule->trouble);
}

OfferPlace place_of_offer(Trouble trouble) {
    const auto* rule = std::find_if(rules.begin(), rules.end(),
                                    [&](const Rule& each) { return each.trouble == trouble; });
    return rule->offered;
}

std::optional<Trouble> Struggle::answered(const std::string& question, bool has_hits) {
    if (std::exchange(last_question_, question) != question) ++facts_.unopened;
    facts_.has_no_hits = !has_hits;
    const auto trouble = found();
    facts_.has_no_hits = false;
    return trouble;
}

std::optional<Trouble> Struggle::opened(const std::string& article) {
    facts_.unopened = 0;
    facts_.opened_twice = !read_.insert(article).second;
    const auto trouble = found();
    facts_.opened_twice = false;
    return trouble;
}

std::optional<Trouble> Struggle::helped(bool did_help) {
    if (did_help) facts_ = {};
    facts_.did_not_help = !did_help;
    const auto trouble = found();
    facts_.did_not_help = false;
    return trouble;
}

std::optional<Trouble> Struggle::asked_for_person() {
    facts_.asked_for_person = true;
    const auto trouble = found();
    facts_.asked_for_person = false;
    return trouble;
}

std::optional<Trouble> Struggle::went_on() {
    ++facts_.places;
    return found();
}

void Struggle::forget() {
    make_anew(*this);
}

std::optional<Trouble> Struggle::found() {
    const auto trouble = trouble_in(facts_);
    if (!trouble || place_of_offer(*trouble) == OfferPlace::there) return trouble;
    if (std::exchange(has_offered_, true)) return std::nullopt;
    return trouble;
}

}  // namespace okienko::kiosk
