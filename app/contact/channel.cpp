#include "app/contact/channel.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "app/contact/hours_reader.h"
#include "app/contact/text_file.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/id.h"
#include "index/article/yaml.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;
using article::Problems;
using article::Yaml;

using Kind = Channel::Kind;

constexpr int longest_wait_minutes = 7 * 24 * 60;

bool is_elsewhere(Kind kind) {
    return kind == Kind::branch || kind == Kind::partner;
}

void check_value(const Channel& channel, Fields& fields, FileProblems& problems) {
    const bool is_email = channel.kind == Kind::email;
    const bool is_online = channel.kind == Kind::chat || channel.kind == Kind::social;
    if (channel.kind == Kind::phone || is_email || is_online) fields.require("value");
    if (is_online && !channel.value.empty() && !channel.value.starts_with("https://")) {
        problems.error(fields.line("value"), "address_no_https",
                       "\"{said}\" is no address for a QR code: begin with https://",
                       {{"said", channel.value}});
    }
    if (is_email && !channel.value.empty() && channel.value.find('@') == std::string::npos) {
        problems.error(fields.line("value"), "email_without_at",
                       "\"{said}\" is no e-mail address: it lacks the @",
                       {{"said", channel.value}});
    }
}

void check_languages(const Channel& channel, Fields& fields, FileProblems& problems) {
    for (const std::string& language : channel.languages) {
        if (language == "pl" || language == "en" || language == "uk") continue;
        problems.error(fields.line("languages"), "unknown_language",
                       "unknown language \"{said}\"; it may be pl, en, uk", {{"said", language}});
    }
}

void check_place(const Channel& channel, Fields& fields, FileProblems& problems) {
    if (is_elsewhere(channel.kind)) {
        for (const char* key : {"town", "address"}) fields.require(key);
    } else if (fields.has("town")) {
        problems.error(fields.line("town"), "town_elsewhere",
                       "only a branch or partner has a town");
    }
}

/// "en: {name: ..., summary: ..., how: ...}"
void read_translation(Channel& channel, const char* language, Fields& fields,
                      FileProblems& problems) {
    const Yaml* value = fields.value(language);
    if (value == nullptr) return;
    Fields said(*value, {"name", "summary", "how"}, problems);
    ChannelTranslation translation{said.text("name"), said.text("summary"), said.text("how")};
    if (translation != ChannelTranslation())
        channel.translations[language] = std::move(translation);
}

Channel read_channel(const Yaml& value, FileProblems& problems) {
    Fields fields(value,
                  {"id", "kind", "name", "summary", "how", "value", "hours", "icon", "languages",
                   "solves", "wait", "town", "address", "en", "uk"},
                  problems);
    for (const char* key : {"id", "kind", "name"}) fields.require(key);
    fields.expect("summary", "summary_missing", "one sentence tells what the channel is good for");
    fields.expect("how", "how_missing", "one or two sentences tell what to do");
    fields.expect("icon", "icon_missing", "a name of the Material Design icons, as \"phone\"");

    Channel channel;
    channel.id = fields.text("id");
    channel.kind = fields.choice("kind",
                                 {{"desk", Kind::desk},
                                  {"staff", Kind::staff},
                                  {"phone", Kind::phone},
                                  {"email", Kind::email},
                                  {"chat", Kind::chat},
                                  {"social", Kind::social},
                                  {"interpreter", Kind::interpreter},
                                  {"call-back", Kind::call_back},
                                  {"branch", Kind::branch},
                                  {"partner", Kind::partner}},
                                 Kind::desk);
    channel.name = fields.text("name");
    channel.summary = fields.text("summary");
    channel.how = fields.text("how");
    channel.value = fields.text("value");
    channel.hours = read_hours(fields, problems);
    channel.icon = fields.text("icon");
    channel.languages = fields.texts("languages");
    channel.solves = fields.texts("solves");
    if (fields.has("wait")) {
        channel.wait = std::chrono::minutes(fields.number("wait", 0, longest_wait_minutes, 0));
    }
    channel.town = fields.text("town");
    channel.address = fields.text("address");
    for (const char* language : {"en", "uk"}) read_translation(channel, language, fields, problems);
    article::check_id(channel.id, fields.line("id"), problems);
    check_value(channel, fields, problems);
    check_languages(channel, fields, problems);
    check_place(channel, fields, problems);
    return channel;
}

bool has_channel(const std::vector<Channel>& channels, const std::string& id) {
    return std::any_of(channels.begin(), channels.end(),
                       [&](const Channel& channel) { return channel.id == id; });
}

