#include "index/article/front_matter.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/id.h"
#include "index/article/yaml.h"

namespace okienko::article {
namespace {

/// Walks through a text line by line.
class LineReader {
public:
    explicit LineReader(std::string_view text) : text_(text) {}

    bool is_done() const { return offset_ == text_.size(); }

    /// The number and the offset of the line that `next` gives.
    int line() const { return line_; }

    std::size_t offset() const { return offset_; }

    std::string_view peek() const {
        return text_.substr(offset_, text_.find('\n', offset_) - offset_);
    }

    std::string_view next() {
        const auto current = peek();
        offset_ = std::min(text_.size(), offset_ + current.size() + 1);
        ++line_;
        return current;
    }

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    int line_ = 1;
};

std::string_view without_blanks_behind(std::string_view line) {
    const auto last = line.find_last_not_of(" \t");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_fence(std::string_view line) {
    return without_blanks_behind(line) == "---";
}

bool is_empty(std::string_view line) {
    return without_blanks_behind(line).empty();
}

/// The text cut at the next line that is an end; empty if there is none.
template <typename IsEnd>
std::optional<SplitText> split_at(IsEnd is_end, LineReader lines, std::string_view text) {
    SplitText split{.front_matter_line = lines.line(), .has_front_matter = true};
    const auto begin = lines.offset();
    while (!lines.is_done()) {
        const auto end = lines.offset();
        if (!is_end(lines.next())) continue;
        split.front_matter = text.substr(begin, end - begin);
        split.body = text.substr(lines.offset());
        split.body_line = lines.is_done() ? lines.line() - 1 : lines.line();
        return split;
    }
    return std::nullopt;
}

/// "6 months" -> 6, "1 year" -> 12, "90 days" -> 3: whole months, at least one.
std::optional<std::chrono::months> parse_interval(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    int count = 0;
    const auto* digits_end = text.data() + space;
    const auto result = std::from_chars(text.data(), digits_end, count);
    if (result.ec != std::errc() || result.ptr != digits_end) return std::nullopt;
    if (count < 1 || count > 10'000) return std::nullopt;

    using std::chrono::months;
    const auto unit = text.substr(text.find_first_not_of(' ', space));
    if (unit == "month" || unit == "months") return months(count);
    if (unit == "year" || unit == "years") return months(12 * count);
    std::chrono::days days(count);
    if (unit == "week" || unit == "weeks") {
        days *= 7;
    } else if (unit != "day" && unit != "days") {
        return std::nullopt;
    }
    return std::max(std::chrono::round<months>(days), months(1));
}

void read_interval(Fields& fields, Article& article, FileProblems& problems) {
    const auto written = fields.text("review_every");
    if (written.empty()) return;
    article.review_every = parse_interval(written);
    if (article.review_every) return;
    problems.error(
        fields.line("review_every"), "interval_expected",
        "\"review_every\" must be as \"6 months\", \"1 year\" or \"90 days\", not \"{said}\"",
        {{"said", written}});
}

void read_validity(Fields& fields, Article& article, FileProblems& problems) {
    article.valid_from = fields.date("valid_from");
    article.valid_to = fields.date("valid_to");
    if (!article.valid_from || !article.valid_to) return;
    if (*article.valid_to < *article.valid_from) {
        problems.error(fields.line("valid_to"), "validity_reversed",
                       "\"valid_to\" is before \"valid_from\"");
    }
}

void add_references(Fields& fields, const Article& article, References& references) {
    using enum Reference::Kind;
    const auto add = [&](Reference::Kind kind, const std::string& target, int line) {
        if (!target.empty()) references.push_back({kind, target, line});
    };
    add(id, article.id, fields.line("id"));
    add(category, article.category, fields.line("category"));
    add(translation_of, article.translation_of, fields.line("translation_of"));
    for (const std::string& target : article.related) add(related, target, fields.line("related"));
}

void add_passage(Passage::Kind kind, const Yaml& value, Parsed& parsed) {
    auto words = one_line(value.text);
    if (words.empty()) return;
    parsed.passages.push_back(
        {.kind = kind, .text = std::move(words), .starts = {{0, value.line}}});
}

/// What people read of the front matter, and what they type.
void add_passages(const Yaml& map, Parsed& parsed) {
    for (const Yaml::Entry& entry : map.entries) {
        parsed.key_lines.emplace(entry.key, entry.line);
        if (entry.key == "title") add_passage(Passage::Kind::title, entry.value, parsed);
        for (const Yaml& item : entry.value.items) {
            if (entry.key == "questions") add_passage(Passage::Kind::question, item, parsed);
            if (entry.key == "keywords") add_passage(Passage::Kind::keyword, item, parsed);
        }
    }
}

void check_presence(Fields& fields) {
    // A translation is known by the id of what it translates.
    if (!fields.has("translation_of")) fields.require("id");
    for (const char* key : {"title", "kind", "category"}) fields.require(key);
    fields.expect("owner", "owner_missing", "name who answers for the article");
    fields.expect("source", "source_missing", "name the act, the rules or whoever said so");
    fields.expect("checked_on", "checked_on_missing",
                  "write the day it was last checked, as 2026-11-15");
}

}  // namespace

SplitText split_front_matter(std::string_view text, FileProblems& problems) {
    LineReader lines(text);
    while (!lines.is_done() && is_empty(lines.peek())) lines.next();
    if (lines.is_done() || !is_fence(lines.peek())) {
        problems.error(1, "front_matter_missing",
                       "the front matter is missing: begin the file with a line \"---\", the keys, "
                       "and another line \"---\"");
        return {.body = text};
    }
    const int fence_line = lines.line();
    lines.next();
    if (const auto split = split_at(is_fence, lines, text)) return *split;

    problems.error(fence_line, "front_matter_open",
                   "the front matter is not closed; add a line \"---\" behind its last key");
    if (const auto split = split_at(is_empty, lines, text)) return *split;
    return {.front_matter = text.substr(lines.offset()),
            .front_matter_line = lines.is_done() ? fence_line : lines.line(),
            .has_front_matter = true};
}

void read_front_matter(const SplitText& split, Parsed& parsed, FileProblems& problems) {
    Article& article = parsed.article;
    const auto yaml = parse_yaml(split.front_matter, split.front_matter_line, problems);
    Fields fields(
        yaml.root,
        {"id",         "title",       "kind",     "audience",       "category",     "questions",
         "keywords",   "owner",       "source",   "checked_on",     "review_every", "valid_from",
         "valid_to",   "related",     "language", "translation_of", "source_hash",  "status",
         "written_by", "approved_by", "accepted"},
        problems);
    if (yaml.is_whole) check_presence(fields);

    article.id = fields.text("id");
    check_id(article.id, fields.line("id"), problems);
    article.title = fields.text("title");
    article.kind = fields.choice("kind", {{"faq", Kind::faq}, {"guide", Kind::guide}}, Kind::faq);
    article.audience =
        fields.choice("audience", {{"customer", Audience::customer}, {"agent", Audience::agent}},
                      Audience::customer);
    article.category = fields.text("category");
    article.questions = fields.texts("questions");
    article.keywords = fields.texts("keywords");
    article.owner = fields.text("owner");
    article.sources = fields.text_or_texts("source");
    article.checked_on = fields.date("checked_on");
    read_interval(fields, article, problems);
    read_validity(fields, article, problems);
    article.related = fields.texts("related");
    article.language = fields.choice("language", {{"pl", "pl"}, {"en", "en"}, {"uk", "uk"}}, "pl");
    article.translation_of = fields.text("translation_of");
    article.status = fields.choice(
        "status", {{"draft", Status::draft}, {"approved", Status::approved}}, Status::approved);
    article.written_by = fields.text("written_by");
    article.approved_by = fields.text("approved_by");
    article.source_hash = fields.text("source_hash");
    article.accepted = fields.texts("accepted");
    if (article.id.empty()) article.id = article.translation_of;
    add_references(fields, article, parsed.references);
    add_passages(yaml.root, parsed);
}

}  // namespace okienko::article
