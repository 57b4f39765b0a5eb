#include "app/language/reason.h"

#include <string_view>

namespace okienko::language {

std::string reason_in_words(const Language& words, const std::string& reason) {
    constexpr std::string_view before = ", ";
    const auto comma = reason.rfind(before);
    if (comma == std::string::npos) return reason;
    const std::string field = reason.substr(comma + before.size());
    const std::string_view named = words.text_or("desk.field." + field, field);
    return reason.substr(0, comma) + " (" + std::string(named) + ")";
}

}  // namespace okienko::language
