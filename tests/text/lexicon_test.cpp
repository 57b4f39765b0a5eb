#include "index/text/lexicon.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using okienko::text::Lexicon;
using okienko::text::LexiconError;

namespace fs = std::filesystem;

namespace {

/// A file in a folder of its own, gone when the test is over.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& bytes) {
        static int count = 0;
        path_ = fs::temp_directory_path() /
                ("okienko-lexicon-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::ofstream(path_, std::ios::binary) << bytes;
    }

    ~ScratchFile() { fs::remove(path_); }

    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

std::string lexicon_bytes() {
    std::ifstream in(OKIENKO_LEXICON, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string refusal(const fs::path& file) {
    try {
        Lexicon::open(file);
    } catch (const LexiconError& error) {
        return error.what();
    }
    return "";
}

std::string refusal_of(const std::string& bytes) {
    return refusal(ScratchFile(bytes).path());
}

bool says(const std::string& sentence, const char* words) {
    return sentence.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a lexicon that cannot be used is refused, with path and cause") {
    const std::string good = lexicon_bytes();
    REQUIRE(good.size() > 100);

    SUBCASE("missing") {
        const std::string sentence = refusal("/nowhere/polish.lexicon");
        CAPTURE(sentence);
        CHECK(says(sentence, "/nowhere/polish.lexicon"));
        CHECK(says(sentence, "No such file"));
    }
    SUBCASE("a folder") {
        CHECK(says(refusal(fs::temp_directory_path()), "not a file"));
    }
    SUBCASE("empty") {
        CHECK(says(refusal_of(""), "too short"));
    }
    SUBCASE("another file") {
        CHECK(says(refusal_of(std::string(1000, 'x')), "not an okienko"));
    }
    SUBCASE("cut short") {
        CHECK(says(refusal_of(good.substr(0, good.size() - 1)), "cut short"));
        CHECK(says(refusal_of(good.substr(0, good.size() / 2)), "cut short"));
    }
    SUBCASE("added to") {
        CHECK(says(refusal_of(good + "x"), "cut short or added to"));
    }
    SUBCASE("of another version") {
        std::string older = good;
        older[8] = static_cast<char>(older[8] + 1);
        CHECK(says(refusal_of(older), "version"));
    }
    SUBCASE("damaged anywhere") {
        for (std::size_t at :
             {std::size_t{16}, std::size_t{40}, good.size() / 2, good.size() - 1}) {
            CAPTURE(at);
            std::string damaged = good;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            CHECK(says(refusal_of(damaged), "damaged"));
        }
    }
}

TEST_CASE("a lexicon in order opens") {
    CHECK(refusal_of(lexicon_bytes()).empty());
}
