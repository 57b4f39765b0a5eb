/// The emergency card in a terminal: before any search, with or without an index.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/contact/emergency.h"
#include "app/editor/console.h"

namespace okienko::editor {

/// The rules that were installed with the program; what is wrong with them is told once.
class EmergencyGuard {
public:
    explicit EmergencyGuard(Console& console);

    std::optional<contact::Emergency> recognise(std::string_view question) const {
        return rules_.recognise(question);
    }

private:
    contact::EmergencyRules rules_;
};

/// What to do, step by step, as the kiosk shows it; with a line below it.
std::string set_emergency(const contact::Emergency& emergency, const Console& console);

}  // namespace okienko::editor
