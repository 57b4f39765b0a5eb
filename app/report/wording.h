/// Numbers as people read them.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "app/language/language.h"
#include "app/report/report.h"

namespace okienko::report {

/// The words of a report in one language.
class Wording {
public:
    explicit Wording(const language::Language& words) : words_(words) {}

    /// The message under "cli.report.<key>".
    std::string text(std::string_view key) const;
    std::string text(std::string_view key, std::string_view name, std::string_view value) const;
    std::string text(std::string_view key, std::size_t count) const;

    /// The same with people(count) in its place.
    std::string text_of_people(std::string_view key, std::size_t count) const;

    /// "12 345"
    std::string number(std::size_t count) const;

    /// What so many people did: "<3" of one or two.
    std::string people(std::size_t count) const;

    /// A count that is 0 where it was too small to be told: "<3".
    std::string small(std::size_t count) const;

    /// "42%"; "–" of nothing and of few; of few among many, what their share is below, as "<15%".
    std::string share(std::size_t part, std::size_t of) const;
    std::string share(double value) const;

    /// "+12%", "−3%"; "–" where there was nothing before, or few.
    std::string change(const Compared& count) const;

    /// "45 s", "4 min", "2 h 5 min"
    std::string duration(std::chrono::milliseconds time) const;

    /// "26 listopada 2026"
    std::string date(const Date& date) const;

    /// "1–30 listopada 2026", or both dates in full.
    std::string period(const Period& period) const;

    /// Why an article did not help, as the kiosk asked.
    std::string reason(const std::string& key) const;

    /// How long half of those who wait do, and nine of ten.
    std::string waits(std::chrono::milliseconds median, std::chrono::milliseconds p90) const;

    /// The name of a topic; of none, that nothing was read.
    std::string topic(const Topic& topic) const;

    /// "1–2 min", "> 20 min"
    std::string bucket(std::size_t number) const;

    const std::string& language() const { return words_.code(); }

private:
    const language::Language& words_;
};

}  // namespace okienko::report
