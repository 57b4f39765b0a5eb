#include "app/printing/sheet.h"

#include <charconv>
#include <system_error>

namespace okienko::printing {
namespace {

/// "5:Tytuł" one after the other: a length in bytes, then as many bytes.
void append(std::string& bytes, std::string_view field) {
    bytes += std::to_string(field.size()) + ":";
    bytes += field;
}

void append(std::string& bytes, const std::vector<std::string>& fields) {
    append(bytes, std::to_string(fields.size()));
    for (const std::string& field : fields) append(bytes, field);
}

class FieldReader {
public:
    explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

    std::string text() {
        const auto colon = rest_.find(':');
        const auto size = number_in(rest_.substr(0, colon));
        if (colon == rest_.npos || !size || *size > rest_.size() - colon - 1) {
            is_sound_ = false;
            return {};
        }
        std::string text(rest_.substr(colon + 1, *size));
        rest_.remove_prefix(colon + 1 + *size);
        return text;
    }

    std::size_t number() {
        const auto number = number_in(text());
        is_sound_ = is_sound_ && number.has_value();
        return number.value_or(0);
    }

    std::vector<std::string> texts() {
        std::vector<std::string> all;
        const std::size_t count = number();
        for (std::size_t i = 0; i < count && is_sound_; ++i) all.push_back(text());
        return all;
    }

    bool is_sound() const { return is_sound_; }

    bool is_over() const { return rest_.empty(); }

private:
    static std::optional<std::size_t> number_in(std::string_view digits) {
        std::size_t number = 0;
        const char* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number);
        if (error != std::errc() || stop != end) return {};
        return number;
    }

    std::string_view rest_;
    bool is_sound_ = true;
};

}  // namespace

std::string to_bytes(const Sheet& sheet) {
    std::string bytes;
    for (const std::string* field :
         {&sheet.language, &sheet.shop, &sheet.date, &sheet.title, &sheet.number, &sheet.scan})
        append(bytes, *field);
    append(bytes, sheet.lines);
    append(bytes, sheet.ending);
    append(bytes, std::to_string(sheet.code_side));
    std::string modules;
    for (const bool is_dark : sheet.code) modules += is_dark ? '#' : '.';
    append(bytes, modules);
    return bytes;
}

std::optional<Sheet> sheet_of(std::string_view bytes) {
    constexpr std::size_t most_modules = 177;  // of the largest code there is
    FieldReader reader(bytes);
    Sheet sheet;
    for (std::string* field :
         {&sheet.language, &sheet.shop, &sheet.date, &sheet.title, &sheet.number, &sheet.scan})
        *field = reader.text();
    sheet.lines = reader.texts();
    sheet.ending = reader.texts();
    const std::size_t side = reader.number();
    for (const char module : reader.text()) sheet.code.push_back(module == '#');
    const bool is_square = side <= most_modules && sheet.code.size() == side * side;
    if (!reader.is_sound() || !reader.is_over() || !is_square) return {};
    sheet.code_side = static_cast<int>(side);
    return sheet;
}

}  // namespace okienko::printing
