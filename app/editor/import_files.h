/// What is imported, and where its drafts go.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "index/article/importer/draft.h"

namespace okienko::editor {

/// The files that `named` stands for, sorted: itself, or, of a folder, all below it that an import
/// can read. Hidden ones and symbolic links are left out.
std::vector<std::filesystem::path> import_sources(const std::filesystem::path& named);

/// A folder that takes drafts: a content folder keeps them among its articles, any other as they
/// are. The originals are kept beside them, in "originals".
class DraftFolder {
public:
    /// `ids` are taken already. With `force`, files are overwritten.
    DraftFolder(std::filesystem::path root, std::set<std::string> ids, bool force);

    /// Is it one that `okienko check` reads?
    bool is_content() const { return is_content_; }

    /// Finds the file for `draft`, gives it another id where that one is taken, and writes it.
    /// Empty where the file is there and must not be overwritten.
    ///
    /// Throws: std::runtime_error, if it cannot be written.
    std::filesystem::path write(importer::Draft& draft, const std::string& note);

    /// Where write() would have put it.
    std::filesystem::path place_of(const importer::Draft& draft) const;

    /// Keeps the bytes of `name`, under a name that cannot lead out of the folder.
    void keep_original(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path root_;
    std::set<std::string> ids_;
    bool force_;
    bool is_content_;
};

}  // namespace okienko::editor
