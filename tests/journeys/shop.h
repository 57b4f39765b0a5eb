/// A shop with our own articles published, and visitors at its kiosk.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "app/device/configuration.h"
#include "app/kiosk/index_keeper.h"
#include "app/kiosk/session/session.h"
#include "index/article/library.h"
#include "index/publish/generation.h"

namespace okienko::kiosk {

/// A shop's data folder: of its own and gone afterwards, or one that stays.
class Shop {
public:
    Shop() : is_gone_afterwards_(true) {
        static int shops = 0;
        data_ = std::filesystem::temp_directory_path() /
                ("okienko-journey-" + std::to_string(::getpid()) + "-" + std::to_string(++shops));
    }

    explicit Shop(std::filesystem::path data) : data_(std::move(data)) {}

    ~Shop() {
        if (is_gone_afterwards_) std::filesystem::remove_all(data_);
    }

    Shop(const Shop&) = delete;
    Shop& operator=(const Shop&) = delete;

    void publishes(const article::Library& library) const {
        publish::publish(library, {.data = data_, .lexicon = OKIENKO_LEXICON});
    }

    const std::filesystem::path& data() const { return data_; }

private:
    std::filesystem::path data_;
    bool is_gone_afterwards_ = false;
};

inline article::Library our_articles() {
    const std::filesystem::path root = OKIENKO_SOURCE_DIR;
    const auto shop = device::read_configuration(root / "assets/site.example.yaml");
    return article::read_library(root / "content", {.values = shop.configuration.values});
}

/// The shop that most journeys visit. What one process has published serves the next ones, as long
/// as these tests are not built anew: whoever changes it wants a shop of their own.
inline const Shop& our_shop() {
    static const Shop shop{[] {
        namespace fs = std::filesystem;
        const auto built = fs::last_write_time("/proc/self/exe").time_since_epoch().count();
        const fs::path shops = fs::path(OKIENKO_BIN_DIR).parent_path() / "journeys";
        fs::path ours = shops / std::to_string(built);
        fs::create_directories(ours);
        std::error_code other_is_at_it;  // another process, which removes the same
        for (const auto& entry : fs::directory_iterator(shops))
            if (entry.path() != ours) fs::remove_all(entry.path(), other_is_at_it);
        return ours;
    }()};
    static const bool is_published = (shop.publishes(our_articles()), true);
    (void)is_published;
    return shop;
}

/// Somebody at a kiosk. What the session wants of the index comes at once.
class Visitor {
public:
    explicit Visitor(const Shop& shop = our_shop())
        : keeper(generations_in(shop.data()),
                 [this](const sentence::Sentence& what) { told += what.english; }) {
        looks_for_index();
        does(Touched{});
    }

    /// What the worker does once a second.
    void looks_for_index() {
        for (const auto& event : keeper.renew()) session.handle(event);
    }

    void does(const Event& event) {
        const auto wish = newest_wish(session.handle(event));
        if (!wish) return;
        for (const auto& answer : keeper.answer(*wish)) session.handle(answer);
    }

    template <typename Shown>
    bool sees() const {
        return std::holds_alternative<Shown>(session.screen());
    }

    template <typename Shown>
    const Shown& screen() const {
        REQUIRE(sees<Shown>());
        return std::get<Shown>(session.screen());
    }

    /// The ids of the first three answers.
    std::vector<std::string> first_three() const {
        std::vector<std::string> ids;
        for (const auto& hit : screen<Results>().answer.hits) {
            if (ids.size() < 3) ids.push_back(hit.article.id);
        }
        return ids;
    }

    Session session{{.channels = {{.id = "pracownik", .name = "Pracownik na sali sprzedaży"}}}};
    std::string told;
    IndexKeeper keeper;
};

}  // namespace okienko::kiosk
