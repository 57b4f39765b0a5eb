/// Thirteen thousand packs that somebody tampered with: none is taken.
#include "tests/pack/mutation.h"

#include <doctest/doctest.h>

#include "index/pack/check.h"
#include "index/pack/key.h"
#include "index/pack/signature.h"
#include "tests/pack/shop_pack.h"

using namespace okienko::pack;

namespace {

struct Letter {
    std::string manifest;
    std::string signature;
};

bool is_taken(const Letter& letter, const std::vector<PublicKey>& keys) {
    try {
        checked(letter.manifest, letter.signature, keys);
        return true;
    } catch (const Refused&) {
        return false;
    }
}

std::string manifest_of_shop() {
    std::string text =
        "okienko-pack 1\nchannel sklep\nversion 7\ncreated 2026-11-26\nexpires 2027-02-24\n";
    for (const char* name : {"kasa", "parking", "zwrot"}) {
        text += "file " + std::string(64, 'b') + " 1200 articles/zwroty/" + name + ".md\n";
    }
    return text;
}

}  // namespace

TEST_CASE("of thirteen thousand changes to a manifest and its signature none passes") {
    const SecretKey key = random_secret_key();
    const std::vector<PublicKey> keys{key.public_key(), random_secret_key().public_key()};
    const std::string manifest = manifest_of_shop();
    const Letter letter{manifest, sign(manifest, key, "okienko pack sklep 7")};
    REQUIRE(is_taken(letter, keys));

    std::mt19937 chance(26);
    int taken = 0;
    constexpr int mutations = 13'000;
    for (int i = 0; i < mutations; ++i) {
        Letter forged = letter;
        const int which = i % 3;  // the manifest, its signature, both
        if (which != 1) forged.manifest = mutated(letter.manifest, chance);
        if (which != 0) forged.signature = mutated(letter.signature, chance);
        if (is_taken(forged, keys)) ++taken;
    }
    CHECK(taken == 0);
}

TEST_CASE("every single byte of a signature's file counts, the comments included") {
    const SecretKey key = random_secret_key();
    const std::vector<PublicKey> keys{key.public_key()};
    const std::string manifest = manifest_of_shop();
    const Letter letter{manifest, sign(manifest, key, "okienko pack sklep 7")};
    for (std::size_t at = 0; at < letter.signature.size(); ++at) {
        CAPTURE(at);
        Letter forged = letter;
        forged.signature[at] = static_cast<char>(forged.signature[at] ^ 1);
        CHECK_FALSE(is_taken(forged, keys));
    }
    CHECK_FALSE(is_taken({manifest, letter.signature + "\n"}, keys));
    CHECK_FALSE(is_taken({manifest, ""}, keys));
}

TEST_CASE("a signature of another manifest, or of half of each, does not fit") {
    const SecretKey key = random_secret_key();
    const std::vector<PublicKey> keys{key.public_key()};
    const std::string one = manifest_of_shop();
    const std::string other = one + "file " + std::string(64, 'c') + " 3 categories.yaml\n";
    const std::string signature = sign(one, key, "okienko pack sklep 7");
    const std::string second = sign(other, key, "okienko pack sklep 8");
    CHECK_FALSE(is_taken({other, signature}, keys));
    const auto middle = signature.find("trusted comment", 30);
    const auto second_middle = second.find("trusted comment", 30);
    CHECK_FALSE(is_taken({one, signature.substr(0, middle) + second.substr(second_middle)}, keys));
}
