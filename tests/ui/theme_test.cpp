#include "app/ui/theme.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace okienko::ui {

TEST_CASE("contrast is measured as WCAG measures it") {
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0x000000)) == doctest::Approx(21));
    CHECK(contrast(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1));
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.01));
}

namespace {

/// Every palette, ours and in the colours of other shops: vivid ones, pale, dark and grey.
std::vector<Theme> all_themes() {
    std::vector<Theme> themes;
    for (const Palette palette : {Palette::light, Palette::dark, Palette::contrast}) {
        themes.push_back(theme(palette));
        for (const std::uint32_t brand : {0xC8102EU, 0x00843DU, 0xFFED00U, 0x000000U, 0xFFFFFFU,
                                          0x808080U, 0xFF6600U, 0x6B2D8BU, 0x00AEEFU, 0x001E60U})
            themes.push_back(branded(theme(palette), palette, rgb(brand)));
    }
    return themes;
}

}  // namespace

TEST_CASE("every text can be read on its ground, in every palette and every shop's colour") {
    int number = 0;
    for (const Theme& t : all_themes()) {
        CAPTURE(number++);

        const struct {
            std::string what;
            Colour text;
            Colour ground;
        } pairs[] = {
            {"text on background", t.text, t.background},
            {"text on surface", t.text, t.surface},
            {"text on what is held", t.text, t.sunken},
            {"muted on background", t.muted, t.background},
            {"muted on surface", t.muted, t.surface},
            {"muted on what is held", t.muted, t.sunken},
            {"links on surface", t.primary, t.surface},
            {"primary button", t.on_primary, t.primary},
            {"soft button", t.on_primary_soft, t.primary_soft},
            {"a list's small print", t.on_primary_soft, t.surface},
            {"a word that was found", t.on_mark, t.mark},
            {"thanks", t.good, t.surface},
            {"tip", t.on_good_soft, t.good_soft},
            {"warning", t.on_caution_soft, t.caution_soft},
            {"emergency button", t.on_danger, t.danger},
            {"safety", t.on_danger_soft, t.danger_soft},
            {"a wrong PIN", t.danger, t.background},
            {"welcome, left", t.on_hero, t.hero_from},
            {"welcome, right", t.on_hero, t.hero_to},
            {"welcome's hint, left", t.on_hero_muted, t.hero_from},
            {"welcome's hint, right", t.on_hero_muted, t.hero_to},
            {"key", t.text, t.key},
            {"side key", t.text, t.side_key},
            {"held key", t.text, t.primary_soft},
        };

        for (const auto& pair : pairs) {
            CAPTURE(pair.what);
            CHECK(contrast(pair.text, pair.ground) >= 4.5);
        }
    }
}

TEST_CASE("in a shop's own colour words on soft grounds are as clear as in ours") {
    for (const Palette palette : {Palette::light, Palette::dark})
        for (const std::uint32_t brand : {0x0B57D0U, 0xC8102EU, 0xFFED00U, 0x808080U}) {
            CAPTURE(brand);
            const Theme t = branded(theme(palette), palette, rgb(brand));
            CHECK(contrast(t.on_primary_soft, t.primary_soft) >= 7);
            CHECK(contrast(t.on_primary_soft, t.surface) >= 7);
            if (palette == Palette::dark) CHECK(contrast(t.primary, t.surface) >= 7);
        }
}

TEST_CASE("controls stand out from what they lie on") {
    int number = 0;
    for (const Theme& t : all_themes()) {
        CAPTURE(number++);
        CHECK(contrast(t.strong_border, t.surface) >= 3);
        CHECK(contrast(t.strong_border, t.background) >= 3);
        CHECK(contrast(t.primary, t.background) >= 3);
        CHECK(contrast(t.danger, t.surface) >= 3);
        CHECK(contrast(t.text, t.background) >= 7);
    }
}

TEST_CASE("a shop's colour is used as it is wherever it can be read") {
    const Theme red = branded(theme(Palette::light), Palette::light, rgb(0xC8102E));
    CHECK(red.primary == rgb(0xC8102E));
    CHECK(red.text == theme(Palette::light).text);
    const Theme yellow = branded(theme(Palette::light), Palette::light, rgb(0xFFED00));
    CHECK(yellow.primary != rgb(0xFFED00));
    CHECK(branded(theme(Palette::contrast), Palette::contrast, rgb(0xC8102E)).primary ==
          theme(Palette::contrast).primary);
}

TEST_CASE("a colour fades without changing") {
    CHECK(faded(rgb(0x336699), 1) == rgb(0x336699));
    CHECK(faded(rgb(0x336699), 0) == (rgb(0x336699) & 0x00FFFFFF));
}

}  // namespace okienko::ui
