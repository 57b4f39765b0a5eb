#include "app/desk/queue/amount.h"

namespace okienko::desk {
namespace {

constexpr std::size_t most_digits = 7;  // of złote: nobody gives more at a counter

std::string without_blanks(std::string_view typed) {
    constexpr std::string_view hard_space = "\u00A0";
    std::string rest;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        if (typed.substr(at).starts_with(hard_space))
            ++at;
        else if (typed[at] != ' ')
            rest += typed[at];
    }
    return rest;
}

bool is_digits(std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<std::int64_t> parse_amount(std::string_view typed) {
    std::string text = without_blanks(typed);
    for (const std::string_view unit : {"zł", "zl", "PLN"})
        if (text.ends_with(unit)) text.resize(text.size() - unit.size());
    if (text.empty()) return 0;
    const auto point = text.find_first_of(",.");
    const std::string whole = text.substr(0, point);
    std::string rest = point == std::string::npos ? "00" : text.substr(point + 1);
    if (rest.size() == 1) rest += '0';
    const bool is_amount = !whole.empty() && whole.size() <= most_digits && rest.size() == 2 &&
                           is_digits(whole) && is_digits(rest);
    if (!is_amount) return std::nullopt;
    return std::stoll(whole) * 100 + std::stoll(rest);
}

}  // namespace okienko::desk
