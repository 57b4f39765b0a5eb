/// Files that are mended in place.
#include "app/proofreading/mending.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "manuscript.h"
#include "tests/article/temporary_folder.h"

using namespace okienko_test;

namespace {

namespace fs = std::filesystem;

std::string contents_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A manuscript that stands in a folder.
article::Manuscript written(const TemporaryFolder& folder, const Sketch& sketch,
                            const std::string& name = "a.md") {
    article::Manuscript manuscript = manuscript_of(sketch);
    manuscript.path = folder.path() / name;
    manuscript.file = name;
    folder.write(name, manuscript.text);
    return manuscript;
}

std::vector<proofreading::Mended> mend(const article::Manuscripts& manuscripts,
                                       const std::set<std::string>& translated = {}) {
    const article::Values values = {{"sklep.telefon", "22 000 00 00"}};
    return proofreading::mend(
        manuscripts, {.today = {}, .words = polish(), .values = values, .dictionary = nullptr},
        translated);
}

}  // namespace

TEST_CASE("mending changes the lines it reports, and nothing else") {
    const TemporaryFolder folder;
    const auto manuscript = written(folder, {.body = "Tak - na pewno.\r\n\n```\na - b\n```\n"
                                                     "Zadzwoń, np. dziś: 22 000 00 00"});
    fs::permissions(manuscript.path, fs::perms::owner_read | fs::perms::owner_write);
    const auto mended = mend({manuscript});
    REQUIRE(mended.size() == 2);
    CHECK(mended[0].line == 10);
    CHECK(mended[0].before == "Tak - na pewno.");
    CHECK(mended[0].after == "Tak – na pewno.");
    CHECK(mended[1].line == 15);
    CHECK(mended[1].after == "Zadzwoń, na przykład dziś: {{sklep.telefon}}");

    std::string expected = manuscript.text;
    expected.replace(expected.find(" - na"), 5, " – na");
    expected.replace(expected.find("np."), 3, "na przykład");
    expected.replace(expected.find("22 000 00 00"), 12, "{{sklep.telefon}}");
    CHECK(contents_of(manuscript.path) == expected);
    CHECK((fs::status(manuscript.path).permissions() & fs::perms::all) ==
          (fs::perms::owner_read | fs::perms::owner_write));
    // Nothing of the rewriting is left.
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);

    auto again = manuscript;
    again.text = contents_of(manuscript.path);
    CHECK(mend({again}).empty());
}

TEST_CASE("what an article accepts is not mended") {
    const TemporaryFolder folder;
    const auto manuscript =
        written(folder, {.body = "Tak - np. dziś.", .more = "accepted: [typografia, skrot]\n"});
    CHECK(mend({manuscript}).empty());
    CHECK(contents_of(manuscript.path) == manuscript.text);
}

TEST_CASE("a translation keeps its own typography, and takes the shop's placeholders") {
    const TemporaryFolder folder;
    const auto source = written(folder, {});
    const auto translation = written(folder,
                                     {.body = "Say \"yes\" - or call 22 000 00 00.",
                                      .more = "translation_of: prezent\nlanguage: en\n"
                                              "source_hash: 0123\n"},
                                     "a.en.md");
    const auto mended = mend({source, translation});
    REQUIRE(mended.size() == 1);
    CHECK(mended[0].after == "Say \"yes\" - or call {{sklep.telefon}}.");
}

TEST_CASE("a translation learns its source once, and anew only when told so") {
    const TemporaryFolder folder;
    const auto source = written(folder, {});
    const std::string keys = "translation_of: prezent\nlanguage: en\n";
    const std::string hash = "source_hash: " + article::text_hash(source.text);

    const auto translation = written(folder, {.body = "Yes.", .more = keys}, "a.en.md");
    const auto mended = mend({source, translation});
    REQUIRE(mended.size() == 1);
    CHECK(mended[0].after == hash);
    CHECK(contents_of(translation.path).find("translation_of: prezent\n" + hash + "\nlanguage") !=
          std::string::npos);

    const auto stale =
        written(folder, {.body = "Yes.", .more = keys + "source_hash: 0123\n"}, "b.en.md");
    CHECK(mend({source, stale}).empty());
    CHECK(mend({source, stale}, {"inny"}).empty());
    CHECK(mend({source, stale}, {"prezent"}).size() == 1);
    CHECK(contents_of(stale.path).find(hash + "\n---") != std::string::npos);
    CHECK(contents_of(stale.path).find("0123") == std::string::npos);
}

TEST_CASE("a file that cannot be replaced stays as it was") {
    const TemporaryFolder folder;
    folder.write("a.md", "Tak");
    CHECK_THROWS_AS(proofreading::replace_file(folder.path() / "brak" / "a.md", "Nie"),
                    proofreading::MendingError);
    fs::create_symlink("a.md", folder.path() / "b.md");
    proofreading::replace_file(folder.path() / "b.md", "Nie");
    CHECK(fs::is_symlink(folder.path() / "b.md"));
    CHECK(contents_of(folder.path() / "a.md") == "Nie");
}
