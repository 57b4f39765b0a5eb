/// The part of a session that answers while a question is still being typed.
#include <utility>

#include "app/kiosk/session/forgetting.h"
#include "app/kiosk/session/session.h"
#include "index/search/hit.h"

namespace okienko::kiosk {

namespace {

/// What does not move without need: the articles a visitor may be reading.
constexpr std::size_t steady = 3;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

/// What comes up for the text before stays in sight until something comes up for this one.
Effects Session::on(const Typed& typed) {
    if (is_blank(typed.text)) {
        stop_typing();
        return translate();
    }
    typed_emergency_ = emergency_in(typed.text);
    if (is_out_of_service_ || !takes_questions(here_.screen)) return {};
    if (!here_.typing) here_.typing.emplace();
    here_.typing->text = typed.text;
    return look_ahead();
}

Effects Session::on(const Suggested& suggested) {
    if (!here_.typing || suggested.ticket != beginning_) return {};
    Typing& typing = *here_.typing;
    typing.endings = search::endings_of(suggested.suggestions);
    typing.articles.clear();
    for (const search::Hit& hit : suggested.suggestions.hits)
        typing.articles.push_back(hit.article);
    typing.language = suggested.language;
    typing.is_unsure =
        !typing.articles.empty() && suggested.suggestions.intent != search::Intent::answered;
    typing.notices = notices_of(suggested.notices);
    typing.is_answered = true;
    return {};
}

/// Asks what comes up for the text so far; whatever is on its way for another one is not shown.
Effects Session::look_ahead() {
    const Typing& typing = *here_.typing;
    Suggest suggest{.ticket = ++beginning_, .text = typing.text, .language = appearance_.language};
    for (const search::Summary& article : typing.articles)
        if (suggest.before.size() < steady) suggest.before.push_back(article.id);
    return {std::move(suggest)};
}

void Session::stop_typing() {
    ++beginning_;
    typed_emergency_.reset();
    if (here_.typing) overwrite(*here_.typing);
    here_.typing.reset();
}

}  // namespace okienko::kiosk
