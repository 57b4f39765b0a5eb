#include "index/article/importer/html_walk.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "index/article/importer/line_marks.h"

namespace okienko::importer {
namespace {

constexpr int most_lists = 5;  // within each other: what an article may have

bool is_block(std::string_view name) {
    constexpr std::string_view blocks[] = {
        "address", "article",  "aside",      "blockquote", "body",  "caption", "center", "dd",
        "details", "dialog",   "div",        "dl",         "dt",    "figure",  "footer", "form",
        "header",  "hr",       "html",       "main",       "nav",   "p",       "pre",    "section",
        "summary", "table",    "tbody",      "td",         "tfoot", "th",      "thead",  "tr",
        "button",  "fieldset", "figcaption", "hgroup",     "legend"};
    return is_among(name, blocks);
}

int heading_level(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0'
                                                                                  : 0;
}

int number_in(std::string_view text, int otherwise) {
    int number = otherwise;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && number >= 0 && number < 1'000'000 ? number : otherwise;
}

/// Everything below `element` that has this name, not looking into tables within.
void rows_in(const Element& element, std::vector<const Element*>& rows) {
    for (const Element& child : element.children) {
        if (child.name == "tr") rows.push_back(&child);
        if (child.name == "tbody" || child.name == "thead" || child.name == "tfoot") {
            rows_in(child, rows);
        }
    }
}

/// Does a cell hold more than a few words: a table, a list, paragraphs?
bool is_layout_cell(const Element& cell) {
    constexpr std::string_view structures[] = {"table", "ul", "ol", "dl",  "h1",      "h2",
                                               "h3",    "h4", "p",  "div", "section", "form"};
    int blocks = 0;
    for (const Element& child : cell.children) {
        if (is_among(child.name, structures))
            blocks += child.name == "p" || child.name == "div" ? 1 : 2;
    }
    return blocks > 1;
}

void inline_text(const Element& element, article::Run style, article::Text& text) {
    if (is_unreadable(element)) return;
    if (element.name == "a" && element.has("href")) style.link = "a";
    if (element.name == "br" || is_block(element.name)) text.push_back({.text = " "});
    if (element.name.empty()) {
        style.text = element.text;
        text.push_back(std::move(style));
        return;
    }
    for (const Element& child : element.children) inline_text(child, style, text);
}

/// `text` cut at its line ends.
std::vector<article::Text> lines_of(const article::Text& text) {
    std::vector<article::Text> lines(1);
    for (const article::Run& run : text) {
        for (std::size_t begin = 0; begin <= run.text.size();) {
            const auto end = std::min(run.text.find('\n', begin), run.text.size());
            article::Run part = run;
            part.text = run.text.substr(begin, end - begin);
            if (!part.text.empty()) lines.back().push_back(std::move(part));
            if (end < run.text.size()) lines.emplace_back();
            begin = end + 1;
        }
    }
    return lines;
}

/// Line ends of the source are blanks; those of <br> are kept.
std::string with_blanks(std::string_view words) {
    std::string text(words);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// A line that ends a sentence, or is all a link, or begins with a mark, stands alone.
bool stand_apart(const Fragment& line, const Fragment& next) {
    return ends_sentence(line.words) || has_mark(next.words) || next.words.empty() ||
           line.linked == line.words.size() || next.linked == next.words.size();
}

}  // namespace

HtmlWalk::HtmlWalk(const Measures& measures, std::size_t page_prose, Page& page)
    : measures_(measures), page_prose_(page_prose), page_(page) {}

void HtmlWalk::read(const Element& element, const Element& place) {
    place_ = &place;
    visit(element);
    flush();
    if (place_end_ == 0) place_end_ = page_.fragments.size();
}

void HtmlWalk::visit(const Element& element) {
    if (element.name.empty()) return add_words(element.text);
    if (element.name == "img" && dropped_ == 0) ++page_.pictures;
    if (is_unreadable(element)) return;
    const bool is_place = &element == place_;
    if (is_place) {
        flush();
        place_begin_ = page_.fragments.size();
    }
    const bool is_dropped = is_surroundings(element, measures_, page_prose_);
    if (is_dropped) {
        flush();
        ++dropped_;
    }
    visit_block(element);
    if (is_dropped) {
        flush();
        --dropped_;
    }
    if (is_place) {
        flush();
        place_end_ = page_.fragments.size();
    }
}

void HtmlWalk::visit_children(const Element& element) {
    for (const Element& child : element.children) visit(child);
}

void HtmlWalk::visit_block(const Element& element) {
    const std::string& name = element.name;
    if (name == "br") {
        line_.push_back({.text = "\n"});
        return;
    }
    if (const int level = heading_level(name)) return visit_heading(element, level);
    if (name == "summary" || is_unfolding_question(element)) return visit_heading(element, 2);
    if (name == "ul" || name == "ol") return visit_list(element, name == "ol");
    if (name == "li") return visit_item(element);
    if (name == "dl") return visit_terms(element);
    if (name == "dt" && terms_are_headings_) return visit_heading(element, 2);
    if (name == "table" && visit_data_table(element)) return;
    if (!is_block(name)) return visit_styled(element);
    flush();
    const bool is_tight = name == "p" || name == "dd" || name == "blockquote" || name == "pre";
    tight_ += is_tight ? 1 : 0;
    visit_children(element);
    flush();
    tight_ -= is_tight ? 1 : 0;
}

void HtmlWalk::visit_heading(const Element& element, int level) {
    flush();
    const int outer = std::exchange(heading_, level);
    visit_children(element);
    flush();
    heading_ = outer;
}

void HtmlWalk::visit_list(const Element& element, bool is_ordered) {
    flush();
    lists_.push_back({is_ordered, number_in(element.attribute("start"), 1)});
    visit_children(element);
    flush();
    lists_.pop_back();
}

void HtmlWalk::visit_item(const Element& element) {
    flush();
    const bool is_stray = lists_.empty();
    if (is_stray) lists_.push_back({});
    begins_item_ = true;
    ++tight_;
    visit_children(element);
    flush();
    --tight_;
    begins_item_ = false;
    if (is_stray) lists_.pop_back();
}

void HtmlWalk::visit_terms(const Element& element) {
    flush();
    const auto is_question = [](const Element& child) {
        article::Text text;
        if (child.name == "dt") inline_text(child, {}, text);
        return std::any_of(text.begin(), text.end(), [](const article::Run& run) {
            return run.text.find('?') != std::string::npos;
        });
    };
    const bool outer =
        std::exchange(terms_are_headings_,
                      std::any_of(element.children.begin(), element.children.end(), is_question));
    visit_children(element);
    flush();
    terms_are_headings_ = outer;
}

void HtmlWalk::visit_styled(const Element& element) {
    constexpr std::string_view bold[] = {"b", "strong"};
    constexpr std::string_view slanted[] = {"i", "em", "cite", "dfn"};
    const article::Run outer = style_;
    if (is_among(element.name, bold)) style_.strong = true;
    if (is_among(element.name, slanted)) style_.emphasis = true;
    if (element.name == "a" && element.has("href")) style_.link = "a";
    if (element.name == "q") add_words("„");
    visit_children(element);
    if (element.name == "q") add_words("”");
    style_ = outer;
}

bool HtmlWalk::visit_data_table(const Element& element) {
    constexpr std::size_t most_columns = 20;
    constexpr std::size_t most_rows = 1000;
    std::vector<const Element*> rows;
    rows_in(element, rows);
    if (rows.size() < 2 || rows.size() > most_rows) return false;
    std::vector<Fragment> found;
    std::size_t columns = 0;
    for (const Element* row : rows) {
        Fragment fragment{.kind = Fragment::Kind::row};
        for (const Element& cell : row->children) {
            if (cell.name != "td" && cell.name != "th") continue;
            if (is_layout_cell(cell)) return false;
            inline_text(cell, {}, fragment.cells.emplace_back());
        }
        columns = std::max(columns, fragment.cells.size());
        if (!fragment.cells.empty()) found.push_back(std::move(fragment));
    }
    if (columns < 2 || columns > most_columns || found.size() < 2) return false;
    flush();
    for (Fragment& fragment : found) add(std::move(fragment));
    return true;
}

void HtmlWalk::add_words(std::string_view words) {
    article::Run run = style_;
    run.text = with_blanks(words);
    line_.push_back(std::move(run));
}

void HtmlWalk::flush() {
    if (line_.empty()) return;
    const article::Text text = std::exchange(line_, {});
    article::Text joined;
    Fragment last;  // the line before this one
    for (article::Text& line : lines_of(text)) {
        Fragment next{.text = line};
        settle(next);
        if (heading_ == 0 && !joined.empty() && stand_apart(last, next)) {
            flush_line(std::exchange(joined, {}));
        }
        if (!joined.empty()) joined.push_back({.text = " "});
        joined.insert(joined.end(), line.begin(), line.end());
        last = std::move(next);
    }
    flush_line(std::move(joined));
}

void HtmlWalk::flush_line(article::Text line) {
    Fragment fragment{.text = std::move(line)};
    settle(fragment);
    if (fragment.words.empty()) return;
    if (heading_ > 0) {
        fragment.kind = Fragment::Kind::heading;
        fragment.level = heading_;
    } else if (!lists_.empty() && begins_item_) {
        fragment.kind = Fragment::Kind::item;
        fragment.level = std::min(most_lists, static_cast<int>(lists_.size()));
        fragment.is_ordered = lists_.back().is_ordered;
        fragment.number = lists_.back().next++;
        begins_item_ = false;
    } else if (!lists_.empty()) {
        fragment.is_inside = true;
        fragment.level = std::min(most_lists, static_cast<int>(lists_.size()));
    } else {
        fragment.is_loose = tight_ == 0;
    }
    add(std::move(fragment));
}

void HtmlWalk::add(Fragment fragment) {
    settle(fragment);
    if (fragment.words.empty()) return;
    fragment.is_dropped = dropped_ > 0;
    page_.fragments.push_back(std::move(fragment));
}

}  // namespace okienko::importer
