/// What people type, without what would tell who they are.
#pragma once

#include <string>
#include <string_view>

namespace okienko::journal {

/// What stands for a number, and for an e-mail address, that was taken out.
inline constexpr std::string_view redacted_number = "[#]";
inline constexpr std::string_view redacted_address = "[@]";

/// `text` with numbers and e-mail addresses taken out: "oddzwońcie 600 100 200" -> "oddzwońcie
/// [#]".
///
/// A number is four digits or more, counted across blanks and punctuation, since a PIN has four;
/// "E27 60W", "WD-40" and "30 dni" stay, for they tell what was looked for. An address has an @, or
/// "małpa" and a name with a full stop behind it. Digits of other scripts count as well. Any bytes
/// are taken.
std::string redacted(std::string_view text);

}  // namespace okienko::journal
