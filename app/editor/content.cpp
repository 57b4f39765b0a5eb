#include "app/editor/content.h"

#include <algorithm>
#include <tuple>

#include "app/contact/channel.h"
#include "app/contact/notice.h"

namespace okienko::editor {
namespace {

/// What is wrong with the notices in `folder` and with the templates in it.
article::Problems notice_problems(const std::filesystem::path& folder,
                                  const std::vector<contact::Channel>& channels) {
    article::Problems problems;
    for (const contact::Notices& read :
         {contact::read_notices(folder), contact::read_templates(folder / "templates")}) {
        problems.insert(problems.end(), read.problems.begin(), read.problems.end());
        const auto unknown = contact::check_channels(read.notices, channels);
        problems.insert(problems.end(), unknown.begin(), unknown.end());
    }
    return problems;
}

}  // namespace

article::Library read_content(const std::filesystem::path& source, const Site& site,
                              bool keeps_manuscripts) {
    article::Library library =
        article::read_library(source, {.values = site.values,
                                       .needs_two_people = site.needs_two_people,
                                       .keeps_manuscripts = keeps_manuscripts});
    add_problems(library, site.problems);
    const contact::Channels channels =
        library.contact.empty() ? contact::Channels() : contact::read_directory(library.contact);
    add_problems(library, channels.problems);
    if (!library.notices.empty()) {
        add_problems(library, notice_problems(library.notices, channels.channels));
    }
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
