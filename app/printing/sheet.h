/// What a customer takes along on paper.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::printing {

/// The words of one sheet, from its top to its foot, and a code for a phone. Nothing in it says who
/// prints it: no name, no telephone number.
struct Sheet {
    std::string language = "pl";  ///< of the lines
    std::string shop;             ///< at the top
    std::string date;             ///< beside it
    std::string title;
    std::string number;               ///< of a slip, large; may be empty
    std::vector<std::string> lines;   ///< a paragraph each
    std::string scan;                 ///< what the code holds; beside it
    int code_side = 0;                ///< modules; 0: there is none
    std::vector<bool> code;           ///< row by row, true where it is dark
    std::vector<std::string> ending;  ///< whom to ask, at the foot

    bool operator==(const Sheet&) const = default;
};

/// `sheet` as bytes for another program.
std::string to_bytes(const Sheet& sheet);

/// What to_bytes() was made of; empty where it was made of no sheet.
std::optional<Sheet> sheet_of(std::string_view bytes);

}  // namespace okienko::printing
