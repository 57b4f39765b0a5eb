#include "index/search/posting_memory.h"

#include <doctest/doctest.h>

#include "index/search/posting_lists.h"
#include "index/search/postings_writer.h"
#include "tests/search/small_shop.h"

using namespace okienko;
using namespace okienko::search;

namespace {

SharedPostings postings(std::size_t count) {
    return std::make_shared<const std::vector<Posting>>(count, Posting{3, 1});
}

/// Articles that all hold "sklep", and of which every third holds "zwrot".
class Lists {
public:
    explicit Lists(ArticleNumber articles) : file_(made(folder_.path(), articles)) {}

    /// The sum of the numbers of all articles that hold `stem`, each once more than it is held.
    std::size_t read(const std::string& stem) const {
        PostingList list = file_.of(stem);
        std::size_t sum = 0;
        for (auto some = list.next(); !some.empty(); some = list.next()) {
            for (const Posting& posting : some) sum += posting.article * (1 + posting.count);
        }
        return sum;
    }

    std::uint32_t count(const std::string& stem, ArticleNumber article) const {
        return file_.of(stem).count_in(article);
    }

private:
    static PostingLists made(const std::filesystem::path& folder, ArticleNumber articles) {
        std::filesystem::create_directories(folder);
        PostingsWriter writer(folder, nullptr);
        writer.begin_segment("all");
        for (ArticleNumber i = 0; i < articles; ++i) {
            std::vector<StemCount> stems = {{"sklep", 1}};
            if (i % 3 == 0) stems.push_back({"zwrot", 2});
            writer.add(stems);
        }
        writer.finish();
        return PostingLists(folder);
    }

    Folder folder_;
    PostingLists file_;
};

}  // namespace

TEST_CASE("lists that were asked for last are remembered, as many as there is room for") {
    PostingMemory memory(1000);
    memory.keep("sklep", postings(200));
    memory.keep("zwrot", postings(200));
    memory.keep("towar", postings(200));
    memory.keep("paragon", postings(200));
    REQUIRE(memory.find("sklep") != nullptr);
    CHECK(memory.find("sklep")->size() == 200);
    memory.keep("rower", postings(200));
    CHECK(memory.find("sklep") != nullptr);
    CHECK(memory.find("zwrot") == nullptr);
    CHECK(memory.find("rower") != nullptr);
    CHECK(memory.taken() <= 1000);
}

TEST_CASE("a list that would drive out most others is not remembered") {
    PostingMemory memory(1000);
    memory.keep("sklep", postings(20));
    memory.keep("być", postings(900));
    CHECK(memory.find("być") == nullptr);
    CHECK(memory.find("sklep") != nullptr);
}

TEST_CASE("a list reads the same the second time, and an article is found in it either way") {
    const Lists lists(3000);
    const std::size_t first = lists.read("sklep");
    CHECK(first == std::size_t{3000} * 2999);
    CHECK(lists.count("zwrot", 300) == 2);
    CHECK(lists.count("zwrot", 301) == 0);
    CHECK(lists.read("sklep") == first);
    CHECK(lists.read("zwrot") == std::size_t{3} * 999 * 1000 / 2 * 3);
    CHECK(lists.count("zwrot", 300) == 2);
    CHECK(lists.count("zwrot", 301) == 0);
    CHECK(lists.count("zwrot", 2998) == 0);
    CHECK(lists.read("nigdzie") == 0);
}
