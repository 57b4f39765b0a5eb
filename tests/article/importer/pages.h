/// Pages of our own that tests import.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "index/article/importer/importer.h"

namespace okienko_test {

inline std::string page_text(const std::string& file) {
    std::ifstream stream(std::string(OKIENKO_SOURCE_DIR) + "/tests/article/importer/pages/" + file,
                         std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline okienko::importer::Imported import(const std::string& name, std::string_view bytes,
                                          okienko::importer::ImportOptions options = {}) {
    options.date = "2026-11-26";
    return okienko::importer::import_file(name, bytes, options);
}

/// The body of the only draft.
inline std::string body_of(const std::string& name, std::string_view bytes) {
    const auto imported = import(name, bytes);
    return imported.drafts.empty() ? std::string() : imported.drafts.front().body;
}

}  // namespace okienko_test
