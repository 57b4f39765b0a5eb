#include "app/editor/audiences.h"

#include "app/editor/opened_index.h"

namespace okienko::editor {

const search::Searcher& Audiences::searcher(const std::string& audience) {
    return generation(audience).searcher();
}

const search::Searcher* Audiences::searcher(const std::string& audience,
                                            const std::string& language) {
    return generation(audience).searcher(language);
}

const publish::Generation& Audiences::generation(const std::string& audience) {
    const bool is_agent = audience == "agent";
    std::optional<publish::Generation>& generation = is_agent ? agent_ : customer_;
    if (!generation) {
        generation = open_index(
            index_, is_agent ? article::Audience::agent : article::Audience::customer, console_);
    }
    return *generation;
}

}  // namespace okienko::editor
