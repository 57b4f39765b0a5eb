/// What somebody comes back to says what is so by then.
#include <optional>
#include <string>
#include <vector>

#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
namespace contact = okienko::contact;
namespace journal = okienko::journal;

namespace {

SessionOptions options_with_way() {
    auto with = options_with_journal();
    with.directions = contact::Directions{};
    return with;
}

void reads(DeskVisit& visit, const std::string& id) {
    visit.does(Opened{id});
    visit.does(Fetched{.ticket = visit.last<Fetch>()->ticket, .article = article_named(id)});
}

/// "zw" was typed, and this article came up.
void types_and_sees(DeskVisit& visit, const std::string& id) {
    visit.does(Typed{"zw"});
    visit.does(Suggested{.ticket = visit.last<Suggest>()->ticket,
                         .suggestions = {.hits = {{.article = summary(id)}}}});
}

}  // namespace

TEST_CASE("a translation that comes after going back takes no other article's place") {
    DeskVisit visit;
    reads(visit, "pierwszy");
    reads(visit, "drugi");
    visit.does(LanguageChosen{"en"});
    visit.does(LanguageChosen{"pl"});
    const auto ticket = visit.last<Fetch>()->ticket;
    visit.does(WentBack{});  // the first is in Polish: nothing is wanted for it
    CHECK(visit.last<Fetch>()->ticket == ticket);
    visit.does(Fetched{.ticket = ticket, .article = article_named("drugi")});
    CHECK(visit.screen<Reading>().article.id == "pierwszy");
}

TEST_CASE("a need said elsewhere is marked on coming back to the ways to a person") {
    DeskVisit visit(options_with_way());
    visit.does(PersonWanted{});
    visit.does(WayWanted{});
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::wheelchair});
    visit.does(WentBack{});
    visit.does(WentBack{});
    CHECK(visit.screen<Contact>().needs == std::vector<Need>{Need::wheelchair});
    visit.does(NeedTouched{Need::wheelchair});
    CHECK(visit.screen<Contact>().needs.empty());
}

TEST_CASE("what was typed last comes up on coming back, in the language chosen since") {
    DeskVisit visit;
    types_and_sees(visit, "zwrot");
    SUBCASE("though an answer to fewer letters was shown") {
        visit.does(Typed{"zgubione"});
        reads(visit, "zwrot");
        visit.does(WentBack{});
        CHECK(visit.last<Suggest>()->text == "zgubione");
        visit.does(Suggested{.ticket = visit.last<Suggest>()->ticket,
                             .suggestions = {.hits = {{.article = summary("zgubione")}}}});
        REQUIRE(visit.session.typing() != nullptr);
        CHECK(visit.session.typing()->articles.at(0).id == "zgubione");
    }
    SUBCASE("in another language") {
        reads(visit, "zwrot");
        visit.does(LanguageChosen{"en"});
        visit.does(WentBack{});
        CHECK(visit.last<Suggest>()->language == "en");
    }
}

TEST_CASE("an article behind a false alarm comes in the language chosen on the card") {
    DeskVisit visit;
    reads(visit, "zwrot");
    visit.does(EmergencyReported{});
    visit.does(LanguageChosen{"en"});
    visit.does(FalseAlarm{});
    CHECK(visit.sees<Reading>());
    CHECK(visit.last<Fetch>()->language == "en");
}

TEST_CASE("an emergency that still stands in the field is offered on coming back") {
    auto with = options_with_journal();
    with.recognise = [](std::string_view question) -> std::optional<contact::Emergency> {
        if (question != "pali się") return {};
        return contact::Emergency{.kind = contact::Emergency::Kind::fire};
    };
    DeskVisit visit(with);
    visit.does(Typed{"pali się"});
    REQUIRE(visit.session.seems_emergency());
    visit.does(PersonWanted{});
    CHECK_FALSE(visit.session.seems_emergency());
    visit.does(WentBack{});
    CHECK(visit.session.seems_emergency());
}

TEST_CASE("no notice is shown on coming back that is over") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    visit.does(Asked{"winda"});
    visit.does(Answered{.ticket = visit.wanted<Ask>().ticket, .answer = {}, .notices = {"winda"}});
    REQUIRE(visit.screen<Results>().notices.size() == 1);
    visit.reads("zwrot");
    visit.does(Noticed{});
    visit.does(WentBack{});
    CHECK(visit.screen<Results>().notices.empty());
}

TEST_CASE("a slip that was looked up is followed while another screen is shown") {
    DeskVisit visit(options_with_way());
    visit.does(PersonWanted{});
    visit.does(SlipWanted{});
    for (int i = 0; i < 8; ++i) visit.does(SlipKey{SlipKey::Key::character, '2'});
    visit.does(SlipKey{SlipKey::Key::enter});
    journal::HandOff stored{.id = journal::random_id(),
                            .number = "2222-2222",
                            .kind = journal::NewHandOff::Kind::desk,
                            .at = morning(),
                            .state = journal::State::sent};
    visit.does(SlipRead{.number = "2222-2222", .stored = stored});
    visit.does(WayWanted{});
    stored.state = journal::State::done;
    visit.does(Progressed{stored});
    visit.does(WentBack{});
    CHECK(visit.screen<SlipShown>().slip.stored.state == journal::State::done);
}

TEST_CASE("what was deleted is not shown as kept on coming back") {
    DeskVisit visit(options_with_way());
    visit.does(PersonWanted{});
    visit.does(DeskWanted{});
    visit.is_committed();
    visit.does(ErasureWanted{});
    visit.does(ErasureWanted{});
    visit.does(WayWanted{});
    visit.does(Erased{visit.stored().number});
    visit.does(WentBack{});
    CHECK(visit.screen<SlipShown>().is_erased);
    CHECK(visit.screen<SlipShown>().code.side == 0);
}
