/// Somebody needs help: the card comes before any search, and needs no index.
#include "app/kiosk/session/slip_words.h"
#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;
namespace contact = okienko::contact;
using EmergencyKind = contact::Emergency::Kind;

namespace {

const std::string here = "ul. Przykładowa 1, przy wejściu głównym";

/// A kiosk to which only fire and a lost child are emergencies.
SessionOptions watchful() {
    auto with = options();
    with.defibrillator = {{{"pl", "przy wejściu"}, {"en", "by the entrance"}}};
    with.recognise = [](std::string_view question) -> std::optional<contact::Emergency> {
        if (question == "pali się")
            return contact::Emergency{EmergencyKind::fire, "pali się", "ewakuacja"};
        if (question == "zgubiłam dziecko") return contact::Emergency{EmergencyKind::lost_child};
        return std::nullopt;
    };
    return with;
}

Visit to_watchful_kiosk() {
    Visit visit(watchful());
    visit.does(stock());
    return visit;
}

}  // namespace

TEST_CASE("an emergency is one touch away on every screen, and waits for nothing") {
    struct Row {
        const char* where;
        std::vector<Event> way;
    };

    const Row rows[] = {
        {"between visits", {}},
        {"the start", {Touched{}}},
        {"a topic", {ShelfChosen{"zwroty"}}},
        {"results", {Asked{"zwrot"}}},
        {"an article", {Opened{"zwrot-bez-paragonu"}}},
        {"people", {PersonWanted{}}},
        {"the way out", {WayOutWanted{}}},
        {"out of service", {Failed{}}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.where);
        auto visit = to_watchful_kiosk();
        for (const auto& event : row.way) visit.does(event);
        CHECK(visit.does(EmergencyReported{}).empty());
        CHECK(visit.screen<EmergencyCard>().kind == EmergencyKind::help);
        CHECK(visit.screen<EmergencyCard>().whereabouts.in("pl") == here);
        CHECK(visit.screen<EmergencyCard>().defibrillator.in("pl") == "przy wejściu");
    }
}

TEST_CASE("a question that is an emergency is never searched for") {
    auto visit = to_watchful_kiosk();
    SUBCASE("from the first screen") {}
    SUBCASE("from other answers") {
        visit.asks("zwrot", {"zwrot-bez-paragonu"});
    }
    SUBCASE("with no index at all") {
        visit.does(Failed{});
    }
    CHECK(visit.does(Asked{"  pali się "}).empty());
    CHECK(visit.screen<EmergencyCard>().kind == EmergencyKind::fire);
    CHECK(visit.screen<EmergencyCard>().whereabouts.in("pl") == here);
}

TEST_CASE("help is offered while an emergency is being typed, and no longer") {
    auto visit = to_watchful_kiosk();
    visit.does(Typed{"pali si"});
    CHECK_FALSE(visit.session.seems_emergency());
    visit.does(Typed{"pali się"});
    CHECK(visit.session.seems_emergency());
    SUBCASE("a touch brings the card of that kind") {
        visit.does(EmergencyReported{});
        CHECK(visit.screen<EmergencyCard>().kind == EmergencyKind::fire);
        CHECK_FALSE(visit.session.seems_emergency());
    }
    SUBCASE("what is typed on takes it back") {
        visit.does(Typed{"pali się lampka"});
        CHECK_FALSE(visit.session.seems_emergency());
    }
    SUBCASE("nor does the next visitor find it") {
        visit.waits(60s);
        CHECK_FALSE(visit.session.seems_emergency());
    }
}

TEST_CASE("the card of a fire stays one when the emergency button is touched") {
    auto visit = to_watchful_kiosk();
    visit.does(Asked{"pali się"});
    visit.does(EmergencyReported{});
    CHECK(visit.screen<EmergencyCard>().kind == EmergencyKind::fire);
    CHECK(visit.screen<EmergencyCard>().article == "ewakuacja");
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
}

TEST_CASE("the card leads on to the guide for its kind, which still says where this is") {
    auto visit = to_watchful_kiosk();
    visit.does(Asked{"pali się"});
    REQUIRE(visit.screen<EmergencyCard>().article == "ewakuacja");
    visit.reads("ewakuacja");
    CHECK(visit.screen<Reading>().whereabouts.in("pl") == here);
    visit.does(WentBack{});
    CHECK(visit.sees<EmergencyCard>());
    visit.does(WentBack{});
    visit.does(EmergencyReported{});
    CHECK(visit.screen<EmergencyCard>().article == "wypadek-w-sklepie");
}

