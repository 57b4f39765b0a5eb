/// A disk that takes no more: the truth at the kiosk and at the desk, and nothing lost.
#include "tests/journeys/disk.h"

#include <algorithm>
#include <string>

#include "app/kiosk/session/slip_words.h"
#include "tests/journeys/agent.h"
#include "tests/journeys/customer.h"

using namespace okienko;
using namespace okienko::kiosk;
using journal::State;
using Cause = journal::JournalError::Cause;

namespace {

/// The disk is whole again when it goes, whatever a test found.
class Repair {
public:
    explicit Repair(const std::filesystem::path& folder) : folder_(folder) {}

    ~Repair() { trouble_disk(folder_, DiskTrouble::none); }

    Repair(const Repair&) = delete;
    Repair& operator=(const Repair&) = delete;

private:
    std::filesystem::path folder_;
};

/// Who asked in vain and wants the service desk; the disk is still whole.
struct Waiting {
    Customer customer;
    Repair repair{customer.counter.folder()};
    journal::HandOff stored;

    Waiting() {
        asks_in_vain(customer);
        customer.does(DeskWanted{});
        stored = customer.screen<SlipShown>().slip.stored;
    }
};

struct Mishap {
    const char* what;
    DiskTrouble trouble;
    Cause cause;
};

constexpr Mishap mishaps[] = {
    {"a full disk", DiskTrouble::full, Cause::full},
    {"a disk that may only be read", DiskTrouble::read_only, Cause::unwritable}};

}  // namespace

TEST_CASE("where nothing can be saved the kiosk says so and names other ways, until it can again") {
    for (const Mishap& mishap : mishaps) {
        CAPTURE(std::string(mishap.what));
        Waiting waiting;
        Customer& customer = waiting.customer;
        customer.does(WentBack{});

        trouble_disk(customer.counter.folder(), mishap.trouble);
        customer.does(StaffWanted{});
        const auto& call = customer.screen<Contact>().call;
        REQUIRE(call);
        CHECK(call->status == Slip::Status::not_saved);
        CHECK(state_of(*call, words().of("pl")) == "Wezwanie nie zostało wysłane");
        CHECK(customer.screen<Contact>().offers.size() > 1);
        customer.does(DeskWanted{});
        const auto& slip = customer.screen<SlipShown>();
        CHECK(slip.slip.status == Slip::Status::not_saved);
        CHECK(slip.code.side == 0);  // no number is carried away that nobody knows
        CHECK_FALSE(slip.offers.empty());

        trouble_disk(customer.counter.folder(), DiskTrouble::none);
        customer.does(SavingWanted{});
        CHECK(customer.screen<SlipShown>().slip.status == Slip::Status::saved);
        CHECK(customer.screen<SlipShown>().code.side > 0);
        const auto queue = customer.counter.journal().queue(10);
        CHECK(queue.size() == 2);
        CHECK(std::any_of(queue.begin(), queue.end(),
                          [&](const auto& one) { return one.number == waiting.stored.number; }));
    }
}

TEST_CASE("where nothing can be saved the desk says so, claims nothing, and goes on afterwards") {
    for (const Mishap& mishap : mishaps) {
        CAPTURE(std::string(mishap.what));
        Waiting waiting;
        Customer& customer = waiting.customer;
        const auto id = waiting.stored.id;
        desk::Agent agent(customer.counter, our_shop().data());
        REQUIRE(agent.state().agent);
        const State before = customer.desk.find(id)->state;

        trouble_disk(customer.counter.folder(), mishap.trouble);
        agent.does(desk::Done{desk::Action::take});
        CHECK(agent.state().trouble == mishap.cause);
        REQUIRE(agent.state().toast);
        CHECK(agent.state().toast->is_bad);
        CHECK(chosen(agent.state())->agent.empty());
        CHECK(customer.counter.journal().find(id)->state == before);

        trouble_disk(customer.counter.folder(), DiskTrouble::none);
        agent.does(desk::Done{desk::Action::take});
        CHECK_FALSE(agent.state().trouble);
        CHECK(customer.counter.journal().find(id)->agent == "ada");
    }
}

TEST_CASE("an emergency on a full disk: the card stands, and does not claim that somebody comes") {
    Customer customer;
    const Repair repair(customer.counter.folder());
    trouble_disk(customer.counter.folder(), DiskTrouble::full);
    customer.does(Asked{"klient spadł z drabiny"});
    customer.does(EmergencyReported{});
    const auto& card = customer.screen<EmergencyCard>();
    CHECK(card.whereabouts.in("pl").find("ul. Przykładowa 1") != std::string::npos);
    REQUIRE(card.call);
    CHECK(card.call->status == Slip::Status::not_saved);
    trouble_disk(customer.counter.folder(), DiskTrouble::none);
    customer.does(StaffWanted{});  // the card's own button tries again
    CHECK(customer.screen<EmergencyCard>().call->status == Slip::Status::saved);
    CHECK(customer.counter.journal().queue(10).size() == 1);
}
