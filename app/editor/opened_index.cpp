#include "app/editor/opened_index.h"

#include "app/language/failure_text.h"

namespace okienko::editor {

publish::Generation open_index(const std::filesystem::path& data, article::Audience audience,
                               Console& console) {
    publish::Generation generation = publish::Generation::open(data, audience);
    if (generation.fallback_reason()) {
        const std::string why =
            language::sentence_text(*generation.fallback_reason(), console.words);
        console.err << console.words.text(
                           "cli.option.fallback",
                           {{"number", static_cast<std::int64_t>(generation.number())},
                            {"why", std::string_view(why)}})
                    << '\n';
    }
    return generation;
}

}  // namespace okienko::editor
