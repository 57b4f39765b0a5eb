/// From an editor's folder to a device's screen, and back again.
#include <doctest/doctest.h>

#include "index/pack/device_state.h"
#include "index/pack/pack_file.h"
#include "tests/pack/shop_pack.h"

using namespace okienko::pack;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a pack goes from the editor to the device, and a changed article alone follows it") {
    const ShopPack shop;
    CHECK(shop.build(1).new_files == 5);
    const Installed first = shop.install();
    CHECK(first.published.generation == 1);
    CHECK(first.delivered.files == 5);
    CHECK(contains(shop.parking(), "za sklepem"));

    shop.put("parking", "Parking jest przed sklepem.");
    CHECK(shop.build(2).new_files == 1);
    const Installed second = shop.install();
    CHECK(second.published.generation == 2);
    CHECK(second.delivered.files == 1);
    CHECK(second.delivered.bytes == fs::file_size(shop.content() / "articles/zwroty/parking.md"));
    CHECK(contains(shop.parking(), "przed sklepem"));

    const Installed again = shop.install();
    CHECK_FALSE(again.published.is_new);
    CHECK(again.delivered.files == 0);
}

TEST_CASE("packs come from a stick, a single file and an address as from a folder") {
    const ShopPack shop;
    shop.build(1);
    const fs::path stick = shop.folder() / "stick";
    overwrite(stick / "zdjecia/kot.jpg", "kot");
    fs::create_directories(stick / "okienko");
    fs::copy(shop.packed(), stick / "okienko/stara", fs::copy_options::recursive);
    shop.put("parking", "Parking jest przed sklepem.");
    shop.build(2);
    fs::copy(shop.packed(), stick / "nowa", fs::copy_options::recursive);
    const fs::path file = shop.folder() / "nowa.okienko";
    write_pack_file(*folder_source(shop.packed()), file);

    for (const std::string& place :
         {stick.string(), file.string(), "file://" + shop.packed().string()}) {
        CAPTURE(place);
        InstallOptions options = shop.install_options();
        options.place = place;
        options.publish.data = shop.folder() / "device" / std::to_string(place.size());
        const Installed installed = install(options);
        CHECK(installed.pack.manifest.version == 2);
        CHECK(installed.delivered.files == 5);
    }
    InstallOptions nowhere = shop.install_options();
    nowhere.place = (stick / "zdjecia").string();
    CHECK(refusal([&] { install(nowhere); }) == "no_pack");
    nowhere.place = "http://example.invalid/pack";
    CHECK_THROWS_AS(install(nowhere), PackError);
}

TEST_CASE("what is missing, changed or too many in a pack's folder or file is refused") {
    const ShopPack shop;
    shop.build(1);
    const std::string name = content_of(shop.packed() / "manifest").substr(0, 0) +
                             fs::directory_iterator(shop.packed() / "files")->path().string();
    const std::string whole = content_of(name);
    const auto refused = [&] { return refusal([&] { shop.install(); }); };

    overwrite(name, whole + " ");
    CHECK(refused() == "changed_file");
    overwrite(name, whole.substr(1));
    CHECK(refused() == "changed_file");
    fs::remove(name);
    CHECK(refused() == "missing_file");
    fs::create_symlink("/etc/hostname", name);
    CHECK(refused() != "");
    fs::remove(name);
    overwrite(name, whole);
    overwrite(shop.packed() / "files/notatki.txt", "do zrobienia");
    CHECK(refused() == "extra_file");
    fs::remove(shop.packed() / "files/notatki.txt");

    InstallOptions options = shop.install_options();
    const fs::path file = shop.folder() / "paczka.okienko";
    options.place = file.string();
    write_pack_file(*folder_source(shop.packed()), file);
    const std::string pack = content_of(file);
    for (const std::size_t at :
         {std::size_t{3}, std::size_t{9}, pack.size() / 2, pack.size() - 1}) {
        CAPTURE(at);
        std::string changed = pack;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        overwrite(file, changed);
        CHECK(refusal([&] { install(options); }) != "");
    }
    for (const std::string& changed :
         {pack + "x", pack.substr(0, pack.size() - 1), pack.substr(0, 10), std::string()}) {
        overwrite(file, changed);
        CHECK(refusal([&] { install(options); }) != "");
    }
    CHECK_FALSE(okienko::publish::live_generation(shop.data()));
    CHECK(shop.install().published.generation == 1);
}

TEST_CASE("older packs, other channels and other keys are refused, and nothing changes") {
    const ShopPack shop;
    shop.build(7);
    fs::copy(shop.packed(), shop.folder() / "seven", fs::copy_options::recursive);
    shop.install();
    shop.put("parking", "Parking jest przed sklepem.");
    shop.build(8);
    shop.install();

    InstallOptions options = shop.install_options();
    options.place = (shop.folder() / "seven").string();
    CHECK(refusal([&] { install(options); }) == "older");
    options = shop.install_options();
    options.channel = "magazyn";
    CHECK(refusal([&] { install(options); }) == "wrong_channel");
    options = shop.install_options();
    options.keys = {random_secret_key().public_key()};
    CHECK(refusal([&] { install(options); }) == "unknown_key");

    fs::remove_all(shop.packed());
    shop.put("parking", "Parking jest na dachu.");
    shop.build(8);
    CHECK(refusal([&] { shop.install(); }) == "same_version");
    CHECK(contains(shop.parking(), "przed sklepem"));
}

