/// How it stands with a sheet, or with a printer.
#pragma once

#include <optional>
#include <string_view>

namespace okienko::printing {

enum class Outcome {
    printing,  ///< the printer has it, and goes on
    printed,
    no_paper,
    stopped,   ///< switched off, jammed, open, or it takes nothing
    no_answer  ///< not to be reached, unknown, or far too slow
};

/// "printing", "no_paper"...
std::string_view to_string(Outcome outcome);

std::optional<Outcome> outcome_of(std::string_view name);

/// Whether nothing comes after it.
constexpr bool is_final(Outcome outcome) {
    return outcome != Outcome::printing;
}

/// What CUPS says of a printer that nothing is sent to.
enum class Readiness {
    ready,
    missing,      ///< there is none of this name
    unreachable,  ///< nobody answers for it
    refusing,     ///< it takes no jobs
    stopped,
    unfit,      ///< it takes no PDF
    no_program  ///< what prints is not installed
};

/// "ready", "missing"...
std::string_view to_string(Readiness readiness);

std::optional<Readiness> readiness_of(std::string_view name);

}  // namespace okienko::printing
