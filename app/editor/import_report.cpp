#include "app/editor/import_report.h"

#include <nlohmann/json.hpp>

#include "app/editor/json_line.h"

namespace okienko::editor {

std::string imported_json(const ImportReport& report) {
    using nlohmann::ordered_json;
    ordered_json drafts = ordered_json::array();
    for (const auto& [file, draft] : report.written) {
        drafts.push_back({{"file", file},
                          {"id", draft.id},
                          {"title", draft.title},
                          {"kind", draft.kind == article::Kind::faq ? "faq" : "guide"},
                          {"category", draft.category},
                          {"language", draft.language},
                          {"sources", draft.sources},
                          {"pictures", draft.pictures}});
    }
    ordered_json refused = ordered_json::array();
    for (const auto& [file, reason] : report.refused) {
        refused.push_back({{"file", file}, {"reason", reason}});
    }
    const ordered_json all = {
        {"drafts", drafts}, {"existing", report.existing}, {"refused", refused}};
    return one_line(all);
}

}  // namespace okienko::editor
