/// Stemmers of others that are C++, as filters: a word a line in, its stem a line out.
#pragma once

#include <iosfwd>
#include <string>

/// What to measure ours against: "truncation" (the first five letters, without diacritics) or
/// "hunspell" (the shortest stem of Debian's Polish dictionary; the word, where it has none).
/// False where there is no such peer.
bool run_peer(const std::string& name, std::istream& words, std::ostream& stems);

/// The Hunspell dictionary, without its ending.
inline constexpr const char* hunspell_dictionary = "/usr/share/hunspell/pl_PL";
