#include "app/device/configuration.h"

#include <cerrno>
#include <charconv>
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

constexpr std::streamsize most_bytes = 1'048'576;
constexpr std::size_t most_value_bytes = 300;

// The screen warns for the last 20 seconds; over an hour is no idle screen any more.
constexpr int least_idle_seconds = 30;
constexpr int most_idle_seconds = 3600;

constexpr std::size_t desk_key_digits = 64;

/// Collects what the placeholders of articles stand for.
class ValueReader {
public:
    ValueReader(ParsedConfiguration& parsed, FileProblems& problems)
        : parsed_(parsed), problems_(problems) {}

    /// A value of the shop's own section, which articles know as `name`.
    void add(const std::string& name, const std::string& text, int line) {
        if (text.empty()) return;
        parsed_.configuration.values[name] = text;
        parsed_.value_lines[name] = line;
    }

    void read(const Yaml& values) {
        if (values.kind != Yaml::Kind::map && values.kind != Yaml::Kind::empty) {
            problems_.error(values.line, "names_expected",
                            "here must stand names and values, as \"sklep.e-mail: ...\"");
        }
        for (const Yaml::Entry& entry : values.entries) read(entry);
    }

private:
    void read(const Yaml::Entry& entry) {
        if (!article::is_placeholder_name(entry.key)) {
            problems_.error(entry.line, "value_name",
                            "the name \"{name}\" may hold only the letters a-z, digits, hyphens "
                            "and dots, as \"sklep.e-mail\"",
                            {{"name", entry.key}});
        } else if (parsed_.value_lines.contains(entry.key)) {
            problems_.error(entry.line, "key_twice",
                            "\"{key}\" stands here again, after line {line}; keep one of them",
                            {{"key", entry.key}, {"line", parsed_.value_lines[entry.key]}});
        } else if (entry.value.kind == Yaml::Kind::map) {
            read_languages(entry);
        } else {
            read_text(entry.key, entry.value, entry.line);
        }
    }

    void read_text(const std::string& name, const Yaml& value, int line) {
        const auto text = article::one_line(value.text);
        if (value.kind != Yaml::Kind::scalar || text.empty()) {
            problems_.error(line, "value_no_text", "\"{name}\" must be one text", {{"name", name}});
        } else if (text.size() > most_value_bytes) {
            problems_.error(line, "value_too_long",
                            "\"{name}\" is too long to stand in a sentence; shorten it",
                            {{"name", name}});
        } else if (text.find("{{") != std::string::npos) {
            problems_.error(line, "value_in_value",
                            "a value cannot name another one; write it out");
        } else {
            add(name, text, line);
        }
    }

    /// "{pl: przy wejściu, en: by the entrance}"
    void read_languages(const Yaml::Entry& entry) {
        Fields fields(entry.value, {"pl", "en", "uk"}, problems_);
        fields.require("pl");
        for (const Yaml::Entry& one : entry.value.entries) {
            read_text(one.key == "pl" ? entry.key : entry.key + "@" + one.key, one.value, one.line);
        }
    }

    ParsedConfiguration& parsed_;
    FileProblems& problems_;
};

void read_shop(const Yaml& value, Configuration& configuration, ValueReader& values,
               FileProblems& problems) {
    Fields fields(value, {"name", "address", "phone", "site"}, problems);
    const auto name = fields.text("name");
    if (!name.empty()) configuration.shop_name = name;
    configuration.shop_address = fields.text("address");
    configuration.shop_phone = fields.text("phone");
    configuration.site = fields.text("site");
    fields.expect("address", "address_missing", "people who call 112 read it out from the screen");
    values.add("sklep.nazwa", name, fields.line("name"));
    values.add("sklep.adres", configuration.shop_address, fields.line("address"));
    values.add("sklep.telefon", configuration.shop_phone, fields.line("phone"));
}

/// 0xRRGGBB of "#RRGGBB"; empty where it is something else.
std::optional<std::uint32_t> colour_of(const std::string& text) {
    constexpr std::size_t length = 7;
    std::uint32_t colour = 0;
    if (text.size() != length || text.front() != '#') return {};
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, colour, 16);
    if (error != std::errc() || stop != end) return {};
    return colour;
}

