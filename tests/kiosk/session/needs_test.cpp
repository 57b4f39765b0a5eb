/// What somebody needs to talk to a person, and the way to one.
#include <algorithm>
#include <string>

#include "app/kiosk/session/need_words.h"
#include "tests/kiosk/session/desk.h"

using namespace okienko::kiosk;
using ChannelKind = okienko::contact::Channel::Kind;
using Presence = okienko::contact::Availability::State;

namespace {

okienko::contact::Offer offer(ChannelKind kind, Presence state = Presence::open) {
    return {.channel = {.id = std::to_string(static_cast<int>(kind)), .kind = kind},
            .availability = {.state = state}};
}

/// Staff, a telephone, a chat and an interpreter, who is there or opens tomorrow at eight.
SessionOptions options_with_interpreter(Presence state) {
    auto with = options_with_journal();
    with.offers = [state](const auto&, const auto&, const auto&) {
        std::vector offers{offer(ChannelKind::staff), offer(ChannelKind::phone),
                           offer(ChannelKind::chat), offer(ChannelKind::interpreter, state)};
        if (state == Presence::closed)
            offers.back().availability.opens = okienko::contact::Appointment{
                .at = {std::chrono::year(2026) / 11 / 27, 8h}, .days_ahead = 1};
        if (state == Presence::open)
            offers.back().availability.closes =
                okienko::contact::Appointment{.at = {std::chrono::year(2026) / 11 / 26, 20h}};
        return offers;
    };
    return with;
}

std::vector<ChannelKind> kinds(const Contact& contact) {
    std::vector<ChannelKind> all;
    for (const auto& each : contact.offers) all.push_back(each.channel.kind);
    return all;
}

std::string words_about(const Contact& contact) {
    return interpreter_words(contact, languages().of("pl"));
}

bool needs(const DeskVisit& visit, std::string_view need) {
    const auto told = visit.last<HandOver>()->hand_off.needs;
    return std::find(told.begin(), told.end(), need) != told.end();
}

}  // namespace

TEST_CASE("an interpreter who is there comes first for whoever signs, with until when") {
    DeskVisit visit(options_with_interpreter(Presence::open));
    visit.does(PersonWanted{});
    CHECK(kinds(visit.screen<Contact>()).front() == ChannelKind::staff);
    CHECK(words_about(visit.screen<Contact>()).empty());
    visit.does(NeedTouched{Need::sign_language});
    CHECK(kinds(visit.screen<Contact>()).front() == ChannelKind::interpreter);
    CHECK(words_about(visit.screen<Contact>()).find("20:00") != std::string::npos);
    visit.does(NeedTouched{Need::sign_language});
    CHECK(kinds(visit.screen<Contact>()).front() == ChannelKind::staff);
}

TEST_CASE("an interpreter who is not there: when, and ways to write before, and the phone last") {
    DeskVisit visit(options_with_interpreter(Presence::closed));
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::sign_language});
    CHECK(kinds(visit.screen<Contact>()) == std::vector{ChannelKind::chat, ChannelKind::interpreter,
                                                        ChannelKind::staff, ChannelKind::phone});
    const std::string words = words_about(visit.screen<Contact>());
    CHECK(words.find("otwieramy jutro o 8:00") != std::string::npos);
    CHECK(words.find("teraz nieczynne") != std::string::npos);
    CHECK(words.find("pisać") != std::string::npos);
    CHECK(misses_interpreter(visit.screen<Contact>()));
    visit.does(NeedTouched{Need::sign_language});
    CHECK_FALSE(misses_interpreter(visit.screen<Contact>()));
}

TEST_CASE("whoever hears badly is never led to the telephone first, and begins where somebody is") {
    for (const Need need : {Need::sign_language, Need::writing, Need::clear_speech})
        for (const Presence staff : {Presence::open, Presence::closed})
            for (const Presence chat : {Presence::open, Presence::closed}) {
                CAPTURE(name_of(need));
                auto with = options_with_journal();
                with.offers = [&](const auto&, const auto&, const auto&) {
                    return std::vector{offer(ChannelKind::phone), offer(ChannelKind::staff, staff),
                                       offer(ChannelKind::interpreter, Presence::closed),
                                       offer(ChannelKind::chat, chat)};
                };
                DeskVisit visit(with);
                visit.does(PersonWanted{});
                CHECK_FALSE(leads_with_channel(visit.screen<Contact>()));
                visit.does(NeedTouched{need});
                const auto& contact = visit.screen<Contact>();
                CHECK(avoids_calls(contact.needs));
                CHECK(kinds(contact).back() == ChannelKind::phone);
                // Somebody who comes here is first as it is.
                const bool leads = staff == Presence::closed && chat == Presence::open;
                CHECK(leads_with_channel(contact) == leads);
                if (leads) CHECK(kinds(contact).front() == ChannelKind::chat);
            }
}

