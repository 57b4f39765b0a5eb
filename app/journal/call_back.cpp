#include "app/journal/call_back.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cstddef>
#include <initializer_list>

#include "app/journal/randomness.h"

namespace okienko::journal {
namespace {

constexpr std::size_t content_bytes = 256;
constexpr std::size_t longest_name = 100;
constexpr char end_of_line = '\n';

// The first line, so that another layout can follow.
constexpr std::string_view layout = "1";

/// What is sealed, as lines; wiped when it goes.
class Content {
public:
    Content() { bytes_.reserve(content_bytes); }  // growing would leave copies behind

    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;

    ~Content() { sodium_memzero(bytes_.data(), bytes_.size()); }

    std::string& bytes() { return bytes_; }

    void add_line(std::string_view line) {
        bytes_ += line;
        bytes_ += end_of_line;
    }

private:
    std::string bytes_;
};

std::string digits(Time time) {
    return std::to_string(time.time_since_epoch().count());
}

std::optional<Time> parse_time(std::string_view text) {
    std::int64_t count = 0;
    const auto* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, count);
    if (result.ec != std::errc() || result.ptr != end) return std::nullopt;
    return Time(std::chrono::milliseconds(count));
}

/// In one line, and not longer than fits.
std::string tidy(std::string_view name) {
    std::size_t end = std::min(name.size(), longest_name);
    while (end < name.size() && end > 0 &&
           (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    std::string line(name.substr(0, end));
    std::replace(line.begin(), line.end(), end_of_line, ' ');
    return line;
}

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find(end_of_line), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::optional<CallBack> parse(std::string_view text) {
    if (take_line(text) != layout) return std::nullopt;
    CallBack call_back;
    call_back.phone = take_line(text);
    const auto from = parse_time(take_line(text));
    const auto to = parse_time(take_line(text));
    call_back.name = take_line(text);
    if (!from || !to) return std::nullopt;
    call_back.from = *from;
    call_back.to = *to;
    return call_back;
}

bool is_formatting(char c) {
    return std::string_view(" -./()").find(c) != std::string_view::npos;
}

constexpr std::string_view polish = "+48";

/// Is this the number of a mobile, or of a helpline, and not one that begins with a town's code?
/// Source: Plan numeracji krajowej, Dz.U. 2018 poz. 1000.
bool has_no_area_code(std::string_view national) {
    constexpr std::array<std::string_view, 17> beginnings{"45", "50", "51", "53", "57", "60",
                                                          "66", "69", "70", "72", "73", "78",
                                                          "79", "80", "88", "39", "30"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view one) { return national.starts_with(one); });
}

/// `digits`, a blank after every group.
std::string grouped(std::string_view digits, std::initializer_list<std::size_t> groups) {
    std::string text;
    for (const std::size_t group : groups) {
        text += (text.empty() ? "" : " ") + std::string(digits.substr(0, group));
        digits.remove_prefix(std::min(group, digits.size()));
    }
    return text;
}

}  // namespace

std::optional<std::string> phone_number(std::string_view typed) {
    std::string number;
    for (const char c : typed) {
        const bool is_plus = c == '+' && number.empty();
        if ((c >= '0' && c <= '9') || is_plus) {
            number += c;
        } else if (!is_formatting(c)) {
            return std::nullopt;
        }
    }
    if (number.starts_with("00")) number.replace(0, 2, "+");
    if (!number.starts_with('+')) number = (number.size() == 9 ? "+48" : "") + number;
    const bool is_whole = number.starts_with('+') && number.size() >= 9 && number.size() <= 16;
    const bool is_polish = number.starts_with(polish);
    if (!is_whole || number[1] == '0' || (is_polish && (number.size() != 12 || number[3] == '0'))) {
        return std::nullopt;
    }
    return number;
}

std::string readable_phone(std::string_view phone) {
    constexpr std::size_t country_bytes = 4;  // "+380": how long it is, nobody tells us
    if (phone.starts_with(polish)) {
        const auto national = phone.substr(polish.size());
        return has_no_area_code(national) ? grouped(national, {3, 3, 3})
                                          : grouped(national, {2, 3, 2, 2});
    }
    std::string text(phone.substr(0, country_bytes));
    for (std::size_t at = country_bytes; at < phone.size(); at += 3)
        text += " " + std::string(phone.substr(at, 3));
    return text;
}

std::vector<std::uint8_t> sealed(const CallBack& call_back, const PublicKey& key) {
    assert(phone_number(call_back.phone) == call_back.phone);
    prepare_sodium();
    Content content;
    content.add_line(layout);
    content.add_line(call_back.phone);
    content.add_line(digits(call_back.from));
    content.add_line(digits(call_back.to));
    content.add_line(tidy(call_back.name));
    content.bytes().resize(content_bytes, end_of_line);

    std::vector<std::uint8_t> box(content_bytes + crypto_box_SEALBYTES);
    crypto_box_seal(box.data(), reinterpret_cast<const unsigned char*>(content.bytes().data()),
                    content_bytes, key.bytes.data());
    return box;
}

std::optional<CallBack> opened(const std::vector<std::uint8_t>& box, const SecretKey& key) {
    prepare_sodium();
    if (box.size() != content_bytes + crypto_box_SEALBYTES) return std::nullopt;
    Content content;
    content.bytes().resize(content_bytes);
    const bool is_opened =
        crypto_box_seal_open(reinterpret_cast<unsigned char*>(content.bytes().data()), box.data(),
                             box.size(), key.public_key().bytes.data(), key.bytes().data()) == 0;
    return is_opened ? parse(content.bytes()) : std::nullopt;
}

}  // namespace okienko::journal
