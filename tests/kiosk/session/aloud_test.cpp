#include <algorithm>
#include <cstdint>

#include "app/kiosk/session/article_lines.h"
#include "app/kiosk/session/narration.h"
#include "app/kiosk/session/short_form.h"
#include "tests/kiosk/session/visit.h"

using namespace okienko::kiosk;
namespace article = okienko::article;
namespace contact = okienko::contact;

namespace {

SessionOptions with_voice() {
    auto with = options();
    with.words = &languages();
    with.can_speak = true;
    with.make_code = [](const std::string& text) {
        return Code{.side = static_cast<int>(text.size()), .dark = {}};
    };
    with.ending = {"Dom i Majster, tel. 22 000 00 00"};
    return with;
}

Visit listener() {
    Visit visit(with_voice());
    visit.does(stock());
    return visit;
}

/// What was wanted to be said last; empty if nothing was.
std::string said(const Visit& visit) {
    for (const auto& effect : visit.effects)
        if (const auto* speak = std::get_if<Speak>(&effect)) return speak->text;
    return {};
}

bool is_hushed(const Visit& visit) {
    return std::any_of(visit.effects.begin(), visit.effects.end(),
                       [](const auto& effect) { return std::holds_alternative<Hush>(effect); });
}

article::Article with_everything() {
    auto article = article_named("zwrot");
    const auto plain = [](std::string text) { return article::Text{{std::move(text)}}; };
    const auto paragraph = [&](std::string text) {
        return article::Blocks{article::Paragraph{plain(std::move(text))}};
    };
    article.blocks = {
        article::Paragraph{plain("Masz 30 dni.")},
        article::Heading{2, plain("Co zabrać")},
        article::List{false, 1, {paragraph("towar,"), paragraph("paragon.")}},
        article::List{true, 1, {paragraph("Weź numerek."), paragraph("Podejdź do lady.")}},
        article::Callout{article::Callout::Kind::warning, paragraph("Bez plomby nie przyjmiemy.")},
        article::Table{{plain("Płatność"), plain("Termin")},
                       {{plain("Gotówka"), plain("od razu")}}},
        article::Image{"wejscie.png", "Wejście do sklepu"}};
    return article;
}

}  // namespace

TEST_CASE("an article is read block by block, steps by their numbers") {
    CHECK(lines_of(with_everything().blocks, languages().of("pl")) ==
          std::vector<std::string>{"Masz 30 dni.", "Co zabrać", "towar,", "paragon.",
                                   "Krok 1: Weź numerek.", "Krok 2: Podejdź do lady.",
                                   "Uwaga. Bez plomby nie przyjmiemy.",
                                   "Płatność: Gotówka; Termin: od razu", "Wejście do sklepu"});
}

TEST_CASE("an article is read in its own language, and what the screen says in the visitor's") {
    const Screen screen = Reading{.article = with_everything()};
    const auto sentences = narration_of(screen, languages(), "uk");
    REQUIRE(sentences.size() > 5);
    CHECK(sentences.front() ==
          Sentence{std::string(languages().of("uk").text("foreign.article")), "uk"});
    CHECK(sentences[1] == Sentence{"Tytuł: zwrot", "pl"});
    CHECK(sentences.back().language == "uk");
    const auto has = [&](const char* text) {
        return std::find(sentences.begin(), sentences.end(), Sentence{text, "pl"}) !=
               sentences.end();
    };
    CHECK(has("Krok 1: Weź numerek."));
    CHECK(has("Uwaga. Bez plomby nie przyjmiemy."));
}

TEST_CASE("every title of a list is read in its own language") {
    auto translated = summary("refund");
    translated.language = "en";
    const std::vector<okienko::search::Summary> titles{translated, summary("zwrot")};
    for (const Screen& screen : {Screen(Home{.categories = {}, .most_asked = titles}),
                                 Screen(Shelf{.category = {}, .articles = titles})}) {
        const auto sentences = narration_of(screen, languages(), "en");
        REQUIRE(sentences.size() > 2);
        CHECK(sentences[sentences.size() - 2] == Sentence{titles[0].title, "en"});
        CHECK(sentences.back() == Sentence{titles[1].title, "pl"});
    }
}

