/// A visit to a kiosk, told in the words of the shop: what somebody touches, what the index says.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/session/session.h"
#include "app/language/share_folder.h"

namespace okienko::kiosk {

using namespace std::chrono_literals;

/// The interface's words, read once.
inline const language::Languages& languages() {
    static const language::Languages all(language::share_folder() / "interface");
    return all;
}

inline search::Summary summary(const std::string& id, const std::string& category = "zwroty") {
    return {.id = id, .title = "Tytuł: " + id, .category = category};
}

inline Stocked stock() {
    return {.categories = {{"zwroty", "Zwroty i wymiana", "Oddanie towaru", "assignment_return"},
                           {"bezpieczenstwo", "Bezpieczeństwo", "Wypadek", "security"}},
            .most_asked = {summary("zwrot-bez-paragonu"), summary("zgubione-rzeczy")},
            .emergency = "wypadek-w-sklepie"};
}

/// The lift does not work, and the phone is not answered.
inline Noticed notices() {
    using namespace std::chrono;
    Announcement lift;
    lift.today = 2026y / November / 26;
    lift.shown.notice.since = {lift.today, 8h};
    lift.shown.notice.id = "winda";
    lift.shown.notice.title = "Winda nie działa";
    lift.shown.notice.alternatives = {"Druga winda jest za kasami."};
    Announcement phone = lift;
    phone.shown.notice.id = "telefon";
    phone.shown.notice.title = "Infolinia nie odpowiada";
    phone.shown.notice.channels = {"infolinia"};
    return {{lift, phone}};
}

inline SessionOptions options() {
    return {.patience = 60s,
            .channels = {{.id = "pracownik", .name = "Pracownik na sali"},
                         {.id = "infolinia", .name = "Infolinia", .value = "22 000 00 00"}},
            .whereabouts = {"ul. Przykładowa 1", {{{"pl", "przy wejściu głównym"}}}},
            .is_pin = [](std::string_view pin) { return pin == "2580"; }};
}

inline article::Article article_named(const std::string& id) {
    article::Article article;
    article.id = id;
    article.title = "Tytuł: " + id;
    article.category = "zwroty";
    article.blocks = {article::Paragraph{{{.text = "Tak."}}}};
    return article;
}

/// One session and what it asked of the world last.
class Visit {
public:
    explicit Visit(SessionOptions with = options()) : session(std::move(with)) {}

    /// A kiosk whose index is open.
    static Visit to_stocked_kiosk() {
        Visit visit;
        visit.does(stock());
        return visit;
    }

    Effects does(const Event& event) { return effects = session.handle(event); }

    void waits(std::chrono::milliseconds time) { does(Waited{time}); }

    /// Asks, and gets an answer with these articles.
    void asks(const std::string& question, const std::vector<std::string>& ids) {
        does(Asked{question});
        is_answered(question, ids);
    }

    void is_answered(const std::string& question, const std::vector<std::string>& ids) {
        search::Answer answer{.question = question};
        answer.intent = ids.empty() ? search::Intent::none : search::Intent::answered;
        for (const auto& id : ids) answer.hits.push_back({.article = summary(id)});
        does(Answered{wanted<Ask>().ticket, answer});
    }

    /// Touches an article, and it comes.
    void reads(const std::string& id) {
        does(Opened{id});
        does(Fetched{.ticket = wanted<Fetch>().ticket,
                     .article = article_named(id),
                     .related = {summary("wymiana-rozmiaru")},
                     .minutes = 3,
                     .steps = 5,
                     .images = "images"});
    }

    /// The one thing of this kind that the last event wanted.
    template <typename Wanted>
    Wanted wanted() const {
        REQUIRE(effects.size() == 1);
        REQUIRE(std::holds_alternative<Wanted>(effects.front()));
        return std::get<Wanted>(effects.front());
    }

    template <typename Shown>
    bool sees() const {
        return std::holds_alternative<Shown>(session.screen());
    }

    /// What is shown, which has to be of this kind.
    template <typename Shown>
    const Shown& screen() const {
        REQUIRE(sees<Shown>());
        return std::get<Shown>(session.screen());
    }

    Session session;
    Effects effects;
};

}  // namespace okienko::kiosk
