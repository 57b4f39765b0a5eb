/// The live generation as each audience sees it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/editor/console.h"
#include "index/publish/generation.h"

namespace okienko::editor {

/// Opens the generation of an audience when it is first asked for.
class Audiences {
public:
    Audiences(std::filesystem::path index, Console& console)
        : index_(std::move(index)), console_(console) {}

    /// What `audience`, "customer" or "agent", searches in Polish. Throws: GenerationError.
    const search::Searcher& searcher(const std::string& audience);

    /// What it searches in `language`; null where there are no such articles.
    const search::Searcher* searcher(const std::string& audience, const std::string& language);

private:
    const publish::Generation& generation(const std::string& audience);

    std::filesystem::path index_;
    Console& console_;
    std::optional<publish::Generation> customer_;
    std::optional<publish::Generation> agent_;
};

}  // namespace okienko::editor
