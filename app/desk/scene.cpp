#include "app/desk/scene.h"

#include <deque>
#include <utility>

#include "app/journal/journal.h"

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;
using journal::NewHandOff;
using journal::Step;
using Show = Scene::Show;

constexpr int no_promise = 0;

/// Something a customer handed off, in minutes from now.
struct Example {
    NewHandOff::Kind kind;
    int at;
    int promised;
    const char* kiosk;
    const char* language;
    std::vector<std::string> needs;
    std::vector<Step> trail;  ///< moments are set by their order
    const char* agent = "";   ///< who has it
    journal::State state = journal::State::sent;
};

std::vector<Example> examples() {
    using Kind = NewHandOff::Kind;
    const auto asked = [](const char* text) { return Step{Step::Kind::asked, text, {}}; };
    const auto read = [](const char* id) { return Step{Step::Kind::read, id, {}}; };
    const auto not_helped = [](const char* id) { return Step{Step::Kind::not_helped, id, {}}; };
    const auto said = [](const char* text) { return Step{Step::Kind::said, text, {}}; };
    return {
        {Kind::staff,
         -9,
         -4,
         "Ogród",
         "pl",
         {},
         {asked("kosiarka nie odpala po zimie"), read("reklamacja-jak-zlozyc"),
          asked("kto sprawdzi kosiarkę na miejscu")}},
        {Kind::desk,
         -6,
         4,
         "Wejście główne",
         "pl",
         {},
         {asked("zgubiłam paragon"), read("zwrot-bez-paragonu"), not_helped("zwrot-bez-paragonu"),
          said("Kupowałam prezent, nie mam karty, którą płacono")}},
        {Kind::staff,
         -4,
         3,
         "Wejście główne",
         "uk",
         {"wheelchair"},
         {asked("де туалет для людей з інвалідністю")},
         "ada",
         journal::State::on_the_way},
        {Kind::call_back,
         -30,
         25,
         "Narzędzia",
         "pl",
         {},
         {asked("kiedy będzie dostawa wiertarek"), read("dostepnosc-towaru")}},
        {Kind::desk,
         -2,
         8,
         "Farby",
         "pl",
         {"large-text"},
         {asked("reklamacja farby która się złuszczyła"), read("reklamacja-jak-zlozyc")},
         "jan",
         journal::State::taken},
        {Kind::staff,
         -1,
         9,
         "Budowa",
         "en",
         {},
         {asked("can you cut a board to size"), said("Two boards, 60 cm each")}},
        {Kind::call_back, -80, 70, "Ogród", "pl", {}, {asked("zwrot zamówienia internetowego")}}};
}

Example example_emergency() {
    return {NewHandOff::Kind::emergency,
            -1,
            no_promise,
            "Ogród",
            "pl",
            {},
            {{Step::Kind::asked, "klient spadl z drabiny i nie wstaje", {}}}};
}

NewHandOff hand_off_of(const Example& example, Time now) {
    NewHandOff made;
    made.id = journal::random_id();
    made.kind = example.kind;
    made.at = now + std::chrono::minutes(example.at);
    if (example.promised != no_promise)
        made.promised = now + std::chrono::minutes(example.promised);
    made.kiosk = example.kiosk;
    made.language = example.language;
    made.needs = example.needs;
    made.trail = example.trail;
    const auto count = static_cast<int>(made.trail.size());
    for (int i = 0; i < count; ++i)
        made.trail[static_cast<std::size_t>(i)].at = made.at - std::chrono::minutes(count - i);
    if (example.kind == NewHandOff::Kind::call_back)
        made.call_back =
            journal::CallBack{"+48220000000", now + 20min, now + 60min, "Maria Zielińska"};
    return made;
}

/// The card terminal has been failing for an hour.
void write_trouble(journal::Journal& journal, Time now) {
    for (int i = 0; i < 5; ++i)
        journal.store(journal::Search{
            journal::random_id(),
            i % 2 == 0 ? "terminal nie przyjmuje karty" : "terminal nie przyjął mojej karty",
            "answered", 3, "pl", now - std::chrono::minutes(8 * i + 2)});
}

