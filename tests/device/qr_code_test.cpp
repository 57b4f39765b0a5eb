#include "app/device/qr_code.h"

#include <doctest/doctest.h>
#include <zbar.h>

#include <cstddef>
#include <string>
#include <vector>

#include "app/kiosk/session/short_form.h"

using namespace okienko;
using namespace okienko::device;

namespace {

/// What a camera sees of the code: so many pixels a module, with a quiet zone, a little blurred.
struct Photograph {
    int side = 0;
    std::vector<unsigned char> grey;
};

Photograph photograph(const QrCode& code, int pixels) {
    constexpr int quiet = 4;
    Photograph photo{(code.side + 2 * quiet) * pixels, {}};
    const auto is_dark = [&](int x, int y) {
        x = x / pixels - quiet;
        y = y / pixels - quiet;
        const bool is_inside = x >= 0 && y >= 0 && x < code.side && y < code.side;
        return is_inside &&
               code.dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(code.side) +
                         static_cast<std::size_t>(x)];
    };
    for (int y = 0; y < photo.side; ++y)
        for (int x = 0; x < photo.side; ++x) {
            int dark = 0;
            for (const int beside : {-1, 0, 1}) dark += is_dark(x + beside, y) ? 1 : 0;
            photo.grey.push_back(static_cast<unsigned char>(235 - 70 * dark));
        }
    return photo;
}

/// The text that a phone reads; empty if it reads none.
std::string read(const Photograph& photo) {
    const auto side = static_cast<unsigned>(photo.side);
    zbar::ImageScanner scanner;
    zbar::Image image(side, side, "Y800", photo.grey.data(), photo.grey.size());
    if (scanner.scan(image) <= 0) return {};
    return image.symbol_begin()->get_data();
}

}  // namespace

TEST_CASE("a phone reads from the code what was written into it, Polish letters and all") {
    std::string longest = "Czy mogę zwrócić towar bez paragonu?";
    while (longest.size() < 510) longest += "\nReklamację złożysz też z wyciągiem z konta.";
    for (const std::string& text :
         {std::string("112"), std::string("Zażółć gęślą jaźń – „tak”, 20 zł"),
          std::string("https://sklep.example.com"), longest}) {
        CAPTURE(text);
        const QrCode code = qr_code(text);
        REQUIRE(code.side > 0);
        REQUIRE(code.dark.size() == static_cast<std::size_t>(code.side * code.side));
        CHECK(read(photograph(code, 5)) == text);
    }
}

TEST_CASE("what is taken along makes a code whose modules a phone tells apart at 40 cm") {
    constexpr int told_apart = 89;  // modules a side: as many as the screens leave 1.2 mm each
    const auto side_of = [](std::size_t bytes) { return qr_code(std::string(bytes, 'w')).side; };
    CHECK(side_of(kiosk::longest_short_form) == told_apart);
    CHECK(side_of(kiosk::longest_short_form + 1) > told_apart);
}

TEST_CASE("a text that is too long for any code, and none at all, are told") {
    CHECK_THROWS_AS(qr_code(std::string(5000, 'a')), QrCodeError);
    CHECK_THROWS_AS(qr_code(""), QrCodeError);
}
