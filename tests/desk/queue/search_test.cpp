/// The search, and articles as agents use them.
#include <doctest/doctest.h>

#include "app/desk/queue/procedure.h"
#include "tests/desk/queue/counter.h"

using namespace okienko;
using namespace okienko::desk;

namespace {

search::Answer answer_with(std::initializer_list<const char*> ids) {
    search::Answer answer;
    for (const char* id : ids) {
        search::Hit hit;
        hit.article.id = id;
        answer.hits.push_back(hit);
    }
    return answer;
}

article::Block paragraph(const std::string& text) {
    return article::Paragraph{{{.text = text}}};
}

article::Block heading(const std::string& text) {
    return article::Heading{2, {{.text = text}}};
}

}  // namespace

TEST_CASE("the search begins with what the customer asked, in their language") {
    Counter counter;
    HandOff one = call(1);
    one.language = "uk";
    counter.open({one, call(2)});
    counter.press(Action::search);
    REQUIRE(counter.last<Ask>());
    CHECK(counter.last<Ask>()->question == "zgubiłam paragon");
    CHECK(counter.last<Ask>()->filters.language == "uk");

    counter.tell(QuestionTyped{"gwarancja"});
    counter.press(Action::back);
    counter.press(Action::search);
    CHECK(counter.state().search.question == "gwarancja");  // still the same customer

    counter.press(Action::back);
    counter.tell(HandOffChosen{id_of(2)});
    counter.tell(StoryRead{story_of(call(2))});
    counter.press(Action::search);
    CHECK(counter.state().search.question == "zgubiłam paragon");
}

TEST_CASE("only the newest question's answer is shown, and its first article opened") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    counter.tell(QuestionTyped{"zwr"});
    const Ticket old = counter.last<Ask>()->ticket;
    counter.tell(QuestionTyped{"zwrot"});
    const Ticket newest = counter.last<Ask>()->ticket;
    counter.tell(Found{old, answer_with({"stary"})});
    CHECK(counter.state().search.is_waiting);
    CHECK(counter.state().search.answer.hits.empty());
    counter.tell(Found{newest, answer_with({"zwrot", "wymiana"})});
    CHECK_FALSE(counter.state().search.is_waiting);
    REQUIRE(counter.last<Fetch>());
    CHECK(counter.last<Fetch>()->article == "zwrot");

    counter.tell(ArticleOpened{"wymiana"});
    counter.tell(QuestionTyped{"zwrotu"});
    counter.tell(Found{counter.last<Ask>()->ticket, answer_with({"zwrot", "wymiana"})});
    CHECK(counter.state().search.opened == "wymiana");  // what is read stays while it is found
}

TEST_CASE("a filter asks anew") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    counter.tell(QuestionTyped{"zwrot"});
    counter.tell(FiltersPicked{{.audience = article::Audience::agent}});
    REQUIRE(counter.last<Ask>());
    CHECK(counter.last<Ask>()->filters.audience == article::Audience::agent);
    CHECK(counter.tell(FiltersPicked{{.audience = article::Audience::agent}}).empty());
}

TEST_CASE("another language is that of the article that is read as well") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    counter.tell(QuestionTyped{"zwrot"});
    counter.tell(Found{counter.last<Ask>()->ticket, answer_with({"zwrot"})});
    counter.tell(FiltersPicked{{.language = "uk"}});
    CHECK(counter.last<Ask>()->filters.language == "uk");
    REQUIRE(counter.last<Fetch>());
    CHECK(counter.last<Fetch>()->article == "zwrot");
    CHECK(counter.last<Fetch>()->language == "uk");
    counter.tell(FiltersPicked{{.audience = article::Audience::agent, .language = "uk"}});
    CHECK_FALSE(counter.last<Fetch>());
}

