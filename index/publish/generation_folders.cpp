#include "index/publish/generation_folders.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "index/publish/generation.h"

namespace okienko::publish {

namespace {

constexpr const char* generations = "generations";
constexpr std::size_t least_digits = 6;

/// The number "000007" stands for; empty for any other text.
std::optional<std::uint64_t> number_in(std::string_view digits) {
    std::uint64_t number = 0;
    const char* end = digits.data() + digits.size();
    const auto [last, error] = std::from_chars(digits.data(), end, number);
    const bool is_number = error == std::errc() && last == end && digits.size() >= least_digits;
    return is_number && number > 0 ? std::optional(number) : std::nullopt;
}

std::string digits_of(std::uint64_t generation) {
    std::string digits = std::to_string(generation);
    if (digits.size() < least_digits) digits.insert(0, least_digits - digits.size(), '0');
    return digits;
}

}  // namespace

std::string index_folder_of(const std::string& language) {
    return language == "pl" ? index_folder : std::string(index_folder) + "-" + language;
}

std::filesystem::path folder_of(const std::filesystem::path& data, std::uint64_t generation) {
    return data / generations / digits_of(generation);
}

std::filesystem::path building_folder(const std::filesystem::path& data) {
    return data / generations / "building";
}

std::filesystem::path segments_folder(const std::filesystem::path& data) {
    return data / "segments";
}

std::filesystem::path own_notices(const std::filesystem::path& data) {
    return data / notices_folder;
}

std::filesystem::path current_file(const std::filesystem::path& data) {
    return data / "CURRENT";
}

std::vector<std::uint64_t> generations_in(const std::filesystem::path& data) {
    std::vector<std::uint64_t> numbers;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(data / generations, missing)) {
        if (const auto number = number_in(entry.path().filename().string())) {
            numbers.push_back(*number);
        }
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}

std::string current_text(std::uint64_t generation) {
    return digits_of(generation) + '\n';
}

std::optional<std::uint64_t> live_generation(const std::filesystem::path& data) {
    std::ifstream stream(current_file(data), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    // Without its newline the number may have lost digits as well.
    if (!text.ends_with('\n')) return std::nullopt;
    return number_in(std::string_view(text).substr(0, text.size() - 1));
}

}  // namespace okienko::publish
