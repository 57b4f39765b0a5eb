#include "app/language/share_folder.h"

namespace okienko::language {

std::filesystem::path share_folder() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    return program.parent_path().parent_path() / "share" / "okienko";
}

}  // namespace okienko::language
