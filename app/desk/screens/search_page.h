/// The search: questions and answers on the left, an article with its limits on the right.
#pragma once

#include "app/desk/screens/stage.h"

namespace okienko::desk {

void draw_search_page(Stage& stage, ui::Rect room);

/// The article that is open, in `place`.
void draw_article_card(Stage& stage, const ui::Rect& place);

}  // namespace okienko::desk