TEST_CASE("limits stand beside the procedure, and ready sentences can be said as they are") {
    article::Article article;
    article.id = "przyjecie-zwrotu";
    article.blocks = {
        paragraph("Przyjmij zwrot."),
        heading("Procedura"),
        paragraph("Sprawdź towar."),
        heading("Gotowe zdania"),
        article::List{false,
                      1,
                      {{paragraph("„Oczywiście, przyjmę zwrot”.")},
                       {paragraph("„Czy mogę w czymś jeszcze pomóc?”")},
                       {paragraph("Dziękujemy za cierpliwość.")}}},
        paragraph("Nie mów o winie."),
        heading("Twoje granice"),
        paragraph("Do 50 zł sama."),
        heading("Co zapisać"),
        paragraph("Datę."),
    };
    const auto parts = procedure_of(article);
    CHECK(parts.answer == "Przyjmij zwrot.");
    REQUIRE(parts.limits.size() == 1);
    CHECK(article::plain_text(parts.limits).starts_with("Do 50 zł"));
    CHECK(article::plain_text(parts.text).find("50 zł") == std::string::npos);
    CHECK(article::plain_text(parts.text).find("Datę.") != std::string::npos);
    CHECK(article::plain_text(parts.text).find("Nie mów o winie.") != std::string::npos);
    CHECK(parts.sentences == std::vector<std::string>{"Oczywiście, przyjmę zwrot.",
                                                      "Czy mogę w czymś jeszcze pomóc?",
                                                      "Dziękujemy za cierpliwość."});
}

TEST_CASE("in the search, copying takes the answer, and flags name its question and article") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    CHECK_FALSE(is_possible(counter.state(), Action::copy));
    CHECK_FALSE(is_possible(counter.state(), Action::flag_missing));
    counter.tell(QuestionTyped{"wynajem rusztowania"});
    counter.tell(ArticleOpened{"rusztowanie"});
    article::Article article;
    article.id = "rusztowanie";
    article.blocks = {paragraph("Wynajem od 50 zł.")};
    counter.tell(ArticleRead{1, article, {}});
    counter.press(Action::copy);
    CHECK(counter.last<Copy>()->text == "Wynajem od 50 zł.");
    counter.press(Action::flag_wrong);
    CHECK(counter.last<KeepFlag>()->flag.article == "rusztowanie");
    CHECK(counter.last<KeepFlag>()->flag.text == "wynajem rusztowania");
}

TEST_CASE("what is being typed is completed, and once it stands it is not") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    counter.tell(QuestionTyped{"zwrot bez par"});
    REQUIRE(counter.last<Ask>());
    CHECK(counter.last<Ask>()->is_typing);
    counter.tell(Found{counter.last<Ask>()->ticket, answer_with({"a"}), {"zwrot bez paragonu"}});
    CHECK(counter.state().search.completions.size() == 1);

    const auto fills = counter.state().search.fills;
    counter.tell(CompletionPicked{"zwrot bez paragonu"});
    CHECK(counter.state().search.question == "zwrot bez paragonu");
    CHECK(counter.state().search.fills == fills + 1);  // the field takes it over
    CHECK(counter.state().search.completions.empty());
    CHECK_FALSE(counter.last<Ask>()->is_typing);

    counter.tell(QuestionTyped{"gwarancja na"});
    const Ticket typed = counter.last<Ask>()->ticket;
    counter.tell(QuestionSettled{});
    CHECK_FALSE(counter.last<Ask>());                                         // what is seen stays
    counter.tell(Found{typed, answer_with({"b"}), {"gwarancja na pralkę"}});  // it was on its way
    CHECK(counter.state().search.completions.empty());
    CHECK(counter.state().search.answer.hits.size() == 1);
    counter.tell(QuestionTyped{"gwarancja na p"});
    counter.tell(Found{counter.last<Ask>()->ticket, {}, {"gwarancja na pralkę"}});
    CHECK(counter.state().search.completions.size() == 1);
}

TEST_CASE("a topic narrows what is found, and alone is looked through") {
    Counter counter;
    counter.open();
    counter.press(Action::search);
    CHECK_FALSE(counter.last<Ask>());
    counter.tell(FiltersPicked{{.topic = "skargi"}});
    REQUIRE(counter.last<Ask>());
    CHECK(counter.last<Ask>()->question.empty());
    counter.tell(QuestionTyped{"rekompensata"});
    CHECK(counter.last<Ask>()->filters.topic == "skargi");
    counter.tell(QuestionTyped{""});
    CHECK(counter.last<Ask>()->question.empty());
    counter.tell(FiltersPicked{{}});
    CHECK_FALSE(counter.last<Ask>());
    CHECK(counter.state().search.answer.hits.empty());
}

TEST_CASE("a topic beside an empty queue opens the search with that and nothing else") {
    Counter counter;
    counter.open({call(1)});
    counter.press(Action::search);
    CHECK(counter.state().search.question == "zgubiłam paragon");
    counter.press(Action::back);
    counter.tell(QueueRead{{}});
    counter.tell(FiltersPicked{{.topic = "kryzys"}});
    CHECK(counter.state().place == Place::search);
    CHECK(counter.state().search.question.empty());
    CHECK(counter.last<Ask>()->filters.topic == "kryzys");
}
