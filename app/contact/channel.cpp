#include "app/contact/channel.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include "app/contact/hours_reader.h"
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

constexpr std::streamsize most_bytes = 1024 * 1024;

void check_value(const Channel& channel, Fields& fields, FileProblems& problems) {
    const bool is_email = channel.kind == Channel::Kind::email;
    if (channel.kind == Channel::Kind::phone || is_email) fields.require("value");
    if (is_email && !channel.value.empty() && channel.value.find('@') == std::string::npos) {
        problems.error(fields.line("value"),
                       "\"" + channel.value + "\" is no e-mail address: it lacks the @");
    }
}

void check_languages(const Channel& channel, Fields& fields, FileProblems& problems) {
    for (const std::string& language : channel.languages) {
        if (language == "pl" || language == "en" || language == "uk") continue;
        problems.error(fields.line("languages"),
                       "unknown language \"" + language + "\"; it may be pl, en, uk");
    }
}

Channel read_channel(const Yaml& value, FileProblems& problems) {
    Fields fields(value,
                  {"id", "kind", "name", "summary", "how", "value", "hours", "icon", "languages"},
                  problems);
    for (const char* key : {"id", "kind", "name"}) fields.require(key);
    fields.expect("summary", "one sentence tells what the channel is good for");
    fields.expect("how", "one or two sentences tell what to do");
    fields.expect("icon", "a name of the Material Design icons, as \"phone\"");

    using Kind = Channel::Kind;
    Channel channel;
    channel.id = fields.text("id");
    channel.kind = fields.choice("kind",
                                 {{"desk", Kind::desk},
                                  {"staff", Kind::staff},
                                  {"phone", Kind::phone},
                                  {"email", Kind::email}},
                                 Kind::desk);
    channel.name = fields.text("name");
    channel.summary = fields.text("summary");
    channel.how = fields.text("how");
    channel.value = fields.text("value");
    channel.hours = read_hours(fields, problems);
    channel.icon = fields.text("icon");
    channel.languages = fields.texts("languages");
    article::check_id(channel.id, fields.line("id"), problems);
    check_value(channel, fields, problems);
    check_languages(channel, fields, problems);
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
        problems.error(value.line,
                       "the channel \"" + channel.id + "\" stands here again; delete one of them");
    }
    const Problems found = problems.by_line();
    read.problems.insert(read.problems.end(), found.begin(), found.end());
    if (!article::has_errors(found)) read.channels.push_back(std::move(channel));
}

}  // namespace

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
    std::ifstream stream(file, std::ios::binary);
    std::string text(most_bytes, '\0');
    if (stream) stream.read(text.data(), most_bytes);
    if (folder.empty() || stream.bad() || (!stream && stream.gcount() == 0)) {
        FileProblems problems(file.generic_string());
        problems.error(0, "the ways to reach a person cannot be read; write them into contact/");
        return {{}, problems.by_line()};
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return parse_channels(text, file.generic_string());
}

}  // namespace okienko::contact
