/// What a shop says of its own places: in Polish, and in other languages as far as it likes.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "index/article/fields.h"
#include "index/article/problem.h"

namespace okienko::contact {

struct Worded {
    std::map<std::string, std::string, std::less<>> texts;  ///< by language; none is empty

    bool empty() const { return texts.empty(); }

    /// Whether it is said in `language` itself.
    bool is_in(std::string_view language) const { return texts.contains(language); }

    /// The text in `language`, or in Polish where there is none; empty where nothing is said.
    std::string_view in(std::string_view language) const;

    bool operator==(const Worded&) const = default;
};

/// The value of `key`: "przy wejściu", or {pl: przy wejściu, en: by the entrance}, which needs its
/// Polish.
Worded read_worded(article::Fields& fields, std::string_view key, article::FileProblems& problems);

/// Where somebody is, for reading out to 112.
struct Whereabouts {
    std::string address;  ///< street, number, town: the same in every language
    Worded position;      ///< where in the shop

    bool empty() const { return address.empty() && position.empty(); }

    /// "ul. Przykładowa 1, 00-000 Przykładowo, przy wejściu głównym"
    std::string in(std::string_view language) const;

    bool operator==(const Whereabouts&) const = default;
};

}  // namespace okienko::contact
