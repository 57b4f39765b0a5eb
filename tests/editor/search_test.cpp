#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

json ask(const OpenShop& shop, const std::string& question, std::vector<std::string> options = {}) {
    std::vector<std::string> arguments{"search", "--index", shop.data(), "--format", "json"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.insert(arguments.end(), {"--", question});
    const Ran ran = run(arguments);
    INFO(ran.err);
    REQUIRE(ran.status == 0);
    return json::parse(ran.out);
}

}  // namespace

TEST_CASE("a person reads rank, title, passage, kind, category and reading time") {
    const OpenShop shop;
    const Ran ran = run({"search", "--index", shop.data(), "bez", "paragonu"});
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with(" 1  Czy mogę zwrócić zakup bez paragonu?\n    "));
    CHECK(contains(ran.out, "Odpowiedź · Zwroty i wymiana · 1 minuta czytania\n"));
    CHECK_FALSE(contains(ran.out, "\x1b"));
}

TEST_CASE("the words that answer stand out on a terminal, unless NO_COLOR is set") {
    const OpenShop shop;
    const std::vector<std::string> arguments{"search", "--index", shop.data(), "prezent"};
    const Ran coloured = run_at_terminal(arguments, "");
    CHECK(contains(coloured.out, "\x1b[1;33mprezent\x1b[0m"));
    for (const char* environment : {"LANG=pl TERM=xterm NO_COLOR=1", "LANG=pl TERM=dumb"}) {
        CAPTURE(environment);
        const Ran plain = run_at_terminal(arguments, "", 80, environment);
        CHECK(contains(plain.out, "prezent"));
        CHECK_FALSE(contains(plain.out, "\x1b"));
    }
}

TEST_CASE("nothing found is told warmly, with ways on, and is no failure") {
    const OpenShop shop;
    const Ran ran = run({"search", "--index", shop.data(), "xyzzy"});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "Nie mamy jeszcze odpowiedzi na „xyzzy”"));
    CHECK(contains(ran.out, "człowieka"));
    CHECK(
        contains(run({"--lang", "en", "search", "--index", shop.data(), "xyzzy"}).out, "“xyzzy”"));
}

TEST_CASE("an answer in JSON has the keys scripts rely on") {
    const OpenShop shop;
    const json answer = ask(shop, "zwrot bez paragonu", {"--explain"});
    CHECK(answer["query"] == "zwrot bez paragonu");
    CHECK(answer["corrected"] == "");
    CHECK(answer["intent"].is_string());
    CHECK(answer["took_us"].is_number_integer());
    REQUIRE_FALSE(answer["hits"].empty());
    const json& hit = answer["hits"][0];
    CHECK(hit["id"] == "zwrot-bez-paragonu");
    CHECK(hit["title"] == "Czy mogę zwrócić zakup bez paragonu?");
    CHECK(hit["kind"] == "faq");
    CHECK(hit["audience"] == "customer");
    CHECK(hit["category"] == "zwroty");
    CHECK(hit["section"].is_string());
    CHECK(hit["score"].is_number());
    CHECK_FALSE(hit["why"].empty());
    const std::string snippet = hit["snippet"];
    for (const json& range : hit["highlights"]) {
        CHECK(range[0] < range[1]);
        CHECK(range[1] <= snippet.size());
    }
    CHECK(ask(shop, "zwrot bez paragonu")["hits"][0]["why"].empty());
}

TEST_CASE("customers never see what is for agents; agents see both") {
    const OpenShop shop;
    const json seen = ask(shop, "kiedy rekompensata");
    for (const json& hit : seen["hits"]) {
        CHECK(hit["audience"] == "customer");
    }
    const json answer = ask(shop, "kiedy rekompensata", {"--audience", "agent"});
    CHECK(answer["hits"][0]["id"] == "rekompensata");
    CHECK(answer["hits"][0]["audience"] == "agent");
}

TEST_CASE("--limit is the most hits there are") {
    const OpenShop shop;
    CHECK(ask(shop, "tak zwrot prezent żarówka", {"--limit", "1"})["hits"].size() == 1);
}

