#include "app/printing/sheet.h"

#include <doctest/doctest.h>

#include "tests/printing/example.h"

using namespace okienko::printing;

TEST_CASE("a sheet arrives as it was sent") {
    CHECK(sheet_of(to_bytes(example())) == example());
    CHECK(sheet_of(to_bytes(Sheet{})) == Sheet{});
}

TEST_CASE("bytes that are no sheet are none: cut anywhere, or with more behind") {
    const std::string bytes = to_bytes(example());
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(sheet_of(std::string_view(bytes).substr(0, size)));
    }
    CHECK_FALSE(sheet_of(bytes + "1:x"));
    CHECK_FALSE(sheet_of("99999999999999999999:x"));
    CHECK_FALSE(sheet_of("-1:x"));
}
