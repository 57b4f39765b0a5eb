/// Safety first: from a word typed at a kiosk to somebody who comes, whatever is broken.
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/journeys/agent.h"
#include "tests/journeys/customer.h"

using namespace okienko;
using namespace okienko::kiosk;
using journal::State;
using Emergency = contact::Emergency::Kind;
namespace fs = std::filesystem;

namespace {

/// A shop whose only generation cannot be read.
class BrokenShop : public Shop {
public:
    BrokenShop() {
        fs::create_directories(data() / "generations" / "000001");
        std::ofstream(data() / "CURRENT") << "1\n";
    }
};

struct Cry {
    const char* typed;
    Emergency kind;
};

/// With slips of hasty fingers, without Polish letters, in three languages.
constexpr Cry cries[] = {{"klient spadl z drabyny", Emergency::injury},
                         {"ktos zemdlal przy kasie", Emergency::unwell},
                         {"on nie oddyha", Emergency::not_breathing},
                         {"pali sie na hali", Emergency::fire},
                         {"zgubilo sie dziecko", Emergency::lost_child},
                         {"there is a fire in the shop", Emergency::fire},
                         {"людина знепритомніла", Emergency::unwell}};

}  // namespace

TEST_CASE("an emergency comes from the kiosk to the desk with no index at either") {
    const Shop nothing;
    const BrokenShop broken;
    for (const Shop* shop : {&nothing, static_cast<const Shop*>(&broken)}) {
        CAPTURE(shop == &nothing);
        Customer customer(*shop);
        desk::Agent agent(customer.counter, shop->data());
        REQUIRE(customer.sees<OutOfService>());
        customer.does(Asked{cries[0].typed});
        const auto& card = customer.screen<EmergencyCard>();
        CHECK(card.kind == cries[0].kind);
        CHECK(card.whereabouts.in("pl").find("ul. Przykładowa 1") != std::string::npos);
        CHECK(card.article.empty());  // none can be had, and none is promised
        customer.does(EmergencyReported{});
        REQUIRE(customer.screen<EmergencyCard>().call);

        agent.looks(at(1));
        REQUIRE(agent.state().chosen);
        CHECK(chosen(agent.state())->kind == journal::NewHandOff::Kind::emergency);
        CHECK(last_question(*agent.state().story) == cries[0].typed);
        CHECK_FALSE(agent.state().story->playbook);
        CHECK(agent.wanted<desk::Chime>());
    }
}

TEST_CASE("whatever language and however hasty, an emergency is recognised without an index") {
    const Shop nothing;
    Customer customer(nothing);
    for (const Cry& cry : cries) {
        CAPTURE(std::string(cry.typed));
        customer.does(Asked{cry.typed});
        CHECK(customer.screen<EmergencyCard>().kind == cry.kind);
        customer.does(WentBack{});
    }
    CHECK(customer.desk.queue(10).empty());  // a card alone calls nobody
}

TEST_CASE("an outage is not an accident: rules choose, and the same word means either") {
    Customer customer;
    customer.does(Asked{"winda nie działa"});
    CHECK(customer.sees<Results>());
    customer.does(Asked{"utknęliśmy w windzie"});
    CHECK(customer.screen<EmergencyCard>().kind == Emergency::lift);
}

TEST_CASE("an emergency is at the desk with one touch, before everything else that waits") {
    Customer customer;
    customer.does(PersonWanted{});
    customer.does(StaffWanted{});
    customer.does(EmergencyReported{});
    const auto queue = customer.desk.queue(10);
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].kind == journal::NewHandOff::Kind::emergency);
    customer.does(FalseAlarm{});
    CHECK(customer.desk.find(queue[0].id)->state == State::cancelled);
    CHECK(customer.desk.false_alarms("przy wejściu", at(-1)) == 1);
}

TEST_CASE("know crisis procedures: the desk shows the one for this emergency before it is asked") {
    struct Row {
        const char* typed;
        const char* procedure;
    };

    const Row rows[] = {{"ktoś zemdlał przy kasie", "obsluga-wypadku"},
                        {"pali się na hali", "ewakuacja-procedura"},
                        {"zgubiło się dziecko", "dziecko-procedura"},
                        {"utknęliśmy w windzie", "obsluga-wypadku"},
                        {"okradli mnie", "kradziez-agresja"},
                        {"", "obsluga-wypadku"}};  // the red button, and nothing said
    Customer customer;
    desk::Agent agent(customer.counter, our_shop().data());
    for (const Row& row : rows) {
        CAPTURE(std::string(row.typed));
        if (*row.typed != '\0') customer.does(Asked{row.typed});
        customer.does(EmergencyReported{});
        agent.looks(at(1));
        REQUIRE(agent.state().story);
        REQUIRE(agent.state().story->playbook);
        CHECK(agent.state().story->playbook->article == row.procedure);
        CHECK_FALSE(agent.state().story->playbook->procedure.text.empty());
        customer.does(FalseAlarm{});
        customer.does(Finished{});
        customer.does(Touched{});
        agent.looks(at(1));
    }
}

TEST_CASE("after an emergency: who comes is told on the card, and then what helps the witnesses") {
    Customer customer;
    desk::Agent agent(customer.counter, our_shop().data());
    customer.does(Asked{"klient spadł z drabiny"});
    customer.does(EmergencyReported{});
    agent.looks(at(1));
    customer.looks();
    CHECK(customer.screen<EmergencyCard>().call->stored.state == State::seen);
    agent.does(desk::Done{desk::Action::on_the_way});
    customer.looks();
    CHECK(customer.screen<EmergencyCard>().call->stored.state == State::on_the_way);

    customer.does(SupportWanted{});
    CHECK_FALSE(customer.screen<Support>().offers.empty());
    // What agents do about it names what comes afterwards as well.
    agent.does(desk::ArticleOpened{"wsparcie-po-wypadku"});
    REQUIRE(agent.state().search.article);
    CHECK_FALSE(agent.state().search.procedure.sentences.empty());
}
