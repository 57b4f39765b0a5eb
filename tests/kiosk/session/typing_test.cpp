/// What comes up while a question is still being typed.
#include "app/kiosk/session/narration.h"
#include "app/language/share_folder.h"
#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;
namespace search = okienko::search;

namespace {

search::Suggestions found(const std::string& text, const std::vector<std::string>& ids,
                          const std::vector<std::string>& completions = {}) {
    search::Suggestions found{.text = text, .completions = completions};
    for (const auto& id : ids) found.hits.push_back({.article = summary(id)});
    return found;
}

/// Types, and these articles come up.
void types(Visit& visit, const std::string& text, const std::vector<std::string>& ids) {
    visit.does(Typed{text});
    visit.does(Suggested{visit.wanted<Suggest>().ticket, found(text, ids)});
}

std::vector<std::string> in_sight(const Visit& visit) {
    std::vector<std::string> ids;
    if (visit.session.typing() == nullptr) return ids;
    for (const auto& article : visit.session.typing()->articles) ids.push_back(article.id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("every key asks what comes up, and says what is shown: it is not to jump") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "z", {"zwrot", "zguba", "znizka", "zakupy"});
    CHECK(in_sight(visit) == Ids{"zwrot", "zguba", "znizka", "zakupy"});
    visit.does(Typed{"zw"});
    const auto next = visit.wanted<Suggest>();
    CHECK(next.text == "zw");
    CHECK(next.before == Ids{"zwrot", "zguba", "znizka"});
    CHECK(next.language == "pl");
}

TEST_CASE("what came up stays in sight until something comes up for the next letter") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Typed{"z"});
    CHECK_FALSE(visit.session.typing()->is_answered);
    visit.does(Suggested{visit.wanted<Suggest>().ticket, found("z", {"zwrot"})});
    visit.does(Typed{"zg"});
    CHECK(visit.session.typing()->text == "zg");
    CHECK(in_sight(visit) == Ids{"zwrot"});
}

TEST_CASE("what comes up for letters that are no longer the last ones is not shown") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Typed{"z"});
    const auto old = visit.wanted<Suggest>().ticket;
    visit.does(Typed{"zg"});
    const auto current = visit.wanted<Suggest>().ticket;
    visit.does(Suggested{old, found("z", {"zwrot"})});
    CHECK(in_sight(visit).empty());
    visit.does(Suggested{current, found("zg", {"zguba"})});
    CHECK(in_sight(visit) == Ids{"zguba"});
}

TEST_CASE("an answer that is on its way comes, whatever is typed meanwhile") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Asked{"zwrot"});
    const auto ticket = visit.wanted<Ask>().ticket;
    types(visit, "zwrot b", {"zwrot-bez-paragonu"});
    visit.does(Answered{ticket, {.question = "zwrot"}});
    CHECK_FALSE(visit.screen<Results>().is_loading);
    CHECK(in_sight(visit) == Ids{"zwrot-bez-paragonu"});
}

TEST_CASE("words to go on with: the corrected text first, nothing that stands there already") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Typed{"pargon"});
    auto suggestions = found("pargon", {"paragon"}, {"paragon", "pargon", "paragony"});
    suggestions.corrected = "paragon";
    visit.does(Suggested{visit.wanted<Suggest>().ticket, suggestions});
    CHECK(visit.session.typing()->endings == Ids{"paragon", "paragony"});
}

TEST_CASE("an emptied field shows the screen again") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zwrot", {"zwrot"});
    for (const char* blank : {"", "  "}) {
        CAPTURE(blank);
        CHECK(visit.does(Typed{blank}).empty());
        CHECK(visit.session.typing() == nullptr);
        CHECK(visit.sees<Home>());
    }
}

TEST_CASE("back leads from what comes up to the screen, and from an article to what came up") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zgu", {"zguba"});
    CHECK(visit.session.can_go_back());
    visit.reads("zguba");
    CHECK(visit.session.typing() == nullptr);
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
    CHECK(visit.session.typing()->text == "zgu");
    CHECK(in_sight(visit) == Ids{"zguba"});
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
    CHECK(visit.session.typing() == nullptr);
    CHECK_FALSE(visit.session.can_go_back());
}

TEST_CASE("a question that is asked is not being typed any longer") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zwrot", {"zwrot"});
    visit.asks("zwrot", {"zwrot"});
    CHECK(visit.session.typing() == nullptr);
    visit.does(WentBack{});
    CHECK(visit.sees<Home>());
    CHECK(visit.session.typing() == nullptr);
}

