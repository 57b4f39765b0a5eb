#include "app/device/in_quotes.h"

namespace okienko::device {

std::string in_quotes(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') all += '\\';
        if (c >= ' ' || c < 0) all += c;
    }
    return all + "\"";
}

}  // namespace okienko::device
