#include "app/contact/directions.h"

#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

#include "index/article/encoding.h"
#include "index/article/fields.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;
using article::Yaml;

constexpr double largest_metres = 500;
constexpr std::size_t most_blocks = 60;

std::optional<double> metres_of(const std::string& text) {
    double metres = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, metres);
    const bool is_sound = error == std::errc() && stop == end && std::isfinite(metres);
    if (!is_sound || metres < 0 || metres > largest_metres) return {};
    return metres;
}

/// "[4, 17.5]"
std::optional<Spot> spot_of(const Yaml& value) {
    if (value.kind != Yaml::Kind::list || value.items.size() != 2) return {};
    const auto x = metres_of(value.items[0].text);
    const auto y = metres_of(value.items[1].text);
    if (!x || !y) return {};
    return Spot{*x, *y};
}

class PlanReader {
public:
    explicit PlanReader(FileProblems& problems) : problems_(problems) {}

    std::optional<FloorPlan> read(const Yaml& value) {
        Fields fields(value, {"size", "blocks", "kiosk", "desk", "way"}, problems_);
        FloorPlan plan;
        const Spot size = spot(fields, "size");
        plan.width = size.x;
        plan.depth = size.y;
        if (is_sound_ && (size.x <= 0 || size.y <= 0)) wrong(fields.line("size"), "size");
        plan.kiosk = spot(fields, "kiosk");
        plan.desk = spot(fields, "desk");
        for (const Yaml* block : fields.maps("blocks")) add_block(plan, *block);
        plan.way.push_back(plan.kiosk);
        if (const Yaml* way = fields.value("way")) add_way(plan, *way);
        plan.way.push_back(plan.desk);
        for (const Spot& each : plan.way)
            if (is_sound_ && (each.x > plan.width || each.y > plan.depth))
                wrong(fields.line("size"), "size");
        if (!is_sound_) return {};
        return plan;
    }

private:
    Spot spot(Fields& fields, const char* key) {
        fields.require(key);
        const Yaml* value = fields.value(key);
        const auto found = value == nullptr ? std::nullopt : spot_of(*value);
        if (value == nullptr) is_sound_ = false;
        if (value != nullptr && !found) wrong(fields.line(key), key);
        return found.value_or(Spot{});
    }

    void wrong(int line, const std::string& key) {
        problems_.error(line, "place_on_plan",
                        "\"{key}\" must be two numbers of metres on the plan, as [4, 17.5]",
                        {{"key", key}});
        is_sound_ = false;
    }

    void add_block(FloorPlan& plan, const Yaml& value) {
        Fields fields(value, {"name", "at", "size"}, problems_);
        Block block;
        block.corner = spot(fields, "at");
        const Spot size = spot(fields, "size");
        block.width = size.x;
        block.depth = size.y;
        if (const Yaml* name = fields.value("name")) {
            if (name->kind == Yaml::Kind::scalar) block.name["pl"] = article::one_line(name->text);
            for (const Yaml::Entry& one : name->entries)
                block.name[one.key] = article::one_line(one.value.text);
        }
        if (plan.blocks.size() < most_blocks) plan.blocks.push_back(std::move(block));
    }

    void add_way(FloorPlan& plan, const Yaml& value) {
        for (const Yaml& item : value.items) {
            const auto found = spot_of(item);
            if (!found) return wrong(item.line, "way");
            plan.way.push_back(*found);
        }
    }

    FileProblems& problems_;
    bool is_sound_ = true;
};

}  // namespace

const std::vector<std::string>& Directions::steps_in(const std::string& language) const {
    static const std::vector<std::string> none;
    const auto found = steps.find(language);
    if (found != steps.end()) return found->second;
    const auto polish = steps.find("pl");
    return polish == steps.end() ? none : polish->second;
}

std::string name_of(const Block& block, const std::string& language) {
    const auto found = block.name.find(language);
    if (found != block.name.end()) return found->second;
    const auto polish = block.name.find("pl");
    return polish == block.name.end() ? std::string() : polish->second;
}

std::optional<Directions> read_directions(const Yaml& value, FileProblems& problems) {
    constexpr int farthest = 2000;
    Fields fields(value, {"metres", "pl", "en", "uk", "plan"}, problems);
    Directions directions;
    directions.metres = fields.number("metres", 1, farthest, 0);
    fields.require("pl");
    for (const char* language : {"pl", "en", "uk"}) {
        auto steps = fields.text_or_texts(language);
        if (!steps.empty()) directions.steps[language] = std::move(steps);
    }
    if (const Yaml* plan = fields.value("plan")) directions.plan = PlanReader(problems).read(*plan);
    if (directions.steps_in("pl").empty()) return {};
    return directions;
}

}  // namespace okienko::contact