TEST_CASE("every screen has something to say, in every language") {
    const Screen screens[] = {Attract{},
                              Home{},
                              Shelf{.category = {.id = "zwroty", .name = "Zwroty"}},
                              Results{.question = "zwrot"},
                              Reading{.article = with_everything()},
                              Reading{.is_missing = true},
                              Contact{},
                              EmergencyCard{.whereabouts = {"ul. Miła 1", {}}},
                              Support{},
                              Places{},
                              CallBackTimes{},
                              CallBackNumber{},
                              SlipShown{},
                              SlipEntry{},
                              TakeAlong{.text = "Tak."},
                              Closing{},
                              OutOfService{},
                              PinPad{},
                              Service{}};
    for (const auto& screen : screens)
        for (const auto code : okienko::language::all_codes) {
            CAPTURE(screen.index());
            CAPTURE(std::string(code));
            CHECK_FALSE(narration_of(screen, languages(), std::string(code)).empty());
        }
}

TEST_CASE("a listener hears the screen, sentence after sentence, and every screen that follows") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    CHECK(said(visit) == "W czym możemy pomóc?");
    visit.does(Spoken{});
    CHECK(said(visit) == "Wpisz pytanie własnymi słowami albo wybierz temat.");
    visit.does(Opened{"zwrot"});
    const auto fetch = std::get<Fetch>(visit.effects.front());
    visit.does(Fetched{.ticket = fetch.ticket, .article = with_everything()});
    CHECK(said(visit) == "Tytuł: zwrot");
    visit.does(Spoken{});
    CHECK(said(visit) == "Masz 30 dni.");
    for (int i = 0; i < 50; ++i) visit.does(Spoken{});
    CHECK(visit.effects.empty());  // it ends
}

TEST_CASE("nothing is said until it is asked for, nor without a voice") {
    auto visit = Visit::to_stocked_kiosk();
    visit.does(ReadAloudWanted{});
    CHECK(visit.effects.empty());
    CHECK_FALSE(visit.session.appearance().is_spoken);
    auto silent = listener();
    silent.does(Focused{"Szukaj, przycisk"});
    silent.does(RepeatWanted{});
    silent.does(PauseWanted{});
    silent.does(Spoken{});
    CHECK(silent.effects.empty());
}

TEST_CASE("a listener repeats, stops and goes on") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.does(Spoken{});
    const auto second = said(visit);
    visit.does(RepeatWanted{});
    CHECK(said(visit) == second);
    visit.does(PauseWanted{});
    CHECK(is_hushed(visit));
    visit.does(Spoken{});
    CHECK(visit.effects.empty());
    visit.does(PauseWanted{});
    CHECK(said(visit) == second);
    visit.does(ReadAloudWanted{});
    CHECK(is_hushed(visit));
    visit.does(WentHome{});
    CHECK(said(visit).empty());
}

TEST_CASE("what keys lead to is said at once, and the reading waits") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.does(Focused{"Szukaj, przycisk"});
    CHECK(said(visit) == "Szukaj, przycisk");
    visit.does(Spoken{});
    CHECK(visit.effects.empty());
    visit.does(PauseWanted{});
    CHECK(said(visit) == "W czym możemy pomóc?");
}

TEST_CASE("the panel of languages is heard when it opens, and what was heard before stays said") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.reads("zwrot-bez-paragonu");
    visit.does(Helped{true});
    CHECK(said(visit) == languages().of("pl").text("article.thanks"));
    visit.does(PanelWanted{});
    CHECK(said(visit) == languages().of("pl").text("view.language"));
    visit.does(PanelWanted{});
    CHECK(said(visit).empty());
    visit.does(PanelWanted{});
    visit.does(WentBack{});
    CHECK_FALSE(visit.session.has_panel());
    CHECK(said(visit).empty());
    visit.does(ReadAloudWanted{});
    visit.does(PanelWanted{});
    CHECK(visit.effects.empty());
}

