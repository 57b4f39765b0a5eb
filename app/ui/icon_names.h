/// Material Design icons by their names: "store" -> U+E8D1.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/language/by_name.h"
#include "index/sentence/failure.h"

namespace okienko::ui {

/// A font file is missing or damaged: path and cause.
struct FontError : sentence::Failure {
    using Failure::Failure;
};

/// The names by which a ligature icon font knows its icons.
class IconNames {
public:
    /// Reads the names from the ligatures of the font in `file`.
    ///
    /// Throws: FontError, if it is missing, damaged, or has no ligatures.
    /// Source: OpenType, glyph substitution table (GSUB), lookup type 4.
    explicit IconNames(const std::filesystem::path& file);

    /// The code point of the icon called `name`; that of "help" where there is no such icon.
    char16_t find(std::string_view name) const;

    bool has(std::string_view name) const { return icons_.contains(name); }

private:
    language::ByName<char16_t> icons_;
};

}  // namespace okienko::ui
