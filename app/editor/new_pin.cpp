#include "app/editor/new_pin.h"

#include "app/device/pin.h"
#include "app/editor/secret_line.h"

namespace okienko::editor {

std::optional<std::string> read_new_pin(Console& console, std::string_view prompt,
                                        std::string_view command) {
    const auto refuse = [&](const char* why) {
        console.err << "okienko " << command << ": " << console.words.text(why) << '\n';
        return std::nullopt;
    };
    std::string pin = read_secret_line(console, prompt);
    if (!device::is_well_formed_pin(pin)) return refuse("cli.device.pin.bad_pin");
    const bool is_asked_again = console.in_terminal.is_terminal;
    if (is_asked_again &&
        read_secret_line(console, console.words.text("cli.device.pin.again")) != pin)
        return refuse("cli.device.pin.differs");
    return pin;
}

}  // namespace okienko::editor
