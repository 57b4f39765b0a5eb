/// The articles that come with the kiosk, as a visitor reads them.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "app/device/configuration.h"
#include "index/article/library.h"

namespace okienko::kiosk {

/// All of them in the three languages, read once for all tests; what the shop fills in is filled
/// in.
inline const std::vector<article::Article>& our_articles() {
    static const article::Library library = [] {
        const std::filesystem::path root = OKIENKO_SOURCE_DIR;
        const auto shop = device::read_configuration(root / "assets/site.example.yaml");
        return article::read_library(root / "content", {.values = shop.configuration.values});
    }();
    return library.articles;
}

/// Calls `use` with each text of the blocks, from the first to the last.
template <typename Use>
void for_each_text(const article::Blocks& blocks, const Use& use) {
    struct Visitor {
        const Use& use;

        void operator()(const article::Heading& heading) const { use(heading.text); }

        void operator()(const article::Paragraph& paragraph) const { use(paragraph.text); }

        void operator()(const article::List& list) const {
            for (const article::Blocks& entry : list.entries) for_each_text(entry, use);
        }

        void operator()(const article::Callout& callout) const {
            for_each_text(callout.blocks, use);
        }

        void operator()(const article::Table& table) const {
            for (const article::Text& cell : table.header) use(cell);
            for (const auto& row : table.rows)
                for (const article::Text& cell : row) use(cell);
        }

        void operator()(const article::Image&) const {}
    };

    for (const article::Block& block : blocks)
        std::visit(Visitor{use}, static_cast<const article::Block::variant&>(block));
}

}  // namespace okienko::kiosk
