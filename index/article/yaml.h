/// YAML as editors write it: plain values that know their lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"

namespace okienko::article {

struct Yaml {
    struct Entry;

    enum class Kind { empty, scalar, list, map };

    Kind kind = Kind::empty;
    int line = 0;                ///< where the value begins
    std::string text;            ///< of a scalar, as written: "2026-11-15", "8:00", "true"
    std::vector<Yaml> items;     ///< of a list
    std::vector<Entry> entries;  ///< of a map, in the order of the file, double keys included
};

struct Yaml::Entry {
    std::string key;
    int line = 0;
    Yaml value;
};

struct ParsedYaml {
    Yaml root;             ///< as far as it could be read: values that are whole
    bool is_whole = true;  ///< false where reading stopped at a problem
};

/// The value in `text`, well-formed UTF-8 whose first line is line `first_line` of its file.
///
/// What is not YAML is an error with its line, and so is what nobody needs here: anchors and
/// aliases, a second document, values nested over 20 deep, more than 64 KiB.
/// Source: YAML 1.2 through yaml-cpp.
ParsedYaml parse_yaml(std::string_view text, int first_line, FileProblems& problems);

}  // namespace okienko::article
