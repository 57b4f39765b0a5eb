/// The records of an export: a table or JSON of another help centre's articles.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::importer {

/// What an article is made of, as far as the export has it.
struct Record {
    std::string title;
    std::string body;  ///< HTML or text
    std::string category;
    std::string keywords;
    std::string language;
    std::string address;
    std::string date;
};

struct Records {
    std::vector<Record> records;
    bool has_columns = true;   ///< false where no column holds titles, or none texts
    bool is_sound = true;      ///< false where it is no table or no JSON at all
    std::size_t left_out = 0;  ///< records without a title or without a text
};

/// A field of a record and the column it stands in: "title" -> "Pytanie".
using Columns = std::map<std::string, std::string>;

/// The rows of a table: fields between commas, semicolons, tabs or bars, whichever divides it; in
/// quotes as RFC 4180 has them. The first row names the columns, unless none of the names is known
/// and it reads like the others. `columns` wins over what the names say.
Records read_table(std::string_view text, const Columns& columns);

/// The largest array of objects (or of pairs) with titles and texts anywhere in `text`; an object
/// such as {"rendered": "..."} stands for its text. Source: RFC 8259 through nlohmann's parser.
Records read_json(std::string_view text, const Columns& columns);

}  // namespace okienko::importer
