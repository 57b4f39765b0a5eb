/// The plan of the way to the desk: what stands on it, and where.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/device/configuration.h"
#include "app/kiosk/screens/plan_labels.h"
#include "app/kiosk/screens/plan_way.h"
#include "tests/screens/looks.h"

namespace okienko::kiosk {
namespace {

/// The shop that a new configuration begins with.
contact::Directions example_directions() {
    const auto example =
        device::read_configuration(std::string(OKIENKO_SOURCE_DIR) + "/assets/site.example.yaml");
    REQUIRE(example.configuration.directions);
    return *example.configuration.directions;
}

/// As in a mirror: what is left comes right.
contact::FloorPlan mirrored(contact::FloorPlan plan) {
    const auto turn = [&](contact::Spot& spot, double width) {
        spot.x = plan.width - spot.x - width;
    };
    for (contact::Block& block : plan.blocks) turn(block.corner, block.width);
    for (contact::Spot& spot : plan.way) turn(spot, 0);
    turn(plan.kiosk, 0);
    turn(plan.desk, 0);
    return plan;
}

/// With width and depth exchanged.
contact::FloorPlan transposed(contact::FloorPlan plan) {
    const auto turn = [](contact::Spot& spot) { std::swap(spot.x, spot.y); };
    for (contact::Block& block : plan.blocks) {
        turn(block.corner);
        std::swap(block.width, block.depth);
    }
    for (contact::Spot& spot : plan.way) turn(spot);
    turn(plan.kiosk);
    turn(plan.desk);
    std::swap(plan.width, plan.depth);
    return plan;
}

/// Two shops, each with its floor turned and mirrored in all eight ways.
std::vector<contact::Directions> all_shops() {
    std::vector<contact::Directions> shops;
    for (contact::Directions shop : {shop::directions(), example_directions()})
        for (int turn = 0; turn < 4; ++turn) {
            shops.push_back(shop);
            shop.plan = mirrored(*shop.plan);
            shops.push_back(shop);
            shop.plan = transposed(*shop.plan);
        }
    return shops;
}

void append(std::vector<ui::Node>& nodes, const std::vector<ui::Node>& more) {
    nodes.insert(nodes.end(), more.begin(), more.end());
}

}  // namespace

TEST_CASE("on a plan no name covers a name, the way, its arrow, a mark or what stands there") {
    int number = 0;
    for (const contact::Directions& shop : all_shops()) {
        CAPTURE(number++);
        in_every_look(
            [&](KioskScreen& kiosk, const auto& go_to) {
                go_to(sight_called("the way to the desk"));
                const ui::Rect plan = kiosk.screen.node("way.plan").rect;
                std::vector<ui::Node> names = nodes_called(kiosk, "way.name:");
                CHECK(names.size() == 5);
                const std::vector<ui::Node> labels = nodes_called(kiosk, "way.label:");
                const std::vector<ui::Node> legend = nodes_called(kiosk, "way.legend:");
                const auto numbers =
                    std::count_if(names.begin(), names.end(),
                                  [](const ui::Node& node) { return node.label.size() == 1; });
                const std::size_t spots = 2;
                CHECK(legend.size() + labels.size() == static_cast<std::size_t>(numbers) + spots);
                append(names, labels);
                append(names, legend);
                std::vector<ui::Node> others = nodes_called(kiosk, "way.spot:");
                CHECK(others.size() == spots);
                append(others, nodes_called(kiosk, "way.part:"));
                append(others, nodes_called(kiosk, "way.arrow"));
                for (std::size_t i = 0; i < names.size(); ++i) {
                    CAPTURE(names[i].key);
                    CAPTURE(names[i].label);
                    CHECK(is_within(names[i].rect, plan));
                    for (std::size_t k = i + 1; k < names.size(); ++k) {
                        CAPTURE(names[k].key);
                        CHECK_FALSE(names[i].rect.meets(names[k].rect));
                    }
                    for (const ui::Node& other : others) {
                        CAPTURE(other.key);
                        CHECK_FALSE(names[i].rect.meets(other.rect));
                    }
                }
                for (const ui::Node& label : labels)
                    for (const ui::Node& block : nodes_called(kiosk, "way.block:"))
                        CHECK_FALSE(label.rect.meets(block.rect));
            },
            shop);
    }
}

TEST_CASE("with text of the usual size the labels of a plan stand well apart from its blocks") {
    constexpr float apart = 14;
    const contact::Directions example = example_directions();
    for (const ui::Size size : both_sizes)
        for (const std::string language : {"pl", "en", "uk"}) {
            CAPTURE(size.width);
            CAPTURE(language);
            KioskScreen kiosk(size, nullptr, example);
            kiosk.tell(LanguageChosen{language});
            kiosk.go_to(sight_called("the way to the desk"));
            kiosk.come_to_rest();
            const std::vector<ui::Node> labels = nodes_called(kiosk, "way.label:");
            CHECK(labels.size() == 2);
            for (const ui::Node& label : labels)
                for (const ui::Node& block : nodes_called(kiosk, "way.block:"))
                    CHECK_FALSE(label.rect.grown(apart).meets(block.rect));
        }
}

TEST_CASE("the way ends in an arrow at the desk, whatever the shop and the size of text") {
    constexpr float least_side = 20;
    constexpr float nearest = 12;
    int number = 0;
    for (const contact::Directions& shop : all_shops()) {
        CAPTURE(number++);
        in_every_look(
            [&](KioskScreen& kiosk, const auto& go_to) {
                go_to(sight_called("the way to the desk"));
                const ui::Node& arrow = kiosk.screen.node("way.arrow");
                const ui::Rect desk = kiosk.screen.node("way.spot:desk").rect;
                CHECK(arrow.visible == arrow.rect);
                CHECK(std::max(arrow.rect.width(), arrow.rect.height()) >= least_side);
                CHECK_FALSE(arrow.rect.meets(kiosk.screen.node("way.spot:here").rect));
                CHECK(arrow.rect.meets(desk.grown(nearest)));
            },
            shop);
    }
}

TEST_CASE("an arrow points along the last leg, or where the way comes from if that is too short") {
    const struct {
        std::string what;
        std::vector<ui::Point> way;
        ui::Point tip;
        ui::Point along;  ///< from the base's middle to the tip
        float length = 24;
    } rows[] = {
        {"straight", {{0, 0}, {100, 0}}, {80, 0}, {1, 0}},
        {"round a corner", {{0, 0}, {100, 0}, {100, 100}}, {100, 80}, {0, 1}},
        {"a last leg as long as a head", {{0, 0}, {100, 0}, {100, 44}}, {100, 24}, {0, 1}, 18},
        {"a short last leg", {{0, 0}, {100, 0}, {100, 30}}, {100, 10}, {0, 1}, 14.4F},
        {"a last leg below the mark", {{0, 0}, {100, 0}, {100, 12}}, {84, 0}, {1, 0}},
    };

    for (const auto& row : rows) {
        CAPTURE(row.what);
        const auto head = arrow_head(row.way, 20, 24);
        REQUIRE(head);
        const auto [tip, one, other] = head->corners;
        CHECK(tip.x == doctest::Approx(row.tip.x).epsilon(0.01));
        CHECK(tip.y == doctest::Approx(row.tip.y).epsilon(0.01));
        CHECK(tip.x - (one.x + other.x) / 2 ==
              doctest::Approx(row.length * row.along.x).epsilon(0.02));
        CHECK(tip.y - (one.y + other.y) / 2 ==
              doctest::Approx(row.length * row.along.y).epsilon(0.02));
    }
    CHECK_FALSE(arrow_head({{0, 0}, {15, 0}}, 20, 24));
    CHECK_FALSE(arrow_head({}, 20, 24));
}

TEST_CASE("what covers a way aslant covers little beside it") {
    const std::vector<ui::Rect> parts = parts_of_way({{0, 0}, {200, 100}}, 10);
    const auto covers = [&](ui::Point point) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const ui::Rect& part) { return part.contains(point); });
    };
    for (int i = 0; i <= 100; ++i) {
        CAPTURE(i);
        const auto along = static_cast<float>(i);
        CHECK(covers({2 * along, along}));
    }
    CHECK_FALSE(covers({30, 70}));
    CHECK_FALSE(covers({170, 40}));
}

