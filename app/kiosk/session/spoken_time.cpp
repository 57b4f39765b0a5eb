#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>

#include "app/kiosk/session/spoken_form.h"

namespace okienko::kiosk {
namespace {

enum class Case { nominative, genitive, accusative, locative, instrumental };

struct Preposition {
    std::string_view word;
    Case rules;
};

bool find_case(std::initializer_list<Preposition> prepositions, std::string_view before,
               Case& found) {
    const auto* const it =
        std::find_if(prepositions.begin(), prepositions.end(),
                     [&](const Preposition& each) { return each.word == before; });
    if (it == prepositions.end()) return false;
    found = it->rules;
    return true;
}

Case polish_case(std::string_view before) {
    Case found = Case::nominative;
    find_case({{"o", Case::locative},
               {"po", Case::locative},
               {"od", Case::genitive},
               {"do", Case::genitive},
               {"około", Case::genitive},
               {"na", Case::accusative},
               {"przed", Case::instrumental},
               {"między", Case::instrumental}},
              before, found);
    return found;
}

/// "ósma", "ósmej", "ósmą": ordinal numbers are declined as adjectives.
std::string polish_ordinal(std::string_view stem, Case rules) {
    const bool is_soft = stem.ends_with("g");  // "drugiej"
    if (rules == Case::nominative) return std::string(stem) + "a";
    if (rules == Case::genitive || rules == Case::locative)
        return std::string(stem) + (is_soft ? "iej" : "ej");
    return std::string(stem) + "ą";
}

std::string polish_hour(int hour, Case rules) {
    constexpr std::array<std::string_view, 21> stems{
        "zerow",     "pierwsz",      "drug",      "trzeci",   "czwart",   "piąt",
        "szóst",     "siódm",        "ósm",       "dziewiąt", "dziesiąt", "jedenast",
        "dwunast",   "trzynast",     "czternast", "piętnast", "szesnast", "siedemnast",
        "osiemnast", "dziewiętnast", "dwudziest"};
    const auto at = static_cast<std::size_t>(hour);
    if (at < stems.size()) return polish_ordinal(stems[at], rules);
    return polish_ordinal(stems[20], rules) + " " + polish_ordinal(stems[at - 20], rules);
}

Case ukrainian_case(std::string_view before) {
    Case found = Case::nominative;
    find_case({{"о", Case::locative},
               {"об", Case::locative},
               {"з", Case::genitive},
               {"від", Case::genitive},
               {"до", Case::genitive},
               {"після", Case::genitive},
               {"близько", Case::genitive},
               {"на", Case::accusative},
               {"перед", Case::instrumental}},
              before, found);
    return found;
}

std::string ukrainian_ordinal(std::string_view stem, Case rules) {
    const bool is_soft = stem == "трет";
    switch (rules) {
        case Case::nominative:
            return std::string(stem) + (is_soft ? "я" : "а");
        case Case::genitive:
            return std::string(stem) + (is_soft ? "ьої" : "ої");
        case Case::locative:
            return std::string(stem) + "ій";
        case Case::accusative:
            return std::string(stem) + (is_soft ? "ю" : "у");
        case Case::instrumental:
            break;
    }
    return std::string(stem) + (is_soft ? "ьою" : "ою");
}

std::string ukrainian_hour(int hour, Case rules) {
    constexpr std::array<std::string_view, 21> stems{
        "нульов",      "перш",         "друг",        "трет",       "четверт",    "п’ят",
        "шост",        "сьом",         "восьм",       "дев’ят",     "десят",      "одинадцят",
        "дванадцят",   "тринадцят",    "чотирнадцят", "п’ятнадцят", "шістнадцят", "сімнадцят",
        "вісімнадцят", "дев’ятнадцят", "двадцят"};
    const auto at = static_cast<std::size_t>(hour);
    if (at < stems.size()) return ukrainian_ordinal(stems[at], rules);
    return "двадцять " + ukrainian_ordinal(stems[at - 20], rules);
}

std::string two_digits(int minute) {
    return (minute < 10 ? "0" : "") + std::to_string(minute);
}

std::string english_time(int hour, int minute) {
    if (minute == 0 && hour == 12) return "noon";
    if (minute == 0 && hour % 24 == 0) return "midnight";
    const int of_half = hour % 12 == 0 ? 12 : hour % 12;
    const std::string minutes = minute == 0 ? "" : " " + two_digits(minute);
    return std::to_string(of_half) + minutes + (hour % 24 < 12 ? " AM" : " PM");
}

}  // namespace

std::string spoken_time(int hour, int minute, std::string_view before, std::string_view language) {
    if (language == "en") return english_time(hour, minute);
    const std::string minutes = minute == 0 ? "" : " " + two_digits(minute);
    if (language == "uk") return ukrainian_hour(hour, ukrainian_case(before)) + minutes;
    return polish_hour(hour, polish_case(before)) + minutes;
}

}  // namespace okienko::kiosk
