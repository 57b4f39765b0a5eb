#include "app/editor/gate.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace okienko::editor {
namespace {

std::optional<double> share_in(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || !(value >= 0 && value <= 1)) return {};
    return value;
}

std::optional<Gate> gate_in(std::string_view text) {
    const std::size_t equals = text.find('=');
    const bool names_audience = equals != std::string_view::npos;
    const auto audience = names_audience ? text.substr(0, equals) : std::string_view();
    if (names_audience && audience != "customer" && audience != "agent") return {};
    const auto minimum = share_in(names_audience ? text.substr(equals + 1) : text);
    if (!minimum) return {};
    return Gate{.audience = std::string(audience), .minimum = *minimum};
}

search::Metrics metrics_of(const Gate& gate, const search::Evaluation& evaluation) {
    if (gate.audience.empty()) return evaluation.all;
    const auto found = evaluation.by_audience.find(gate.audience);
    return found == evaluation.by_audience.end() ? search::Metrics() : found->second;
}

}  // namespace

std::vector<Gate> parse_gates(std::string_view text) {
    std::vector<Gate> gates;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const auto gate = gate_in(text.substr(0, comma));
        if (!gate || comma + 1 == text.size()) return {};
        gates.push_back(*gate);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return gates;
}

std::vector<GateResult> pass_gates(const std::vector<Gate>& gates,
                                   const search::Evaluation& evaluation) {
    constexpr double rounding = 1e-9;
    std::vector<GateResult> results;
    for (const Gate& gate : gates) {
        const search::Metrics metrics = metrics_of(gate, evaluation);
        const bool passed = metrics.questions > 0 && metrics.success3 + rounding >= gate.minimum;
        results.push_back({.gate = gate, .reached = metrics.success3, .passed = passed});
    }
    return results;
}

bool all_passed(const std::vector<GateResult>& results) {
    return std::all_of(results.begin(), results.end(),
                       [](const GateResult& result) { return result.passed; });
}

}  // namespace okienko::editor
