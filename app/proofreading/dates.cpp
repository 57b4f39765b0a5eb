#include <charconv>
#include <optional>

#include "app/proofreading/rules.h"
#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

using article::Date;

constexpr std::string_view months[] = {"stycznia", "lutego",       "marca",     "kwietnia",
                                       "maja",     "czerwca",      "lipca",     "sierpnia",
                                       "września", "października", "listopada", "grudnia"};

std::optional<int> number_of(std::string_view digits) {
    int number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    return number;
}

/// The date that begins at word `at`: "1 stycznia 2027".
std::optional<Date> date_at(const std::vector<Word>& words, std::size_t at) {
    if (at + 2 >= words.size()) return std::nullopt;
    const auto day = number_of(words[at].small);
    const auto year = number_of(words[at + 2].small);
    if (!day || !year || *year < 1000) return std::nullopt;
    for (unsigned month = 1; month <= std::size(months); ++month) {
        if (words[at + 1].small != months[month - 1]) continue;
        const Date date{std::chrono::year(*year), std::chrono::month(month),
                        std::chrono::day(static_cast<unsigned>(*day))};
        if (date.ok()) return date;
    }
    return std::nullopt;
}

void check_review(const article::Manuscript& manuscript, Date today, Notes& notes) {
    const article::Article& article = manuscript.parsed.article;
    if (!article.checked_on || !article.review_every) return;
    auto due = *article.checked_on + *article.review_every;
    if (!due.ok()) due = due.year() / due.month() / std::chrono::last;
    if (due >= today) return;
    const std::string day =
        std::to_string(int(due.year())) + "-" + (unsigned(due.month()) < 10 ? "0" : "") +
        std::to_string(unsigned(due.month())) + "-" + (unsigned(due.day()) < 10 ? "0" : "") +
        std::to_string(unsigned(due.day()));
    notes.advise("termin", manuscript.parsed.line_of("checked_on"), "review", {{"due", day}});
}

void check_facts(const article::Manuscript& manuscript, Date today, Notes& notes) {
    const auto checked = manuscript.parsed.article.checked_on;
    if (!checked) return;
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_ours(passage)) continue;
        const auto words = words_of(passage.text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto date = date_at(words, i);
            if (!date || *date <= *checked || *date >= today) continue;
            const auto said = std::string_view(passage.text)
                                  .substr(words[i].begin, words[i + 2].end - words[i].begin);
            notes.advise("data", passage.line_at(words[i].begin), "fact_date", {{"said", said}});
        }
    }
}

}  // namespace

void check_dates(const article::Manuscript& manuscript, Date today, Notes& notes) {
    check_review(manuscript, today, notes);
    const auto& valid_to = manuscript.parsed.article.valid_to;
    if (valid_to && *valid_to < today) {
        notes.advise("termin", manuscript.parsed.line_of("valid_to"), "run_out");
    }
    check_facts(manuscript, today, notes);
}

}  // namespace okienko::proofreading
