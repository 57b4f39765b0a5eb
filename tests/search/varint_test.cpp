#include "index/search/varint.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "index/search/error.h"

using namespace okienko::search;

namespace {

/// As many numbers of one byte as of two, three, four and five.
std::vector<std::uint32_t> numbers_of_all_lengths(std::size_t count) {
    std::mt19937 chance(3);
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < count; ++i) {
        constexpr unsigned bits[] = {7, 14, 21, 28, 32};
        numbers.push_back(static_cast<std::uint32_t>(chance()) >> (32 - bits[chance() % 5]));
    }
    return numbers;
}

}  // namespace

TEST_CASE("many numbers at once are read as they were written, however long each is") {
    for (std::size_t count = 0; count < 40; ++count) {
        CAPTURE(count);
        const std::vector<std::uint32_t> written = numbers_of_all_lengths(count);
        std::string bytes;
        for (const std::uint32_t number : written) append_number(bytes, number);
        append_text(bytes, "after them");
        ByteReader reader(bytes);
        std::vector<std::uint32_t> read(count);
        reader.numbers(read);
        CHECK((read == written));
        CHECK(reader.text() == "after them");
    }
}

TEST_CASE("numbers that end before all are read are an error, as is one that is too great") {
    std::string bytes;
    for (const std::uint32_t number : {1U, 300U, 70'000U}) append_number(bytes, number);
    std::vector<std::uint32_t> four(4);
    CHECK_THROWS_AS(ByteReader(bytes).numbers(four), IndexError);
    append_number(bytes, std::uint64_t{1} << 32);
    append_text(bytes, "so that eight bytes can be read");
    CHECK_THROWS_AS(ByteReader(bytes).numbers(four), IndexError);
}
