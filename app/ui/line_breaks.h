/// Where a line of Polish, English or Ukrainian text may end.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace okienko::ui {

struct LineBreak {
    std::size_t offset;  ///< in bytes; the next line begins here
    bool is_forced;      ///< a line ends here whether or not there is room

    bool operator==(const LineBreak&) const = default;
};

/// The places where `text` may be broken, ascending, the last at its end; none for an empty text.
///
/// Unicode's line breaks without those that Polish typesetting avoids: after a word of one letter
/// ("w", "z", "i", …) and one that leans on the next as those do ("na", "do", "від", …), between a
/// number and its unit ("14 dni", "20 zł"; app/ui/units.h), within a number ("22 000 00 00"), after
/// an abbreviation before a number ("art. 43"), within a street and its house and after a postal
/// code ("ul. Długa 1, 00-950 Warszawa"), before a dash or a middle dot. Ill-formed UTF-8 reads as
/// U+FFFD. Source: Unicode Standard Annex 14 through ICU; Polish typesetting practice (the rules
/// TeX's polski package and editors follow).
std::vector<LineBreak> line_breaks(std::string_view text);

/// `line` as it is seen where the text goes on below it: without the spaces at its end, and without
/// " ·", which separates what stands beside one another and nothing else.
std::string_view without_separator(std::string_view line);

}  // namespace okienko::ui