TEST_CASE("each digit of a PIN is counted, and not anew when the panel of languages closes") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.does(WayOutWanted{});
    visit.does(PinKey{PinKey::Key::digit, 1});
    CHECK(said(visit) == languages().of("pl").text("pin.digits", {{"count", std::int64_t{1}}}));
    visit.does(PinKey{PinKey::Key::digit, 2});
    CHECK(said(visit) == languages().of("pl").text("pin.digits", {{"count", std::int64_t{2}}}));
    visit.does(PanelWanted{});
    visit.does(PanelWanted{});
    CHECK(said(visit).empty());
}

TEST_CASE("the volume goes round, and the next visitor hears the usual one") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    CHECK(std::get<Speak>(visit.effects.back()).volume == 1);
    for (const int volume : {2, 3, 1, 2}) {
        visit.does(VolumeWanted{});
        CHECK(std::get<Speak>(visit.effects.back()).volume == volume);
    }
    visit.does(Finished{});
    REQUIRE(visit.effects.size() == 2);
    CHECK(std::holds_alternative<Hush>(visit.effects[0]));
    CHECK(std::holds_alternative<Wipe>(visit.effects[1]));
    CHECK_FALSE(visit.session.appearance().is_spoken);
    visit.does(ReadAloudWanted{});
    CHECK(std::get<Speak>(visit.effects.back()).volume == 1);
}

TEST_CASE("another language is heard at once") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.does(LanguageChosen{"uk"});
    CHECK(said(visit) == "Чим допомогти?");
    CHECK(std::get<Speak>(visit.effects.back()).language == "uk");
}

TEST_CASE("an article that comes in another language is read in it from its title on") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.reads("zwrot");
    visit.does(LanguageChosen{"en"});
    const auto fetch = std::get<Fetch>(visit.effects.front());
    auto article = article_named("refund");
    article.title = "Refunds";
    article.language = "en";
    visit.does(Fetched{.ticket = fetch.ticket, .article = article});
    CHECK(said(visit) == "Refunds");
}

TEST_CASE("a listener hears when nobody waits at the desk before the way there") {
    contact::Offer desk;
    desk.channel = {.id = "desk", .kind = contact::Channel::Kind::desk, .name = "Punkt obsługi"};
    desk.availability.state = contact::Availability::State::closed;
    WayToDesk way{.directions = {}, .desk = desk, .keeps_slips = true};
    way.directions.steps["pl"] = {"Idź prosto."};
    const auto sentences = narration_of(way, languages(), "pl");
    const auto place = [&](const std::string& text) {
        return std::find(sentences.begin(), sentences.end(), Sentence{text, "pl"}) -
               sentences.begin();
    };
    CHECK(place("Punkt obsługi: teraz nieczynne") < place("Krok 1: Idź prosto."));
    CHECK(place(std::string(languages().of("pl").text("slip.desk"))) <
          static_cast<std::ptrdiff_t>(sentences.size()));
}

TEST_CASE("who listens has three times as long, and is there while there is something to hear") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.waits(159s);
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(1s);
    CHECK(visit.session.seconds_left() == 20);
    visit.does(Spoken{});
    CHECK_FALSE(visit.session.seconds_left());
    visit.waits(180s);
    CHECK(is_hushed(visit));
    CHECK(visit.sees<Attract>());
}

TEST_CASE("who listens hears the question before the end, and hearing it is no answer") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    visit.does(PauseWanted{});
    visit.waits(159s);
    CHECK(said(visit).empty());
    visit.waits(1s);
    CHECK(said(visit) ==
          "Czy nadal tu jesteś? Za 20 sekund zaczniemy od nowa i zapomnimy Twoje pytania. "
          "Naciśnij dowolny klawisz, aby zostać.");
    visit.does(Spoken{});
    visit.waits(1s);
    CHECK(said(visit).empty());  // once
    CHECK(visit.session.seconds_left() == 19);
    visit.waits(19s);
    CHECK(visit.sees<Attract>());
}