TEST_CASE("whoever asks for clear speech meets people face to face first") {
    auto with = options_with_journal();
    with.offers = [](const auto&, const auto&, const auto&) {
        return std::vector{offer(ChannelKind::phone), offer(ChannelKind::chat),
                           offer(ChannelKind::desk), offer(ChannelKind::staff, Presence::closed)};
    };
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::clear_speech});
    CHECK(kinds(visit.screen<Contact>()) == std::vector{ChannelKind::desk, ChannelKind::chat,
                                                        ChannelKind::staff, ChannelKind::phone});
    CHECK(leads_with_channel(visit.screen<Contact>()));
}

TEST_CASE("a wheelchair changes no order") {
    DeskVisit visit(options_with_interpreter(Presence::open));
    visit.does(PersonWanted{});
    const auto before = kinds(visit.screen<Contact>());
    visit.does(NeedTouched{Need::wheelchair});
    CHECK(kinds(visit.screen<Contact>()) == before);
    CHECK_FALSE(avoids_calls(visit.screen<Contact>().needs));
}

TEST_CASE("where there is no interpreter that is said, and that one can write") {
    DeskVisit visit(options_with_journal());
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::sign_language});
    CHECK(words_about(visit.screen<Contact>()).find("Możemy pisać") != std::string::npos);
}

TEST_CASE("a need goes with the hand-off to the desk, and only one that was touched") {
    for (const Need need : all_needs) {
        DeskVisit visit;
        visit.does(PersonWanted{});
        visit.does(NeedTouched{need});
        visit.does(StaffWanted{});
        CAPTURE(name_of(need));
        REQUIRE(visit.last<HandOver>());
        CHECK(visit.last<HandOver>()->hand_off.needs ==
              std::vector<std::string>{std::string(name_of(need))});
    }
    DeskVisit silent;
    silent.does(PersonWanted{});
    silent.does(StaffWanted{});
    CHECK(silent.last<HandOver>()->hand_off.needs.empty());
}

TEST_CASE("what was said once holds for the visit, on every way to a person, and for no other") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::writing});
    visit.does(WentHome{});
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().needs == std::vector{Need::writing});
    visit.does(DeskWanted{});
    CHECK(needs(visit, "writing"));
    visit.does(EmergencyReported{});
    visit.does(StaffWanted{});
    CHECK(needs(visit, "writing"));
    visit.does(Finished{});
    visit.does(Touched{});
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().needs.empty());
}

TEST_CASE("whoever was called knows what was told before, and the screen claims no more") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    visit.does(NeedTouched{Need::wheelchair});
    visit.does(StaffWanted{});
    visit.is_committed();
    visit.does(NeedTouched{Need::writing});
    CHECK(visit.screen<Contact>().needs == std::vector{Need::wheelchair});
    const std::string told = told_words(visit.screen<Contact>(), languages().of("pl"));
    CHECK(told.find("na wózku") != std::string::npos);
}

// ---- the way to the desk ----------------------------------------------------------------------

namespace {

SessionOptions options_with_way() {
    auto with = options_with_journal();
    with.channels.push_back({.id = "punkt", .kind = ChannelKind::desk, .name = "Punkt obsługi"});
    with.directions = okienko::contact::Directions{
        .metres = 12, .steps = {{"pl", {"Idź prosto.", "Skręć w lewo."}}}};
    return with;
}

}  // namespace

TEST_CASE("the way to the desk is shown, leads back, and on to a number and a person") {
    DeskVisit visit(options_with_way());
    visit.does(PersonWanted{});
    CHECK(visit.screen<Contact>().has_way);
    visit.does(WayWanted{});
    CHECK(visit.screen<WayToDesk>().directions.metres == 12);
    REQUIRE(visit.screen<WayToDesk>().desk);
    CHECK(visit.screen<WayToDesk>().keeps_slips);
    visit.does(DeskWanted{});
    visit.is_committed();
    CHECK(visit.screen<SlipShown>().has_way);
    visit.does(WayWanted{});
    CHECK_FALSE(visit.screen<WayToDesk>().keeps_slips);  // there is one already
    visit.does(WentBack{});
    CHECK(visit.sees<SlipShown>());
    visit.does(WentBack{});
    visit.does(PersonWanted{});
    CHECK(visit.sees<Contact>());
}

TEST_CASE("a kiosk that knows no way shows none") {
    DeskVisit visit;
    visit.does(PersonWanted{});
    CHECK_FALSE(visit.screen<Contact>().has_way);
    visit.does(WayWanted{});
    CHECK(visit.sees<Contact>());
}

TEST_CASE("the way is said step by step") {
    auto with = options_with_way();
    with.can_speak = true;
    DeskVisit visit(with);
    visit.does(PersonWanted{});
    visit.does(WayWanted{});
    visit.does(ReadAloudWanted{});
    std::vector<std::string> said{visit.last<Speak>()->text};
    for (int i = 0; i < 3; ++i) {
        visit.does(Spoken{});
        said.push_back(visit.last<Speak>()->text);
    }
    CHECK(said == std::vector<std::string>{"Jak dojść do punktu obsługi",
                                           "To około 12 metrów stąd.", "Krok 1: Idź prosto.",
                                           "Krok 2: Skręć w lewo."});
}
