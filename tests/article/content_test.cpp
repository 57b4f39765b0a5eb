/// The content that the project ships.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "index/article/library.h"
#include "index/article/yaml.h"
#include "tests/article/problems_in.h"

using namespace okienko::article;

namespace {

const std::filesystem::path root = OKIENKO_SOURCE_DIR;

/// Every key and text of a map, at any depth: more than the shop's values, and all of those.
void collect(const Yaml& map, Values& values) {
    for (const Yaml::Entry& entry : map.entries) {
        values[entry.key] = entry.value.text;
        collect(entry.value, values);
    }
}

/// The made-up shop's values. Only device knows how a configuration is made, so that this is rough.
Values example_values() {
    std::ifstream stream(root / "assets/site.example.yaml");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    FileProblems problems("site.example.yaml");
    Values values;
    collect(parse_yaml(text, 1, problems).root, values);
    for (const char* key : {"nazwa", "adres", "telefon"}) values["sklep." + std::string(key)] = key;
    return values;
}

}  // namespace

TEST_CASE("the articles that come with the project have no errors") {
    const auto library = read_library(root / "content", {.values = example_values()});
    for (const Problem& problem : library.problems) {
        if (problem.severity == Problem::Severity::advice) {
            MESSAGE(to_string(problem));
        } else {
            FAIL_CHECK(to_string(problem));
        }
    }
    CHECK(library.broken.empty());
    CHECK(library.articles.size() > 20);
}
