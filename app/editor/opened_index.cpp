#include "app/editor/opened_index.h"

namespace okienko::editor {

publish::Generation open_index(const std::filesystem::path& data, article::Audience audience,
                               Console& console) {
    publish::Generation generation = publish::Generation::open(data, audience);
    const std::string& reason = generation.fallback_reason();
    if (!reason.empty()) {
        console.err << console.words.text(
                           "cli.option.fallback",
                           {{"number", static_cast<std::int64_t>(generation.number())},
                            {"why", reason}})
                    << '\n';
    }
    return generation;
}

}  // namespace okienko::editor
