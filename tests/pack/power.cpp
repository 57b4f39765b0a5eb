#include "tests/pack/power.h"

#include <sys/resource.h>

#include "index/pack/device_state.h"
#include "tests/pack/interruption.h"
#include "tests/pack/shop_pack.h"

namespace okienko::pack {
namespace {

/// A device with the first pack of a shop, and a second on its way.
class Shop {
public:
    Shop() {
        shop.build(1);
        shop.install();
        fs::rename(shop.data(), before);
        fs::copy(shop.packed(), shop.folder() / "first", fs::copy_options::recursive);
        shop.put("parking", "Parking jest przed sklepem.");
        overwrite(shop.content() / "articles/zwroty/nowy.md",
                  publish::article_of("nowy", "customer", "Nowy artykuł.").source_text);
        shop.build(2);
        start_over();
    }

    void start_over() const { copy_linked(before, shop.data()); }

    int install_in_child() const {
        try {
            shop.install();
            return 0;
        } catch (const std::exception&) {
            return 1;
        }
    }

    /// Why this is no working kiosk; empty if it is one.
    std::string trouble() const {
        const bool has_new = shop.parking().find("przed sklepem") != std::string::npos;
        const auto generation = publish::Generation::open(shop.data(), article::Audience::customer);
        if (generation.fallback_reason()) return "fell back";
        if (read_floors(shop.data()).front().version == 2 && !has_new) return "floor too high";
        if (has_new && !generation.searcher().article("nowy")) return "half of the new articles";
        shop.install();
        if (shop.parking().find("przed sklepem") == std::string::npos) return "new ones stay out";
        InstallOptions old = shop.install_options();
        old.place = (shop.folder() / "first").string();
        if (refusal([&] { pack::install(old); }) != "older") return "an old pack comes back";
        return {};
    }

    ShopPack shop;
    fs::path before = shop.folder() / "before";
};

/// What a disk may hold of a file that was not synced.
void tear(const fs::path& file, std::size_t how) {
    if (!fs::is_regular_file(file)) return;
    std::string content = content_of(file);
    if (how % 3 == 0) content.clear();
    if (how % 3 == 1) content.resize(content.size() / 2);
    if (how % 3 == 2) content.assign(content.size(), '\0');
    fs::remove(file);  // others may share it, and theirs is whole
    overwrite(file, content);
}

std::string trial(const Shop& shop, Mishap mishap, std::size_t step, Interruption& interruption) {
    shop.start_over();
    const Blow blow = mishap == Mishap::disk_full ? Blow::disk_full : Blow::kill;
    interruption =
        interrupt([&shop] { return shop.install_in_child(); }, shop.shop.data(), step, blow);
    std::size_t how = step;
    if (mishap == Mishap::power_cut) {
        for (const fs::path& file : interruption.unsynced) tear(file, how++);
        // All names since their folder was synced are lost, or every other one.
        undo(interruption.renamings,
             [step](std::size_t place) { return step % 3 == 0 || (place + step) % 2 == 0; });
    }
    if (mishap == Mishap::lying_disk) {
        for (const fs::path& file : interruption.written) tear(file, how++);
    }
    try {
        return shop.trouble();
    } catch (const std::exception& error) {
        return error.what();
    }
}

}  // namespace

Trials interrupt_often(Mishap mishap, std::size_t stride) {
    const Shop shop;
    Trials trials;
    for (std::size_t step = 1;; step += stride) {
        Interruption interruption;
        const std::string trouble = trial(shop, mishap, step, interruption);
        ++trials.trials;
        if (!trouble.empty()) ++trials.failures[trouble];
        const bool is_through =
            mishap == Mishap::disk_full ? interruption.steps < step : interruption.has_ended;
        if (is_through) {
            trials.steps = interruption.steps;
            return trials;
        }
    }
}

}  // namespace okienko::pack
