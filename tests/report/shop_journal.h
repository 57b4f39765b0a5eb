/// A journal in a folder of its own, and the report about some days of it.
#pragma once

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "app/report/compile.h"
#include "tests/journal/counter.h"

namespace okienko::report {

using namespace std::chrono_literals;
using journal::random_id;
using journal::RecordId;

/// Words by their first five letters; "jak" and "czy" are stop words.
inline text::Tokens cut(std::string_view question, std::string_view) {
    text::Tokens tokens;
    for (std::size_t begin = 0, end = 0; begin < question.size(); begin = end + 1) {
        end = std::min(question.find(' ', begin), question.size());
        if (end == begin) continue;
        std::string word(question.substr(begin, end - begin));
        std::transform(word.begin(), word.end(), word.begin(), [](unsigned char letter) {
            return static_cast<char>(std::tolower(letter));
        });
        const bool is_stop = word == "jak" || word == "czy";
        tokens.push_back({word.substr(0, 5), word, begin, end, tokens.size(), is_stop});
    }
    return tokens;
}

/// The clocks of a shop in Greenwich.
inline Clock clock() {
    return {.midnight = [](Date date) { return journal::Time(std::chrono::sys_days(date)); },
            .hour =
                [](journal::Time at) {
                    const auto day = std::chrono::floor<std::chrono::days>(at);
                    return static_cast<unsigned>((at - day) / 1h);
                }};
}

/// The week to 25 November 2026, which the helper at() tells minutes of.
inline Period week() {
    using namespace std::chrono;
    return {2026y / November / 19, 2026y / November / 25};
}

class ShopJournal {
public:
    ShopJournal() : journal_(counter_.journal()) {}

    /// Somebody asks; gives back the question's id. Minutes count from the afternoon of the 25th.
    RecordId asks(const std::string& question, const std::string& outcome, RecordId visit,
                  int minute = 0) {
        const RecordId id = random_id();
        journal_.store(journal::Search{id, question, outcome, 3, "pl", at(minute), visit});
        return id;
    }

    /// As many visitors ask this, one after another.
    void ask(std::size_t times, const std::string& question, const std::string& outcome,
             int minute = 0) {
        for (std::size_t i = 0; i < times; ++i) asks(question, outcome, random_id(), minute);
    }

    /// Each of so many visitors asks both; the second question's article is opened.
    void rephrase(std::size_t times, const std::string& first, const std::string& second) {
        for (std::size_t i = 0; i < times; ++i) {
            const RecordId visit = random_id();
            asks(first, "none", visit, 1);
            opens("farby", asks(second, "answered", visit, 2), visit);
        }
    }

    void opens(const std::string& article, RecordId search = {}, RecordId visit = {}) {
        journal_.store(journal::View{random_id(), article, search, visit, at(3)});
    }

    void judge(std::size_t times, const std::string& article, bool helped,
               const std::string& reason = "") {
        for (std::size_t i = 0; i < times; ++i)
            journal_.store(journal::Feedback{random_id(), article, helped, reason, at(4)});
    }

    /// Somebody calls a person, who comes after so many minutes; never, where there are none.
    void call(journal::NewHandOff hand_off, std::optional<int> minutes = {}) {
        journal_.hand_off(hand_off);
        if (minutes)
            journal_.take(hand_off.id, "ada", hand_off.at + std::chrono::minutes(*minutes));
    }

    journal::Journal& journal() { return journal_; }

    std::filesystem::path file() const { return counter_.file(); }

    Report report(std::optional<Knowledge> knowledge = {}) const {
        return compile(journal::Reader(counter_.file()), {.period = week(),
                                                          .clock = clock(),
                                                          .analyze = cut,
                                                          .is_synonym = {},
                                                          .knowledge = std::move(knowledge)});
    }

private:
    Counter counter_;
    journal::Journal journal_;
};

}  // namespace okienko::report