TEST_CASE("what comes after the visitor went elsewhere changes nothing") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(Typed{"zwrot"});
    const auto ticket = visit.wanted<Suggest>().ticket;
    visit.does(PersonWanted{});
    visit.does(Suggested{ticket, found("zwrot", {"zwrot"})});
    CHECK(visit.session.typing() == nullptr);
    visit.does(WentBack{});
    CHECK(in_sight(visit).empty());
    visit.does(Suggested{ticket, found("zwrot", {"zwrot"})});
    CHECK(in_sight(visit).empty());
}

TEST_CASE("another language asks anew") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zwr", {"zwrot"});
    visit.does(LanguageChosen{"uk"});
    CHECK(visit.wanted<Suggest>().language == "uk");
    CHECK(visit.wanted<Suggest>().text == "zwr");
}

TEST_CASE("nothing that was typed is there for the next visitor, who is warned as of all else") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zgubiłam portfel", {"zguba"});
    visit.does(Typed{"zgubiłam portfel Ani"});
    const auto ticket = visit.wanted<Suggest>().ticket;
    visit.waits(41s);
    CHECK(visit.session.seconds_left() == 19);
    visit.waits(19s);
    visit.wanted<Wipe>();
    CHECK(visit.session.typing() == nullptr);
    visit.does(Suggested{ticket, found("zgubiłam portfel Ani", {"zguba"})});
    visit.does(Touched{});
    CHECK(visit.session.typing() == nullptr);
    CHECK_FALSE(visit.session.can_go_back());
}

TEST_CASE("where there is no index, nothing is looked for") {
    auto visit = Visit::to_stocked_kiosk();
    types(visit, "zwr", {"zwrot"});
    visit.does(Failed{});
    CHECK(visit.sees<OutOfService>());
    CHECK(visit.session.typing() == nullptr);
    CHECK(visit.does(Typed{"zwrot"}).empty());
}

TEST_CASE("a listener hears what comes up, and the screen again when nothing is typed") {
    static const okienko::language::Languages words(okienko::language::share_folder() /
                                                    "interface");
    auto with = options();
    with.words = &words;
    with.can_speak = true;
    Visit visit(with);
    visit.does(stock());
    visit.does(ReadAloudWanted{});
    visit.does(Typed{"zgu"});
    search::Suggestions two = found("zgu", {"zguba", "zgloszenie"});
    two.intent = search::Intent::answered;
    visit.does(Suggested{visit.wanted<Suggest>().ticket, two});
    CHECK(visit.wanted<Speak>().text == "Pasują 2 artykuły");
    visit.does(Spoken{});
    CHECK(visit.wanted<Speak>().text == "Tytuł: zguba");

    visit.does(Typed{"zgub"});
    visit.does(Suggested{visit.wanted<Suggest>().ticket, found("zgub", {"zguba", "zgloszenie"})});
    CHECK(visit.effects.empty());  // the same two: nothing to hear
    visit.does(Typed{""});
    CHECK(visit.wanted<Speak>().text == words.of("pl").text("home.title"));
}

TEST_CASE("a listener is told first if we are not sure that what comes up is meant") {
    const auto& words = languages().of("pl");
    Typing typing{.text = "zgu", .articles = {summary("zguba")}, .is_unsure = true};
    CHECK(narration_of(typing, words).front().text == words.text("typing.unsure"));
    typing.is_unsure = false;
    CHECK(narration_of(typing, words).front().text == "Pasuje 1 artykuł");
}

TEST_CASE("what does not work and concerns what is being typed comes up with it, until it works") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(notices());
    visit.does(Typed{"winda"});
    visit.does(Suggested{.ticket = visit.wanted<Suggest>().ticket,
                         .suggestions = found("winda", {"parking"}),
                         .notices = {"winda", "dawno-zamkniete"}});
    REQUIRE(visit.session.typing()->notices.size() == 1);
    CHECK(visit.session.typing()->notices.front().shown.notice.id == "winda");
    Noticed late = notices();
    late.notices[0].shown.state = okienko::contact::NoticeState::overdue;
    visit.does(late);
    CHECK(visit.session.typing()->notices.front().shown.state ==
          okienko::contact::NoticeState::overdue);
    visit.does(Noticed{});
    CHECK(visit.session.typing()->notices.empty());
    CHECK(in_sight(visit) == Ids{"parking"});
}
