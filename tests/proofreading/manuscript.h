/// Articles as a proofreader gets them.
#pragma once

#include <chrono>
#include <string>

#include "app/language/language.h"
#include "app/language/share_folder.h"
#include "app/proofreading/proofread.h"
#include "index/article/markdown.h"

namespace okienko_test {

using namespace okienko;

struct Sketch {
    std::string body = "Tak, wystarczy paragon.";
    std::string title = "Czy mogę oddać prezent?";
    std::string kind = "faq";
    std::string more = {};  ///< further lines of front matter, from line 9
    std::string id = "prezent";
};

/// Its body begins on line 10, or behind `more`.
inline article::Manuscript manuscript_of(const Sketch& sketch) {
    const std::string text = "---\nid: " + sketch.id + "\ntitle: \"" + sketch.title +
                             "\"\nkind: " + sketch.kind +
                             "\ncategory: zwroty\nowner: O\nsource: S\nchecked_on: 2026-11-15\n" +
                             sketch.more + "---\n" + sketch.body + "\n";
    const std::string file = sketch.id + ".md";
    return {.path = file, .file = file, .text = text, .parsed = article::parse_article(text, file)};
}

inline const language::Language& polish() {
    static const language::Language words(language::share_folder() / "interface", "pl");
    return words;
}

struct Reading {
    article::Date today =
        article::Date(std::chrono::year(2026), std::chrono::November, std::chrono::day(20));
    article::Values values = {};
    const proofreading::Dictionary* dictionary = nullptr;
};

inline article::Problems problems_of(const article::Manuscripts& manuscripts,
                                     const Reading& reading = {}) {
    return proofreading::proofread(manuscripts, {.today = reading.today,
                                                 .words = polish(),
                                                 .values = reading.values,
                                                 .dictionary = reading.dictionary});
}

/// The lines that advice named `rule` is given for, as "10 12"; empty where there is none.
inline std::string lines_with(const std::string& rule, const Sketch& sketch,
                              const Reading& reading = {}) {
    std::string lines;
    for (const article::Problem& problem : problems_of({manuscript_of(sketch)}, reading)) {
        if (problem.rule != rule) continue;
        lines += (lines.empty() ? "" : " ") + std::to_string(problem.line);
    }
    return lines;
}

/// Is such advice given?
inline bool is_told(const std::string& rule, const Sketch& sketch, const Reading& reading = {}) {
    return !lines_with(rule, sketch, reading).empty();
}

}  // namespace okienko_test
