#include "app/proofreading/typography.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace okienko::proofreading {
namespace {

struct Span {
    std::size_t begin;
    std::size_t end;
};

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Finds the parts of a line of Markdown that are no words: code, addresses, placeholders, tags,
/// e-mails.
class ProtectedSpans {
public:
    explicit ProtectedSpans(std::string_view line) : line_(line) {}

    std::vector<Span> find() {
        std::size_t at = 0;
        while (at < line_.size()) {
            const auto end = std::max(marked_end(at), address_end(at));
            if (end > at) spans_.push_back({at, end});
            at = std::max(end, at + 1);
        }
        return std::move(spans_);
    }

private:
    struct Marks {
        std::string_view opening;
        std::string_view closing;
        bool is_closed = true;  // false once the line is known to close no more
    };

    /// Behind the closing mark of what opens at `at`; `at` where nothing does.
    std::size_t marked_end(std::size_t at) {
        for (Marks& marks : marks_) {
            if (!marks.is_closed || !line_.substr(at).starts_with(marks.opening)) continue;
            const auto found = line_.find(marks.closing, at + marks.opening.size());
            marks.is_closed = found != line_.npos;
            if (marks.is_closed) return found + marks.closing.size();
        }
        return at;
    }

    /// Behind the e-mail's or page's address that begins at `at`; `at` where none does.
    std::size_t address_end(std::size_t at) const {
        const bool begins = !is_blank(line_[at]) && (at == 0 || is_blank(line_[at - 1]));
        if (!begins) return at;
        const auto end = std::min(line_.find(' ', at), line_.size());
        const auto word = line_.substr(at, end - at);
        for (const std::string_view sign : {"@", "://", "www."}) {
            if (word.find(sign) != word.npos) return end;
        }
        return at;
    }

    std::string_view line_;
    Marks marks_[4] = {{"`", "`"}, {"](", ")"}, {"{{", "}}"}, {"<", ">"}};
    std::vector<Span> spans_;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr std::string_view hard_space = "\u00A0";
constexpr std::string_view dashes[] = {"–", "—", "-"};

/// Looks through one line from left to right.
class Reader {
public:
    explicit Reader(std::string_view line) : line_(line), protected_(ProtectedSpans(line).find()) {}

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

    /// Behind the protected span that holds `at`; `at` where none does.
    std::size_t skip_protected(std::size_t at) const {
        const auto next = std::upper_bound(
            protected_.begin(), protected_.end(), at,
            [](std::size_t offset, const Span& span) { return offset < span.begin; });
        if (next == protected_.begin()) return at;
        return std::max(at, std::prev(next)->end);
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
        constexpr std::string_view low = "„";
        constexpr std::string_view high = "”";
        constexpr std::string_view english = "“";
        std::vector<std::size_t> straight;
        bool is_open = false;
        for (std::size_t at = 0; at < line_.size();) {
            const auto next = skip_protected(at);
            const auto rest = line_.substr(at);
            if (next == at && rest.front() == '"') straight.push_back(at);
            if (next == at && rest.starts_with(english)) {
                replace(at, at + english.size(), std::string(is_open ? high : low));
                is_open = !is_open;
            } else if (rest.starts_with(low) || rest.starts_with(high)) {
                is_open = rest.starts_with(low);
            }
            at = std::max(next, at + 1);
        }
        if (straight.size() % 2 != 0) return;
        for (std::size_t i = 0; i < straight.size(); ++i) {
            replace(straight[i], straight[i] + 1, std::string(i % 2 == 0 ? low : high));
        }
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
