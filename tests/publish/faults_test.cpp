#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <csignal>
#include <thread>

#include "tests/publish/shop_content.h"

using namespace okienko;
using namespace okienko::publish;
using article::Audience;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Two generations: "parking" is at the back in the first, in front in the second.
void publish_two(ShopContent& shop) {
    shop.put("parking", "customer", "Parking jest za sklepem.");
    shop.publish();
    shop.put("parking", "customer", "Parking jest przed sklepem.");
    shop.publish();
}

/// Runs `work` in a process of its own; gives back how that ended.
int status_of_child(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

}  // namespace

TEST_CASE("a flipped byte in any file a kiosk reads makes it open the generation before") {
    ShopContent shop;
    publish_two(shop);

    for (const fs::path& file : files_in(shop.generation(2))) {
        const std::string name = file.lexically_relative(shop.generation(2)).generic_string();
        CAPTURE(name);
        const std::string content = content_of(file);
        for (const std::size_t at : {std::size_t{0}, content.size() / 2, content.size() - 2}) {
            std::string damaged = content;
            damaged[at] = static_cast<char>(damaged[at] ^ '\x01');
            overwrite(file, damaged);
            const bool is_agents = name.starts_with("agent/");
            const Generation customers = shop.open();
            CHECK(customers.number() == (is_agents ? 2 : 1));
            CHECK(customers.fallback_reason().has_value() != is_agents);
            const bool is_customers = name.starts_with("customer/");
            CHECK(shop.open(Audience::agent).number() == (is_customers ? 2 : 1));
        }
        overwrite(file, content);
    }
}

TEST_CASE("a kiosk whose only generation is damaged is told which file it is") {
    const ShopContent shop;
    shop.publish();
    for (const fs::path& file : files_in(shop.generation(1))) {
        const std::string name = file.lexically_relative(shop.generation(1)).generic_string();
        if (name.starts_with("agent/")) continue;
        CAPTURE(name);
        const std::string content = content_of(file);
        overwrite(file, content.substr(0, content.size() / 2));
        CHECK_THROWS_WITH_AS(shop.open(), doctest::Contains(name.c_str()), GenerationError);
        fs::remove(file);
        CHECK_THROWS_WITH_AS(shop.open(), doctest::Contains(name.c_str()), GenerationError);
        overwrite(file, content);
    }
    CHECK(shop.open().number() == 1);
}

TEST_CASE("whatever CURRENT holds, the newest generation that verifies is opened") {
    ShopContent shop;
    publish_two(shop);
    const fs::path current = shop.data() / "CURRENT";

    for (const char* text : {"", "000", "000002", "00000x\n", "000099\n", "-00002\n", "000000\n"}) {
        CAPTURE(text);
        overwrite(current, text);
        CHECK(shop.open().number() == 2);
        CHECK(shop.open().fallback_reason().has_value());
    }
    fs::remove(current);
    CHECK(shop.open().number() == 2);
    overwrite(current, "000001\n");
    CHECK(shop.open().number() == 1);
    CHECK_FALSE(shop.open().fallback_reason().has_value());
}

TEST_CASE("publishing mends a damaged live generation, or a lost CURRENT, with a new one") {
    ShopContent shop;
    publish_two(shop);
    fs::remove(shop.generation(2) / "manifest.json");
    CHECK(shop.publish().generation == 3);
    CHECK(shop.open().number() == 3);

    fs::remove(shop.data() / "CURRENT");
    CHECK(shop.publish().is_new);
    CHECK_FALSE(shop.open().fallback_reason().has_value());
}

TEST_CASE("what an interrupted publishing left is cleared away by the next") {
    ShopContent shop;
    shop.publish();
    overwrite(shop.data() / "generations/building/customer/index/words", "pół pliku");
    overwrite(shop.data() / "CURRENT.next", "0000");
    CHECK(shop.open().number() == 1);

    CHECK_FALSE(shop.publish().is_new);
    CHECK(shop.generations() == std::vector<std::string>{"000001"});
    shop.put("parking", "customer", "Parking jest za sklepem.");
    CHECK(shop.publish().generation == 2);
    CHECK_FALSE(fs::exists(shop.data() / "CURRENT.next"));
}

TEST_CASE("a generation that stands whole but never became the live one is not opened") {
    ShopContent shop;
    publish_two(shop);
    overwrite(shop.data() / "CURRENT", "000001\n");  // as if the power went before the last step

    CHECK(shop.open().number() == 1);
    CHECK(shop.publish().generation == 3);
    CHECK(shop.open().number() == 3);
}

TEST_CASE("a builder that dies half way leaves the live generation as it was") {
    ShopContent shop;
    shop.publish();
    shop.put("parking", "customer", "Parking jest za sklepem.");
    const int status = status_of_child([&shop] {
        PublishOptions options = shop.options();
        options.progress = [](std::size_t done, std::size_t) {
            if (done == 2) std::raise(SIGKILL);
        };
        publish::publish(shop.library, options);
        return 0;
    });

    CHECK(WIFSIGNALED(status));
    CHECK(fs::exists(shop.data() / "generations/building"));
    CHECK(shop.open().number() == 1);
    CHECK(first_id(shop.open(), "parking").empty());
    CHECK(shop.publish().generation == 2);
    CHECK(first_id(shop.open(), "parking") == "parking");
}

TEST_CASE("a full disk leaves the live generation as it was, and nothing half built") {
    ShopContent shop;
    shop.publish();
    shop.put("parking", "customer", "Parking jest za sklepem.");

    // No file may grow beyond this: small ones pass, the lexicon or an index file does not.
    for (const rlim_t limit : {rlim_t{0}, rlim_t{100}, rlim_t{1000}, rlim_t{8000}}) {
        CAPTURE(limit);
        const int status = status_of_child([&shop, limit] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit most{limit, limit};
            setrlimit(RLIMIT_FSIZE, &most);
            try {
                shop.publish();
                return 1;
            } catch (const std::runtime_error&) {
                return 0;
            }
        });
        REQUIRE(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
        CHECK(shop.generations() == std::vector<std::string>{"000001"});
        CHECK(shop.open().number() == 1);
    }
    CHECK(shop.publish().generation == 2);
}

TEST_CASE("of two builders at once the second waits, and both succeed") {
    ShopContent one;
    const PublishOptions options = one.options();
    article::Library other = one.library;
    other.articles.pop_back();

    Published first;
    Published second;
    std::thread thread([&] { first = publish::publish(one.library, options); });
    second = publish::publish(other, options);
    thread.join();

    CHECK(first.is_new);
    CHECK(second.is_new);
    CHECK(first.generation + second.generation == 1 + 2);
    CHECK(one.open().number() == 2);
    CHECK(one.generations() == std::vector<std::string>{"000001", "000002"});
}
