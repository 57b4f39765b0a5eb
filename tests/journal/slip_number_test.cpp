/// Numbers that survive being read out and typed in.
#include "app/journal/slip_number.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace okienko::journal;

namespace {

const std::string alphabet = "2345679CFHKMNPRTWXY";

}  // namespace

TEST_CASE("a slip's number has two groups of four, without look-alikes and vowels") {
    for (int i = 0; i < 1000; ++i) {
        const auto number = random_slip_number();
        CAPTURE(number);
        REQUIRE(number.size() == 9);
        CHECK(number[4] == '-');
        CHECK(number.find_first_not_of(alphabet + "-") == std::string::npos);
        CHECK(parse_slip_number(number) == number);
    }
}

TEST_CASE("a thousand numbers are all different") {
    std::set<std::string> numbers;
    for (int i = 0; i < 1000; ++i) numbers.insert(random_slip_number());
    CHECK(numbers.size() == 1000);
}

TEST_CASE("a number is understood however it is typed") {
    const auto number = random_slip_number();
    std::string small;
    for (const char c : number) {
        if (c == '-') continue;
        small += c >= 'A' ? static_cast<char>(c - 'A' + 'a') : c;
        small += ' ';
    }
    CHECK(parse_slip_number(small) == number);
    std::string look_alike = number;
    for (char& c : look_alike) c = c == '2' ? 'z' : c == '5' ? 'S' : c == '6' ? 'g' : c;
    CHECK(parse_slip_number(look_alike) == number);
}

TEST_CASE("one wrong character, or two in each other's place, make no number") {
    for (int i = 0; i < 20; ++i) {
        const auto number = random_slip_number();
        CAPTURE(number);
        for (std::size_t at = 0; at < number.size(); ++at) {
            if (number[at] == '-') continue;
            for (const char c : alphabet) {
                std::string wrong = number;
                wrong[at] = c;
                if (wrong != number) CHECK_FALSE(parse_slip_number(wrong));
            }
            for (std::size_t other = at + 1; other < number.size(); ++other) {
                std::string swapped = number;
                std::swap(swapped[at], swapped[other]);
                if (swapped[at] == number[at] || number[other] == '-') continue;
                CHECK_FALSE(parse_slip_number(swapped));
            }
        }
    }
}

TEST_CASE("what is no number is none") {
    for (const char* typed : {"", "-", "K7M3", "K7M3-PX4RR", "0000-0000", "AEIO-UY00", "żółć",
                              "K7M3_PX4R", "2222-222\xFF"}) {
        CAPTURE(typed);
        CHECK_FALSE(parse_slip_number(typed));
    }
}
