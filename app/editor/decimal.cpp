#include "app/editor/decimal.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace okienko::editor {

std::string decimal(double value, int digits, const language::Language& words) {
    std::ostringstream stream;
    stream << std::fixed << std::setprecision(digits) << value;
    std::string text = stream.str();
    if (words.code() != "en") std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

}  // namespace okienko::editor
