#include "app/ui/icon_names.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace okienko::ui {
namespace {

using Glyph = std::uint16_t;

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};

struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};

using Library = std::unique_ptr<FT_LibraryRec_, CloseLibrary>;
using OpenFace = std::unique_ptr<FT_FaceRec_, CloseFace>;

Library open_library() {
    FT_Library library = nullptr;
    if (FT_Init_FreeType(&library) != 0) throw std::bad_alloc();
    return Library(library);
}

OpenFace open_face(const Library& library, const std::filesystem::path& file) {
    FT_Face face = nullptr;
    if (FT_New_Face(library.get(), file.c_str(), 0, &face) != 0)
        throw FontError("no_font", "{file}: cannot be read as a font", {{"file", file.string()}});
    return OpenFace(face);
}

/// The bytes of an OpenType table; what lies past its end reads as 0.
class Table {
public:
    Table(FT_Face face, FT_ULong tag) {
        FT_ULong size = 0;
        if (FT_Load_Sfnt_Table(face, tag, 0, nullptr, &size) != 0) return;
        bytes_.resize(size);
        if (FT_Load_Sfnt_Table(face, tag, 0, bytes_.data(), &size) != 0) bytes_.clear();
    }

    std::uint16_t number(std::size_t offset) const {
        if (offset + 1 >= bytes_.size()) return 0;
        return static_cast<std::uint16_t>(bytes_[offset] << 8 | bytes_[offset + 1]);
    }

    /// Where the offset stored at `at`, counted from `base`, leads.
    std::size_t follow(std::size_t base, std::size_t at) const { return base + number(at); }

private:
    std::vector<FT_Byte> bytes_;
};

/// The glyphs that a coverage table lists, in its order.
std::vector<Glyph> coverage(const Table& table, std::size_t at) {
    std::vector<Glyph> glyphs;
    const std::size_t count = table.number(at + 2);
    for (std::size_t i = 0; i < count; ++i) {
        if (table.number(at) == 1) {
            glyphs.push_back(table.number(at + 4 + 2 * i));
            continue;
        }
        const std::size_t range = at + 4 + 6 * i;
        for (int glyph = table.number(range); glyph <= table.number(range + 2); ++glyph)
            glyphs.push_back(static_cast<Glyph>(glyph));
    }
    return glyphs;
}

/// What is written for each glyph: the other direction of the font's character map.
class Characters {
public:
    explicit Characters(FT_Face face) {
        FT_UInt glyph = 0;
        for (FT_ULong code = FT_Get_First_Char(face, &glyph); glyph != 0;
             code = FT_Get_Next_Char(face, code, &glyph))
            if (code <= 0xFFFF) codes_.emplace(static_cast<Glyph>(glyph), char16_t(code));
    }

    char16_t of(Glyph glyph) const {
        const auto found = codes_.find(glyph);
        return found == codes_.end() ? u'\0' : found->second;
    }

private:
    std::map<Glyph, char16_t> codes_;
};

using Icons = language::ByName<char16_t>;

/// Adds the ligature at `at`, whose first letter is `first`.
void add_ligature(const Table& table, std::size_t at, Glyph first, const Characters& characters,
                  Icons& icons) {
    std::string name(1, static_cast<char>(characters.of(first)));
    const std::size_t count = table.number(at + 2);
    for (std::size_t i = 1; i < count; ++i)
        name += static_cast<char>(characters.of(table.number(at + 2 + 2 * i)));
    const char16_t icon = characters.of(table.number(at));
    if (icon != u'\0') icons.emplace(std::move(name), icon);
}

/// Adds the ligatures of the subtable at `at`: a set of them for each first letter.
void add_ligatures(const Table& table, std::size_t at, const Characters& characters, Icons& icons) {
    const std::vector<Glyph> first = coverage(table, table.follow(at, at + 2));
    const std::size_t sets = std::min<std::size_t>(table.number(at + 4), first.size());
    for (std::size_t i = 0; i < sets; ++i) {
        const std::size_t set = table.follow(at, at + 6 + 2 * i);
        for (std::size_t k = 0; k < table.number(set); ++k)
            add_ligature(table, table.follow(set, set + 2 + 2 * k), first[i], characters, icons);
    }
}

Icons read_ligatures(const Table& table, const Characters& characters) {
    constexpr int ligature_substitution = 4;
    Icons icons;
    const std::size_t lookups = table.follow(0, 8);
    for (std::size_t i = 0; i < table.number(lookups); ++i) {
        const std::size_t lookup = table.follow(lookups, lookups + 2 + 2 * i);
        if (table.number(lookup) != ligature_substitution) continue;
        for (std::size_t k = 0; k < table.number(lookup + 4); ++k)
            add_ligatures(table, table.follow(lookup, lookup + 6 + 2 * k), characters, icons);
    }
    return icons;
}

}  // namespace

IconNames::IconNames(const std::filesystem::path& file) {
    const Library library = open_library();
    const OpenFace face = open_face(library, file);
    const Table substitutions(face.get(), FT_MAKE_TAG('G', 'S', 'U', 'B'));
    icons_ = read_ligatures(substitutions, Characters(face.get()));
    if (!has("help"))
        throw FontError("font_no_icons", "{file}: has no icons with names",
                        {{"file", file.string()}});
}

char16_t IconNames::find(std::string_view name) const {
    const auto found = icons_.find(name);
    return found != icons_.end() ? found->second : icons_.find("help")->second;
}

}  // namespace okienko::ui
