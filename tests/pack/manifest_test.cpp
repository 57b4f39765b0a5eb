/// What a manifest may say, once its signature fits.
#include "index/pack/manifest.h"

#include <doctest/doctest.h>

#include "tests/pack/shop_pack.h"

using namespace okienko::pack;

namespace {

const std::string sum(64, 'a');

std::string manifest_with(const std::string& lines) {
    return "okienko-pack 1\nchannel sklep\nversion 7\ncreated 2026-11-26\nexpires 2027-02-24\n" +
           lines;
}

std::string file(const std::string& name, const std::string& size = "12") {
    return "file " + sum + " " + size + " " + name + "\n";
}

}  // namespace

TEST_CASE("a manifest reads as it was written") {
    const std::string text =
        manifest_with(file("articles/zwroty/zwrot.md") + file("categories.yaml"));
    const Manifest manifest = parse_manifest(text);
    CHECK(manifest.channel == "sklep");
    CHECK(manifest.version == 7);
    CHECK(manifest.files.size() == 2);
    CHECK(manifest.bytes() == 24);
    CHECK(to_text(manifest) == text);
}

TEST_CASE("names that lead out, hide, or mean two files are refused, signed or not") {
    const struct {
        const char* why;
        std::string files;
    } rows[] = {
        {"up", file("articles/../../etc/passwd")},
        {"absolute", file("/etc/passwd")},
        {"here", file("articles/./zwrot.md")},
        {"nothing between", file("articles//zwrot.md")},
        {"a folder", file("articles/")},
        {"no file of content", file("programs/okienko")},
        {"the folder itself", file("articles")},
        {"hidden", file("articles/.bashrc")},
        {"Windows' way up", file("articles/..\\zwrot.md")},
        {"a stream of NTFS", file("images/kasa.png:zwrot")},
        {"a dot that Windows drops", file("articles/zwrot.md.")},
        {"an escape for terminals", file("articles/\x1b[2Jzwrot.md")},
        {"two ways to write ó", file("articles/wózek.md")},
        {"a space", file("articles/zwrot prezentu.md")},
        {"too long", file("articles/" + std::string(300, 'a'))},
        {"twice", file("articles/zwrot.md") + file("articles/zwrot.md")},
        {"twice but for case", file("articles/ZWROT.md") + file("articles/zwrot.md")},
        {"folders but for case", file("articles/Zwroty/a.md") + file("articles/zwroty/b.md")},
        {"file and folder", file("articles/a") + file("articles/a/b.md")},
        {"file and folder but for case", file("articles/A") + file("articles/a/b.md")},
    };

    for (const auto& row : rows) {
        CAPTURE(row.why);
        CHECK(refusal([&] { parse_manifest(manifest_with(row.files)); }) == "bad_name");
    }
}

TEST_CASE("a manifest has one form only, and sizes have bounds") {
    const std::string good = manifest_with(file("articles/a.md"));

    const struct {
        const char* why;
        std::string text;
        const char* reason;
    } rows[] = {
        {"nothing", "", "bad_manifest"},
        {"another format", "okienko-pack 2\n" + good.substr(15), "bad_manifest"},
        {"cut off", good.substr(0, good.size() - 1), "bad_manifest"},
        {"an empty line", good + "\n", "bad_manifest"},
        {"a zero in front", manifest_with(file("articles/a.md", "012")), "bad_manifest"},
        {"less than nothing", manifest_with(file("articles/a.md", "-1")), "bad_manifest"},
        {"no number", manifest_with(file("articles/a.md", "")), "bad_manifest"},
        {"beyond numbers", manifest_with(file("articles/a.md", "99999999999999999999")),
         "bad_manifest"},
        {"not by name", manifest_with(file("articles/b.md") + file("articles/a.md")),
         "bad_manifest"},
        {"Windows' line ends", "okienko-pack 1\r\n" + good.substr(15), "bad_manifest"},
        {"a file of terabytes", manifest_with(file("articles/a.md", "9999999999999")), "too_big"},
        {"a huge manifest", std::string(manifest_limit + 1, 'x'), "too_big"},
    };

    for (const auto& row : rows) {
        CAPTURE(row.why);
        CHECK(refusal([&] { parse_manifest(row.text); }) == row.reason);
    }
    CHECK(is_channel("sklep-2"));
    for (const char* name : {"", "Sklep", "sklep 2", "../sklep"}) CHECK_FALSE(is_channel(name));
}
