/// Accounts of the desk, made from the command line.
#include <doctest/doctest.h>

#include <string>

#include "tests/editor/program.h"

using namespace okienko_test;

namespace {

Ran agent(const Folder& folder, std::vector<std::string> arguments, const std::string& typed = "") {
    arguments.insert(arguments.begin(), {"device", "agent"});
    arguments.insert(arguments.end(), {"--config", folder / "site.yaml"});
    return run(arguments, {.input = typed});
}

}  // namespace

TEST_CASE("accounts are added, listed, given another PIN, and removed") {
    const Folder folder;
    CHECK(agent(folder, {"list"}).out == "Nie ma jeszcze żadnego konta.\n");
    const Ran added = agent(folder, {"add", "ada", "--name", "Ada Nowak"}, "2580\n");
    CHECK(added.status == 0);
    CHECK(added.out == "Konto „ada” jest gotowe.\n");
    CHECK(agent(folder, {"list"}).out == "ada\tAda Nowak\n");
    const std::string before = contents_of(folder / "agents.yaml");
    CHECK(before.find("2580") == std::string::npos);

    CHECK(agent(folder, {"add", "ada"}, "1379\n").out == "Konto „ada” ma nowy PIN.\n");
    CHECK(contents_of(folder / "agents.yaml") != before);
    CHECK(agent(folder, {"list"}).out == "ada\tAda Nowak\n");  // the name stays

    CHECK(agent(folder, {"remove", "ada"}).status == 0);
    CHECK(agent(folder, {"remove", "ada"}).status == 1);
}

TEST_CASE("what is no id and no PIN makes no account") {
    struct Row {
        const char* id;
        const char* pin;
    };

    for (const Row& row :
         {Row{"Ada", "2580\n"}, Row{"ada", "12\n"}, Row{"ada", "dwa pięć\n"}, Row{"ada", ""}}) {
        CAPTURE(row.id);
        CAPTURE(row.pin);
        const Folder folder;
        CHECK(agent(folder, {"add", row.id}, row.pin).status == 2);
        CHECK(contents_of(folder / "agents.yaml").empty());
    }
}

TEST_CASE("a file of accounts that is not understood is told, and never written over") {
    const Folder folder;
    folder.write("agents.yaml", "agents:\n  - id: ada\n    nazwa: Ada\n");
    const std::string before = contents_of(folder / "agents.yaml");
    const Ran ran = agent(folder, {"add", "jan"}, "2580\n");
    CHECK(ran.status == 1);
    CHECK(ran.err.find("agents.yaml:") != std::string::npos);
    CHECK(contents_of(folder / "agents.yaml") == before);
}

TEST_CASE("at a terminal the PIN is typed twice, and not shown") {
    const Folder folder;
    const Ran ran = run_at_terminal(
        {"device", "agent", "add", "ada", "--config", folder / "site.yaml"}, "2580\n2580\n");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("PIN dla „ada”:") != std::string::npos);
    CHECK(ran.out.find("Jeszcze raz PIN:") != std::string::npos);
}
