/// Things that are found by a name, many times a frame.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace okienko::language {

/// Lets a table of strings be asked for a view of one.
struct NameHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view name) const {
        return std::hash<std::string_view>()(name);
    }
};

template <typename Value>
using ByName = std::unordered_map<std::string, Value, NameHash, std::equal_to<>>;

}  // namespace okienko::language
