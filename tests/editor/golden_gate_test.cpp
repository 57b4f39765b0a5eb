#include <doctest/doctest.h>
#include <signal.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "shop.h"

using namespace okienko_test;
using nlohmann::json;

namespace {

constexpr const char* golden =
    "czy oddam prezent\tprezent\tcustomer\tpl\n"
    "gdzie jest bankomat\tbankomat\tcustomer\tpl\n"  // nobody has ever answered this
    "żarówka E27\twymiana-zarowki\tcustomer\tpl\n";

/// A shop whose index is published, and whose golden questions are asked from now on.
class GoldenShop : public OpenShop {
public:
    GoldenShop() { write("content/golden/pytania.tsv", golden); }

    /// What answers the first question is taken away.
    void break_gift() const { std::filesystem::remove(content() + "/articles/zwroty/prezent.md"); }
};

json report_of(const Ran& ran) {
    INFO(ran.err);
    return json::parse(ran.out);
}

}  // namespace

TEST_CASE("a generation that misses a golden question the live one answers does not go live") {
    const GoldenShop shop;
    shop.break_gift();
    const Ran ran = shop.index();
    CHECK(ran.status == 1);
    CHECK(ran.out.empty());
    const std::string place = shop.content() + "/golden/pytania.tsv:1: czy oddam prezent";
    CHECK(ran.err.find(place) != std::string::npos);
    CHECK(ran.err.find("oczekiwane: prezent; znalezione: ") != std::string::npos);
    CHECK(ran.err.find("bankomat") == std::string::npos);
    CHECK(ran.err.find("działa wydanie 1") != std::string::npos);
    CHECK(contents_of(shop.data() + "/CURRENT") == "000001\n");

    const json report = report_of(shop.index({"--format", "json"}));
    CHECK(report["generation"] == 1);
    CHECK(report["golden"]["questions"] == 3);
    CHECK(report["golden"]["passed"] == false);
    CHECK(report["golden"]["broken"].size() == 1);
    CHECK(report["golden"]["broken"][0]["question"] == "czy oddam prezent");

    CHECK(shop.index({"--no-golden"}).status == 0);
    CHECK(contents_of(shop.data() + "/CURRENT") == "000002\n");
}

TEST_CASE("golden questions that nothing has answered yet hold no generation up") {
    const GoldenShop shop;
    shop.put("parking", "Gdzie jest parking?", "Za sklepem.");
    const Ran ran = shop.index({"--format", "json"});
    CHECK(ran.status == 0);
    CHECK(report_of(ran)["golden"]["missed"] == 1);
    CHECK(report_of(ran)["golden"]["passed"] == true);
    CHECK(report_of(ran)["analysed"] == 1);
}

TEST_CASE("golden questions may come from elsewhere, and be asked for a share") {
    const GoldenShop shop;
    const std::string other = shop.write("inne.tsv", "parking\tparking\tcustomer\tpl\n");
    shop.break_gift();
    CHECK(shop.index({"--golden", other}).status == 0);
    shop.put("prezent", "Gdzie jest parking dla klientów?", "Za sklepem.");
    const Ran ran = shop.index({"--golden", other, "--min-success3", "0.9"});
    CHECK(ran.status == 1);
    CHECK(ran.err.find("success@3") != std::string::npos);
}

TEST_CASE("Ctrl-C while golden questions are asked leaves the live generation and nothing else") {
    const GoldenShop shop;
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "czy oddam prezent\tprezent\tcustomer\tpl\n";
    const std::string questions = shop.write("pytania.tsv", many);
    shop.put("parking", "Gdzie jest parking?", "Za sklepem.");
    const fs::path building = fs::path(shop.data()) / "generations/building";
    const std::string line = "exec " + command_line({"index", shop.content(), "--out", shop.data(),
                                                     "--golden", questions},
                                                    "LANG=pl_PL.UTF-8");
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", line.c_str(), nullptr);
        _exit(127);
    }
    // The manifest is the last that is written before the questions are asked.
    int ended = 0;
    while (!fs::exists(building / "manifest.json")) {
        REQUIRE(waitpid(child, &ended, WNOHANG) == 0);
    }
    kill(child, SIGINT);
    REQUIRE(waitpid(child, &ended, 0) == child);
    REQUIRE(WIFSIGNALED(ended));
    CHECK(WTERMSIG(ended) == SIGINT);
    CHECK_FALSE(fs::exists(building));
    CHECK(contents_of(shop.data() + "/CURRENT") == "000001\n");
}
