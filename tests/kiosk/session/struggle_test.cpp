/// How a kiosk notices that it does not help, and what it then does: once.
#include "app/kiosk/session/struggle.h"

#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
namespace journal = okienko::journal;

TEST_CASE("the table of rules: what shows that a screen does not help, and where help is offered") {
    struct Row {
        Facts facts;
        std::optional<Trouble> trouble;
        OfferPlace place = OfferPlace::there;
    };

    const Row rows[] = {
        {{}, {}},
        {{.unopened = 2, .places = 9}, {}},
        {{.has_no_hits = true}, Trouble::no_hits},
        {{.unopened = 3}, Trouble::rephrased, OfferPlace::card},
        {{.did_not_help = true}, Trouble::did_not_help},
        {{.opened_twice = true}, Trouble::opened_twice, OfferPlace::card},
        {{.asked_for_person = true}, Trouble::asked_for_person},
        {{.places = 10}, Trouble::wandering, OfferPlace::card},
        // What is said comes before what is guessed.
        {{.unopened = 5, .asked_for_person = true, .places = 20}, Trouble::asked_for_person},
        {{.has_no_hits = true, .unopened = 3}, Trouble::no_hits},
    };
    for (const Row& row : rows) {
        CAPTURE(static_cast<int>(row.trouble.value_or(Trouble::no_hits)));
        CHECK(trouble_in(row.facts) == row.trouble);
        if (row.trouble) CHECK(place_of_offer(*row.trouble) == row.place);
    }
}

namespace {

void is_asked(DeskVisit& visit, const std::string& question, bool has_hits = true) {
    visit.does(Asked{question});
    okienko::search::Answer answer{.question = question};
    answer.intent = has_hits ? okienko::search::Intent::answered : okienko::search::Intent::none;
    if (has_hits) answer.hits.push_back({.article = summary("zwrot-bez-paragonu")});
    visit.does(Answered{visit.last<Ask>()->ticket, answer});
}

void is_read(DeskVisit& visit, const std::string& id) {
    visit.does(Opened{id});
    visit.does(Fetched{.ticket = visit.last<Fetch>()->ticket, .article = article_named(id)});
}

}  // namespace

TEST_CASE("asked three times in other words, opening nothing, a visitor is offered help: once") {
    DeskVisit visit;
    is_asked(visit, "zwrot");
    is_asked(visit, "zwrot");  // the same again is no other word
    is_asked(visit, "oddać buty");
    CHECK(visit.session.rescue() == nullptr);
    is_asked(visit, "chcę oddać buty");
    REQUIRE(visit.session.rescue() != nullptr);
    CHECK(visit.session.rescue()->trouble == Trouble::rephrased);
    // Alternatives first: the topic of what was found.
    REQUIRE(visit.session.rescue()->topics.size() == 1);
    CHECK(visit.session.rescue()->topics[0].id == "zwroty");
    visit.does(OfferDeclined{});
    CHECK(visit.session.rescue() == nullptr);
    for (int i = 0; i < 20; ++i) is_asked(visit, "buty " + std::to_string(i));
    CHECK(visit.session.rescue() == nullptr);
}

TEST_CASE(
    "topics are offered of the answers that stand first, not of what shares a word far below") {
    DeskVisit visit;
    for (const char* question : {"zwrot", "oddać", "oddać buty"}) {
        visit.does(Asked{question});
        okienko::search::Answer answer{.question = question};
        answer.intent = okienko::search::Intent::answered;
        for (int i = 0; i < 3; ++i)
            answer.hits.push_back({.article = summary("zwrot-" + std::to_string(i))});
        const auto far = summary("wypadek-w-sklepie", "bezpieczenstwo");
        answer.hits.push_back({.article = far});
        visit.does(Answered{visit.last<Ask>()->ticket, answer});
    }
    REQUIRE(visit.session.rescue() != nullptr);
    REQUIRE(visit.session.rescue()->topics.size() == 1);
    CHECK(visit.session.rescue()->topics[0].id == "zwroty");
}

TEST_CASE("an answer that is opened begins the count anew, and one that helped ends the trouble") {
    DeskVisit visit;
    is_asked(visit, "zwrot");
    is_asked(visit, "oddać");
    is_read(visit, "zwrot-bez-paragonu");
    is_asked(visit, "buty");
    is_asked(visit, "oddać buty");
    CHECK(visit.session.rescue() == nullptr);
}

TEST_CASE("an article opened again shows that something is still unclear; going back does not") {
    DeskVisit visit;
    is_asked(visit, "zwrot");
    is_read(visit, "zwrot-bez-paragonu");
    visit.does(WentBack{});
    is_read(visit, "inny");
    visit.does(WentBack{});
    CHECK(visit.session.rescue() == nullptr);
    is_read(visit, "zwrot-bez-paragonu");
    REQUIRE(visit.session.rescue() != nullptr);
    CHECK(visit.session.rescue()->trouble == Trouble::opened_twice);
    visit.does(WentHome{});
    CHECK(visit.session.rescue() == nullptr);  // it belongs to that screen
}

