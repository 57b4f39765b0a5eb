/// The way from a kiosk to the service desk, as a shop describes it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/article/problem.h"

namespace okienko::article {
struct Yaml;
}

namespace okienko::contact {

/// On a floor plan: metres from its upper left corner, to the right and down.
struct Spot {
    double x = 0;
    double y = 0;
};

/// A part of the floor that people walk around: shelves, tills, a wall of rooms.
struct Block {
    std::map<std::string, std::string> name;  ///< by language; may be empty
    Spot corner;                              ///< upper left
    double width = 0;
    double depth = 0;
};

struct FloorPlan {
    double width = 0;  ///< metres
    double depth = 0;
    std::vector<Block> blocks;
    Spot kiosk;
    Spot desk;
    std::vector<Spot> way;  ///< from the kiosk to the desk, with both of them; straight between
};

struct Directions {
    int metres = 0;                                         ///< all the way; 0: not told
    std::map<std::string, std::vector<std::string>> steps;  ///< by language
    std::optional<FloorPlan> plan;

    /// What to do, one after the other; in Polish where there is no translation.
    const std::vector<std::string>& steps_in(const std::string& language) const;
};

/// The name of `block` in `language`, or in Polish.
std::string name_of(const Block& block, const std::string& language);

/// The directions that `value` holds: assets/site.example.yaml shows every key. Empty where they do
/// not say anything; what is wrong with a plan leaves it out.
std::optional<Directions> read_directions(const article::Yaml& value,
                                          article::FileProblems& problems);

}  // namespace okienko::contact
