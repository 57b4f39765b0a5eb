#include "app/ui/rich_text.h"

namespace okienko::ui {

RichText rich_text(const article::Text& text) {
    RichText made;
    for (const article::Run& run : text) {
        const std::size_t begin = made.text.size();
        made.text += run.text;
        const bool is_strong = run.strong || run.emphasis;
        if (run.text.empty() || (!is_strong && run.link.empty())) continue;
        made.spans.push_back({begin, made.text.size(), is_strong, false, run.link});
    }
    return made;
}

}  // namespace okienko::ui
