/// The journal's tables.
#pragma once

namespace okienko::journal {

class Database;

/// Raised with every change of the tables; an older file is brought up to it when it is opened.
inline constexpr int schema_version = 3;

/// Makes the tables in an empty file, and brings older ones up to date.
///
/// Throws: JournalError, if the file is a newer Okienko's, or no journal at all.
void prepare_schema(Database& database);

/// The version of a file that is read and not changed: from 1 to schema_version.
///
/// Throws: JournalError, if it is empty, a newer Okienko's, or no journal at all.
int readable_version(Database& database);

}  // namespace okienko::journal