TEST_CASE("any bytes are a question") {
    const OpenShop shop;
    for (const std::string& question :
         {std::string("\xff\xfe paragon"), std::string("\xc5"), std::string(), std::string(" "),
          std::string("co to AND"), std::string("\"(paragon* NEAR"), std::string("-paragon"),
          std::string("\x1b[2J\x07"), std::string("{}"), std::string(100'000, 'a')}) {
        CAPTURE(question.substr(0, 40));
        CHECK(ask(shop, question)["intent"].is_string());
        const Ran text = run({"search", "--index", shop.data(), "--", question});
        CHECK(text.status == 0);
        CHECK_FALSE(contains(text.out, "\x1b"));
        CHECK_FALSE(contains(text.out, "\x07"));
    }
}

TEST_CASE("the index is the one given, else OKIENKO_INDEX, else ./data") {
    const OpenShop shop;
    const std::string environment = "LANG=pl OKIENKO_INDEX=" + shell_quoted(shop.data());
    CHECK(run({"search", "prezent"}, {.environment = environment}).status == 0);
    CHECK(run({"search", "--index", "/nowhere", "prezent"}, {.environment = environment}).status ==
          3);
    const std::string here = "-C " + shell_quoted(shop / "");
    CHECK(run({"search", "prezent"}, {.environment = here + " LANG=pl"}).status == 0);
    CHECK(run({"search", "prezent"}, {.environment = "-C / LANG=pl"}).status == 3);
}

TEST_CASE("a batch is answered in order, a line of JSON each") {
    const OpenShop shop;
    const std::string batch =
        shop.write("batch.tsv", "q2\tprezent\r\nq1\tbez paragonu\nq3\t\xff\n");
    const Ran ran = run({"search", "--index", shop.data(), "--format", "json", "--batch", batch});
    CHECK(ran.status == 0);
    const auto lines = lines_of(ran.out);
    REQUIRE(lines.size() == 3);
    CHECK(json::parse(lines[0])["qid"] == "q2");
    CHECK(json::parse(lines[0])["query"] == "prezent");
    CHECK(json::parse(lines[0])["hits"][0]["id"] == "prezent");
    CHECK(json::parse(lines[1])["qid"] == "q1");
    CHECK(json::parse(lines[2])["qid"] == "q3");
}

TEST_CASE("trec_eval reads a batch: six fields, ranks from 1, scores that fall") {
    const OpenShop shop;
    const Ran ran = run({"search", "--index", shop.data(), "--format", "trec", "--batch", "-"},
                        {.input = "7\ttak zwrot prezent\n8\txyzzy\n9\tżarówka\n"});
    CHECK(ran.status == 0);
    std::set<std::string> asked;
    double last_score = 0;
    for (const std::string& line : lines_of(ran.out)) {
        CAPTURE(line);
        std::istringstream fields(line);
        std::string qid;
        std::string q0;
        std::string id;
        std::string run;
        int rank = 0;
        double score = 0;
        fields >> qid >> q0 >> id >> rank >> score >> run;
        REQUIRE_FALSE(fields.fail());
        CHECK(q0 == "Q0");
        CHECK(run == "okienko");
        if (asked.insert(qid).second) {
            CHECK(rank == 1);
        } else {
            CHECK(score < last_score);
        }
        last_score = score;
    }
    CHECK(asked == std::set<std::string>{"7", "9"});
}

TEST_CASE("people read a batch under its questions") {
    const OpenShop shop;
    const Ran ran = run({"search", "--index", shop.data(), "--batch", "-"},
                        {.input = "1\tprezent\n2\tbez paragonu\n"});
    CHECK(ran.out.starts_with("1: prezent\n\n 1  "));
    CHECK(contains(ran.out, "\n2: bez paragonu\n\n 1  "));
}

TEST_CASE("timing is one line of JSON on standard error") {
    const OpenShop shop;
    const Ran ran =
        run({"search", "--index", shop.data(), "--format", "trec", "--timing", "--batch", "-"},
            {.input = "1\tprezent\n2\tparagon\n3\tżarówka\n"});
    CHECK(ran.status == 0);
    const json timing = json::parse(ran.err);
    CHECK(timing["questions"] == 3);
    CHECK(timing["p50_us"] > 0);
    CHECK(timing["p50_us"] <= timing["p95_us"]);
    CHECK(timing["p95_us"] <= timing["p99_us"]);
    CHECK(timing["p99_us"] <= timing["max_us"]);
}

TEST_CASE("a question of ten megabytes is answered like any other") {
    const OpenShop shop;
    std::string question = "prezent ";
    while (question.size() < 10'000'000) question += "ąę\xff paragon";
    for (const char* format : {"trec", "json", "text"}) {
        CAPTURE(format);
        const Ran ran = run({"search", "--index", shop.data(), "--format", format, "--batch", "-"},
                            {.input = "q\t" + question});
        CHECK(ran.status == 0);
        CHECK(contains(ran.out, "prezent"));
        CHECK(ran.err.empty());
    }
}

TEST_CASE("an empty batch is answered by nothing; one that cannot be read fails") {
    const OpenShop shop;
    const Ran empty = run({"search", "--index", shop.data(), "--batch", "-", "--timing"});
    CHECK(empty.status == 0);
    CHECK(empty.out.empty());
    CHECK(json::parse(empty.err)["questions"] == 0);
    for (const std::string& file : {shop / "missing.tsv", shop / ""}) {
        CAPTURE(file);
        const Ran ran = run({"search", "--index", shop.data(), "--batch", file});
        CHECK(ran.status == 3);
        CHECK(contains(ran.err, file));
    }
}

TEST_CASE("a damaged index is told, and exits with 3") {
    const OpenShop shop;
    for (const auto& entry : fs::recursive_directory_iterator(shop.data() + "/generations")) {
        if (entry.is_regular_file()) fs::resize_file(entry.path(), entry.file_size() / 2);
    }
    const Ran ran = run({"search", "--index", shop.data(), "prezent"});
    CHECK(ran.status == 3);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with("okienko: "));
}

TEST_CASE("where the live generation is damaged the one before answers, and says so") {
    const OpenShop shop;
    shop.put("nowy", "Czy sklep jest czynny w niedzielę?", "W niedziele handlowe.");
    REQUIRE(shop.index().status == 0);
    fs::resize_file(shop.data() + "/generations/000002/customer/index/postings", 10);
    const Ran ran = run({"search", "--index", shop.data(), "prezent"});
    CHECK(ran.status == 0);
    CHECK(contains(ran.out, "Czy mogę oddać prezent?"));
    CHECK(ran.err.starts_with("Odpowiada wydanie 1"));
}

TEST_CASE("okienko suggest completes what is typed, and lists what it may be about") {
    const OpenShop shop;
    const Ran text = run({"suggest", "--index", shop.data(), "bez par"});
    CHECK(text.status == 0);
    CHECK(text.out.starts_with("bez paragon"));
    CHECK(contains(text.out, "\n 1  Czy mogę zwrócić zakup bez paragonu?\n"));

    const Ran ran =
        run({"suggest", "--index", shop.data(), "--format", "json", "--limit", "1", "par"});
    const json found = json::parse(ran.out);
    CHECK(found["query"] == "par");
    CHECK(found["completions"][0].get<std::string>().starts_with("paragon"));
    CHECK(found["hits"].size() == 1);
    CHECK(found["hits"][0]["id"] == "zwrot-bez-paragonu");
}

TEST_CASE("okienko suggest --language takes the articles in that language, and knows no other") {
    const OpenShop shop;
    const Ran polish = run({"suggest", "--index", shop.data(), "--language", "pl", "par"});
    CHECK(polish.status == 0);
    CHECK(contains(polish.out, "paragon"));
    // None is translated in this shop.
    const Ran ukrainian = run({"suggest", "--index", shop.data(), "--language", "uk", "par"});
    CHECK(ukrainian.status == 0);
    CHECK_FALSE(contains(ukrainian.out, "paragon"));
    CHECK(run({"suggest", "--index", shop.data(), "--language", "de", "par"}).status != 0);
}

TEST_CASE("okienko suggest --batch answers each beginning, and times every letter of it") {
    const OpenShop shop;
    const std::string file = shop.write("typed.tsv", "q1\tbez pa\nq2\tż\n");
    const Ran ran =
        run({"suggest", "--index", shop.data(), "--batch", file, "--format", "trec", "--timing"});
    CHECK(ran.status == 0);
    CHECK(ran.out.starts_with("q1 Q0 zwrot-bez-paragonu 1 "));
    CHECK(json::parse(ran.err)["questions"] == 7);
}

TEST_CASE("the intent in JSON tells who needs help, or a person, from who asks a question") {
    const OpenShop shop;

    struct Row {
        const char* question;
        const char* audience;
        const char* intent;
    };

    const Row rows[] = {
        {"pali się", "customer", "emergency"},
        {"człowiek się pali, zawołajcie kierownika", "customer", "emergency"},
        {"dajcie mi kogoś", "customer", "person"},
        {"chcę pogadać z kierownikiem", "customer", "person"},
        {"call a manager please", "customer", "person"},
        {"zwrot bez paragonu", "customer", "answered"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.question);
        CHECK(ask(shop, row.question, {"--audience", row.audience})["intent"] == row.intent);
    }
    // An agent asks of such a customer, and wants the procedure, below the card of an emergency.
    CHECK(ask(shop, "klient chce rozmawiać z kierownikiem", {"--audience", "agent"})["intent"] !=
          "person");
    const std::string in_need = "klientka zemdlała";
    CHECK(ask(shop, in_need, {"--audience", "agent"})["intent"] == "emergency");
    CHECK(contains(run({"search", "--index", shop.data(), "--audience", "agent", in_need}).out,
                   "112"));
    CHECK(contains(run({"search", "--index", shop.data(), "dajcie mi kogoś"}).out, "22 000 00 00"));
}
