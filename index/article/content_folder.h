/// The files of a content folder, read without ever leaving it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"

namespace okienko::article {

/// Paths are relative to the folder; problems name them as `shown` does. Symbolic links that lead
/// out of the folder, or nowhere, are errors and are not followed.
class ContentFolder {
public:
    /// Throws: LibraryError, if `root` is no folder that can be read.
    explicit ContentFolder(std::filesystem::path root);

    /// "articles/zwroty/a.md" -> "content/articles/zwroty/a.md"
    std::string shown(const std::filesystem::path& file) const;

    /// Is there such a file or folder, inside?
    bool has(const std::filesystem::path& file) const;

    /// All files under `folder`, sorted; empty if there is no such folder. Hidden files and those
    /// an editing program keeps beside its own ("a.md~") are left out.
    std::vector<std::filesystem::path> files(const std::filesystem::path& folder,
                                             Problems& problems) const;

    /// The path of the folder `name` for others to read, or empty if there is none inside.
    std::filesystem::path folder(const std::filesystem::path& name) const;

    /// The same, but empty also if anything in it leads out, which is an error.
    std::filesystem::path sealed_folder(const std::filesystem::path& name,
                                        Problems& problems) const;

    /// The bytes of `file`, at most `most`; empty, with an error, if it cannot be read.
    std::optional<std::string> read(const std::filesystem::path& file, std::size_t most,
                                    Problems& problems) const;

    /// The size of `file` in bytes; 0 if there is none.
    std::size_t size_bytes(const std::filesystem::path& file) const;

private:
    void walk(const std::filesystem::path& folder, std::size_t depth,
              std::vector<std::filesystem::path>& files, Problems& problems) const;
    bool is_inside(const std::filesystem::path& file) const;

    std::filesystem::path root_;
    std::filesystem::path real_root_;  // without symbolic links
};

}  // namespace okienko::article
