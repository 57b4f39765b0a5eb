#include "app/device/new_configuration.h"

#include <cerrno>
#include <fstream>
#include <iterator>

#include "app/device/configuration.h"
#include "app/device/in_quotes.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation.h"

namespace okienko::device {
namespace {

constexpr std::string_view example_name = "# name: Kiosk 1\n";
constexpr std::string_view example_hash = "# pin_hash: \"$argon2id$...\"\n";

void fill_in(std::string& text, std::string_view place, std::string_view key,
             const std::string& value) {
    if (value.empty()) return;
    const auto at = text.find(place);
    if (at == std::string::npos)
        throw ConfigurationError("example_has_no_place",
                                 "the example configuration has no place for {what}",
                                 {{"what", key}});
    text.replace(at, place.size(), std::string(key) + ": " + in_quotes(value) + "\n");
}

}  // namespace

std::string new_configuration(std::string_view example, const NewDevice& device) {
    std::string text(example);
    fill_in(text, example_name, "name", device.name);
    fill_in(text, example_hash, "pin_hash", device.pin_hash);
    return text;
}

void write_new_configuration(const std::filesystem::path& file, const std::filesystem::path& to,
                             const NewDevice& device) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw ConfigurationError(sentence::cannot_read(file, errno));
    const std::string example{std::istreambuf_iterator<char>(stream), {}};
    try {
        publish::replace_durably(to, new_configuration(example, device));
    } catch (const publish::GenerationError& error) {
        throw ConfigurationError(error.sentence());
    }
}

}  // namespace okienko::device
