#include "index/pack/manifest.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "index/article/fields.h"
#include "index/pack/error.h"

namespace okienko::pack {
namespace {

constexpr std::string_view manifest_heading = "okienko-pack 1\n";
constexpr std::size_t longest_name = 200;
constexpr std::size_t sum_digits = 64;

// What a content folder consists of; README.md of content/ describes each.
constexpr std::array<std::string_view, 6> content_folders{"articles", "contact", "golden",
                                                          "images",   "lexicon", "notices"};
constexpr std::string_view shelves = "categories.yaml";

bool is_small_or_digit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

char lowered(char sign) {
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char sign) { return lowered(sign); });
    return text;
}

bool is_part(std::string_view part) {
    if (part.empty() || part.front() == '.' || part.back() == '.') return false;
    return std::all_of(part.begin(), part.end(), [](char sign) {
        return is_small_or_digit(lowered(sign)) || sign == '.' || sign == '_' || sign == '-';
    });
}

std::optional<std::uint64_t> number_in(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size();
    return is_number ? std::optional(number) : std::nullopt;
}

[[noreturn]] void refuse(std::string_view line) {
    throw Refused(Reason::bad_manifest, std::string(line.substr(0, 80)));
}

/// Takes manifests apart, line by line.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool is_at_end() const { return rest_.empty(); }

    /// What follows `key` and a space on the next line.
    std::string_view value(std::string_view key) {
        const std::size_t end = rest_.find('\n');
        const std::string_view line = rest_.substr(0, end);
        if (end == std::string_view::npos || !line.starts_with(key) ||
            line.size() <= key.size() + 1 || line[key.size()] != ' ') {
            refuse(line);
        }
        rest_.remove_prefix(end + 1);
        return line.substr(key.size() + 1);
    }

    std::uint64_t number(std::string_view key) {
        const std::string_view text = value(key);
        const auto number = number_in(text);
        if (!number) refuse(text);
        return *number;
    }

    article::Date date(std::string_view key) {
        const std::string_view text = value(key);
        const auto date = article::parse_date(text);
        if (!date) refuse(text);
        return *date;
    }

    File file() {
        const std::string_view text = value("file");
        const std::size_t end = text.find(' ', sum_digits + 1);
        if (end == std::string_view::npos || text[sum_digits] != ' ') refuse(text);
        const auto size = number_in(text.substr(sum_digits + 1, end - sum_digits - 1));
        const std::string_view sum = text.substr(0, sum_digits);
        const bool is_sum = std::all_of(sum.begin(), sum.end(), [](char digit) {
            return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
        });
        if (!size || !is_sum) refuse(text);
        return {
            .name = std::string(text.substr(end + 1)), .size = *size, .sha256 = std::string(sum)};
    }

private:
    std::string_view rest_;
};

void check_files(const Manifest& manifest) {
    for (const File& file : manifest.files) {
        if (!is_file_name(file.name)) throw Refused(Reason::bad_name, file.name);
        if (file.size > file_limit) throw Refused(Reason::too_big, file.name);
    }
    const std::string confused = confusable(manifest.files);
    if (!confused.empty()) throw Refused(Reason::bad_name, confused);
    if (manifest.bytes() > pack_limit) throw Refused(Reason::too_big, "");
}

}  // namespace

std::uint64_t Manifest::bytes() const {
    return std::accumulate(files.begin(), files.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const File& file) { return sum + file.size; });
}

std::string to_text(const Manifest& manifest) {
    std::string text = std::string(manifest_heading) + "channel " + manifest.channel +
                       "\nversion " + std::to_string(manifest.version) + "\ncreated " +
                       article::date_text(manifest.created) + "\nexpires " +
                       article::date_text(manifest.expires) + "\n";
    for (const File& file : manifest.files) {
        text += "file " + file.sha256 + " " + std::to_string(file.size) + " " + file.name + "\n";
    }
    return text;
}

Manifest parse_manifest(std::string_view text) {
    if (text.size() > manifest_limit) throw Refused(Reason::too_big, "manifest");
    if (!text.starts_with(manifest_heading)) refuse(text.substr(0, text.find('\n')));
    Reader reader(text.substr(manifest_heading.size()));
    Manifest manifest;
    manifest.channel = reader.value("channel");
    manifest.version = reader.number("version");
    manifest.created = reader.date("created");
    manifest.expires = reader.date("expires");
    while (!reader.is_at_end()) manifest.files.push_back(reader.file());
    if (!is_channel(manifest.channel) || manifest.version == 0) refuse(manifest.channel);
    check_files(manifest);
    const bool is_sorted =
        std::is_sorted(manifest.files.begin(), manifest.files.end(),
                       [](const File& one, const File& other) { return one.name < other.name; });
    if (!is_sorted || to_text(manifest) != text) refuse("another form than this program writes");
    return manifest;
}

bool is_channel(std::string_view name) {
    constexpr std::size_t longest_channel = 32;
    return !name.empty() && name.size() <= longest_channel &&
           std::all_of(name.begin(), name.end(),
                       [](char sign) { return is_small_or_digit(sign) || sign == '-'; });
}

bool is_file_name(std::string_view name) {
    if (name == shelves) return true;
    if (name.size() > longest_name) return false;
    const std::string_view top = name.substr(0, name.find('/'));
    const bool is_content =
        std::find(content_folders.begin(), content_folders.end(), top) != content_folders.end();
    if (!is_content || top.size() == name.size()) return false;
    for (std::string_view rest = name;;) {
        const std::size_t end = rest.find('/');
        if (!is_part(rest.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        rest.remove_prefix(end + 1);
    }
}

std::string confusable(const std::vector<File>& files) {
    std::set<std::string> names;
    for (const File& file : files) {
        if (!names.insert(lowered(file.name)).second) return file.name;
    }
    // A folder is spelled one way only, and is no file.
    std::map<std::string, std::string> folders;
    for (const File& file : files) {
        for (auto at = file.name.find('/'); at != std::string::npos;
             at = file.name.find('/', at + 1)) {
            const std::string folder = file.name.substr(0, at);
            const auto [known, is_new] = folders.emplace(lowered(folder), folder);
            if (known->second != folder || names.contains(known->first)) return file.name;
        }
    }
    return {};
}

}  // namespace okienko::pack
