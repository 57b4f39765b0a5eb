#include "index/article/manuscript.h"

#include <array>
#include <cstdint>

#include "index/article/encoding.h"
#include "index/article/front_matter.h"
#include "index/article/yaml.h"

namespace okienko::article {
namespace {

constexpr std::uint64_t fnv_offset = 14695981039346656037U;
constexpr std::uint64_t fnv_prime = 1099511628211U;

std::string title_of(const SplitText& split, FileProblems& problems) {
    const auto yaml = parse_yaml(split.front_matter, split.front_matter_line, problems);
    for (const Yaml::Entry& entry : yaml.root.entries) {
        if (entry.key == "title") return one_line(entry.value.text);
    }
    return {};
}

std::string hexadecimal(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<char, 16> text{};
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, number >>= 4) {
        *digit = digits[number & 15];
    }
    return {text.begin(), text.end()};
}

}  // namespace

std::string text_hash(std::string_view text) {
    FileProblems untold("");
    const auto decoded = decode(text, untold);
    const SplitText split = split_front_matter(decoded, untold);
    std::uint64_t hash = fnv_offset;
    for (const char byte : title_of(split, untold) + "\n" + one_line(split.body)) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
    }
    return hexadecimal(hash);
}

}  // namespace okienko::article