TEST_CASE("the question before the end breaks into nothing that is being said") {
    auto visit = listener();
    visit.does(ReadAloudWanted{});
    REQUIRE_FALSE(said(visit).empty());
    visit.waits(160s);
    CHECK(visit.session.seconds_left() == 20);
    CHECK(said(visit).empty());
}

TEST_CASE("what a listener must not miss is said: a drill, an unsure answer, each character") {
    const auto& words = languages().of("pl");
    const auto says = [&](const Screen& screen, const std::string& text) {
        const auto sentences = narration_of(screen, languages(), "pl");
        return std::find(sentences.begin(), sentences.end(), Sentence{text, "pl"}) !=
               sentences.end();
    };
    for (const bool is_so : {true, false}) {
        CAPTURE(is_so);
        const EmergencyCard card{.is_drill = is_so};
        CHECK(says(card, std::string(words.text("emergency.drill"))) == is_so);
        CHECK(says(card, std::string(words.text("emergency.drill_hint"))) == is_so);
        Results results{.question = "zwrot"};
        using Intent = okienko::search::Intent;
        results.answer.intent = is_so ? Intent::unsure : Intent::answered;
        results.answer.hits.push_back({.article = summary("zwrot")});
        CHECK(says(results, std::string(words.text("results.unsure"))) == is_so);
        Closing closing;
        closing.can_ask = is_so;
        CHECK(says(closing, std::string(words.text("closing.again"))) == is_so);
    }
    SlipShown shown;
    shown.slip.stored.number = "K7M3-PX4R";
    CHECK(
        says(shown, words.text("slip.number", {{"number", std::string_view("K 7 M 3, P X 4 R")}})));
}

TEST_CASE("every choice that a screen offers is heard, once") {
    const auto& words = languages().of("pl");
    const auto count = [&](const Screen& screen, const char* key) {
        const auto sentences = narration_of(screen, languages(), "pl");
        return std::count(sentences.begin(), sentences.end(),
                          Sentence{std::string(words.text(key)), "pl"});
    };
    CHECK(count(Contact{.did_not_help = true}, "reasons.title") == 1);
    CHECK(count(Contact{.did_not_help = true}, "reasons.thanks") == 0);
    CHECK(count(Contact{.did_not_help = true, .reason = Reason::unclear}, "reasons.thanks") == 1);
    CHECK(count(Contact{.did_not_help = true, .reason = Reason::unclear}, "reasons.title") == 0);
    CHECK(count(Contact{}, "reasons.title") == 0);
    CHECK(count(Closing{}, "closing.person") == 1);
    CHECK(count(Closing{}, "take.title") == 0);
    CHECK(count(Closing{.along = TakeAlong{.text = "Tak."}}, "take.title") == 1);
}

TEST_CASE("the short form of an answer fits a code, and names who to ask") {
    auto article = with_everything();
    const auto& polish = languages().of("pl");
    const std::vector<std::string> ending{"Dom i Majster, tel. 22 000 00 00"};
    const auto whole = short_form(article, polish, ending);
    CHECK(whole.starts_with("Tytuł: zwrot\nMasz 30 dni.\nCo zabrać\n"));
    CHECK(whole.ends_with("\nDom i Majster, tel. 22 000 00 00"));
    for (int i = 0; i < 40; ++i)
        article.blocks.push_back(
            article::Paragraph{{{"Zażółć gęślą jaźń " + std::to_string(i) + ". I jeszcze raz."}}});
    const auto cut = short_form(article, polish, ending);
    CHECK(cut.size() <= longest_short_form);
    CHECK(cut.size() > longest_short_form - 80);
    CHECK(cut.ends_with("\nDom i Majster, tel. 22 000 00 00"));
    article.title = std::string(2000, 'a');
    CHECK(short_form(article, polish, ending).size() <= longest_short_form);
    article.title.clear();
    article.blocks.clear();
    CHECK(short_form(article, polish, {}).empty());
}

