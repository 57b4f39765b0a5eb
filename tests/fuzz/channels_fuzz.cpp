/// Any bytes are a file of channels, whose hours can be shown.
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "app/contact/channel.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = okienko::contact::parse_channels(bytes, "channels.yaml");
    for (const auto& channel : read.channels) {
        const auto lines = okienko::contact::polish_lines(channel.hours);
        if (lines.empty() != channel.hours.empty()) throw std::logic_error("hours are shown");
        if (channel.name.empty()) throw std::logic_error("a channel has a name");
    }
    return 0;
}
