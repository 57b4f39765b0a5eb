/// Drafts of articles out of pages, pasted text, exports of other programs and Markdown.
#pragma once

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/importer/draft.h"
#include "index/article/importer/guesses.h"

namespace okienko::importer {

/// Why nothing can be made of a file; who reads it says so in a reader's language.
enum class Refusal { none, too_large, not_text, empty, no_article, no_columns, damaged };

struct ImportOptions {
    using Columns = std::map<std::string, std::string>;

    std::string date;     ///< of today, "2026-11-26"
    std::string from;     ///< where it comes from, where the file does not say; empty: its name
    Columns columns;      ///< "title" -> the export's column that holds it; the rest is guessed
    bool splits = false;  ///< makes every question of a page a draft of its own
    const CategoryGuess* categories = nullptr;  ///< may be null
};

struct Imported {
    Drafts drafts;
    Refusal refusal = Refusal::none;
    std::string charset;        ///< what the bytes were read as
    std::size_t odd_bytes = 0;  ///< that mean nothing in it, and were left out
    std::size_t left_out = 0;   ///< records of an export without a title or a text
    int pairs = 0;              ///< questions with answers found in one draft
};

inline constexpr std::size_t most_import_bytes = 64U << 20;

/// The drafts in `bytes`, the content of a file called `name`, whose ending says what it is: .html,
/// .htm, .xhtml, .csv, .tsv, .json, .md; for any other its beginning decides.
///
/// No draft is empty. Ids are sound, and may be the same for several drafts.
Imported import_file(const std::string& name, std::string_view bytes, const ImportOptions& options);

}  // namespace okienko::importer
