/// Accounts of the desk.
#include "app/device/agents.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "app/device/pin.h"
#include "tests/article/temporary_folder.h"

using namespace okienko::device;

namespace {

const std::string& hash() {
    static const std::string one = hash_pin("2580");
    return one;
}

std::string account(const std::string& id, const std::string& name, const std::string& pin_hash) {
    return "  - id: " + id + "\n    name: " + name + "\n    pin_hash: \"" + pin_hash + "\"\n";
}

}  // namespace

TEST_CASE("accounts are read back as they were written, and nobody else can read the file") {
    const TemporaryFolder folder;
    const auto file = agents_file(folder.path() / "site.yaml");
    CHECK(file.filename() == "agents.yaml");
    CHECK(read_agents(file).agents.empty());

    const std::vector<Agent> agents{{"ada", "Ada „Szefowa” Nowak", hash()},
                                    {"jan-2", "Jan \"Kowal\" \\ Kowalski", hash()}};
    write_agents(file, agents);
    const auto read = read_agents(file);
    CHECK(read.problems.empty());
    CHECK(read.agents == agents);
    const auto rights = std::filesystem::status(file).permissions();
    CHECK((rights & (std::filesystem::perms::group_all | std::filesystem::perms::others_all)) ==
          std::filesystem::perms::none);

    write_agents(file, {});
    CHECK(read_agents(file).agents.empty());
    CHECK(read_agents(file).problems.empty());
}

TEST_CASE("an account that is not sound is told, and the others open the desk") {
    struct Row {
        const char* what;
        std::string account;
    };

    const Row rows[] = {{"capitals in an id", account("Ada", "Ada", hash())},
                        {"a PIN instead of its hash", account("ola", "Ola", "2580")},
                        {"no name", "  - id: ola\n    pin_hash: \"" + hash() + "\"\n"},
                        {"twice", account("jan", "Jan", hash())}};
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const auto parsed =
            parse_agents("agents:\n" + account("jan", "Jan", hash()) + row.account, "agents.yaml");
        REQUIRE(parsed.agents.size() == 1);
        CHECK(parsed.agents[0].id == "jan");
        CHECK_FALSE(parsed.problems.empty());
        CHECK(okienko::article::to_string(parsed.problems[0]).find("2580") == std::string::npos);
    }
}

TEST_CASE("a long name is cut between its letters") {
    const TemporaryFolder folder;
    const auto file = agents_file(folder.path() / "site.yaml");
    const std::string fifty_nine(59, 'a');
    write_agents(file, {{"ada", fifty_nine + "żuk", hash()}, {"jan", fifty_nine + "bcd", hash()}});
    const auto read = read_agents(file);
    REQUIRE(read.agents.size() == 2);
    CHECK(read.agents[0].name == fifty_nine);
    CHECK(read.agents[1].name == fifty_nine + "b");
}

TEST_CASE("an agent's id is short, and easy to type") {
    struct Row {
        const char* id;
        bool is_one;
    };

    for (const Row& row :
         {Row{"ada", true}, Row{"jan-2", true}, Row{"", false}, Row{"Ada", false},
          Row{"łukasz", false}, Row{"a b", false}, Row{"siedemnastoliterw", false}}) {
        CAPTURE(row.id);
        CHECK(is_agent_id(row.id) == row.is_one);
    }
}

TEST_CASE("a file of accounts that cannot be read is said not to be readable") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "agents.yaml";
    // A socket is there, and nobody can read it: not even root, who may read any file.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(file.string().size() < sizeof address.sun_path);
    file.string().copy(address.sun_path, sizeof address.sun_path - 1);
    const int unread = socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(bind(unread, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    std::string code;
    try {
        read_agents(file);
    } catch (const AgentsError& error) {
        code = error.sentence().code;
    }
    close(unread);
    CHECK(code.starts_with("cannot_read"));
}
