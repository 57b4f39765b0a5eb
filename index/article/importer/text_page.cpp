#include "index/article/importer/text_page.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "index/article/importer/line_marks.h"

namespace okienko::importer {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blanks = " \t\f\v";
    const auto begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

/// The cells of "Napięcie<TAB>3 V"; fewer than two where it is no row.
std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (line = trimmed(line); !line.empty();) {
        const auto end = std::min(line.find('\t'), line.size());
        cells.push_back(trimmed(line.substr(0, end)));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

struct Prefix {
    std::string_view words;
    bool is_question;
};

constexpr Prefix prefixes[] = {{"Pytanie:", true},    {"PYTANIE:", true},   {"P:", true},
                               {"Q:", true},          {"Question:", true},  {"Odpowiedź:", false},
                               {"ODPOWIEDŹ:", false}, {"O:", false},        {"A:", false},
                               {"Answer:", false},    {"Запитання:", true}, {"Питання:", true},
                               {"Відповідь:", false}};

std::optional<Prefix> prefix_of(std::string_view line) {
    for (const Prefix& prefix : prefixes) {
        if (line.starts_with(prefix.words)) return prefix;
    }
    return std::nullopt;
}

bool begins_small(std::string_view line) {
    if (line.empty()) return false;
    if (line[0] >= 'a' && line[0] <= 'z') return true;
    constexpr std::string_view letters[] = {"ą", "ć", "ę", "ł", "ń", "ó", "ś", "ź", "ż"};
    return std::any_of(std::begin(letters), std::end(letters),
                       [&](std::string_view letter) { return line.starts_with(letter); });
}

/// Was `line` cut where the page's column ended, and does `next` go on with its sentence?
bool goes_on(std::string_view line, std::string_view next) {
    constexpr std::size_t column = 45;
    return letters_in(line) >= column && !ends_sentence(line) && begins_small(next);
}

class Reader {
public:
    explicit Reader(Page& page) : page_(page) {}

    void read(const std::vector<std::string_view>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const std::string_view line = trimmed(lines[i]);
            if (line.empty()) {
                is_close_ = false;
            } else if (is_row(lines, i)) {
                add_row(line);
            } else if (is_set_in(lines, i) && !has_mark(line)) {
                add_item({}, line);
            } else {
                add_line(line);
            }
        }
    }

private:
    /// Browsers copy an entry of a list as a line that is set in, without its mark.
    static bool is_set_in(const std::vector<std::string_view>& lines, std::size_t at) {
        constexpr std::size_t margin = 3;
        const auto is_set = [&](std::size_t line) {
            if (line >= lines.size()) return false;
            const auto begin = lines[line].find_first_not_of(" \t");
            return begin != std::string_view::npos &&
                   (begin >= margin || (begin == 1 && lines[line][0] == '\t'));
        };
        if (!is_set(at)) return false;
        // Where everything is set in it means nothing.
        const auto all = static_cast<std::size_t>(std::count_if(
            lines.begin(),
            lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(lines.size(), 40)),
            [](std::string_view line) { return line.starts_with("   "); }));
        const bool has_neighbour = is_set(at + 1) || (at > 0 && is_set(at - 1));
        return has_neighbour && all * 3 < std::min<std::size_t>(lines.size(), 40) * 2;
    }

    static bool is_row(const std::vector<std::string_view>& lines, std::size_t at) {
        const auto columns = cells_of(lines[at]).size();
        if (columns < 2 || columns > 20) return false;
        const bool before = at > 0 && cells_of(lines[at - 1]).size() == columns;
        const bool behind = at + 1 < lines.size() && cells_of(lines[at + 1]).size() == columns;
        return before || behind;
    }

    void add_row(std::string_view line) {
        Fragment fragment{.kind = Fragment::Kind::row};
        for (const std::string_view cell : cells_of(line)) {
            fragment.cells.push_back({{.text = std::string(cell)}});
        }
        add(std::move(fragment));
    }

    void add_line(std::string_view line) {
        if (const auto prefix = prefix_of(line)) return add_pair(*prefix, line);
        if (const auto mark = mark_of(line)) return add_item(*mark, line);
        if (may_join() && goes_on(page_.fragments.back().words, line)) {
            page_.fragments.back().text.push_back({.text = " " + std::string(line)});
            settle(page_.fragments.back());
            return;
        }
        Fragment fragment = fragment_of(Fragment::Kind::paragraph, std::string(line));
        fragment.is_loose = true;
        add(std::move(fragment));
    }

    void add_pair(const Prefix& prefix, std::string_view line) {
        line = trimmed(line.substr(prefix.words.size()));
        page_.has_pairs = page_.has_pairs || prefix.is_question;
        add(fragment_of(prefix.is_question ? Fragment::Kind::heading : Fragment::Kind::paragraph,
                        std::string(line)));
    }

    void add_item(const Mark& mark, std::string_view line) {
        Fragment fragment =
            fragment_of(Fragment::Kind::item, std::string(line.substr(mark.length)));
        fragment.level = 1;
        fragment.is_ordered = mark.is_ordered;
        fragment.number = mark.number;
        fragment.is_loose = true;
        add(std::move(fragment));
    }

    void add(Fragment fragment) {
        settle(fragment);
        if (fragment.words.empty()) return;
        fragment.is_close = is_close_;
        page_.fragments.push_back(std::move(fragment));
        is_close_ = true;
    }

    bool may_join() const {
        return is_close_ && page_.fragments.back().kind != Fragment::Kind::row;
    }

    Page& page_;
    bool is_close_ = false;  // no empty line stands between the last fragment and this line
};

}  // namespace

Page read_text_page(std::string_view text) {
    Page page;
    Reader(page).read(lines_of(text));
    return page;
}

}  // namespace okienko::importer
