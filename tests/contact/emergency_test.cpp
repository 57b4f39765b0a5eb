/// Emergencies, told from questions that only sound like one.
#include "app/contact/emergency.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "tests/article/problems_in.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::contact;
namespace text = okienko::text;

namespace {

const std::string source = OKIENKO_SOURCE_DIR;

/// The lexicon that is installed with the program, without any editor's lists.
text::Analyzer fallback() {
    static const auto lexicon = text::Lexicon::open(OKIENKO_LEXICON);
    return text::polish_analyzer(lexicon, {});
}

struct Question {
    std::string text;
    bool is_emergency = false;
};

std::vector<Question> questions_in(const std::string& file) {
    std::ifstream stream(source + "/" + file);
    std::vector<Question> questions;
    for (std::string line; std::getline(stream, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto tab = line.find('\t');
        questions.push_back({line.substr(0, tab), line.find("\t!emergency\t") != line.npos});
    }
    return questions;
}

struct Figures {
    int emergencies = 0;
    int recognised = 0;
    int everyday = 0;
    int alarms = 0;
    std::string misses;
};

Figures measure(const EmergencyRules& rules, const std::string& file) {
    Figures figures;
    for (const Question& question : questions_in(file)) {
        const auto found = rules.recognise(question.text);
        (question.is_emergency ? figures.emergencies : figures.everyday) += 1;
        if (found) (question.is_emergency ? figures.recognised : figures.alarms) += 1;
        if (found.has_value() == question.is_emergency) continue;
        figures.misses += question.text + (found ? "  <- " + found->rule : "") + "\n";
    }
    return figures;
}

ParsedEmergencies shop_rules() {
    return read_emergencies(source + "/content/contact", fallback());
}

}  // namespace

TEST_CASE("the golden emergencies are all recognised, and no everyday question is") {
    const auto parsed = shop_rules();
    CHECK(told(parsed.problems) == "");
    const Figures figures = measure(parsed.rules, "content/golden/emergencies.tsv");
    CAPTURE(figures.misses);
    CHECK(figures.emergencies >= 120);
    CHECK(figures.everyday >= 120);
    CHECK(figures.recognised == figures.emergencies);
    CHECK(figures.alarms * 100 <= figures.everyday);
}

TEST_CASE("questions the rules were written without are told apart as well") {
    const Figures figures = measure(shop_rules().rules, "tests/contact/emergencies_second.tsv");
    CAPTURE(figures.misses);
    CHECK(figures.recognised == figures.emergencies);
    CHECK(figures.alarms == 0);
}

TEST_CASE("what people in need really say is recognised, and what only sounds like it is not") {
    const Figures figures = measure(shop_rules().rules, "tests/contact/emergencies_third.tsv");
    CAPTURE(figures.misses);
    CHECK(figures.emergencies > 300);
    CHECK(figures.recognised == figures.emergencies);
    CHECK(figures.alarms == 0);
}

TEST_CASE(
    "what people shout in fragments is recognised, and what is over, for sale or a joke is not") {
    const Figures figures = measure(shop_rules().rules, "tests/contact/emergencies_fourth.tsv");
    CAPTURE(figures.misses);
    CHECK(figures.emergencies > 200);
    CHECK(figures.recognised == figures.emergencies);
    CHECK(figures.alarms == 0);
}

TEST_CASE("an agent may ask when to call an ambulance, and whoever calls for one still gets help") {
    const auto rules = shop_rules().rules;
    for (const char* question : {"kiedy wzywać ambulans", "kiedy wzywać karetkę do klienta"}) {
        CAPTURE(question);
        CHECK_FALSE(rules.recognise(question));
    }
    for (const char* question : {"wezwijcie karetkę", "ambulans!", "kiedy przyjedzie karetka",
                                 "nie oddycha, kiedy wzywać karetkę"}) {
        CAPTURE(question);
        CHECK(rules.recognise(question));
    }
}

TEST_CASE("what kind of emergency it is decides which card is shown") {
    using enum Emergency::Kind;
    const std::pair<const char*, Emergency::Kind> rows[] = {
        {"ON NIE ODDYCHA", not_breathing},
        {"zemdlała i nie oddycha", not_breathing},
        {"gdzie jest aed", not_breathing},
        {"ktoś zemdlał", unwell},
        {"pali się", fire},
        {"fire in the store", fire},
        {"пожежа", fire},
        {"śmierdzi gazem", gas},
        {"utknęliśmy w windzie", lift},
        {"we are trapped in the elevator", lift},
        {"spadł z drabiny i krwawi, ktoś pomoże mojemu synowi", injury},
        {"grozi mi nożem", violence},
        {"zgubiłam dziecko", lost_child},
        {"ukradli mi portfel", theft},
        {"wypadek", accident},
        {"pomocy!", help},
        {"112", help},
    };
    const auto rules = shop_rules().rules;
    for (const auto& [question, kind] : rows) {
        CAPTURE(question);
        const auto found = rules.recognise(question);
        REQUIRE(found);
        CHECK(found->kind == kind);
    }
}

TEST_CASE("an emergency is recognised without Polish letters and in capitals") {
    const auto rules = shop_rules().rules;
    for (const Question& question : questions_in("content/golden/emergencies.tsv")) {
        if (!question.is_emergency) continue;
        CAPTURE(question.text);
        CHECK(rules.recognise(text::fold_diacritics(question.text)));
        CHECK(rules.recognise("  " + question.text + "!!! "));
    }
}

TEST_CASE("one slip of the finger in a long word hides no emergency") {
    const auto rules = shop_rules().rules;
    for (const char* question :
         {"wypdek", "wypasek", "wypadke", "wyppadek", "pozra", "pożsr", "defibrylstor",
          "zgubilam dziekco", "karetks", "nieprztomny", "obcieli ukardli mi portfel",
          "krwswi bardzo", "utknelam w winzdie", "zemdalla", "reanimcja", "acident", "ambulence",
          "пожежаа"}) {
        CAPTURE(question);
        CHECK(rules.recognise(question));
    }
}

TEST_CASE("a slip in a form that no rule spells, or a missing space, hides no emergency") {
    const auto rules = shop_rules().rules;
    for (const char* question :
         {"smierdzi gaezm", "regal sie przewrocil na kobeite", "bol w klatec i dretwieje reka",
          "wezwijcie kaertke", "zlamanareka", "zawalserca", "czucgaz", "wypadek przykasach"}) {
        CAPTURE(question);
        CHECK(rules.recognise(question));
    }
    for (const char* question : {"farba do kuhcni", "zwrottowaru", "gdzie karrta lojalnosciowa"}) {
        CAPTURE(question);
        CHECK_FALSE(rules.recognise(question));
    }
}

TEST_CASE("a word that only looks like one of an emergency's is none") {
    const auto rules = shop_rules().rules;
    for (const char* question :
         {"polar", "bazar", "kartka", "kasetka", "strona", "napęd", "radar", "winna", "przyniosła",
          "kraina", "ratusz", "promień", "smoked", "cooking", "breeding", "list", "fine"}) {
        CAPTURE(question);
        CHECK_FALSE(rules.recognise(question));
    }
}

TEST_CASE("any bytes are a question") {
    const auto rules = shop_rules().rules;
    std::string everything;
    for (int i = 0; i < 256; ++i) everything += static_cast<char>(i);
    CHECK_FALSE(rules.recognise(""));
    CHECK_FALSE(rules.recognise(everything));
    CHECK_FALSE(rules.recognise("\xFF\xC5 \xF0\x9F"));
    std::string words;
    for (int i = 0; i < 20'000; ++i) words += "farba ";
    CHECK_FALSE(rules.recognise(words));
    CHECK(rules.recognise("pali się " + words));
}

TEST_CASE("rules that cannot be read are a problem, and recognise nothing") {
    const TemporaryFolder folder;
    const auto missing = read_emergencies(folder.path(), fallback());
    CHECK(missing.problems.size() == 1);
    CHECK_FALSE(missing.rules.recognise("pali się"));
    CHECK_FALSE(EmergencyRules().recognise("pali się"));
}

TEST_CASE("a slip in a rule is told with its line, and the others hold") {
    struct Row {
        std::string text;
        std::string told;
    };

    const Row rows[] = {
        {"emergencies:\n  - {kind: fire, when: [pali się]}\n", ""},
        {"emergencies:\n  - {kind: fier, when: [pali się]}\n",
         "e.yaml:2: unknown kind \"fier\"; did you mean \"fire\"?\n"},
        {"emergencies:\n  - {kind: fire}\n  - {kind: fire, when: [pali się]}\n",
         "e.yaml:2: no pattern is given; add \"when: [...]\"\n"},
        {"emergencies:\n  - {kind: fire, when: [PERSON umiera, pali się]}\n",
         "e.yaml:2: there is no list of words \"PERSON\"\n"},
        {"words: {PERSON: []}\nemergencies:\n  - {kind: fire, when: [pali się]}\n",
         "e.yaml:1: the list \"PERSON\" is empty\n"},
        {"emergencies:\n  - {kind: fire, when: [pali się, a-b]}\n",
         "e.yaml:2: \"a-b\" is not one word\n"},
        {"everyday: [cena]\n", "e.yaml:1: \"emergencies\" is missing; add \"emergencies: ...\"\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto parsed = parse_emergencies(row.text, "e.yaml", fallback());
        CHECK(told(parsed.problems) == row.told);
        const bool has_rule = row.text.find("pali się") != std::string::npos;
        CHECK(parsed.rules.recognise("Pali się!").has_value() == has_rule);
    }
}

TEST_CASE("always, when, only and unless do what they say") {
    const auto rules = parse_emergencies(
                           "words: {CHILD: [syn, córka]}\n"
                           "filler: [proszę]\n"
                           "everyday: [cena]\n"
                           "emergencies:\n"
                           "  - kind: fire\n    always: [pożar]\n    when: [dym]\n"
                           "    unless: [pożar cenowy]\n"
                           "  - {kind: lost-child, when: [zgubić CHILD, nie ma =syna]}\n"
                           "  - {kind: help, only: [pomoc sklep]}\n",
                           "e.yaml", fallback())
                           .rules;

    struct Row {
        const char* question;
        bool is_emergency;
    };

    const Row rows[] = {
        {"pożar", true},
        {"pożar, jaka cena", true},
        {"pożar cenowy", false},
        {"dym", true},
        {"dym cena", false},
        {"córkę zgubiłam", true},
        {"zgubiłam wczoraj w waszym dużym pięknym nowym centrum handlowym syna", false},
        {"zgubiłam klucze", false},
        {"nie ma syna", true},
        {"nie ma synów", false},
        {"syn nie ma biletu", false},
        {"pomocy proszę", true},
        {"pomoc sklep", true},
        {"sklep", false},
        {"pomoc w wyborze", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.question);
        CHECK(rules.recognise(row.question).has_value() == row.is_emergency);
    }
}
