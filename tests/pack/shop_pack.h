/// A shop that packs its content, and a device that installs it.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "index/article/library.h"
#include "index/pack/build.h"
#include "index/pack/error.h"
#include "index/pack/install.h"
#include "index/publish/durable_file.h"
#include "tests/publish/shop_content.h"

namespace okienko::pack {

namespace fs = std::filesystem;
using publish::content_of;
using publish::overwrite;

inline constexpr article::Date today{std::chrono::year(2026), std::chrono::November,
                                     std::chrono::day(26)};

/// A folder that lasts as long as its test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> count = 0;
        path = fs::temp_directory_path() /
               ("okienko-pack-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        fs::remove_all(path);
        fs::create_directories(path);
    }

    ~TemporaryFolder() { fs::remove_all(path); }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    fs::path path;
};

/// The bytes of every plain file in `folder`, by name.
inline std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_directory()) continue;
        names.push_back(entry.path().lexically_relative(folder).generic_string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

class ShopPack {
public:
    ShopPack() : key(random_secret_key()) {
        overwrite(content() / "categories.yaml",
                  "categories:\n  - id: zwroty\n    name: Zwroty\n    summary: Oddanie towaru\n"
                  "    icon: assignment_return\n");
        overwrite(content() / "lexicon/stop-words.txt", "jak\nna\n");
        overwrite(content() / "golden/zwroty.tsv", "nie mam paragonu\tzwrot\tcustomer\tpl\n");
        put("zwrot", "Zwrot bez paragonu przyjmiemy w punkcie obsługi.");
        put("parking", "Parking jest za sklepem.");
    }

    void put(const std::string& id, const std::string& markdown) const {
        overwrite(content() / "articles/zwroty" / (id + ".md"),
                  publish::article_of(id, "customer", markdown).source_text);
    }

    Built build(std::uint64_t version, const std::string& channel = "sklep") const {
        return build_with(key, version, channel);
    }

    Built build_with(const SecretKey& signing, std::uint64_t version,
                     const std::string& channel = "sklep") const {
        return pack::build(options(version, channel), signing);
    }

    BuildOptions options(std::uint64_t version, const std::string& channel = "sklep") const {
        using std::chrono::day, std::chrono::year;
        return {.content = content(),
                .out = packed(),
                .channel = channel,
                .version = version,
                .created = today,
                .expires = {year(2027), std::chrono::February, day(24)}};
    }

    fs::path content() const { return folder_.path / "content"; }

    fs::path packed() const { return folder_.path / "pack"; }

    fs::path data() const { return folder_.path / "data"; }

    const fs::path& folder() const { return folder_.path; }

    InstallOptions install_options() const {
        InstallOptions install;
        install.place = packed().string();
        install.keys = {key.public_key()};
        install.channel = "sklep";
        install.publish.data = data();
        install.publish.lexicon = OKIENKO_LEXICON;
        install.read = [](const fs::path& from) { return article::read_library(from); };
        return install;
    }

    Installed install() const { return pack::install(install_options()); }

    /// What customers at the device read about parking.
    std::string parking() const {
        const auto generation = publish::Generation::open(data(), article::Audience::customer);
        const auto article = generation.searcher().article("parking");
        return article ? article->source_text : std::string();
    }

    SecretKey key;

private:
    TemporaryFolder folder_;
};

/// Why `work` was refused; empty if it was not.
inline std::string refusal(const std::function<void()>& work) {
    try {
        work();
        return {};
    } catch (const Refused& refused) {
        return name_of(refused.reason);
    }
}

}  // namespace okienko::pack
