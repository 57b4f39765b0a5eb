#include "app/printing/outcome.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace okienko::printing {
namespace {

constexpr std::array<std::string_view, 5> outcomes{"printing", "printed", "no_paper", "stopped",
                                                   "no_answer"};
constexpr std::array<std::string_view, 7> kinds_of_readiness{
    "ready", "missing", "unreachable", "refusing", "stopped", "unfit", "no_program"};

template <typename Value, std::size_t count>
std::optional<Value> value_of(const std::array<std::string_view, count>& names,
                              std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    return static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view to_string(Outcome outcome) {
    return outcomes[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcome_of(std::string_view name) {
    return value_of<Outcome>(outcomes, name);
}

std::string_view to_string(Readiness readiness) {
    return kinds_of_readiness[static_cast<std::size_t>(readiness)];
}

std::optional<Readiness> readiness_of(std::string_view name) {
    return value_of<Readiness>(kinds_of_readiness, name);
}

}  // namespace okienko::printing