TEST_CASE("the short form of an answer never ends within a list, nor with what leads to one") {
    article::Article article;
    article.title = "Zwrot";
    const article::Paragraph thing{article::Text{{"rzecz z tego sklepu,"}}};
    article.blocks = {article::Paragraph{article::Text{{"Masz 30 dni."}}},
                      article::Paragraph{article::Text{{"Zabierz:"}}},
                      article::List{false, 1, std::vector(40, article::Blocks{thing})}};
    CHECK(short_form(article, languages().of("pl"), {"Dom i Majster"}) ==
          "Zwrot\nMasz 30 dni.\n…\nDom i Majster");
}

TEST_CASE("the short form of an answer holds whole sections, or as many steps as fit") {
    const auto paragraph = [](std::size_t sentences) {
        std::string text;
        for (std::size_t i = 0; i < sentences; ++i)
            text += (i == 0 ? "" : " ") + std::string("Tak jest.");
        return article::Paragraph{article::Text{{text}}};
    };
    const auto steps = [&](std::size_t count, std::size_t sentences) {
        return article::List{true, 1, std::vector(count, article::Blocks{paragraph(sentences)})};
    };
    const article::Heading heading{2, article::Text{{"Co dalej"}}};
    const auto taken = [&](article::Blocks blocks) {
        article::Article article;
        article.title = "Zwrot";
        article.blocks = std::move(blocks);
        return short_form(article, languages().of("pl"), {"Sklep"});
    };
    CHECK(taken({paragraph(1), heading, paragraph(1)}) ==
          "Zwrot\nTak jest.\nCo dalej\nTak jest.\nSklep");
    CHECK(taken({paragraph(1), heading, paragraph(1), paragraph(80)}) == "Zwrot\nTak jest.\nSklep");
    CHECK(taken({paragraph(1), heading, steps(2, 1), paragraph(80)}) ==
          "Zwrot\nTak jest.\nCo dalej\nKrok 1: Tak jest.\nKrok 2: Tak jest.\n…\nSklep");
    CHECK(taken({paragraph(1), heading, steps(1, 80)}) == "Zwrot\nTak jest.\nSklep");
    // Headings alone are no section, nor is a question in one an answer.
    const article::Heading question{3, article::Text{{"Ile to trwa?"}}};
    CHECK(taken({paragraph(1), heading, question, steps(1, 80)}) == "Zwrot\nTak jest.\nSklep");
    CHECK(taken({heading, paragraph(1), question, paragraph(80)}) ==
          "Zwrot\nCo dalej\nTak jest.\nSklep");
    CHECK(taken({paragraph(1), heading}) == "Zwrot\nTak jest.\nSklep");
    const std::string led = taken({question, paragraph(80)});
    CHECK(led.starts_with("Zwrot\nIle to trwa?\nTak jest. Tak jest."));
    CHECK(led.ends_with(" Tak jest. …\nSklep"));
    CHECK(led.size() <= longest_short_form);
    // An answer that is too long by itself says that it goes on.
    const std::string cut = taken({paragraph(80)});
    CHECK(cut.ends_with(" Tak jest. …\nSklep"));
    CHECK(cut.size() > longest_short_form - 20);
    CHECK(cut.size() <= longest_short_form);
}

TEST_CASE("an answer is taken along from where it is read, and from the end of the visit") {
    auto visit = listener();
    visit.reads("zwrot-bez-paragonu");
    visit.does(TakeAlongWanted{});
    CHECK(visit.screen<TakeAlong>().text.find("22 000 00 00") != std::string::npos);
    CHECK(visit.screen<TakeAlong>().code.side > 0);
    visit.does(WentBack{});
    visit.does(EndingWanted{});
    REQUIRE(visit.screen<Closing>().along);
    CHECK(visit.screen<Closing>().along->code.side > 0);
    auto without = Visit::to_stocked_kiosk();
    without.reads("zwrot-bez-paragonu");
    without.does(TakeAlongWanted{});
    CHECK(without.sees<Reading>());
}
