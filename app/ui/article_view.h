/// An article's blocks on the screen.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/ui/canvas.h"
#include "app/ui/geometry.h"
#include "index/article/article.h"

namespace okienko::ui {

/// What is written over call-outs, so that colour is not all that tells them apart.
struct ArticleWords {
    std::string_view tip;
    std::string_view warning;
    std::string_view safety;
};

struct ArticleOutcome {
    float height = 0;
    std::string link;  ///< the article whose link was tapped, or empty
};

/// Draws `blocks` from `at` down, `width` pixels wide.
///
/// Steps stand beside numbered discs on a line; a table too wide for its words becomes a list; a
/// picture of the folder `images` that cannot be read is told by its alternative text. A link is
/// one target over all its lines, each 15 mm high where no other link is nearer; points whose links
/// follow one another are as far apart as that takes.
ArticleOutcome draw_article(Canvas& canvas, Point at, float width, const article::Blocks& blocks,
                            const std::filesystem::path& images, const ArticleWords& words);

}  // namespace okienko::ui