void read_brand(const Yaml& value, Configuration& configuration, FileProblems& problems) {
    Fields fields(value, {"colour", "logo"}, problems);
    configuration.logo = fields.text("logo");
    const auto colour = fields.text("colour");
    if (colour.empty()) return;
    configuration.brand_colour = colour_of(colour);
    if (!configuration.brand_colour)
        problems.error(fields.line("colour"), "colour_expected",
                       "\"colour\" must be written as \"#0B57D0\", in quotes, not \"{said}\"",
                       {{"said", colour}});
}

void read_kiosk(const Yaml& value, Configuration& configuration, FileProblems& problems) {
    Fields fields(
        value,
        {"name", "position", "directions", "printer", "idle_seconds", "less_motion", "pin_hash"},
        problems);
    configuration.kiosk_name = fields.text("name");
    configuration.position = contact::read_worded(fields, "position", problems);
    configuration.printer = fields.text("printer");
    if (const Yaml* directions = fields.value("directions"))
        configuration.directions = contact::read_directions(*directions, problems);
    configuration.idle =
        std::chrono::seconds(fields.number("idle_seconds", least_idle_seconds, most_idle_seconds,
                                           static_cast<int>(configuration.idle.count())));
    const auto motion = fields.text("less_motion");
    configuration.is_calm = motion == "true" || motion == "yes";
    if (!motion.empty() && !configuration.is_calm && motion != "false" && motion != "no")
        problems.error(fields.line("less_motion"), "yes_or_no",
                       "\"less_motion\" must be yes or no");
    const auto hash = fields.text("pin_hash");
    if (hash.empty()) return;
    if (is_pin_hash(hash)) {
        configuration.pin_hash = hash;
    } else {
        problems.error(fields.line("pin_hash"), "pin_no_hash",
                       "\"pin_hash\" must be a hash, which begins with $argon2id$; it is never the "
                       "PIN itself; \"okienko device pin\" makes it");
    }
}

/// A key is checked here, so that a slip is told at once and not when somebody wants to be called.
void read_journal(const Yaml& value, Configuration& configuration, FileProblems& problems) {
    Fields fields(value, {"file", "desk_key"}, problems);
    configuration.journal = fields.text("file");
    const auto key = fields.text("desk_key");
    if (key.empty()) return;
    const bool is_key = key.size() == desk_key_digits &&
                        key.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
    if (is_key) {
        configuration.desk_key = key;
    } else {
        problems.error(
            fields.line("desk_key"), "desk_key_expected",
            "\"desk_key\" must be the 64 digits that \"okienko device key\" printed, in quotes");
    }
}

void read_content(const Yaml& value, Configuration& configuration, ValueReader& values,
                  FileProblems& problems) {
    Fields fields(value, {"two_people", "values"}, problems);
    configuration.needs_two_people =
        fields.choice("two_people", {{"true", true}, {"false", false}}, false);
    if (const Yaml* map = fields.value("values")) values.read(*map);
}

}  // namespace

ParsedConfiguration parse_configuration(std::string_view text, const std::string& file) {
    ParsedConfiguration parsed;
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"shop", "brand", "kiosk", "journal", "content"}, problems);
    ValueReader values(parsed, problems);
    if (const Yaml* shop = fields.value("shop")) {
        read_shop(*shop, parsed.configuration, values, problems);
    }
    if (const Yaml* brand = fields.value("brand")) {
        read_brand(*brand, parsed.configuration, problems);
    }
    if (const Yaml* kiosk = fields.value("kiosk")) {
        read_kiosk(*kiosk, parsed.configuration, problems);
    }
    if (const Yaml* journal = fields.value("journal")) {
        read_journal(*journal, parsed.configuration, problems);
    }
    if (const Yaml* content = fields.value("content")) {
        read_content(*content, parsed.configuration, values, problems);
    }
    parsed.problems = problems.by_line();
    return parsed;
}

ParsedConfiguration read_configuration(const std::filesystem::path& file) {
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        throw ConfigurationError(sentence::cannot_read(file, EISDIR));
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw ConfigurationError(sentence::cannot_read(file, errno));
    }
    std::string text(most_bytes, '\0');
    stream.read(text.data(), most_bytes);
    if (stream.bad()) throw ConfigurationError(sentence::cannot_read(file, errno));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    auto parsed = parse_configuration(text, file.generic_string());
    // Files stand beside the one that names them.
    for (auto* named : {&parsed.configuration.logo, &parsed.configuration.journal})
        if (!named->empty()) *named = file.parent_path() / *named;
    return parsed;
}

}  // namespace okienko::device