TEST_CASE("help that is offered names the topic of what has come, and waits for it") {
    DeskVisit visit;
    SUBCASE("an article opened again") {
        is_read(visit, "zwrot-bez-paragonu");
        visit.does(WentHome{});
        visit.does(Opened{"zwrot-bez-paragonu"});
        CHECK(visit.session.rescue() == nullptr);
        visit.does(Fetched{.ticket = visit.last<Fetch>()->ticket,
                           .article = article_named("zwrot-bez-paragonu")});
        REQUIRE(visit.session.rescue() != nullptr);
        CHECK(visit.session.rescue()->trouble == Trouble::opened_twice);
    }
    SUBCASE("answers that were wandered to, behind those to another question") {
        for (int i = 0; i < 8; ++i) is_read(visit, "artykul-" + std::to_string(i));
        visit.does(Asked{"wypadek"});
        okienko::search::Answer answer{.question = "wypadek"};
        answer.intent = okienko::search::Intent::answered;
        answer.hits.push_back({.article = summary("wypadek-w-sklepie", "bezpieczenstwo")});
        visit.does(Answered{visit.last<Ask>()->ticket, answer});
        visit.does(Asked{"zwrot"});
        CHECK(visit.session.rescue() == nullptr);
        answer.hits.assign(1, {.article = summary("zwrot-bez-paragonu")});
        visit.does(Answered{visit.last<Ask>()->ticket, answer});
        REQUIRE(visit.session.rescue() != nullptr);
        CHECK(visit.session.rescue()->trouble == Trouble::wandering);
    }
    REQUIRE(visit.session.rescue()->topics.size() == 1);
    CHECK(visit.session.rescue()->topics[0].id == "zwroty");
}

TEST_CASE("from place to place for long is wandering, unless something helped") {
    DeskVisit visit;
    for (int i = 0; i < 9; ++i) is_read(visit, "artykul-" + std::to_string(i));
    CHECK(visit.session.rescue() == nullptr);
    is_read(visit, "artykul-9");
    REQUIRE(visit.session.rescue() != nullptr);
    CHECK(visit.session.rescue()->trouble == Trouble::wandering);

    DeskVisit helped;
    for (int i = 0; i < 9; ++i) is_read(helped, "artykul-" + std::to_string(i));
    helped.does(Helped{true});
    for (int i = 10; i < 19; ++i) {
        is_read(helped, "artykul-" + std::to_string(i));
        CHECK(helped.session.rescue() == nullptr);
    }
    is_read(helped, "artykul-19");
    CHECK(helped.session.rescue() != nullptr);
}

TEST_CASE("the next visitor has a clean slate") {
    // Just short of help that is offered, and long after it was.
    for (const int places : {9, 12}) {
        CAPTURE(places);
        DeskVisit visit;
        for (int i = 0; i < places; ++i) is_read(visit, "artykul-" + std::to_string(i));
        visit.does(Finished{});
        visit.does(Touched{});
        is_read(visit, "artykul-1");
        CHECK(visit.session.rescue() == nullptr);
        visit.does(PersonWanted{});
        visit.does(StaffWanted{});
        CHECK(visit.last<HandOver>()->hand_off.trail.size() == 1);
        for (int i = 2; i < 11; ++i) is_read(visit, "artykul-" + std::to_string(i));
        CHECK(visit.session.rescue() != nullptr);
    }
}

TEST_CASE("whoever asks for a person in words is shown people, and no articles") {
    DeskVisit visit;
    is_asked(visit, "zwrot");
    visit.does(Asked{"człowiek"});
    REQUIRE(visit.sees<Contact>());
    CHECK(visit.screen<Contact>().about == "zwrot");
    CHECK(visit.count<Ask>() == 1);
    const auto remembered = std::get<journal::Search>(visit.last<Remember>()->what);
    CHECK(remembered.outcome == "person");
    // Without an index, too.
    visit.does(Failed{});
    visit.does(WentHome{});
    visit.does(Asked{"człowiek"});
    CHECK(visit.sees<Contact>());
}

TEST_CASE("each question is remembered with what came of it") {
    struct Row {
        const char* question;
        bool has_hits;
        const char* outcome;
        std::size_t hits;
    };

    const Row rows[] = {{"zwrot", true, "answered", 1}, {"kosmos", false, "none", 0}};
    for (const Row& row : rows) {
        CAPTURE(std::string(row.question));
        DeskVisit visit;
        visit.does(LanguageChosen{"en"});
        is_asked(visit, row.question, row.has_hits);
        REQUIRE(visit.count<Remember>() == 1);
        const auto search = std::get<journal::Search>(visit.last<Remember>()->what);
        CHECK(search.question == row.question);
        CHECK(search.outcome == row.outcome);
        CHECK(search.hits == row.hits);
        CHECK(search.language == "en");
        CHECK(search.at == morning());
    }
}

