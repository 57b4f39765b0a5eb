/// The keys of one YAML map, read one by one, with every slip told.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"
#include "index/article/problem.h"
#include "index/article/yaml.h"

namespace okienko::article {

/// A word that a key may have, and what it means.
template <typename Meaning>
struct Choice {
    const char* word;
    Meaning meaning;
};

class Fields {
public:
    /// Reads `map`, whose keys may be `known`; another key, a double one, and anything that is no
    /// map is an error. Both `map` and `problems` must outlive the fields.
    Fields(const Yaml& map, std::initializer_list<const char*> known, FileProblems& problems);

    /// Is there a value for `key`?
    bool has(std::string_view key) const;

    /// The line of `key`, or where the map begins if it is not there.
    int line(std::string_view key) const;

    /// Tells an error if there is no value for `key`, unless there is no map at all.
    void require(std::string_view key);

    /// Tells an advice in the same case; `reason` ends "is missing: ...", and `code` names it.
    void expect(std::string_view key, std::string_view code, std::string_view reason);

    /// The text of `key` in one line; empty where there is none.
    std::string text(std::string_view key);

    /// The texts of the list `key`, a line each.
    std::vector<std::string> texts(std::string_view key);

    /// The texts of `key`, which may also be a single text.
    std::vector<std::string> text_or_texts(std::string_view key);

    /// The day of `key`, written as 2026-11-15.
    std::optional<Date> date(std::string_view key);

    /// The whole number of `key` from `least` to `most`; `otherwise` where there is none.
    int number(std::string_view key, int least, int most, int otherwise);

    /// The meaning of the word of `key`; `otherwise` where there is none or it is unknown.
    template <typename Meaning>
    Meaning choice(std::string_view key, std::initializer_list<Choice<Meaning>> choices,
                   Meaning otherwise) {
        std::vector<std::string> words;
        for (const auto& one : choices) words.emplace_back(one.word);
        const auto index = word(key, words);
        return index ? (choices.begin() + *index)->meaning : otherwise;
    }

    /// The maps in the list `key`, as values for further Fields.
    std::vector<const Yaml*> maps(std::string_view key);

    /// The value of `key`; null where there is none.
    const Yaml* value(std::string_view key) const;

private:
    bool is_map() const;
    std::optional<std::size_t> word(std::string_view key, const std::vector<std::string>& words);
    void report_unknown_and_double(const std::vector<std::string>& known);

    const Yaml& map_;
    FileProblems& problems_;
};

/// The day written as 2026-11-15; empty if it is written otherwise or the calendar lacks it.
std::optional<Date> parse_date(std::string_view text);

/// A day as parse_date() reads it.
std::string date_text(const Date& date);

}  // namespace okienko::article