TEST_CASE("labels find a place that covers nothing, or none") {
    const ui::Rect floor{0, 0, 400, 300};
    const ui::Rect name{150, 0, 250, 100};

    const struct {
        std::string what;
        std::vector<PlanLabel> labels;
        std::vector<ui::Rect> taken;
        std::vector<bool> are_there;
    } rows[] = {
        {"room all around", {{{200, 150}, {120, 40}}}, {}, {true}},
        {"in a corner", {{{10, 10}, {120, 40}}}, {}, {true}},
        {"side by side", {{{180, 150}, {160, 40}}, {{220, 150}, {160, 40}}}, {}, {true, true}},
        {"a name above", {{{200, 110}, {120, 40}}}, {name}, {true}},
        {"beside a way",
         {{{200, 150}, {100, 40}}},
         {{195, 0, 205, 150}, {200, 145, 400, 155}},
         {true}},
        {"wider than the floor", {{{200, 150}, {500, 40}}}, {}, {false}},
        {"names everywhere", {{{200, 150}, {120, 40}}}, {floor}, {false}},
        {"room for one of two",
         {{{200, 150}, {500, 40}}, {{100, 100}, {120, 40}}},
         {},
         {false, true}},
    };

    for (const auto& row : rows) {
        CAPTURE(row.what);
        const PlanGround ground{.floor = floor, .radius = 20, .taken = row.taken};
        const auto places = places_of_labels(ground, row.labels);
        REQUIRE(places.size() == row.labels.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            CAPTURE(i);
            REQUIRE(places[i].has_value() == row.are_there[i]);
            if (!places[i]) continue;
            const ui::Rect& place = *places[i];
            CHECK(is_within(place, floor));
            for (const ui::Rect& other : row.taken) CHECK_FALSE(place.meets(other));
            for (std::size_t k = 0; k < i; ++k)
                if (places[k]) CHECK_FALSE(place.meets(*places[k]));
            for (const PlanLabel& label : row.labels) CHECK_FALSE(place.contains(label.spot));
        }
    }
}

