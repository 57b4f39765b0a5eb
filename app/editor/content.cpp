#include "app/editor/content.h"

#include <algorithm>
#include <tuple>

#include "app/contact/channel.h"

namespace okienko::editor {

article::Library read_content(const std::filesystem::path& source, const Site& site,
                              bool keeps_manuscripts) {
    article::Library library =
        article::read_library(source, {.values = site.values,
                                       .needs_two_people = site.needs_two_people,
                                       .keeps_manuscripts = keeps_manuscripts});
    add_problems(library, site.problems);
    if (library.contact.empty()) return library;
    add_problems(library, contact::read_channels(library.contact).problems);
    return library;
}

void add_problems(article::Library& library, const article::Problems& problems) {
    library.problems.insert(library.problems.end(), problems.begin(), problems.end());
    std::stable_sort(library.problems.begin(), library.problems.end(),
                     [](const article::Problem& one, const article::Problem& other) {
                         return std::tie(one.file, one.line) < std::tie(other.file, other.line);
                     });
}

}  // namespace okienko::editor
