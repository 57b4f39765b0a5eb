/// What agents have at the desk: the procedure with its limits, the editors' ear, the customers'
/// eye.
#include <algorithm>
#include <string>

#include "app/journal/reader.h"
#include "app/notices/notice_folders.h"
#include "app/report/compile.h"
#include "tests/journeys/agent.h"
#include "tests/journeys/customer.h"

using namespace okienko;
using namespace okienko::kiosk;
using namespace std::chrono_literals;
using desk::Action;

namespace {

bool offers_channel(const Customer& customer, const std::string& id) {
    const auto& offers = customer.screen<Contact>().offers;
    return std::any_of(offers.begin(), offers.end(),
                       [&](const auto& offer) { return offer.channel.id == id; });
}

bool is_among(const std::vector<search::Hit>& hits, std::size_t first, const std::string& id) {
    const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(first, hits.size()));
    return std::any_of(hits.begin(), end, [&](const auto& hit) { return hit.article.id == id; });
}

/// The report of the week that the helper at() tells minutes of.
report::Report report_of(const Counter& counter) {
    using namespace std::chrono;
    const report::Clock clock{
        .midnight = [](report::Date date) { return journal::Time(sys_days(date)); },
        .hour = [](journal::Time) { return 14U; }};
    return report::compile(
        journal::Reader(counter.file()),
        {.period = {2026y / November / 19, 2026y / November / 25},
         .clock = clock,
         .analyze = [](std::string_view, std::string_view) { return text::Tokens(); },
         .is_synonym = {},
         .knowledge = {}});
}

}  // namespace

TEST_CASE("an unexplained charge: agreed and fixed at once, and what may be given stands beside") {
    Customer customer;
    customer.does(Asked{"naliczono mi opłatę mimo promocji"});
    const std::string first = customer.first_hit();
    CHECK(first == "oplata-mimo-promocji");
    customer.does(Opened{first});
    // It does not ask who is to blame.
    const auto& blocks = customer.screen<Reading>().article.blocks;
    CHECK(article::plain_text(blocks).find("anulujemy od ręki") != std::string::npos);
    customer.does(Helped{false});
    customer.does(DeskWanted{});

    desk::Agent agent(customer.counter, our_shop().data());
    REQUIRE(agent.state().story);
    CHECK(agent.state().story->hand_off.number == customer.screen<SlipShown>().slip.stored.number);
    agent.does(desk::Done{Action::search});
    CHECK(agent.state().search.question == "naliczono mi opłatę mimo promocji");
    CHECK(is_among(agent.state().search.answer.hits, 3, "bledna-oplata"));
    agent.does(desk::ArticleOpened{"bledna-oplata"});
    const desk::Procedure& procedure = agent.state().search.procedure;
    CHECK(article::plain_text(procedure.limits).find("50 zł") != std::string::npos);
    CHECK_FALSE(procedure.sentences.empty());

    // More than an agent may give alone needs another name.
    agent.does(desk::Done{Action::back});
    agent.does(desk::Done{Action::close});
    desk::ClosingFilled form{.article = "bledna-oplata",
                             .answer = "Opłata zdjęta, karta podarunkowa",
                             .amount = "80 zł",
                             .approver = "Ada Nowak"};
    agent.does(form);
    CHECK(agent.state().closing.error == "limit");
    form.approver = "Maria Kierownik";
    agent.does(form);
    const auto stored = customer.desk.find(customer.screen<SlipShown>().slip.stored.id);
    CHECK(stored->state == journal::State::done);
    CHECK(customer.desk.closing(stored->id)->amount_grosze == 8000);
    CHECK(customer.desk.closing(stored->id)->approver == "Maria Kierownik");
}

TEST_CASE("customers' articles and agents' stand in one answer, and a filter tells them apart") {
    const Counter counter;
    desk::Agent agent(counter, our_shop().data());
    agent.does(desk::Done{Action::search});
    agent.does(desk::QuestionTyped{"reklamacja"});
    using article::Audience;
    for (const auto audience : {Audience::customer, Audience::agent}) {
        agent.does(desk::FiltersPicked{{.audience = audience}});
        const auto& hits = agent.state().search.answer.hits;
        REQUIRE_FALSE(hits.empty());
        for (const auto& hit : hits) CHECK(hit.article.audience == audience);
    }
    agent.does(desk::FiltersPicked{{.topic = "procedury"}});
    REQUIRE_FALSE(agent.state().search.answer.hits.empty());
    for (const auto& hit : agent.state().search.answer.hits)
        CHECK(hit.article.category == "procedury");
}

