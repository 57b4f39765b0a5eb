/// The links of all our articles, as a finger and a keyboard find them.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/ui/article_view.h"
#include "tests/screens/articles.h"
#include "tests/ui/paper_screen.h"

namespace okienko::kiosk {
namespace {

/// How many links stand in a text, whatever they lead to.
std::size_t links_in(const article::Text& text) {
    std::size_t links = 0;
    const article::Run* before = nullptr;
    for (const article::Run& run : text) {
        const bool goes_on = before != nullptr && before->link == run.link;
        if (!run.link.empty() && !goes_on) ++links;
        before = &run;
    }
    return links;
}

std::size_t links_in(const article::Blocks& blocks) {
    std::size_t links = 0;
    for_each_text(blocks, [&](const article::Text& text) { links += links_in(text); });
    return links;
}

struct Part {
    std::string key;
    ui::Rect rect;
};

std::vector<ui::Node> links_on(ui::PaperScreen& screen) {
    std::vector<ui::Node> links;
    for (const ui::Node& node : screen.toolkit().nodes().all())
        if (node.role == ui::Role::link) links.push_back(node);
    return links;
}

std::vector<Part> parts_of(const std::vector<ui::Node>& links) {
    std::vector<Part> parts;
    for (const ui::Node& link : links) {
        parts.push_back({link.key, link.rect});
        for (const ui::Rect& rect : link.more) parts.push_back({link.key, rect});
    }
    return parts;
}

bool meets_another(const std::vector<Part>& parts, const Part& part, const ui::Rect& rect) {
    return std::any_of(parts.begin(), parts.end(), [&](const Part& other) {
        return other.key != part.key && other.rect.meets(rect);
    });
}

/// Of how many links a part is too low for a finger: another one is near, above and below.
int check_room(const std::vector<Part>& parts) {
    int low = 0;
    for (const Part& part : parts) {
        CAPTURE(part.key);
        CHECK_FALSE(meets_another(parts, part, part.rect));
        if (part.rect.height() >= ui::touch_dp) continue;
        ++low;
        CHECK(meets_another(parts, part, part.rect.moved(0, -1)));
        CHECK(meets_another(parts, part, part.rect.moved(0, 1)));
    }
    return low;
}

}  // namespace

TEST_CASE(
    "every link of our articles is one, and as high as a finger needs where others leave room") {
    constexpr float standing = 928;  // what an article is wide
    constexpr float lying = 1200;
    for (const int percent : {100, 150, 200}) {
        std::size_t all = 0;
        int low = 0;
        ui::PaperScreen screen({1400, 40'000});
        screen.look(ui::Palette::light, percent);
        for (const article::Article& each : our_articles()) {
            const std::size_t expected = links_in(each.blocks);
            if (expected == 0 || each.audience != article::Audience::customer) continue;
            for (const float width : {standing, lying}) {
                screen.show([&](ui::Canvas& canvas) {
                    ui::draw_article(canvas, {76, 100}, width, each.blocks, {}, {"a", "b", "c"});
                });
                const std::vector<ui::Node> links = links_on(screen);
                const std::string name = article::key_of(each);
                CAPTURE(name);
                CAPTURE(percent);
                CAPTURE(width);
                CHECK(links.size() == expected);
                low += check_room(parts_of(links));
                all += links.size();
            }
        }
        CHECK(all > 900);
        CHECK(low * 100 < static_cast<int>(all));  // under one in a hundred
    }
}

}  // namespace okienko::kiosk
