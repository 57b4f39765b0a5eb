#include "app/editor/channel_text.h"

#include <algorithm>

#include "app/contact/hours.h"
#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

constexpr std::size_t widest_channels = 84;
constexpr const char* margin = "    ";

std::string hours_of(const contact::Channel& channel) {
    std::string text;
    for (const std::string& line : contact::polish_lines(channel.hours)) {
        text += (text.empty() ? "" : ", ") + line;
    }
    return text;
}

}  // namespace

std::string set_channels(const std::vector<contact::Channel>& channels, const Terminal& terminal) {
    const std::size_t width = std::min(terminal.width, widest_channels);
    std::string text;
    const auto put = [&](const std::string& indent, const Line& pieces) {
        for (Line line : wrap(pieces, width - indent.size())) {
            line.insert(line.begin(), {.text = indent});
            text += rendered(line, terminal) + '\n';
        }
    };
    for (const contact::Channel& channel : channels) {
        if (!text.empty()) text += '\n';
        Line name{{.text = channel.name, .style = Style::strong}};
        if (!channel.value.empty()) {
            name.push_back({.text = " "});
            name.push_back({.text = channel.value, .style = Style::match});
        }
        put("", name);
        put(margin, {{.text = channel.how}});
        const std::string hours = hours_of(channel);
        if (!hours.empty()) put(margin, {{.text = hours, .style = Style::faint}});
    }
    return text;
}

std::string set_ways_to_person(const notices::NoticeFolders& notices, const Console& console) {
    auto channels = notices.channels();
    const auto silent = contact::out_of_order(notices.shown(notices::moment_now()));
    std::erase_if(channels, [&](const auto& channel) { return silent.contains(channel.id); });
    const Terminal& terminal = console.out_terminal;
    const auto said = [&](const char* key) {
        std::string text;
        for (const Line& line :
             wrap({{.text = std::string(console.words.text(key))}}, terminal.width)) {
            text += rendered(line, terminal) + '\n';
        }
        return text;
    };
    if (channels.empty()) return said("contact.none");
    return said("contact.title") + '\n' + set_channels(channels, terminal);
}

}  // namespace okienko::editor
