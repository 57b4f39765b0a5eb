#include "index/pack/small_file.h"

#include <cerrno>
#include <fstream>

#include "index/pack/error.h"

namespace okienko::pack {

std::optional<std::string> read_small_file(const std::filesystem::path& file, std::size_t limit) {
    std::error_code missing;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, missing))) {
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(limit + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream && !stream.eof()) throw PackError(sentence::cannot_read(file, errno));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace okienko::pack
