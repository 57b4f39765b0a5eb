/// Letters that count as equal: case and diacritics.
#pragma once

#include <string>
#include <string_view>

namespace okienko::text {

/// `text` with case folded: "ŻARÓWKA" -> "żarówka". Ill-formed UTF-8 becomes U+FFFD.
/// All apostrophes become the typewriter's: "п’ять" -> "п'ять".
/// Source: Unicode NFKC_Casefold.
std::string fold_case(std::string_view text);

/// `text` without diacritics: "żarówka" -> "zarowka", "łódź" -> "lodz". Case is kept.
std::string fold_diacritics(std::string_view text);

}  // namespace okienko::text