std::optional<RecordId> first_of(const Desk& desk, NewHandOff::Kind kind) {
    for (const HandOff& one : desk.state().open)
        if (one.kind == kind && one.agent.empty()) return one.id;
    return std::nullopt;
}

/// Has an event and all that comes of it happen.
void happen(const Event& event, Desk& desk, Clerk& clerk) {
    std::deque<Event> events{event};
    while (!events.empty()) {
        const Event next = std::move(events.front());
        events.pop_front();
        for (const Effect& effect : desk.handle(next))
            for (Event& answer : clerk.carry_out(effect)) events.push_back(std::move(answer));
    }
}

/// What is struck after signing in.
std::vector<Event> strokes_to(const Scene& scene, const Desk& desk) {
    using Kind = NewHandOff::Kind;
    std::vector<Event> strokes;
    const auto choose = [&](Kind kind) {
        if (const auto id = first_of(desk, kind)) strokes.emplace_back(HandOffChosen{*id});
    };
    switch (scene.show) {
        case Show::mine:
            strokes.emplace_back(ListPicked{List::mine});
            break;
        case Show::overdue:
            strokes.emplace_back(ListPicked{List::overdue});
            break;
        case Show::call_back:
            choose(Kind::call_back);
            strokes.insert(strokes.end(),
                           {Done{Action::take}, Done{Action::call_back}, PassphraseTyped{"pokaz"}});
            break;
        case Show::key:
            choose(Kind::call_back);
            strokes.insert(strokes.end(), {Done{Action::call_back}, PassphraseTyped{"inne"}});
            break;
        case Show::search:
            strokes.emplace_back(Done{Action::search});
            if (!scene.question.empty()) strokes.emplace_back(QuestionTyped{scene.question});
            if (!scene.article.empty()) strokes.emplace_back(ArticleOpened{scene.article});
            break;
        case Show::answer:
            choose(Kind::desk);
            strokes.emplace_back(Done{Action::answer});
            break;
        case Show::close:
            choose(Kind::desk);
            strokes.emplace_back(Done{Action::close});
            break;
        case Show::hand_over:
            strokes.emplace_back(Done{Action::hand_over});
            break;
        case Show::notice:
            strokes.emplace_back(Done{Action::notice});
            break;
        case Show::help:
            strokes.emplace_back(Done{Action::help});
            break;
        case Show::queue:
            choose(Kind::desk);
            break;
        default:
            break;
    }
    return strokes;
}

}  // namespace

std::vector<Person> example_people() {
    return {{"ada", "Ada Nowak"}, {"jan", "Jan Kowalski"}, {"oksana", "Oksana Melnyk"}};
}

void write_example_day(const std::filesystem::path& file, Show show, Time now,
                       const journal::PublicKey& key) {
    journal::Journal journal({.file = file, .desk_key = key});
    auto all = examples();
    if (show == Show::emergency) all.push_back(example_emergency());
    for (const Example& example : all) {
        const auto made = hand_off_of(example, now);
        journal.hand_off(made);
        if (*example.agent != '\0')
            journal.change(made.id, {example.state, example.agent, made.at + 1min, {}});
        if (show == Show::empty)
            journal.change(made.id, {journal::State::done, "ada", now - 1min, {}});
    }
    if (show != Show::empty) write_trouble(journal, now);
}

void play(const Scene& scene, Desk& desk, Clerk& clerk, Time now) {
    happen(Clock{now}, desk, clerk);
    for (const Event& event : clerk.look(now)) happen(event, desk, clerk);
    if (scene.show == Show::sign_in) return;
    for (int i = 0; i < 4; ++i) happen(PinTyped{0}, desk, clerk);
    happen(PinEntered{}, desk, clerk);
    for (const Event& event : strokes_to(scene, desk)) happen(event, desk, clerk);
}

}  // namespace okienko::desk
