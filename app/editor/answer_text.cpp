#include "app/editor/answer_text.h"

#include <algorithm>
#include <utility>

#include "app/editor/typesetting.h"
#include "app/language/reason.h"

namespace okienko::editor {
namespace {

constexpr std::size_t widest_list = 100;
constexpr std::size_t number_width = 4;  ///< " 1  "
constexpr std::size_t longest_echo = 60;

/// `text` with its highlighted ranges in their own style.
Line with_highlights(const std::string& text, const std::vector<search::Highlight>& highlights,
                     Style plain) {
    Line pieces;
    std::size_t done = 0;
    for (const search::Highlight& range : highlights) {
        const std::size_t begin = std::min(range.begin, text.size());
        const std::size_t end = std::min(range.end, text.size());
        if (begin < done || end <= begin) continue;
        pieces.push_back({.text = text.substr(done, begin - done), .style = plain});
        pieces.push_back({.text = text.substr(begin, end - begin), .style = Style::match});
        done = end;
    }
    pieces.push_back({.text = text.substr(done), .style = plain});
    return pieces;
}

std::string category_name(const std::string& id, const article::Shelves& shelves) {
    for (const article::Category& category : shelves.categories) {
        if (category.id == id) return category.name;
    }
    return id;
}

/// "Poradnik · 5 kroków · Zwroty i wymiana · 2 min czytania"
std::string facts_of(const search::Summary& article, const ListStyle& style) {
    const language::Language& words = style.words;
    const bool is_guide = article.kind == article::Kind::guide;
    std::string facts(words.text(is_guide ? "kind.guide" : "kind.faq"));
    if (article.steps > 0) {
        facts += " · " + words.text("article.steps", {{"count", std::int64_t{article.steps}}});
    }
    if (article.audience == article::Audience::agent) {
        facts += " · " + std::string(words.text("cli.list.agents_only"));
    }
    const std::string category = category_name(article.category, style.shelves);
    if (!category.empty()) facts += " · " + category;
    return facts + " · " +
           words.text("article.minutes", {{"count", std::int64_t{article.minutes}}});
}

/// Lines that hang under a number.
class NumberedList {
public:
    explicit NumberedList(const Terminal& terminal)
        : terminal_(terminal), width_(std::min(terminal.width, widest_list)) {}

    void number(std::size_t number, const Line& text) {
        std::string mark = std::to_string(number);
        if (mark.size() < number_width - 2) mark.insert(0, number_width - 2 - mark.size(), ' ');
        hang(text, {.text = mark + "  ", .style = Style::number});
    }

    void below(const Line& text) { hang(text, {.text = std::string(number_width, ' ')}); }

    void across(const Line& text) {
        for (const Line& line : wrap(text, width_)) put(line);
    }

    void gap() { text_ += '\n'; }

    std::string text() && { return std::move(text_); }

private:
    void hang(const Line& text, const Piece& first) {
        const std::size_t indent = display_width(first.text);
        Piece margin = first;
        for (const Line& line : wrap(text, width_ - indent)) {
            Line whole{margin};
            whole.insert(whole.end(), line.begin(), line.end());
            put(whole);
            margin = {.text = std::string(indent, ' ')};
        }
    }

    void put(const Line& line) { text_ += rendered(line, terminal_) + '\n'; }

    const Terminal& terminal_;
    std::size_t width_;
    std::string text_;
};

void put_hit(NumberedList& list, std::size_t number, const search::Hit& hit,
             const ListStyle& style) {
    list.number(number, with_highlights(hit.article.title, hit.title_highlights, Style::strong));
    Line passage = with_highlights(hit.snippet.text, hit.snippet.highlights, Style::plain);
    if (!hit.section.empty()) {
        passage.insert(passage.begin(), {.text = hit.section + " – ", .style = Style::faint});
    }
    if (!hit.snippet.text.empty()) list.below(passage);
    list.below({{.text = facts_of(hit.article, style), .style = Style::faint}});
    if (!style.explains) return;
    std::string why;
    for (const std::string& reason : hit.why) {
        why += (why.empty() ? "" : "; ") + language::reason_in_words(style.words, reason);
    }
    if (why.empty()) return;
    list.below(
        {{.text = style.words.text("cli.list.because", {{"why", why}}), .style = Style::faint}});
}

void put_way_on(NumberedList& list, const search::Answer& answer, const ListStyle& style) {
    const std::string asked = shortened(answer.question, longest_echo);
    list.across({{.text = style.words.text("results.none.title", {{"question", asked}}),
                  .style = Style::strong}});
    for (const char* way : {"results.none.hint", "results.none.person"}) {
        list.across({{.text = std::string(style.words.text(way))}});
    }
}

}  // namespace

std::string set_answer(const search::Answer& answer, const ListStyle& style) {
    NumberedList list(style.terminal);
    if (answer.hits.empty()) {
        put_way_on(list, answer, style);
        return std::move(list).text();
    }
    if (!answer.corrected.empty()) {
        const std::string corrected = shortened(answer.corrected, longest_echo);
        list.across({{.text = style.words.text("results.corrected", {{"question", corrected}})}});
        list.gap();
    }
    if (answer.intent == search::Intent::unsure || answer.intent == search::Intent::none) {
        list.across({{.text = std::string(style.words.text("results.unsure"))}});
        list.gap();
    }
    for (std::size_t i = 0; i < answer.hits.size(); ++i) {
        if (i > 0) list.gap();
        put_hit(list, i + 1, answer.hits[i], style);
    }
    return std::move(list).text();
}

std::string set_list(const std::vector<search::Summary>& articles, std::size_t first,
                     const ListStyle& style) {
    NumberedList list(style.terminal);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        list.number(first + i, {{.text = articles[i].title, .style = Style::strong}});
    }
    return std::move(list).text();
}

}  // namespace okienko::editor
