#include "app/editor/notice_text.h"

#include <algorithm>

#include "app/contact/words/notice_words.h"
#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

constexpr std::size_t widest_card = 84;
constexpr std::size_t notice_indent = 2;

/// Lays out lines under one another.
class Card {
public:
    explicit Card(const Terminal& terminal)
        : terminal_(terminal), width_(std::min(terminal.width, widest_card)) {}

    /// `text` behind `mark`, which stands on its first line only.
    void put(const std::string& text, Style style,
             std::string mark = std::string(notice_indent, ' ')) {
        const std::size_t margin = display_width(mark);
        for (Line line : wrap({{.text = text, .style = style}}, width_ - margin)) {
            line.insert(line.begin(), {.text = mark, .style = style});
            text_ += rendered(line, terminal_) + '\n';
            mark = std::string(margin, ' ');
        }
    }

    std::string text() && { return std::move(text_); }

private:
    const Terminal& terminal_;
    std::size_t width_;
    std::string text_;
};

}  // namespace

std::string set_notices(const std::vector<contact::ShownNotice>& notices, contact::Date today,
                        const Console& console, bool tells_ids) {
    Card card(console.out_terminal);
    for (const contact::ShownNotice& shown : notices) {
        const contact::Notice& notice = shown.notice;
        const auto kind = std::string(contact::kind_words(notice.kind, console.words));
        card.put(kind + ": " + notice.title, Style::alarm, "! ");
        if (!notice.scope.empty()) {
            card.put(console.words.text("notice.scope", {{"scope", notice.scope}}), Style::plain);
        }
        card.put(contact::state_words(shown, today, console.words), Style::faint);
        for (const std::string& alternative : notice.alternatives) {
            card.put(alternative, Style::plain, "  • ");
        }
        if (tells_ids) {
            card.put(console.words.text("cli.notice.id", {{"id", notice.id}}), Style::faint);
        }
        card.put("", Style::plain, "");
    }
    return std::move(card).text();
}

}  // namespace okienko::editor
