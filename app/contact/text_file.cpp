#include "app/contact/text_file.h"

#include <fstream>
#include <system_error>

namespace okienko::contact {

std::optional<std::string> read_text(const std::filesystem::path& file) {
    constexpr std::streamsize most_bytes = 1'048'576;
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    std::string text(most_bytes, '\0');
    stream.read(text.data(), most_bytes);
    if (stream.bad()) return std::nullopt;
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

}  // namespace okienko::contact