TEST_CASE("while an agent types, the article comes up and the question is completed") {
    struct Row {
        const char* typed;
        const char* completion;
        const char* article;
    };

    const Row rows[] = {{"zgubiłam par", "zgubiłam paragon", "zwrot-bez-paragonu"},
                        {"klient krzy", "klient krzyczy", "zdenerwowany-klient"}};
    const Counter counter;
    desk::Agent agent(counter, our_shop().data());
    agent.does(desk::Done{Action::search});
    for (const Row& row : rows) {
        CAPTURE(std::string(row.typed));
        agent.does(desk::QuestionTyped{row.typed});
        const auto& search = agent.state().search;
        CHECK(std::count(search.completions.begin(), search.completions.end(), row.completion) ==
              1);
        CHECK(is_among(search.answer.hits, 3, row.article));
    }
}

TEST_CASE("tell the rest of the team: what is missing or wrong reaches the editors' report") {
    Customer customer;
    customer.does(Asked{"zwrot bez paragonu"});
    customer.does(Opened{customer.first_hit()});
    customer.does(Helped{false});
    customer.does(DeskWanted{});
    desk::Agent agent(customer.counter, our_shop().data());
    agent.does(desk::Done{Action::flag_wrong});
    agent.does(desk::Done{Action::search});
    agent.does(desk::QuestionTyped{"wynajem rusztowania, proszę dzwonić 601 234 567"});
    agent.does(desk::Done{Action::flag_missing});

    const auto flags = report_of(customer.counter).flags;
    REQUIRE(flags.size() == 2);
    const auto missing =
        std::find_if(flags.begin(), flags.end(), [](const auto& flag) { return flag.is_missing; });
    const auto wrong =
        std::find_if(flags.begin(), flags.end(), [](const auto& flag) { return !flag.is_missing; });
    REQUIRE(missing != flags.end());
    REQUIRE(wrong != flags.end());
    CHECK(missing->text.starts_with("wynajem rusztowania"));
    CHECK(missing->text.find("234") == std::string::npos);
    CHECK(missing->by == "ada");
    CHECK(wrong->article == "zwrot-bez-paragonu");
}

TEST_CASE("a channel that a notice takes out leaves the list, and is back when it works again") {
    const auto now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    const Shop shop;
    shop.publishes(our_articles());
    Customer customer(shop);
    customer.does(PersonWanted{});
    CHECK(offers_channel(customer, "infolinia"));

    desk::Agent agent(customer.counter, shop.data(), now);
    agent.does(desk::Done{Action::notice});
    REQUIRE(agent.state().dialog == desk::Dialog::notice);
    agent.does(desk::OutageFilled{.pattern = "infolinia-nie-dziala", .scope = {}, .lasting = 2h});
    customer.looks();
    customer.does(WentHome{});
    CHECK_FALSE(customer.screen<Home>().notices.empty());
    customer.does(PersonWanted{});
    CHECK_FALSE(offers_channel(customer, "infolinia"));
    CHECK(customer.screen<Contact>().offers.size() > 1);

    agent.does(desk::Done{Action::notice});
    agent.does(desk::OutageEnded{"infolinia-nie-dziala"});
    customer.looks();
    customer.does(WentHome{});
    customer.does(PersonWanted{});
    CHECK(offers_channel(customer, "infolinia"));
}

TEST_CASE(
    "a telephone number is nowhere in the open, from the kiosk's keys to the desk's closing") {
    Customer customer;
    desk::Agent agent(customer.counter, our_shop().data());
    const auto left_open = [&] {
        const std::string bytes = customer.counter.all_bytes();
        for (const char* form : {"601234567", "601 234 567", "601-234-567"})
            if (bytes.find(form) != std::string::npos) return std::string(form);
        return std::string();
    };
    for (int i = 0; i < 8; ++i) {
        customer.does(PersonWanted{});
        customer.does(CallBackWanted{});
        customer.does(TimeChosen{0});
        for (const int digit : {6, 0, 1, 2, 3, 4, 5, 6, 7})
            customer.does(PhoneKey{PhoneKey::Key::digit, digit});
        customer.does(CallBackGiven{});
        REQUIRE(customer.screen<SlipShown>().slip.status == Slip::Status::saved);
        CHECK(left_open() == "");
        const auto id = customer.screen<SlipShown>().slip.stored.id;
        customer.does(Finished{});
        customer.does(Touched{});

        agent.looks(at(i + 1));
        agent.does(desk::HandOffChosen{id});
        agent.does(desk::Done{Action::take});
        agent.does(desk::Done{Action::call_back});
        agent.does(desk::PassphraseTyped{"hasło"});
        REQUIRE(agent.state().call_back);
        CHECK(agent.state().call_back->call_back->phone == "+48601234567");
        CHECK(left_open() == "");
        agent.does(desk::Done{Action::close});
        agent.does(
            desk::ClosingFilled{.article = {}, .answer = "oddzwoniłam pod 601 234 567, już wie"});
        CHECK(customer.desk.find(id)->state == journal::State::done);
        CHECK_FALSE(customer.desk.find(id)->has_call_back);
        CHECK(left_open() == "");
        customer.looks();
    }
    CHECK(left_open() == "");
}
