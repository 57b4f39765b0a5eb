#include "index/article/picture_file.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "index/article/did_you_mean.h"

namespace okienko::article {
namespace {

constexpr std::size_t most_picture_bytes = 4 * 1024 * 1024;

// Source: PNG (ISO/IEC 15948), 5.2; JPEG (ITU-T T.81), B.1.1.3: SOI and the next marker's first
// byte.
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";

bool is_plain_name(std::string_view name) {
    return !name.empty() && name.front() != '.' &&
           name.find_first_of(std::string_view("/\\:\0", 4)) == std::string_view::npos;
}

std::vector<std::string> picture_names(const ContentFolder& folder) {
    Problems told_elsewhere;
    std::vector<std::string> names;
    for (const auto& file : folder.files("images", told_elsewhere)) {
        names.push_back(file.filename().string());
    }
    return names;
}

}  // namespace

void check_picture(const ContentFolder& folder, const Reference& picture, FileProblems& problems) {
    const std::string& name = picture.target;
    if (!is_plain_name(name)) {
        problems.error(picture.line, "picture_name",
                       "the picture \"{name}\" must be a file in images/, named without a folder",
                       {{"name", name}});
        return;
    }
    const auto file = std::filesystem::path("images") / name;
    if (!folder.has(file)) {
        problems.error(picture.line, unknown("unknown_picture", "picture", name,
                                             picture_names(folder), "put the file into images/"));
        return;
    }
    if (folder.size_bytes(file) > most_picture_bytes) {
        problems.error(picture.line, "picture_too_large",
                       "the picture \"{name}\" has over 4 MiB; save it smaller", {{"name", name}});
    }
    Problems unreadable;
    const auto begin = folder.read(file, png_signature.size(), unreadable);
    if (!begin || !(begin->starts_with(png_signature) || begin->starts_with(jpeg_signature))) {
        problems.error(picture.line, "picture_kind",
                       "the picture \"{name}\" is neither PNG nor JPEG; save it as one of them",
                       {{"name", name}});
    }
}

}  // namespace okienko::article