TEST_CASE("each key has a floor of its own, so that a lost key cannot lock the next one out") {
    const ShopPack shop;
    const SecretKey next = random_secret_key();
    InstallOptions options = shop.install_options();
    options.keys.push_back(next.public_key());
    shop.build(~std::uint64_t{0});
    install(options);
    fs::remove_all(shop.packed());
    shop.put("parking", "Parking jest przed sklepem.");
    shop.build_with(next, 9);
    CHECK(install(options).published.generation == 2);
    CHECK(read_floors(shop.data()).size() == 2);
}

TEST_CASE("damaged floors are told, for without them an old pack would pass for a new one") {
    const ShopPack shop;
    shop.build(7);
    shop.install();
    const fs::path floors = shop.data() / "packs/floors";
    const std::string text = content_of(floors);
    for (const std::string& damaged :
         {std::string(), text.substr(0, text.size() / 2), text + "x"}) {
        overwrite(floors, damaged);
        CHECK_THROWS_AS(shop.install(), PackError);
    }
    overwrite(shop.data() / "packs/history", "7 siedem\n");
    overwrite(floors, text);
    CHECK(shop.install().published.generation == 1);
}

TEST_CASE("a pack that falls short is not live, and leaves no floor") {
    const ShopPack shop;
    shop.build(1);
    shop.install();
    shop.put("parking", "Parking jest przed sklepem.");
    shop.build(2);
    InstallOptions options = shop.install_options();
    options.trial = [](const fs::path& content, const auto&, const auto&) {
        throw Refused(Reason::golden_missed, content_of(content / "golden/zwroty.tsv"));
    };
    CHECK(refusal([&] { install(options); }) == "golden_missed");
    overwrite(shop.content() / "articles/zwroty/zepsuty.md", "---\nid: zepsuty\n---\n");
    shop.build(3);
    CHECK(refusal([&] { shop.install(); }) == "broken_content");
    CHECK(contains(shop.parking(), "za sklepem"));
    CHECK(read_floors(shop.data()).front().version == 1);
}

TEST_CASE("rolled back, the shop reads the pack before, and the bad one stays away until asked") {
    const ShopPack shop;
    CHECK(refusal([&] { roll_back(shop.data()); }) == "nothing_before");
    for (const char* where : {"za sklepem", "na dachu", "pod ziemią"}) {
        shop.put("parking", std::string("Parking jest ") + where + ".");
        const auto before = okienko::publish::live_generation(shop.data()).value_or(0);
        shop.build(before + 1);
        shop.install();
    }
    CHECK(roll_back(shop.data()) == 2);
    CHECK(contains(shop.parking(), "na dachu"));
    CHECK(refusal([&] { shop.install(); }) == "rolled_back");

    shop.put("parking", "Parking jest przed sklepem.");
    shop.build(4);
    CHECK(shop.install().published.generation == 4);
    CHECK(roll_back(shop.data()) == 2);
    CHECK(refusal([&] { roll_back(shop.data()); }) == "nothing_before");

    InstallOptions options = shop.install_options();
    options.takes_again = true;
    CHECK(install(options).published.generation == 5);
    CHECK(contains(shop.parking(), "przed sklepem"));
}

TEST_CASE("an expired pack and a clock in 1970 are told apart, and neither keeps a pack out") {
    using namespace std::chrono;
    const ShopPack shop;
    const Manifest manifest = shop.build(1).pack.manifest;
    CHECK_FALSE(is_expired(manifest, today));
    CHECK_FALSE(is_expired(manifest, manifest.expires));
    CHECK(is_expired(manifest, year_month_day(sys_days(manifest.expires) + days(1))));
    CHECK_FALSE(is_from_the_future(manifest, today));
    CHECK_FALSE(is_expired(manifest, {year(1970), January, day(1)}));
    CHECK(is_from_the_future(manifest, {year(1970), January, day(1)}));
    CHECK(shop.install().published.generation == 1);
}

TEST_CASE("an editor's slip never becomes a pack, and left-overs stay at home") {
    const ShopPack shop;
    overwrite(shop.content() / "articles/.zwrot.md.swp", "x");
    overwrite(shop.content() / "articles/zwrot.md~", "x");
    overwrite(shop.content() / "README.md", "x");
    CHECK(shop.build(1).pack.manifest.files.size() == 5);

    overwrite(shop.content() / "images/kasa główna.png", "x");
    CHECK(refusal([&] { shop.build(2); }) == "bad_name");
    fs::remove(shop.content() / "images/kasa główna.png");
    fs::create_symlink("/etc/passwd", shop.content() / "images/kasa.png");
    CHECK(refusal([&] { shop.build(2); }) == "bad_name");
    fs::remove(shop.content() / "images/kasa.png");
    CHECK(refusal([&] { shop.build(1); }) == "older");
    CHECK(shop.build(0).pack.manifest.version == 2);
}