TEST_CASE("what a visitor says about an article counts once a view, the last word of it") {
    DeskVisit visit;
    const auto feedback = [&] { return std::get<journal::Feedback>(visit.last<Remember>()->what); };
    is_read(visit, "zwrot");
    visit.does(Helped{false});
    const auto first = feedback();
    CHECK(first.article == "zwrot");
    CHECK_FALSE(first.helped);
    visit.does(ReasonGiven{Reason::outdated});
    CHECK(feedback().view == first.view);
    CHECK(feedback().reason == "outdated");
    visit.does(WentBack{});
    visit.does(Helped{true});
    CHECK(feedback().view == first.view);
    CHECK(feedback().helped);
    is_read(visit, "inny");
    visit.does(Helped{true});
    CHECK(feedback().view != first.view);
    CHECK(feedback().article == "inny");
}

TEST_CASE("what a visitor says is about the article that is shown, wherever they were since") {
    DeskVisit visit;
    const auto view_of_last = [&] {
        return std::get<journal::View>(visit.last<Remember>()->what).id;
    };
    const auto feedback = [&] { return std::get<journal::Feedback>(visit.last<Remember>()->what); };
    is_read(visit, "zwrot");
    const auto view = view_of_last();
    is_read(visit, "inny");
    REQUIRE(view_of_last() != view);
    visit.does(WentBack{});
    SUBCASE("there") {
        visit.does(Helped{true});
        CHECK(feedback().helped);
    }
    SUBCASE("at the end of the visit") {
        visit.does(EndingWanted{});
        visit.does(Helped{true});
    }
    SUBCASE("at the end of the visit, behind other screens") {
        visit.does(PersonWanted{});
        visit.does(EndingWanted{});
        visit.does(Helped{false});
        CHECK_FALSE(feedback().helped);
    }
    SUBCASE("at the end of the visit, from no article") {
        visit.does(WentBack{});
        visit.does(EndingWanted{});
        visit.does(Helped{true});
    }
    SUBCASE("by a reason that is given after another article was read") {
        visit.does(Helped{false});
        visit.does(WentHome{});
        is_read(visit, "inny");
        visit.does(WentHome{});
        is_read(visit, "zwrot");
        const auto again = view_of_last();
        visit.does(Helped{false});
        is_read(visit, "inny");
        visit.does(WentBack{});
        visit.does(ReasonGiven{Reason::unclear});
        CHECK(feedback().reason == "unclear");
        CHECK(feedback().view == again);
        return;
    }
    CHECK(feedback().article == "zwrot");
    CHECK(feedback().view == view);
}

TEST_CASE("whoever read nothing says nothing about an article") {
    DeskVisit visit;
    is_read(visit, "zwrot");
    visit.does(Finished{});
    visit.does(PersonWanted{});
    visit.does(EndingWanted{});
    const auto remembered = visit.count<Remember>();
    visit.does(Helped{true});
    CHECK(visit.count<Remember>() == remembered);
}

TEST_CASE("an article that came up for what is typed is not kept with the question before") {
    DeskVisit visit;
    is_asked(visit, "zwrot");
    const auto search = std::get<journal::Search>(visit.last<Remember>()->what).id;
    const auto view_of = [&] { return std::get<journal::View>(visit.last<Remember>()->what); };
    visit.does(Typed{"park"});
    SUBCASE("while the answers are still in sight, they are what is opened") {
        visit.does(Opened{"zwrot-bez-paragonu"});
        CHECK(view_of().search == search);
    }
    SUBCASE("once something came up, that is") {
        visit.does(Suggested{.ticket = visit.last<Suggest>()->ticket,
                             .suggestions = {.hits = {{.article = summary("parking")}}}});
        visit.does(Opened{"parking"});
        CHECK(view_of().search == journal::RecordId{});
    }
}

TEST_CASE("an opened article is kept with the question it was opened from, visit by visit") {
    DeskVisit visit;
    const auto search_of = [&] { return std::get<journal::Search>(visit.last<Remember>()->what); };
    const auto view_of = [&] { return std::get<journal::View>(visit.last<Remember>()->what); };
    is_asked(visit, "zgubiłam paragon");
    const auto first = search_of();
    CHECK(first.visit != journal::RecordId{});
    is_read(visit, "zwrot-bez-paragonu");
    CHECK(view_of().article == "zwrot-bez-paragonu");
    CHECK(view_of().search == first.id);
    CHECK(view_of().visit == first.visit);

    // Read on from an article: no question led there.
    is_read(visit, "zwrot-prezentu");
    CHECK(view_of().search == journal::RecordId{});
    CHECK(view_of().visit == first.visit);

    visit.does(Finished{});
    is_asked(visit, "zgubiłam paragon");
    CHECK(search_of().visit != first.visit);
}
