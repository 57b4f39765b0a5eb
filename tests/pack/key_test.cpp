/// Keys and signatures, and that minisign and we understand each other's.
#include "index/pack/key.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "index/pack/signature.h"
#include "tests/pack/shop_pack.h"

using namespace okienko::pack;

namespace {

const std::string manifest = "okienko-pack 1\nchannel sklep\n";

int run(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str());
}

}  // namespace

TEST_CASE("a key survives its file, with a password and without") {
    const SecretKey key = random_secret_key();
    CHECK(parse_public_key(public_key_text(key.public_key())) == key.public_key());
    for (const char* password : {"", "zielony kot na dachu"}) {
        CAPTURE(password);
        const std::string text = secret_key_text(key, password, Effort::test);
        CHECK(needs_password(text) == (std::string(password) != ""));
        const auto read = parse_secret_key(text, password);
        REQUIRE(read);
        CHECK(read->bytes == key.bytes);
        CHECK(read->id == key.id);
        if (needs_password(text)) CHECK_FALSE(parse_secret_key(text, "czerwony kot"));
    }
}

TEST_CASE("a key's file that anything was changed in is no key") {
    const SecretKey key = random_secret_key();
    const std::string secret = secret_key_text(key, "");
    const std::string open = public_key_text(key.public_key());
    for (const std::string& text :
         {std::string(), std::string("untrusted comment: x"), open.substr(0, open.size() - 8),
          open + "x", secret.substr(0, secret.size() - 5), std::string(5000, 'A')}) {
        CAPTURE(text);
        const bool ends_in_more = text.size() == open.size() + 1;  // after the key's line
        CHECK(parse_public_key(text).has_value() == ends_in_more);
        CHECK_FALSE(parse_secret_key(text, ""));
    }
    std::string changed = secret;
    changed[secret.size() / 2] = changed[secret.size() / 2] == 'A' ? 'B' : 'A';
    CHECK_FALSE(parse_secret_key(changed, ""));
}

TEST_CASE("a device trusts one key or two, and says which file is none") {
    const TemporaryFolder folder;
    CHECK(refusal([&] { trusted_keys({folder.path}); }) == "no_keys");
    for (const char* name : {"a.pub", "b.pub"}) {
        overwrite(folder.path / name, public_key_text(random_secret_key().public_key()));
    }
    fs::copy_file(folder.path / "a.pub", folder.path / "the-same.pub");
    CHECK(trusted_keys({folder.path}).size() == 2);
    overwrite(folder.path / "c.pub", public_key_text(random_secret_key().public_key()));
    CHECK(refusal([&] { trusted_keys({folder.path}); }) == "too_many_keys");
    overwrite(folder.path / "c.pub", "klucz do piwnicy\n");
    CHECK(refusal([&] { trusted_keys({folder.path}); }) == "bad_key");
}

TEST_CASE("minisign checks what we sign, and we what minisign signs") {
    const TemporaryFolder folder;
    const std::string at = folder.path.string() + "/";
    const SecretKey key = random_secret_key();
    overwrite(at + "ours.pub", public_key_text(key.public_key()));
    overwrite(at + "ours.key", secret_key_text(key, ""));
    overwrite(at + "manifest", manifest);
    overwrite(at + "manifest.minisig", sign(manifest, key, "okienko pack sklep 7"));
    CHECK(run("minisign -V -p " + at + "ours.pub -m " + at + "manifest") == 0);

    overwrite(at + "manifest", manifest + " ");
    CHECK(run("minisign -V -p " + at + "ours.pub -m " + at + "manifest") != 0);

    CHECK(run("minisign -S -W -s " + at + "ours.key -m " + at + "manifest -t komentarz") == 0);
    CHECK(signer_of(manifest + " ", content_of(at + "manifest.minisig"), {key.public_key()}) ==
          key.public_key());

    CHECK(run("minisign -G -W -f -p " + at + "theirs.pub -s " + at + "theirs.key") == 0);
    const auto theirs = parse_public_key(content_of(at + "theirs.pub"));
    REQUIRE(theirs);
    const auto secret = parse_secret_key(content_of(at + "theirs.key"), "");
    REQUIRE(secret);
    CHECK(secret->public_key() == *theirs);
}

TEST_CASE("of two trusted keys either signs, and no other does") {
    const SecretKey current = random_secret_key();
    const SecretKey next = random_secret_key();
    const std::vector<PublicKey> keys{current.public_key(), next.public_key()};
    CHECK(signer_of(manifest, sign(manifest, current, "x"), keys) == keys[0]);
    CHECK(signer_of(manifest, sign(manifest, next, "x"), keys) == keys[1]);
    const SecretKey stranger = random_secret_key();
    const std::string foreign = sign(manifest, stranger, "x");
    CHECK(refusal([&] { signer_of(manifest, foreign, keys); }) == "unknown_key");

    SecretKey disguised = random_secret_key();
    disguised.id = current.id;
    const std::string forged = sign(manifest, disguised, "x");
    CHECK(refusal([&] { signer_of(manifest, forged, keys); }) == "bad_signature");
}
