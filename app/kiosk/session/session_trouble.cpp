/// The part of a session that notices when the screen does not help, and keeps the story for
/// whoever takes over.
#include <algorithm>
#include <utility>

#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

namespace {

constexpr std::size_t most_topics = 2;

/// Answers that topics are taken from: one that shares a word with the question and stands far
/// below is of a topic that answers nothing.
constexpr std::size_t telling_answers = 3;

}  // namespace

/// Not before there is something to offer it beside.
const Rescue* Session::rescue() const {
    const bool is_here = rescue_place_ == here_.number && !is_loading(here_.screen);
    return rescue_ && is_here ? &*rescue_ : nullptr;
}

Effects Session::on(const OfferDeclined&) {
    rescue_.reset();
    return {};
}

/// Nobody who asks for a person is shown articles instead.
Effects Session::asks_for_person(const std::string& question) {
    struggle_.asked_for_person();
    tell(journal::Step::Kind::asked, question);
    Effects effects = remember_search(question, search::Intent::person, 0);
    const Effects more = on(PersonWanted{});
    effects.insert(effects.end(), more.begin(), more.end());
    return effects;
}

void Session::tell(journal::Step::Kind kind, std::string_view text) {
    if (hand_offs_) story_.tell(kind, text, now());
}

Effects Session::remember_search(const std::string& question, search::Intent outcome,
                                 std::size_t hits) {
    if (!hand_offs_) return {};
    const journal::RecordId id = options_.hand_off->new_id();
    auto* results = std::get_if<Results>(&here_.screen);
    if (results && results->question == question) results->search = id;
    return {Remember{journal::Search{.id = id,
                                     .question = question,
                                     .outcome = search::to_string(outcome),
                                     .hits = hits,
                                     .language = appearance_.language,
                                     .at = now(),
                                     .visit = visit()}}};
}

/// An article that is opened, and the question it is opened from.
Effects Session::remember_view(const Reading& reading, const journal::RecordId& search) {
    if (!hand_offs_) return {};
    return {Remember{journal::View{.id = reading.view,
                                   .article = reading.article.id,
                                   .search = search,
                                   .visit = visit(),
                                   .at = now()}}};
}

journal::RecordId Session::visit() {
    if (!visit_) visit_ = options_.hand_off->new_id();
    return *visit_;
}

/// About one opening of an article. Said again, it counts instead of what was said before.
Effects Session::remember_feedback(const std::optional<ArticleView>& view, bool helped,
                                   std::string_view reason) {
    if (!hand_offs_ || !view) return {};
    using Kind = journal::Step::Kind;
    if (reason.empty()) {
        tell(helped ? Kind::helped : Kind::not_helped, view->article);
    } else {
        // Whoever takes over reads words, editors count keys.
        const std::string key = "reasons." + std::string(reason);
        tell(Kind::said, options_.words ? options_.words->of("pl").text(key) : reason);
    }
    return {Remember{journal::Feedback{.view = view->id,
                                       .article = view->article,
                                       .helped = helped,
                                       .reason = std::string(reason),
                                       .at = now()}}};
}

void Session::offer_help(std::optional<Trouble> trouble) {
    if (!trouble || place_of_offer(*trouble) != OfferPlace::card) return;
    rescue_ = Rescue{.trouble = *trouble, .topics = nearest_topics()};
    rescue_place_ = here_.number;
}

/// What has come says which topics are near.
void Session::name_topics() {
    if (rescue_ && rescue_place_ == here_.number) rescue_->topics = nearest_topics();
}

/// Of what was found or is read; those that are shown already are no alternative.
std::vector<article::Category> Session::nearest_topics() const {
    std::vector<article::Category> topics;
    const auto add = [&](const std::string& id) {
        const auto topic = category(id);
        const bool is_new = std::none_of(topics.begin(), topics.end(),
                                         [&](const auto& it) { return it.id == topic.id; });
        if (is_new && !topic.name.empty() && topics.size() < most_topics) topics.push_back(topic);
    };
    if (const auto* results = std::get_if<Results>(&here_.screen)) {
        const auto& hits = results->answer.hits;
        for (std::size_t i = 0; i < std::min(telling_answers, hits.size()); ++i)
            add(hits[i].article.category);
    }
    if (const auto* reading = std::get_if<Reading>(&here_.screen)) add(reading->article.category);
    return topics;
}

}  // namespace okienko::kiosk
