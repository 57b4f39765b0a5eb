/// The content that the project ships.
#include <doctest/doctest.h>

#include <filesystem>

#include "index/article/library.h"

using namespace okienko::article;

TEST_CASE("the articles that come with the project have no errors") {
    const auto library = read_library(std::filesystem::path(OKIENKO_SOURCE_DIR) / "content");
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
