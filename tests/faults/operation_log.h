/// What a program did to the files of one folder, in order.
///
/// An entry of the log: kind (1 byte), sizes of path and bytes (4 each), offset (8), path, bytes;
/// numbers as this machine has them, for the log never leaves it.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace okienko::faults {

struct Operation {
    enum class Kind : char {
        create = 'c',
        write = 'w',
        truncate = 't',  ///< to `offset` bytes
        sync = 's',      ///< of a file, or of the folder, whose path is ""
        rename = 'r',    ///< to the path in `bytes`
        remove = 'u',
        acknowledge = 'a',  ///< what the program told others is safe
    };

    Kind kind = Kind::write;
    std::string path;  ///< within the folder, as "/journal.db"
    std::int64_t offset = 0;
    std::string bytes;
};

/// `path` without the `folder` it begins with.
inline std::string inside(const std::string& path, const std::string& folder) {
    return path.size() < folder.size() ? path : path.substr(folder.size());
}

inline std::string serialize(const Operation& operation) {
    const auto path_size = static_cast<std::uint32_t>(operation.path.size());
    const auto bytes_size = static_cast<std::uint32_t>(operation.bytes.size());
    std::string entry(1, static_cast<char>(operation.kind));
    const auto append = [&](const auto& number) {
        entry.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    append(path_size);
    append(bytes_size);
    append(operation.offset);
    return entry + operation.path + operation.bytes;
}

/// Takes the first operation off `log`; false at its end, or where it was cut.
inline bool take_operation(std::string_view& log, Operation& operation) {
    constexpr std::size_t header = 1 + 4 + 4 + 8;
    if (log.size() < header) return false;
    std::uint32_t path_size = 0;
    std::uint32_t bytes_size = 0;
    std::memcpy(&path_size, log.data() + 1, sizeof path_size);
    std::memcpy(&bytes_size, log.data() + 5, sizeof bytes_size);
    std::memcpy(&operation.offset, log.data() + 9, sizeof operation.offset);
    if (log.size() - header < std::size_t{path_size} + bytes_size) return false;
    operation.kind = static_cast<Operation::Kind>(log[0]);
    operation.path = log.substr(header, path_size);
    operation.bytes = log.substr(header + path_size, bytes_size);
    log.remove_prefix(header + path_size + bytes_size);
    return true;
}

}  // namespace okienko::faults
