/// What differs from shop to shop: "{{sklep.adres}}" in a text stands for a value of this shop.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"

namespace okienko::article {

/// A shop's values by name: "sklep.adres" -> "ul. Przykładowa 1". Each is one line.
///
/// Where a value is another one in another language, that one's name ends with "@en" or "@uk".
using Values = std::map<std::string, std::string, std::less<>>;

struct Placeholder {
    std::string name;
    std::size_t begin = 0;  ///< byte offsets in the text, braces included
    std::size_t end = 0;
    int line = 1;
};

/// Is `name` small letters a-z, digits, hyphens and inner dots, as "sklep.e-mail"?
bool is_placeholder_name(std::string_view name);

/// Every "{{...}}" that ends on the line it begins on, in order.
std::vector<Placeholder> placeholders_in(std::string_view text);

/// `text`, a whole file in `language`, with the values put in; it has as many lines as before.
///
/// Behind the front matter a value is words: what Markdown would read as a mark is escaped. An
/// unknown or unclosed placeholder is an error and stays as it is.
std::string fill_placeholders(std::string_view text, const Values& values,
                              const std::string& language, FileProblems& problems);

}  // namespace okienko::article
