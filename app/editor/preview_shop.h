/// A shop of one article, for as long as somebody looks at it.
#pragma once

#include <filesystem>
#include <string>

#include "app/editor/site.h"
#include "index/article/article.h"
#include "index/article/library.h"

namespace okienko::editor {

/// A folder that is deleted with it.
class PassingFolder {
public:
    /// Throws: std::runtime_error, if there can be none.
    PassingFolder();
    ~PassingFolder();
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// An article with all it needs to be shown.
struct PreviewShop {
    article::Library library;    ///< the article, those it names, and nothing else
    article::Article article;    ///< as written: a draft, for agents
    article::Problems problems;  ///< of the article alone
};

/// The shop that shows the article in `file`, approved and for customers whatever it says;
/// `content` is the folder whose categories, contacts and other articles it may use, or empty.
///
/// Throws: std::runtime_error, if the file cannot be read; LibraryError, if the folder cannot.
PreviewShop preview_shop(const std::filesystem::path& file, const std::filesystem::path& content,
                         const Site& site);

/// The content folder that `file` lies in; empty where it lies in none.
std::filesystem::path content_above(const std::filesystem::path& file);

}  // namespace okienko::editor
