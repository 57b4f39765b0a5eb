#include "app/report/articles.h"

#include <algorithm>
#include <map>

namespace okienko::report {
namespace {

std::string title_of(const Options& options, const std::string& article) {
    return options.knowledge ? options.knowledge->title(article) : article;
}

struct Opinions {
    std::size_t helped = 0;
    std::size_t not_helped = 0;
    std::map<std::string, std::size_t> reasons;
};

/// Reasons that fewer gave are not told: the sum of those that did not help is.
std::vector<Count> reasons_of(const Opinions& opinions) {
    std::vector<Count> reasons;
    for (const auto& [reason, times] : opinions.reasons) {
        if (times >= fewest) reasons.push_back({reason, times});
    }
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Count& one, const Count& other) { return one.times > other.times; });
    return reasons;
}

void keep_longest(std::vector<Due>& dues) {
    std::sort(dues.begin(), dues.end(), [](const Due& one, const Due& other) {
        return std::tie(one.since, one.article) < std::tie(other.since, other.article);
    });
}

/// Looks at articles one by one.
class Shelving {
public:
    Shelving(const std::map<std::string, std::size_t>& opened, const Options& options)
        : opened_(opened), options_(options) {}

    void add(const article::Article& article) {
        ++coverage_.articles;
        ShelfUse& shelf = shelf_of(article.category);
        if (article.audience == article::Audience::customer) count_use(article, shelf);
        const Date today = options_.period.last;
        const Due due{article.id, article.title, article.owner, today};
        const auto review = next_review(article);
        if (review && *review < today) {
            ++shelf.overdue;
            coverage_.overdue.push_back(due);
            coverage_.overdue.back().since = *review;
        }
        if (article.valid_to && *article.valid_to < today) {
            coverage_.expired.push_back(due);
            coverage_.expired.back().since = *article.valid_to;
        }
        if (article.owner.empty()) coverage_.without_owner.push_back(article.id);
    }

    Coverage coverage() && {
        auto& most = coverage_.most_opened;
        std::sort(most.begin(), most.end(), [](const ArticleCount& one, const ArticleCount& other) {
            return std::tie(other.times, one.article) < std::tie(one.times, other.article);
        });
        if (most.size() > options_.most) most.resize(options_.most);
        keep_longest(coverage_.overdue);
        keep_longest(coverage_.expired);
        return std::move(coverage_);
    }

private:
    static std::optional<Date> next_review(const article::Article& article) {
        if (!article.checked_on || !article.review_every) return std::nullopt;
        Date due = *article.checked_on + *article.review_every;
        // The 31st of a month that has none is its last day.
        if (!due.ok()) due = due.year() / due.month() / std::chrono::last;
        return due;
    }

    void count_use(const article::Article& article, ShelfUse& shelf) {
        ++shelf.articles;
        const auto opened = opened_.find(article.id);
        const ArticleCount line{article.id, article.title, article.owner,
                                opened == opened_.end() ? 0 : opened->second};
        if (line.times == 0) {
            coverage_.never_opened.push_back(line);
            return;
        }
        ++shelf.opened;
        if (line.times >= fewest) coverage_.most_opened.push_back(line);
    }

    ShelfUse& shelf_of(const std::string& category) {
        for (ShelfUse& shelf : coverage_.shelves) {
            if (shelf.category == category) return shelf;
        }
        coverage_.shelves.push_back(
            {.category = category, .name = options_.knowledge->shelf(category)});
        return coverage_.shelves.back();
    }

    const std::map<std::string, std::size_t>& opened_;
    const Options& options_;
    Coverage coverage_;
};

}  // namespace

void tell_helpfulness(const journal::Reader& journal, const Days& days, const Options& options,
                      Report& report) {
    std::map<std::string, Opinions, std::less<>> opinions;
    journal.feedback(days.span(), [&](const journal::FeedbackRow& row) {
        const bool is_now = days.is_now(row.at);
        Compared& total = row.helped ? report.totals.helped : report.totals.not_helped;
        ++(is_now ? total.now : total.before);
        if (!is_now) return;
        auto place = opinions.find(row.article);
        if (place == opinions.end()) place = opinions.emplace(row.article, Opinions()).first;
        ++(row.helped ? place->second.helped : place->second.not_helped);
        if (!row.helped && !row.reason.empty()) ++place->second.reasons[std::string(row.reason)];
    });
    for (const auto& [article, said] : opinions) {
        if (said.not_helped < fewest) continue;
        report.helpfulness.push_back(
            {.article = article,
             .title = title_of(options, article),
             .helped = said.helped,
             .not_helped = said.not_helped,
             .interval = wilson(said.helped, said.helped + said.not_helped),
             .reasons = reasons_of(said)});
    }
    // By what is sure: many who were not helped come before a few.
    std::sort(report.helpfulness.begin(), report.helpfulness.end(),
              [](const Helpfulness& one, const Helpfulness& other) {
                  return std::tie(one.interval.high, one.article) <
                         std::tie(other.interval.high, other.article);
              });
    if (report.helpfulness.size() > options.most) report.helpfulness.resize(options.most);
}

void tell_coverage(const journal::Reader& journal, const Days& days, const Options& options,
                   Report& report) {
    if (const auto first = journal.first_view()) {
        const auto midnight = std::chrono::sys_days(options.period.first);
        report.views_since = options.period.first;
        if (const auto day = days.day_of(*first))
            report.views_since = midnight + std::chrono::days(static_cast<int>(*day));
        if (*first >= days.span_now().end) report.views_since.reset();
    }
    if (!options.knowledge) return;
    std::map<std::string, std::size_t> opened;
    journal.views(days.span_now(),
                  [&](const journal::ViewRow& row) { ++opened[std::string(row.article)]; });
    Shelving shelving(opened, options);
    for (const article::Article& article : options.knowledge->articles) shelving.add(article);
    report.coverage = std::move(shelving).coverage();
}

void tell_flags(const journal::Reader& journal, const Days& days, const Options& options,
                Report& report) {
    for (const journal::Flag& flag : journal.flags(days.span_now())) {
        const auto day = days.day_of(flag.at).value_or(0);
        report.flags.push_back(
            {.is_missing = flag.kind == journal::Flag::Kind::missing,
             .article = flag.article,
             .title = flag.article.empty() ? "" : title_of(options, flag.article),
             .text = flag.text,
             .by = flag.by,
             .date = report.days[day].date});
    }
}

}  // namespace okienko::report
