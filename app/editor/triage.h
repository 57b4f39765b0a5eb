/// Who needs help, or a person, rather than articles: told before any search.
#pragma once

#include <optional>
#include <string_view>

#include "app/contact/emergency.h"
#include "app/contact/person_wish.h"
#include "app/editor/console.h"
#include "index/search/hit.h"

namespace okienko::editor {

/// The rules that were installed with the program; what is wrong with them is told once.
class Triage {
public:
    explicit Triage(Console& console);

    std::optional<contact::Emergency> emergency(std::string_view question) const {
        return emergencies_.recognise(question);
    }

    /// Does a customer want a person? An agent who asks of such a wish wants the procedure.
    bool wants_person(std::string_view question, std::string_view audience) const;

    /// Of a question with that answer: what the rules say of it, or `found`, the index's own. An
    /// agent who asks of somebody in need is answered with the procedure, below the card.
    search::Intent intent(std::string_view question, std::string_view audience,
                          search::Intent found) const;

private:
    contact::EmergencyRules emergencies_;
    contact::PersonWishes wishes_;
};

}  // namespace okienko::editor
