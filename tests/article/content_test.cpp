/// The content that the project ships.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <variant>

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

TEST_CASE("every article for agents has what they may say, decide and write down") {
    const auto library = read_library(root / "content", {.values = example_values()});
    for (const Article& article : library.articles) {
        if (article.audience != Audience::agent) continue;
        for (const char* part : {"Gotowe zdania", "Twoje granice", "Co zapisać"}) {
            CAPTURE(article.id);
            CAPTURE(part);
            CHECK(std::ranges::any_of(article.blocks, [&](const Block& block) {
                const auto* heading = std::get_if<Heading>(&block);
                return heading != nullptr && plain_text({*heading}).starts_with(part);
            }));
        }
    }
}
