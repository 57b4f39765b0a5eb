/// Who wants a person, and who only mentions one.
#include "app/contact/person_wish.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "index/text/folding.h"
#include "index/text/lexicon.h"
#include "tests/article/problems_in.h"

using namespace okienko::contact;
namespace text = okienko::text;

namespace {

const ParsedPersonWishes& ours() {
    static const ParsedPersonWishes parsed = [] {
        const std::string file = OKIENKO_SOURCE_DIR "/content/contact/people.yaml";
        std::ifstream stream(file);
        const std::string content(std::istreambuf_iterator<char>(stream), {});
        static const auto lexicon = text::Lexicon::open(OKIENKO_LEXICON);
        return parse_person_wishes(content, file, text::polish_analyzer(lexicon, {}));
    }();
    return parsed;
}

/// The questions of every golden file, but for those that ask for a person.
std::vector<std::string> golden_questions() {
    std::vector<std::string> questions;
    namespace fs = std::filesystem;
    for (const auto& entry : fs::directory_iterator(OKIENKO_SOURCE_DIR "/content/golden")) {
        std::ifstream stream(entry.path());
        for (std::string line; std::getline(stream, line);) {
            const bool is_wish = line.find("\t!person\t") != std::string::npos;
            if (line.empty() || line.front() == '#' || is_wish) continue;
            questions.push_back(line.substr(0, line.find('\t')));
        }
    }
    return questions;
}

}  // namespace

TEST_CASE("our words for wanting a person are sound") {
    CHECK(told(ours().problems).empty());
}

TEST_CASE("a wish for a person is told from a question that mentions one") {
    struct Row {
        const char* question;
        bool is_wish;
    };

    const Row rows[] = {
        {"chcę rozmawiać z człowiekiem", true},
        {"chce porozmawiac z czlowiekiem", true},
        {"czlowiek", true},
        {"konsultant", true},
        {"proszę zawołać pracownika", true},
        {"zawolajcie kierownika", true},
        {"połącz mnie z konsultantem", true},
        {"mam dość, chcę pogadać z kimś, z konsultantem", true},
        {"porozmawiać z pracownikem", true},  // a slip
        {"chcę rozmawiać z kierownikiem w sprawie zwrotu", true},
        {"i want to talk to a human", true},
        {"call an employee please", true},
        {"speak to the manager about my refund", true},
        {"хочу поговорити з людиною", true},
        {"покличте менеджера", true},
        {"", false},
        {"zwrot bez paragonu", false},
        {"jak zostać pracownikiem", false},
        {"praca dla konsultanta", false},
        {"kask dla pracownika", false},
        {"zniżka dla pracowników", false},
        {"ile zarabia kierownik", false},
        {"skarga na pracownika", false},
        {"pracownik był niemiły", false},
        {"figurka człowiek pająk", false},
        {"human readable receipt", false},
        {"rozmowy z roślinami", false},
        {"please", false},
        {"proszę o pomoc", false},
    };
    for (const Row& row : rows) {
        CAPTURE(std::string(row.question));
        CHECK(ours().wishes.recognise(row.question) == row.is_wish);
    }
}

TEST_CASE("of the golden questions hardly any is taken for a wish to talk to a person") {
    const auto questions = golden_questions();
    REQUIRE(questions.size() > 500);
    std::size_t taken = 0;
    for (const std::string& question : questions) {
        if (!ours().wishes.recognise(question)) continue;
        ++taken;
        MESSAGE("taken for a wish: ", question);
    }
    CHECK(taken * 200 <= questions.size());
}

TEST_CASE("every golden wish for a person is recognised, typed with Polish letters or without") {
    std::ifstream stream(OKIENKO_SOURCE_DIR "/content/golden/ludzie.tsv");
    std::size_t wishes = 0;
    for (std::string line; std::getline(stream, line);) {
        if (line.find("\t!person\t") == std::string::npos) continue;
        const std::string wish = line.substr(0, line.find('\t'));
        CAPTURE(wish);
        CHECK(ours().wishes.recognise(wish));
        CHECK(ours().wishes.recognise(text::fold_diacritics(wish)));
        ++wishes;
    }
    CHECK(wishes >= 40);
}
