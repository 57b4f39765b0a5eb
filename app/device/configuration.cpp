#include "app/device/configuration.h"

#include <cerrno>
#include <cstddef>
#include <fstream>
#include <system_error>

#include "app/device/pin.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/yaml.h"

namespace okienko::device {
namespace {

using article::Fields;
using article::FileProblems;
using article::Yaml;

constexpr std::streamsize most_bytes = 1024 * 1024;

// The screen warns for the last 20 seconds; over an hour is no idle screen any more.
constexpr int least_idle_seconds = 30;
constexpr int most_idle_seconds = 3600;

void read_shop(const Yaml& value, Configuration& configuration, FileProblems& problems) {
    Fields fields(value, {"name", "address", "phone"}, problems);
    const auto name = fields.text("name");
    if (!name.empty()) configuration.shop_name = name;
    configuration.shop_address = fields.text("address");
    configuration.shop_phone = fields.text("phone");
    fields.expect("address", "people who call 112 read it out from the screen");
}

void read_kiosk(const Yaml& value, Configuration& configuration, FileProblems& problems) {
    Fields fields(value, {"position", "idle_seconds", "pin_hash"}, problems);
    configuration.position = fields.text("position");
    configuration.idle =
        std::chrono::seconds(fields.number("idle_seconds", least_idle_seconds, most_idle_seconds,
                                           static_cast<int>(configuration.idle.count())));
    const auto hash = fields.text("pin_hash");
    if (hash.empty()) return;
    if (is_pin_hash(hash)) {
        configuration.pin_hash = hash;
    } else {
        problems.error(fields.line("pin_hash"),
                       "\"pin_hash\" must be a hash, which begins with $argon2id$; it is never the "
                       "PIN itself");
    }
}

}  // namespace

ParsedConfiguration parse_configuration(std::string_view text, const std::string& file) {
    ParsedConfiguration parsed;
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"shop", "kiosk"}, problems);
    if (const Yaml* shop = fields.value("shop")) read_shop(*shop, parsed.configuration, problems);
    if (const Yaml* kiosk = fields.value("kiosk")) {
        read_kiosk(*kiosk, parsed.configuration, problems);
    }
    parsed.problems = problems.by_line();
    return parsed;
}

ParsedConfiguration read_configuration(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        throw ConfigurationError(file.generic_string() + ": this is a folder, not a file");
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw ConfigurationError(file.generic_string() + ": " +
                                 std::generic_category().message(errno));
    }
    std::string text(most_bytes, '\0');
    stream.read(text.data(), most_bytes);
    if (stream.bad()) throw ConfigurationError(file.generic_string() + ": cannot be read");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parse_configuration(text, file.generic_string());
}

}  // namespace okienko::device