void add_channel(const Yaml& value, Channels& read, const std::string& file) {
    FileProblems problems(file);
    Channel channel = read_channel(value, problems);
    if (has_channel(read.channels, channel.id)) {
        problems.error(value.line, "channel_twice",
                       "the channel \"{id}\" stands here again; delete one of them",
                       {{"id", channel.id}});
    }
    const Problems found = problems.by_line();
    read.problems.insert(read.problems.end(), found.begin(), found.end());
    if (!article::has_errors(found)) read.channels.push_back(std::move(channel));
}

std::vector<std::filesystem::path> further_files(const std::filesystem::path& folder) {
    static const std::set<std::string> others = {"channels.yaml", "calendar.yaml",
                                                 "emergencies.yaml", "people.yaml"};
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const auto& file = entry.path();
        const bool is_hidden = file.filename().string().starts_with('.');
        if (file.extension() != ".yaml" || is_hidden || others.contains(file.filename().string())) {
            continue;
        }
        files.push_back(file);
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// As a Polish dictionary has it.
class PolishOrder {
public:
    PolishOrder() {
        UErrorCode status = U_ZERO_ERROR;
        collator_.reset(icu::Collator::createInstance(icu::Locale("pl"), status));
        if (U_FAILURE(status)) throw std::bad_alloc();
    }

    bool operator()(const std::string& one, const std::string& other) const {
        UErrorCode status = U_ZERO_ERROR;
        return collator_->compareUTF8(one, other, status) == UCOL_LESS;
    }

private:
    std::unique_ptr<icu::Collator> collator_;
};

}  // namespace

ChannelWords told_in(const Channel& channel, const std::string& language) {
    ChannelWords told{channel.name, channel.summary, channel.how};
    const auto found = channel.translations.find(language);
    if (found == channel.translations.end()) return told;
    const ChannelTranslation& said = found->second;
    if (!said.name.empty()) told.name = said.name;
    if (!said.summary.empty()) told.summary = said.summary;
    if (!said.how.empty()) told.how = said.how;
    return told;
}

Channels parse_channels(std::string_view text, const std::string& file) {
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"channels"}, problems);
    if (yaml.is_whole) fields.require("channels");
    const auto values = fields.maps("channels");

    Channels read{{}, problems.by_line()};
    for (const Yaml* value : values) add_channel(*value, read, file);
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return read;
}

Channels read_channels(const std::filesystem::path& folder) {
    const auto file = folder / "channels.yaml";
    const auto text = folder.empty() ? std::nullopt : read_text(file);
    if (text && !text->empty()) return parse_channels(*text, file.generic_string());
    FileProblems problems(file.generic_string());
    problems.error(0, "channels_unreadable",
                   "the ways to reach a person cannot be read; write them into contact/");
    return {{}, problems.by_line()};
}

Channels read_directory(const std::filesystem::path& folder) {
    Channels all = read_channels(folder);
    for (const auto& file : further_files(folder)) {
        Channels more = parse_channels(read_text(file).value_or(""), file.generic_string());
        all.problems.insert(all.problems.end(), more.problems.begin(), more.problems.end());
        for (Channel& channel : more.channels) {
            if (!has_channel(all.channels, channel.id)) {
                all.channels.push_back(std::move(channel));
                continue;
            }
            FileProblems problems(file.generic_string());
            problems.error(0, "channel_in_two_files",
                           "the channel \"{id}\" stands in two files; rename one",
                           {{"id", channel.id}});
            all.problems.push_back(problems.by_line().front());
        }
    }
    return all;
}

std::vector<Town> by_town(const std::vector<Channel>& channels) {
    std::vector<Town> towns;
    for (const Channel& channel : channels) {
        if (!is_elsewhere(channel.kind)) continue;
        auto town = std::find_if(towns.begin(), towns.end(),
                                 [&](const Town& known) { return known.name == channel.town; });
        if (town == towns.end()) town = towns.insert(towns.end(), Town{channel.town, {}});
        town->channels.push_back(channel);
    }
    const PolishOrder comes_before;
    std::sort(towns.begin(), towns.end(),
              [&](const Town& a, const Town& b) { return comes_before(a.name, b.name); });
    for (Town& town : towns) {
        std::stable_sort(town.channels.begin(), town.channels.end(),
                         [&](const Channel& a, const Channel& b) {
                             if (a.kind != b.kind) return a.kind < b.kind;
                             return comes_before(a.name, b.name);
                         });
    }
    return towns;
}

}  // namespace okienko::contact
