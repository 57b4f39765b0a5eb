#include "app/desk/screens/search_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "app/desk/screens/parts.h"
#include "app/language/reason.h"
#include "app/ui/paint.h"
#include "app/ui/rich_text.h"

namespace okienko::desk {
namespace {

constexpr float hits_share = 0.36F;
constexpr ui::TextStyle title_style{ui::Font::strong, ui::Font::strong, 1.25F, true};
constexpr ui::TextStyle snippet_style{ui::Font::small, ui::Font::small_strong, 1.3F};

// ---- filters ------------------------------------------------------------------------------------

/// One of several choices, and the filters that it leads to.
struct Choice {
    const char* key;
    bool is_chosen;
    Filters filters;
};

Filters with(Filters filters, std::optional<article::Audience> audience) {
    filters.audience = audience;
    return filters;
}

Filters with(Filters filters, std::optional<article::Kind> kind) {
    filters.kind = kind;
    return filters;
}

Filters in(Filters filters, const char* language) {
    filters.language = language;
    return filters;
}

std::array<std::vector<Choice>, 3> choices_of(const Filters& now) {
    using article::Audience;
    using article::Kind;
    const std::optional<Audience> anybody;
    const std::optional<Kind> anything;
    return {
        {{{"all", now.audience == anybody, with(now, anybody)},
          {"customers", now.audience == Audience::customer,
           with(now, std::optional(Audience::customer))},
          {"agents", now.audience == Audience::agent, with(now, std::optional(Audience::agent))}},
         {{"any_kind", now.kind == anything, with(now, anything)},
          {"faq", now.kind == Kind::faq, with(now, std::optional(Kind::faq))},
          {"guide", now.kind == Kind::guide, with(now, std::optional(Kind::guide))}},
         {{"pl", now.language == "pl", in(now, "pl")},
          {"en", now.language == "en", in(now, "en")},
          {"uk", now.language == "uk", in(now, "uk")}}}};
}

/// Groups of choices, on as many lines as they need.
void draw_filters(Stage& stage, Flow& flow) {
    const float gap = stage.dp(8);
    for (const auto& group : choices_of(stage.state.search.filters)) {
        float group_width = -gap;
        for (const Choice& choice : group)
            group_width +=
                choice_width(stage, stage.text(std::string("filter.") + choice.key)) + gap;
        if (!flow.fits(group_width)) flow.begin_line();
        for (const Choice& choice : group) {
            const std::string_view label = stage.text(std::string("filter.") + choice.key);
            const ui::Rect rect = flow.place(choice_width(stage, label));
            if (draw_choice(stage, rect, std::string("filter.") + choice.key, label,
                            choice.is_chosen))
                stage.report(FiltersPicked{choice.filters});
        }
        flow.skip(stage.dp(16));
    }
}

/// The categories of what was found, on one line.
void draw_found_topics(Stage& stage, ui::Point at, float width) {
    const auto& search = stage.state.search;
    std::vector<Topic> topics = search.topics;
    const std::string& chosen = search.filters.topic;
    const auto is_it = [&](const Topic& topic) { return topic.id == chosen; };
    const auto found = std::find_if(topics.begin(), topics.end(), is_it);
    if (found != topics.end()) {
        std::rotate(topics.begin(), found, found + 1);  // where it can be let go of
    } else if (const auto known =
                   std::find_if(stage.state.topics.begin(), stage.state.topics.end(), is_it);
               known != stage.state.topics.end()) {
        topics.insert(topics.begin(), *known);
        if (!search.question.empty()) topics.front().articles = 0;
    }
    draw_topics(stage, at, width, topics, 1);
}

/// What narrows the search, in a place that is always as high: nothing below it moves. Returns the
/// height.
float draw_narrowing(Stage& stage, ui::Point at, float width) {
    const float least = stage.dp(420);  // for a category
    Flow flow(at, width, choice_height(stage), stage.dp(8));
    draw_filters(stage, flow);
    if (!stage.is_narrow() || flow.room() < least) flow.begin_line();
    draw_found_topics(stage, flow.pen(), flow.room());
    return flow.height();
}

// ---- how the question may go on -----------------------------------------------------------------

/// Completions side by side, as many as fit; returns the height.
float draw_completions(Stage& stage, const ui::Rect& row) {
    const auto& completions = stage.state.search.completions;
    if (completions.empty()) return 0;
    const float height = choice_height(stage) + stage.dp(4);
    float left = row.left;
    for (std::size_t i = 0; i < completions.size(); ++i) {
        const float wide = std::min(choice_width(stage, completions[i]), row.right - left);
        if (left > row.left && wide < choice_width(stage, completions[i])) break;
        const ui::Rect rect = ui::rect_at({left, row.top}, {wide, height});
        if (draw_choice(stage, rect, "completion:" + std::to_string(i), completions[i], false)) {
            stage.report(CompletionPicked{completions[i]});
            stage.canvas.focus().key = "search.field";
        }
        left += wide + stage.dp(8);
    }
    return height;
}

// ---- answers ------------------------------------------------------------------------------------

/// "dla pracowników · Poradnik · dlaczego: zwroty = zwrot"
std::string meta_of(const Stage& stage, const search::Hit& hit) {
    const bool is_agents = hit.article.audience == article::Audience::agent;
    std::string text(stage.text(is_agents ? "filter.agents" : "filter.customers"));
    text += " · " + std::string(stage.text(
                        hit.article.kind == article::Kind::faq ? "filter.faq" : "filter.guide"));
    return text;
}

std::string why_of(const Stage& stage, const search::Hit& hit) {
    constexpr std::size_t most = 3;
    std::string all;
    for (std::size_t i = 0; i < hit.why.size() && i < most; ++i)
        all += (i == 0 ? "" : "; ") + language::reason_in_words(stage.words, hit.why[i]);
    return all.empty() ? all : stage.text("search.why", {{"why", std::string_view(all)}});
}

float draw_hit(Stage& stage, ui::Point at, float width, const search::Hit& hit) {
    ui::Canvas& canvas = stage.canvas;
    const ui::Theme& theme = stage.theme();
    const float padding = stage.dp(20);
    const float inside = width - 2 * padding;
    const auto& title = canvas.typesetter().set(
        ui::marked_text(hit.article.title, hit.title_highlights), title_style, inside);
    const float title_height = title.height;
    const auto& snippet = canvas.typesetter().set(
        ui::marked_text(hit.snippet.text, hit.snippet.highlights), snippet_style, inside);
    const float snippet_height = hit.snippet.text.empty() ? 0 : snippet.height + stage.dp(4);
    const float line = canvas.fonts().height(ui::Font::small) + stage.dp(8);
    const std::string why = why_of(stage, hit);
    const float height = title_height + snippet_height + line * (why.empty() ? 1.0F : 2.0F) +
                         2 * padding + stage.dp(2);

    const ui::Rect rect = ui::rect_at(at, {width, height});
    const std::string key = "hit:" + hit.article.id;
    const auto reaction =
        ui::target_without_mark(canvas, rect, key, hit.article.title, ui::Role::card);
    if (reaction.is_tapped) stage.report(ArticleOpened{hit.article.id});
    if (!rect.meets(canvas.clip())) return height;
    const bool is_open = stage.state.search.opened == hit.article.id;
    const float radius = stage.dp(14);
    if (canvas.focus().is_on(key))
        ui::fill(canvas, rect.grown(stage.dp(4)), theme.primary, radius + stage.dp(4));
    ui::box(canvas, rect, is_open ? theme.primary_soft : theme.surface,
            is_open ? theme.primary : theme.border, radius);
    const ui::Colour text = is_open ? theme.on_primary_soft : theme.text;
    const ui::Colour muted = is_open ? theme.on_primary_soft : theme.muted;
    ui::Point pen{at.x + padding, at.y + padding};
    ui::write(canvas, pen, title, {text, text});
    pen.y += title_height + stage.dp(6);
    if (snippet_height > 0) ui::write(canvas, pen, snippet, {text, text});
    pen.y += snippet_height;
    write_cut(stage, pen, meta_of(stage, hit), ui::Font::small, muted, inside);
    pen.y += line;
    if (!why.empty()) write_cut(stage, pen, why, ui::Font::small, muted, inside);
    return height;
}

void draw_message(Stage& stage, const ui::Rect& place, std::string_view icon,
                  const std::string& text) {
    ui::Rect middle = ui::centered(place, {place.width() - stage.dp(40), stage.dp(280)});
    ui::icon(stage.canvas, middle.take_top(stage.dp(100)), icon, ui::IconSize::large,
             stage.theme().muted);
    ui::write_in(stage.canvas, middle.take_top(stage.dp(180)), text, ui::Font::body,
                 stage.theme().muted);
}

/// Before anything is asked: how to ask, and what there is to look through.
void draw_begin(Stage& stage, const ui::Rect& place) {
    ui::ScrollRegion region(stage.canvas, stage.scrolls.hits, place);
    const float margin = stage.dp(6);
    const float width = place.width() - 2 * margin - stage.dp(14);
    ui::Point at{place.left + margin, region.origin().y + margin};
    const float top = at.y;
    at.y += ui::write(stage.canvas, at, stage.text("search.begin"), ui::Font::body,
                      stage.theme().muted, width) +
            stage.dp(20);
    constexpr std::size_t lines = 20;
    at.y += draw_topics(stage, at, width, stage.state.topics, lines);
    region.end(at.y - top + 2 * margin);
}

void draw_hits(Stage& stage, const ui::Rect& place) {
    const auto& search = stage.state.search;
    if (!stage.state.has_index)
        return draw_message(stage, place, "warning", std::string(stage.text("search.no_index")));
    if (search.question.empty() && search.filters.topic.empty()) return draw_begin(stage, place);
    if (search.answer.hits.empty()) {
        if (search.is_waiting) return;
        return draw_message(stage, place, "search_off", std::string(stage.text("search.nothing")));
    }
    stage.scrolls.hits.leave_keys();
    ui::ScrollRegion region(stage.canvas, stage.scrolls.hits, place);
    const float margin = stage.dp(6);
    ui::Point at{place.left + margin, region.origin().y + margin};
    const float top = at.y;
    const float width = place.width() - 2 * margin - stage.dp(14);
    if (!search.answer.corrected.empty())
        at.y += ui::write(stage.canvas, at,
                          stage.text("search.corrected",
                                     {{"question", std::string_view(search.answer.corrected)}}),
                          ui::Font::body, stage.theme().muted, width) +
                stage.dp(12);
    for (const auto& hit : search.answer.hits)
        at.y += draw_hit(stage, at, width, hit) + stage.dp(10);
    region.end(at.y - top + 2 * margin);
}

/// Enter: the question stands, and the keys go on to the answers.
void settle(Stage& stage) {
    stage.report(QuestionSettled{});
    const auto& hits = stage.state.search.answer.hits;
    if (!hits.empty()) stage.canvas.focus().key = "hit:" + hits.front().article.id;
}

}  // namespace

void draw_search_page(Stage& stage, ui::Rect room) {
    const float margin = stage.dp(6);
    const float gap = stage.dp(stage.is_tight() ? 10 : 14);
    // Filters stand above the field, so that an arrow down leads from it to the answers; over the
    // article as well where they would take many lines.
    const auto take_narrowing = [&](ui::Rect& place) {
        place.take_top(draw_narrowing(stage, {place.left + margin, place.top},
                                      place.width() - margin - stage.dp(14)),
                       gap);
    };
    if (stage.is_narrow()) take_narrowing(room);
    ui::Rect left = room.take_left(std::floor(room.width() * hits_share), stage.dp(gap_dp));
    if (!stage.is_narrow()) take_narrowing(left);
    const ui::Rect field = left.take_top(stage.dp(stage.is_tight() ? 72 : 84), gap);
    const std::string before = stage.fields.question.text();
    const ui::Rect inside{field.left + margin, field.top, field.right - margin - stage.dp(14),
                          field.bottom};
    const bool is_entered = draw_field(stage, inside, "search.field", stage.fields.question, {},
                                       stage.text("search.hint"));
    if (stage.fields.question.text() != before || before != stage.state.search.question)
        stage.report(QuestionTyped{stage.fields.question.text()});
    if (is_entered) settle(stage);
    const ui::Rect row{inside.left, left.top, inside.right, left.bottom};
    const float completions = draw_completions(stage, row);
    if (completions > 0) left.take_top(completions, stage.dp(8));
    draw_hits(stage, left);
    draw_article_card(stage, room);
}

}  // namespace okienko::desk
