/// The search over customers' and agents' articles.
#include <algorithm>

#include "app/desk/queue/desk.h"

namespace okienko::desk {

/// For another hand-off than before the search begins with what its customer asked, in their
/// language.
void Desk::begin_search() {
    state_.place = Place::search;
    if (searched_for_ == state_.chosen || !state_.story) return;
    searched_for_ = state_.chosen;
    const Filters filters{.language = state_.story->hand_off.language};
    state_.search = {.question = last_question(*state_.story),
                     .fills = state_.search.fills + 1,
                     .filters = filters};
    ask();
}

void Desk::ask() {
    auto& search = state_.search;
    if (search.question.empty()) {
        search.answer = {};
        search.is_waiting = false;
        return;
    }
    search.is_waiting = true;
    want(Ask{++newest_, search.question, search.filters});
}

void Desk::take(const QuestionTyped& typed) {
    if (state_.search.question == typed.text) return;
    state_.search.question = typed.text;
    ask();
}

void Desk::take(const FiltersPicked& picked) {
    if (state_.search.filters == picked.filters) return;
    state_.search.filters = picked.filters;
    ask();
}

void Desk::take(const Found& found) {
    if (found.ticket != newest_) return;
    auto& search = state_.search;
    search.is_waiting = false;
    search.answer = found.answer;
    const auto& hits = search.answer.hits;
    const bool is_there = std::any_of(
        hits.begin(), hits.end(), [&](const auto& hit) { return hit.article.id == search.opened; });
    if (is_there || hits.empty()) return;
    take(ArticleOpened{hits.front().article.id});
}

void Desk::take(const ArticleOpened& opened) {
    if (state_.place == Place::queue) begin_search();
    if (state_.search.opened == opened.id && state_.search.article) return;
    state_.search.opened = opened.id;
    want(Fetch{newest_, opened.id, state_.search.filters.language});
}

void Desk::take(const ArticleRead& read) {
    auto& search = state_.search;
    if (!read.article || read.article->id != search.opened) return;
    search.article = read.article;
    search.procedure = procedure_of(*read.article);
    search.images = read.images;
}

void Desk::take(const IndexKnown& known) {
    state_.has_index = known.is_open;
    if (!known.is_open) state_.search.is_waiting = false;
}

}  // namespace okienko::desk
