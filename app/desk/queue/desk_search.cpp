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

/// A topic was touched beside an empty queue: the search shows that and nothing else.
void Desk::begin_search_of_topics() {
    state_.place = Place::search;
    searched_for_.reset();
    state_.search = {.fills = state_.search.fills + 1};
}

void Desk::ask(bool is_typing) {
    auto& search = state_.search;
    if (!is_typing) search.completions.clear();
    if (search.question.empty() && search.filters.topic.empty()) {
        ++newest_;
        search.answer = {};
        search.completions.clear();
        search.topics.clear();
        search.is_waiting = false;
        return;
    }
    search.is_waiting = true;
    want(Ask{++newest_, search.question, search.filters, is_typing});
}

void Desk::take(const QuestionTyped& typed) {
    if (state_.search.question == typed.text) return;
    state_.search.question = typed.text;
    is_settled_ = false;
    ask(true);
}

void Desk::take(const CompletionPicked& picked) {
    state_.search.question = picked.text;
    ++state_.search.fills;
    ask();
}

void Desk::take(const QuestionSettled&) {
    // The answers stay as they are seen: asked anew, an unfinished word would be corrected away.
    is_settled_ = true;
    state_.search.completions.clear();
}

void Desk::take(const FiltersPicked& picked) {
    if (state_.place == Place::queue) begin_search_of_topics();
    auto& search = state_.search;
    if (search.filters == picked.filters) return;
    const bool is_other_language = search.filters.language != picked.filters.language;
    search.filters = picked.filters;
    ask();
    // What is read stays while it is found, and would stay in the language before.
    if (is_other_language && !search.opened.empty())
        want(Fetch{newest_, search.opened, search.filters.language});
}

void Desk::take(const Found& found) {
    if (found.ticket != newest_) return;
    auto& search = state_.search;
    search.is_waiting = false;
    search.answer = found.answer;
    search.completions = is_settled_ ? std::vector<std::string>() : found.completions;
    search.topics = found.topics;
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
    state_.topics = known.topics;
    if (!known.is_open) state_.search.is_waiting = false;
}

}  // namespace okienko::desk
