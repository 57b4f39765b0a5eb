/// What an article or the shelves name, that only the whole library can look up.
#pragma once

#include <string>
#include <vector>

namespace okienko::article {

struct Reference {
    enum class Kind {
        id,              ///< the article's own id
        category,        ///< the shelf it stands on
        link,            ///< an article its text leads to
        related,         ///< an article it recommends
        translation_of,  ///< the article it translates
        image,           ///< a picture it shows
        most_asked,      ///< an article on the first screen
        emergency,       ///< the article behind the emergency button
        promoted         ///< an article that stands first for a time
    };

    Kind kind = Kind::link;
    std::string target;
    int line = 0;
};

using References = std::vector<Reference>;

}  // namespace okienko::article
