#include "index/article/importer/structure.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "index/article/importer/line_marks.h"
#include "index/article/importer/phrases.h"

namespace okienko::importer {
namespace {

using Kind = Fragment::Kind;

constexpr std::size_t longest_heading = 120;  // letters

/// Leaves out what was dropped, and headings that have lost all that stood below them.
Fragments kept(Fragments fragments) {
    Fragments left;
    bool has_lost = false;
    const auto close_headings = [&](int level) {
        while (has_lost && !left.empty() && left.back().kind == Kind::heading &&
               left.back().level >= level) {
            left.pop_back();
        }
        has_lost = false;
    };
    for (Fragment& fragment : fragments) {
        if (fragment.is_dropped) {
            has_lost = true;
            continue;
        }
        if (fragment.kind == Kind::heading) close_headings(fragment.level);
        has_lost = has_lost && fragment.kind == Kind::heading;
        left.push_back(std::move(fragment));
    }
    close_headings(0);
    return left;
}

/// The mark in front of a paragraph that its page wrote as a line of text: "1. ", "• ". Dashes may
/// begin a speech.
std::optional<Mark> written_mark(const Fragment& fragment) {
    constexpr std::string_view certain_bullets[] = {"•", "·", "▪", "●", "►"};
    if (fragment.kind != Kind::paragraph || fragment.is_inside || fragment.text.empty()) return {};
    const auto mark = mark_of(fragment.text.front().text);
    if (!mark || mark->is_ordered) return mark;
    const bool is_certain = std::any_of(
        std::begin(certain_bullets), std::end(certain_bullets),
        [&](std::string_view bullet) { return fragment.text.front().text.starts_with(bullet); });
    return is_certain ? mark : std::nullopt;
}

/// How many paragraphs from `at` on are the steps 1, 2, 3 or the certain_bullets of one list.
std::size_t written_list_at(const Fragments& fragments, std::size_t at) {
    const auto first = written_mark(fragments[at]);
    if (!first || (first->is_ordered && first->number != 1)) return 0;
    std::size_t count = 1;
    for (; at + count < fragments.size(); ++count) {
        const auto next = written_mark(fragments[at + count]);
        if (!next || next->is_ordered != first->is_ordered) break;
        if (next->is_ordered && next->number != static_cast<int>(count) + 1) break;
    }
    return count;
}

/// "<p>1. Weź paragon.</p><p>2. Podejdź do kasy.</p>" is a list, whatever its tags say.
void settle_written_lists(Fragments& fragments) {
    for (std::size_t at = 0; at < fragments.size(); ++at) {
        const std::size_t count = written_list_at(fragments, at);
        if (count < 2) continue;
        for (std::size_t i = at; i < at + count; ++i) {
            Fragment& fragment = fragments[i];
            const Mark mark = *written_mark(fragment);
            fragment.text.front().text.erase(0, mark.length);
            fragment.kind = Kind::item;
            fragment.level = 1;
            fragment.is_ordered = mark.is_ordered;
            fragment.number = mark.number;
            settle(fragment);
        }
        at += count - 1;
    }
}

bool is_step_behind(const Fragments& fragments, std::size_t at) {
    if (at == 0) return false;
    const Fragment& before = fragments[at - 1];
    return before.kind == Kind::item && before.is_ordered &&
           before.number + 1 == fragments[at].number;
}

bool is_step_before(const Fragments& fragments, std::size_t at) {
    return at + 1 < fragments.size() && fragments[at + 1].kind == Kind::item &&
           fragments[at + 1].is_ordered && fragments[at].number + 1 == fragments[at + 1].number;
}

/// Numbered lines apart from each other are headings, as long as they are short.
void settle_numbers(Fragments& fragments) {
    bool has_heading = false;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        Fragment& fragment = fragments[i];
        if (fragment.kind == Kind::heading) has_heading = true;
        if (fragment.kind != Kind::item || !fragment.is_loose || !fragment.is_ordered) continue;
        if (is_step_before(fragments, i) || is_step_behind(fragments, i)) continue;
        const bool is_short = letters_in(fragment.words) <= longest_heading;
        const bool leads_on = i + 1 < fragments.size();
        if (!is_short || !leads_on || fragment.words.ends_with('.')) continue;
        // "1. Reagowanie:" introduced what stands below it, as a heading does by itself.
        if (fragment.words.ends_with(':')) fragment.text.back().text.pop_back();
        const std::string number = std::to_string(fragment.number) + ". ";
        fragment.kind = Kind::heading;
        fragment.level = has_heading ? 3 : 2;
        fragment.text.insert(fragment.text.begin(), {.text = number});
        settle(fragment);
    }
}

bool is_all_strong(const Fragment& fragment) {
    return std::all_of(fragment.text.begin(), fragment.text.end(),
                       [](const article::Run& run) { return run.strong; });
}

bool may_stand_below(const Fragment& fragment) {
    constexpr std::size_t sentence = 20;
    if (fragment.kind != Kind::paragraph) return true;
    return letters_in(fragment.words) >= sentence || ends_sentence(fragment.words);
}

/// Is the loose line at `at` a heading: short, no sentence, with text below it?
bool is_heading(const Fragments& fragments, std::size_t at) {
    const Fragment& fragment = fragments[at];
    if (fragment.kind != Kind::paragraph || fragment.is_inside) return false;
    const bool is_bold = is_all_strong(fragment);
    if (!fragment.is_loose && !is_bold) return false;
    if (at + 1 == fragments.size() || letters_in(fragment.words) > longest_heading) return false;
    if (!may_stand_below(fragments[at + 1])) return false;
    if (is_question(fragment.words)) return fragments[at + 1].kind != Kind::heading;
    if (fragment.words.ends_with(':')) {
        return words_in(fragment.words) <= 3 && fragments[at + 1].kind == Kind::item;
    }
    const bool ends = ends_sentence(fragment.words) || fragment.words.ends_with(',') ||
                      fragment.words.ends_with(';');
    return !ends;
}

void raise_headings(Fragments& fragments) {
    // From behind, so that a heading above another one finds it.
    for (std::size_t i = fragments.size(); i-- > 0;) {
        if (!is_heading(fragments, i)) continue;
        Fragment& fragment = fragments[i];
        const bool is_label = fragment.words.ends_with(':');
        fragment.kind = Kind::heading;
        fragment.level = is_label ? 3 : 2;
        if (is_label) {
            fragment.text.back().text.pop_back();
            settle(fragment);
        }
    }
}

/// The levels that are used become 2, 3 and 4.
void level_headings(Fragments& fragments) {
    std::set<int> levels;
    for (const Fragment& fragment : fragments) {
        if (fragment.kind == Kind::heading) levels.insert(fragment.level);
    }
    for (Fragment& fragment : fragments) {
        if (fragment.kind != Kind::heading) continue;
        const auto rank = std::distance(levels.begin(), levels.find(fragment.level));
        fragment.level = std::min(4, 2 + static_cast<int>(rank));
    }
}

/// Makes blocks of fragments, one after another.
class Composer {
public:
    explicit Composer(const Fragments& fragments) : fragments_(fragments) {}

