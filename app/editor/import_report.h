/// What an import did, for scripts.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "index/article/importer/draft.h"

namespace okienko::editor {

struct ImportReport {
    struct Written {
        std::string file;
        importer::Draft draft;
    };

    std::vector<Written> written;
    std::vector<std::string> existing;                         ///< files that were not replaced
    std::vector<std::pair<std::string, std::string>> refused;  ///< a file, and why: "not_text"
};

/// drafts: file, id, title, kind, category, language, sources, pictures; existing; refused: file,
/// reason. One object on one line.
std::string imported_json(const ImportReport& report);

}  // namespace okienko::editor