TEST_CASE("what stands on a block makes room for a mark there") {
    const ui::Rect block{0, 0, 100, 60};
    const ui::Size size{30, 20};
    CHECK(place_in_block(block, size, {}) == ui::Rect{35, 20, 65, 40});
    const std::vector<ui::Rect> mark{{30, 10, 70, 50}};
    const auto place = place_in_block(block, size, mark);
    REQUIRE(place);
    CHECK(is_within(*place, block));
    CHECK_FALSE(place->meets(mark.front()));
    CHECK_FALSE(place_in_block(block, {120, 20}, {}));
    CHECK_FALSE(place_in_block(block, size, std::vector<ui::Rect>{block}));
}

TEST_CASE("the number of a step stands at the first line of its words, on however many they are") {
    constexpr float padding = 24;

    const struct {
        std::string sight;
        std::string step;
        std::string number;
    } rows[] = {{"the way to the desk", "way.step:", "way.number:"},
                {"emergency", "step:", "step.number:"}};

    in_every_look([&](KioskScreen& kiosk, const auto& go_to) {
        for (const auto& row : rows) {
            CAPTURE(row.sight);
            go_to(sight_called(row.sight));
            const std::vector<ui::Node> steps = nodes_called(kiosk, row.step);
            CHECK_FALSE(steps.empty());
            for (const ui::Node& step : steps) {
                const std::string which = step.key.substr(row.step.size());
                const ui::Rect number = kiosk.screen.node(row.number + which).rect;
                CAPTURE(which);
                CHECK(number.top - step.rect.top <= padding);
                CHECK(number.top - step.rect.top >= 0);
            }
        }
    });
}

}  // namespace okienko::kiosk
