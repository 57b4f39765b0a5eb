#include "app/device/programs.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace okienko::device {
namespace {

bool may_be_run(const std::filesystem::path& file) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(file, ignored) && access(file.c_str(), X_OK) == 0;
}

}  // namespace

std::vector<std::filesystem::path> program_folders() {
    const char* path = std::getenv("PATH");
    std::string_view rest = path == nullptr ? "" : path;
    std::vector<std::filesystem::path> folders;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(':'), rest.size());
        if (end > 0) folders.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

std::filesystem::path find_program(const std::string& name,
                                   const std::vector<std::filesystem::path>& folders) {
    if (name.find('/') != std::string::npos)
        return may_be_run(name) ? std::filesystem::path(name) : std::filesystem::path();
    for (const std::filesystem::path& folder : folders)
        if (may_be_run(folder / name)) return folder / name;
    return {};
}

}  // namespace okienko::device