TEST_CASE("no guide is promised that cannot be had") {
    SUBCASE("the index is not open yet") {
        Visit visit(watchful());
        visit.does(EmergencyReported{});
        CHECK(visit.screen<EmergencyCard>().article.empty());
    }
    SUBCASE("it failed before") {
        auto visit = to_watchful_kiosk();
        visit.does(Failed{});
        visit.does(Asked{"pali się"});
        CHECK(visit.screen<EmergencyCard>().article.empty());
    }
    SUBCASE("it fails just then: the card stays") {
        auto visit = to_watchful_kiosk();
        visit.does(Asked{"pali się"});
        visit.does(Failed{});
        CHECK(visit.screen<EmergencyCard>().article.empty());
        visit.does(WentBack{});
        CHECK(visit.sees<OutOfService>());
    }
}

TEST_CASE("a false alarm ends with one touch, however often it was raised") {
    auto visit = to_watchful_kiosk();
    visit.asks("zwrot", {"zwrot-bez-paragonu"});
    for (int times = 0; times < 3; ++times) visit.does(EmergencyReported{});
    visit.does(WentBack{});
    CHECK(visit.sees<Results>());
}

TEST_CASE("who helps somebody has no hand free: the card stays three times as long") {
    auto visit = to_watchful_kiosk();
    visit.does(EmergencyReported{});
    visit.waits(179s);
    CHECK(visit.sees<EmergencyCard>());
    visit.waits(1s);
    visit.wanted<Wipe>();
}

TEST_CASE(
    "where one is and the defibrillator hangs is said in the reader's language, or in Polish") {
    auto visit = to_watchful_kiosk();
    visit.does(EmergencyReported{});
    // A card that is open already follows the language.
    for (const char* code : {"en", "uk"}) {
        CAPTURE(code);
        visit.does(LanguageChosen{code});
        const auto& card = visit.screen<EmergencyCard>();
        const bool is_english = std::string(code) == "en";
        CHECK(card.defibrillator.in(code) == (is_english ? "by the entrance" : "przy wejściu"));
        CHECK(card.whereabouts.in(code) == here);
        // What stays Polish is read by the Polish voice.
        const auto said = narration_of(card, languages(), std::string(code));
        const auto has = [&](const char* text, const char* language) {
            return std::find(said.begin(), said.end(), Sentence{text, language}) != said.end();
        };
        CHECK(has("ul. Przykładowa 1, przy wejściu głównym", "pl"));
        CHECK(has("przy wejściu", "pl") == !is_english);
    }
}

TEST_CASE("who calls for help in an emergency is not kept at a screen where it may not be safe") {
    using okienko::journal::State;

    const struct {
        Slip::Status status;
        State state;
        const char* next;
    } rows[] = {
        {Slip::Status::saving, State::sent, "Jeszcze chwila."},
        {Slip::Status::saved, State::sent,
         "Czekamy, aż ktoś je zobaczy. Zostań w bezpiecznym miejscu."},
        {Slip::Status::saved, State::on_the_way,
         "Idzie do tego ekranu. Jeśli nie jest tu bezpiecznie, wyjdź."},
        {Slip::Status::not_saved, State::sent,
         "Przepraszamy. Zawołaj najbliższego pracownika, a gdy komuś coś grozi, zadzwoń pod 112."},
        {Slip::Status::saved, State::done,
         "Dziękujemy. Gdyby coś jeszcze było niejasne, zawołaj ponownie."},
    };

    for (const auto& row : rows) {
        Slip slip{.status = row.status, .window = {}, .by = {}};
        slip.stored.kind = okienko::journal::NewHandOff::Kind::emergency;
        slip.stored.state = row.state;
        CHECK(next_of(slip, languages().of("pl")) == row.next);
    }
}

TEST_CASE("nobody who calls in an emergency is told to stay at the screen, in any language") {
    using okienko::journal::NewHandOff;
    using okienko::journal::State;

    const struct {
        const char* language;
        const char* stay;
    } rows[] = {{"pl", "Zostań przy tym ekranie"},
                {"en", "stay at this screen"},
                {"uk", "Залишайтеся біля екрана"}};

    const auto told = [](NewHandOff::Kind kind, Slip::Status status, State state,
                         const char* language) {
        Slip call{.status = status, .window = {}, .by = {}};
        call.stored.kind = kind;
        call.stored.state = state;
        return next_of(call, languages().of(language));
    };
    for (const auto& row : rows) {
        CAPTURE(row.language);
        const auto stays = [&](const std::string& text) {
            return text.find(row.stay) != std::string::npos;
        };
        for (const State state : {State::sent, State::seen, State::on_the_way})
            CHECK(stays(told(NewHandOff::Kind::staff, Slip::Status::saved, state, row.language)));
        for (const auto status : {Slip::Status::saving, Slip::Status::saved,
                                  Slip::Status::not_saved, Slip::Status::lost})
            for (const State state : {State::sent, State::seen, State::taken, State::on_the_way,
                                      State::escalated, State::done, State::cancelled}) {
                const auto next = told(NewHandOff::Kind::emergency, status, state, row.language);
                CAPTURE(next);
                CHECK_FALSE(next.empty());
                CHECK_FALSE(stays(next));
            }
    }
}