    article::Blocks compose() {
        article::Blocks blocks;
        while (at_ < fragments_.size()) {
            const Fragment& fragment = fragments_[at_];
            if (fragment.kind == Kind::item) {
                blocks.emplace_back(list(fragment.level));
            } else if (fragment.kind == Kind::row) {
                blocks.emplace_back(table());
            } else if (fragment.kind == Kind::heading) {
                blocks.emplace_back(article::Heading{fragment.level, plain(fragment.text)});
                ++at_;
            } else {
                blocks.emplace_back(article::Paragraph{without_links(fragment.text)});
                ++at_;
            }
        }
        return blocks;
    }

private:
    static article::Text without_links(article::Text text) {
        for (article::Run& run : text) run.link.clear();
        return text;
    }

    static article::Text plain(const article::Text& text) {
        article::Run whole;
        for (const article::Run& run : text) whole.text += run.text;
        return {whole};
    }

    article::List list(int level) {
        const Fragment& first = fragments_[at_];
        article::List list{.ordered = first.is_ordered, .first = std::max(first.number, 0)};
        while (at_ < fragments_.size()) {
            const Fragment& fragment = fragments_[at_];
            const bool is_item = fragment.kind == Kind::item;
            if (is_item && fragment.level > level) {
                if (list.entries.empty()) list.entries.emplace_back();
                list.entries.back().emplace_back(this->list(fragment.level));
            } else if (is_item && fragment.level == level && is_next(list, fragment)) {
                list.entries.push_back({article::Paragraph{without_links(fragment.text)}});
                ++at_;
            } else if (fragment.kind == Kind::paragraph && fragment.is_inside &&
                       !list.entries.empty() && fragment.level >= level) {
                list.entries.back().emplace_back(article::Paragraph{without_links(fragment.text)});
                ++at_;
            } else {
                break;
            }
        }
        return list;
    }

    static bool is_next(const article::List& list, const Fragment& fragment) {
        if (list.ordered != fragment.is_ordered) return false;
        if (list.entries.empty() || !list.ordered) return true;
        return fragment.number == list.first + static_cast<int>(list.entries.size());
    }

    article::Table table() {
        std::size_t columns = 0;
        std::vector<std::vector<article::Text>> rows;
        for (; at_ < fragments_.size() && fragments_[at_].kind == Kind::row; ++at_) {
            rows.push_back(fragments_[at_].cells);
            for (article::Text& cell : rows.back()) cell = without_links(std::move(cell));
            columns = std::max(columns, rows.back().size());
        }
        for (auto& row : rows) row.resize(columns);
        article::Table table{.header = std::move(rows.front())};
        rows.erase(rows.begin());
        table.rows = std::move(rows);
        return table;
    }

    const Fragments& fragments_;
    std::size_t at_ = 0;
};

}  // namespace

article::Blocks structured(Fragments fragments) {
    fragments = kept(std::move(fragments));
    settle_written_lists(fragments);
    raise_headings(fragments);
    settle_numbers(fragments);
    level_headings(fragments);
    return Composer(fragments).compose();
}

}  // namespace okienko::importer
