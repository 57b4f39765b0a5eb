/// The journal's tables.
#pragma once

namespace okienko::journal {

class Database;

/// Raised with every change of the tables; an older file is brought up to it when it is opened.
inline constexpr int schema_version = 2;

/// Makes the tables in an empty file, and brings older ones up to date.
///
/// Throws: JournalError, if the file is a newer Okienko's, or no journal at all.
void prepare_schema(Database& database);

}  // namespace okienko::journal
