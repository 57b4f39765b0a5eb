#include "app/editor/emergency_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

constexpr std::size_t widest_card = 84;

}  // namespace

std::string set_emergency(const contact::Emergency& emergency, const Console& console) {
    const std::string kind = "emergency." + std::string(contact::to_string(emergency.kind)) + ".";
    std::vector<std::string> steps{kind + "first", "emergency.call", "emergency.staff"};
    if (contact::comes_staff_first(emergency.kind)) {
        steps = {kind + "first", "emergency.staff", "emergency.call_too"};
    }
    // With the loudspeaker on, 112 counts along with whoever presses.
    if (emergency.kind == contact::Emergency::Kind::not_breathing) std::swap(steps[0], steps[1]);
    const Terminal& terminal = console.out_terminal;
    const std::size_t width = std::min(terminal.width, widest_card);
    std::string text =
        rendered({{.text = std::string(console.words.text(kind + "name")), .style = Style::alarm}},
                 terminal) +
        '\n';
    int number = 0;
    for (const std::string& key : steps) {
        Piece margin{.text = " " + std::to_string(++number) + "  ", .style = Style::number};
        const Line step{{.text = std::string(console.words.text(key)), .style = Style::strong}};
        for (Line line : wrap(step, width - margin.text.size())) {
            line.insert(line.begin(), margin);
            text += rendered(line, terminal) + '\n';
            margin = {.text = "    "};
        }
    }
    return text + '\n';
}

}  // namespace okienko::editor
