#include "app/proofreading/typography.h"

#include <algorithm>
#include <iterator>
#include <regex>
#include <string>
#include <utility>
#include <vector>

namespace okienko::proofreading {
namespace {

struct Span {
    std::size_t begin;
    std::size_t end;
};

/// Parts of Markdown that are no words: code, addresses, placeholders, tags, e-mails.
std::vector<Span> protected_spans(std::string_view line) {
    static const std::regex pattern(
        R"re(`[^`]*`|\]\([^)]*\)|\{\{[^}]*\}\}|<[^>]*>|[^ ]+@[^ ]+|https?://[^ ]+|www\.[^ ]+)re");
    std::vector<Span> spans;
    if (line.find_first_of("`({<@:.") == line.npos) return spans;
    for (auto match = std::cregex_iterator(line.data(), line.data() + line.size(), pattern);
         match != std::cregex_iterator(); ++match) {
        const auto begin = static_cast<std::size_t>(match->position());
        spans.push_back({begin, begin + static_cast<std::size_t>(match->length())});
    }
    return spans;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

constexpr std::string_view hard_space = "\u00A0";
constexpr std::string_view dashes[] = {"–", "—", "-"};

/// Looks through one line from left to right.
class Reader {
public:
    explicit Reader(std::string_view line) : line_(line), protected_(protected_spans(line)) {}

    Edits edits() {
        pair_quotes();
        for (std::size_t at = first_word(); at < line_.size();) {
            const auto next = skip_protected(at);
            at = next != at ? next : read(at);
        }
        std::sort(edits_.begin(), edits_.end(),
                  [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
        return std::move(edits_);
    }

private:
    /// Behind the marks of lists, quotes and tables.
    std::size_t first_word() const {
        const auto at = line_.find_first_not_of(" \t>-*+|#");
        return at == line_.npos ? line_.size() : at;
    }

    std::size_t skip_protected(std::size_t at) const {
        for (const Span& span : protected_) {
            if (at >= span.begin && at < span.end) return span.end;
        }
        return at;
    }

    /// Notes what is wrong at `at`; the offset to go on from.
    std::size_t read(std::size_t at) {
        for (auto rule : {&Reader::read_range, &Reader::read_hour, &Reader::read_price,
                          &Reader::read_dash, &Reader::read_dots, &Reader::read_blanks}) {
            const auto end = (this->*rule)(at);
            if (end > at) return end;
        }
        return at + 1;
    }

    std::size_t replace(std::size_t begin, std::size_t end, std::string better) {
        if (line_.substr(begin, end - begin) != better) {
            edits_.push_back({begin, end, std::move(better)});
        }
        return end;
    }

    std::size_t digits_end(std::size_t at) const {
        while (at < line_.size() && is_digit(line_[at])) ++at;
        return at;
    }

    /// Does a number begin at `at` that nothing before belongs to?
    bool begins_number(std::size_t at) const {
        if (!is_digit(line_[at])) return false;
        if (at == 0) return true;
        const char before = line_[at - 1];
        return before == ' ' || before == '(' || before == '*' || before == '|' || before == '\t';
    }

    /// A number ends before what begins at `at`.
    bool ends_number(std::size_t at) const {
        if (at >= line_.size()) return true;
        const auto c = static_cast<unsigned char>(line_[at]);
        if (c >= 0x80)
            return !(line_.substr(at).starts_with("–") || line_.substr(at).starts_with("—"));
        const bool goes_on =
            (c == '.' || c == ',') && at + 1 < line_.size() && is_digit(line_[at + 1]);
        return !goes_on && !is_digit(line_[at]) && c != '-' && c != ':' && c != '/' &&
               !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
    }

    std::size_t skip_blanks(std::size_t at) const {
        while (at < line_.size() && is_blank(line_[at])) ++at;
        return at;
    }

    /// "3 - 5", "3-5", "3 – 5" -> "3–5"; a postal code, a date or a phone number is none.
    std::size_t read_range(std::size_t at) {
        if (!begins_number(at)) return at;
        const auto first = digits_end(at);
        const auto mark = skip_blanks(first);
        for (const std::string_view dash : dashes) {
            if (!line_.substr(mark).starts_with(dash)) continue;
            const auto second = skip_blanks(mark + dash.size());
            const auto end = digits_end(second);
            const bool is_postal = first - at == 2 && end - second == 3;
            if (end == second || end - second > 4 || first - at > 4 || is_postal) return at;
            if (!ends_number(end)) return at;
            return replace(at, end,
                           std::string(line_.substr(at, first - at)) + "–" +
                               std::string(line_.substr(second, end - second)));
        }
        return at;
    }

    /// "8:00" -> "8.00"
    std::size_t read_hour(std::size_t at) {
        const bool may_begin = is_digit(line_[at]) && (at == 0 || !is_digit(line_[at - 1])) &&
                               (at == 0 || (line_[at - 1] != ':' && line_[at - 1] != '.'));
        if (!may_begin) return at;
        const auto colon = digits_end(at);
        if (colon - at > 2 || colon >= line_.size() || line_[colon] != ':') return at;
        const auto end = digits_end(colon + 1);
        if (end - colon != 3 || (end < line_.size() && line_[end] == ':')) return at;
        const int hour = std::stoi(std::string(line_.substr(at, colon - at)));
        const int minute = std::stoi(std::string(line_.substr(colon + 1, 2)));
        if (hour > 24 || minute > 59) return at;
        return replace(at, end,
                       std::string(line_.substr(at, colon - at)) + "." +
                           std::string(line_.substr(colon + 1, 2)));
    }

    /// "0.50 zł", "12 PLN" -> "0,50 zł", "12 zł"
    std::size_t read_price(std::size_t at) {
        if (!begins_number(at)) return at;
        const auto whole = digits_end(at);
        auto end = whole;
        std::string price(line_.substr(at, whole - at));
        if (whole + 2 < line_.size() && (line_[whole] == '.' || line_[whole] == ',') &&
            digits_end(whole + 1) == whole + 3) {
            end = whole + 3;
            price += "," + std::string(line_.substr(whole + 1, 2));
        }
        const auto unit = skip_blanks(end);
        for (const std::string_view name : {"zł", "PLN", "pln"}) {
            if (!line_.substr(unit).starts_with(name)) continue;
            return replace(at, unit + name.size(), price + " zł");
        }
        return at;
    }

    /// "myśl - z dywizem" -> "myśl – z dywizem"
    std::size_t read_dash(std::size_t at) {
        if (line_[at] != ' ' || at == 0) return at;
        for (const std::string_view dash : {"-", "--", "—"}) {
            const auto end = at + 1 + dash.size();
            if (!line_.substr(at + 1).starts_with(dash) || end >= line_.size()) continue;
            if (line_[end] == ' ') return replace(at, end, " –");
        }
        return at;
    }

    std::size_t read_dots(std::size_t at) {
        const bool is_there = line_.substr(at).starts_with("...") &&
                              !line_.substr(at).starts_with("....") &&
                              (at == 0 || line_[at - 1] != '.');
        return is_there ? replace(at, at + 3, "…") : at;
    }

    /// Hard and doubled blanks, and one before a comma or full stop.
    std::size_t read_blanks(std::size_t at) {
        for (const std::string_view hard : {hard_space, std::string_view("&nbsp;")}) {
            if (line_.substr(at).starts_with(hard)) return replace(at, at + hard.size(), " ");
        }
        if (line_[at] != ' ' || at == 0 || line_.starts_with('|')) return at;
        const auto end = skip_blanks(at);
        if (end == line_.size()) return end;  // two at the end of a line are a line break
        const bool is_before_stop = line_[end] == ',' || line_[end] == ';' ||
                                    (line_[end] == '.' && !line_.substr(end).starts_with(".."));
        if (is_before_stop) return replace(at, end, "");
        return end - at > 1 ? replace(at, end, " ") : at;
    }

    /// Straight quotation marks, and English ones, where they stand in pairs.
    void pair_quotes() {
        std::vector<std::size_t> straight;
        for (std::size_t at = 0; at < line_.size(); ++at) {
            if (skip_protected(at) != at) {
                at = skip_protected(at) - 1;
            } else if (line_[at] == '"') {
                straight.push_back(at);
            } else if (line_.substr(at).starts_with("“")) {
                replace(at, at + std::string_view("“").size(), is_quote_open(at) ? "”" : "„");
            }
        }
        if (straight.size() % 2 != 0) return;
        for (std::size_t i = 0; i < straight.size(); ++i) {
            replace(straight[i], straight[i] + 1, i % 2 == 0 ? "„" : "”");
        }
    }

    /// Does a quotation begun before `at` go on there?
    bool is_quote_open(std::size_t at) const {
        const auto opened = line_.substr(0, at).rfind("„");
        const auto closed = line_.substr(0, at).rfind("”");
        return opened != line_.npos && (closed == line_.npos || closed < opened);
    }

    std::string_view line_;
    std::vector<Span> protected_;
    Edits edits_;
};

}  // namespace

Edits typography_edits(std::string_view line) {
    return Reader(line).edits();
}

}  // namespace okienko::proofreading
