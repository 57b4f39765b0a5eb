/// The articles a generation is built from, and how they differ from those of another.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"
#include "index/article/library.h"
#include "index/search/searcher.h"

namespace okienko::publish {

/// The SHA-256 of every article's text, by its key: "zwrot", "zwrot.en".
using SourceSums = std::map<std::string, std::string>;

/// What goes into the next generation.
struct Sources {
    std::vector<const article::Article*> articles;  ///< of the library, and those kept
    std::vector<article::Article> kept_articles;    ///< last good versions of broken articles
    std::vector<std::string> kept;                  ///< their keys
    SourceSums sums;

    /// Those that `audience` may see, in every language.
    std::vector<const article::Article*> for_audience(article::Audience audience) const;

    /// Those of them in `language`.
    std::vector<const article::Article*> for_audience(article::Audience audience,
                                                      std::string_view language) const;

    /// The languages there are articles in, Polish always among them.
    std::set<std::string> languages() const;
};

/// The article that was published with this id in this language, if any.
using LastGood = std::function<std::optional<article::Article>(const std::string& id,
                                                               const std::string& language)>;

/// The sound articles of `library`, and of the broken ones their `last_good` versions. The library
/// outlives the result.
Sources gather(const article::Library& library, const LastGood& last_good);

struct Changes {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
};

Changes changes(const SourceSums& before, const SourceSums& after);

/// A line an article: its sum, a space, its id.
std::string to_text(const SourceSums& sums);

/// Reads what `to_text` wrote; what cannot be read is left out.
SourceSums read_sums(const std::filesystem::path& file);

/// The names of the pictures these articles show, without doubles, sorted.
std::vector<std::string> images_of(const std::vector<const article::Article*>& articles);

}  // namespace okienko::publish
