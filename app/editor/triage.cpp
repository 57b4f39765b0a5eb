#include "app/editor/triage.h"

#include <utility>

#include "app/editor/problem_list.h"
#include "app/language/share_folder.h"

namespace okienko::editor {

Triage::Triage(Console& console) {
    auto emergencies = contact::installed_emergencies(language::share_folder());
    emergencies_ = std::move(emergencies.rules);
    write_problems(console.err, emergencies.problems, console.words, console.err_terminal);
    auto wishes = contact::installed_person_wishes(language::share_folder());
    wishes_ = std::move(wishes.wishes);
    write_problems(console.err, wishes.problems, console.words, console.err_terminal);
}

bool Triage::wants_person(std::string_view question, std::string_view audience) const {
    return audience == "customer" && wishes_.recognise(question);
}

search::Intent Triage::intent(std::string_view question, std::string_view audience,
                              search::Intent found) const {
    if (emergency(question)) return search::Intent::emergency;
    return wants_person(question, audience) ? search::Intent::person : found;
}

}  // namespace okienko::editor
