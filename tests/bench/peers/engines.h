/// Where each engine comes from; peers.h knows them by name.
#pragma once

#include "tests/bench/peers/peers.h"

std::unique_ptr<PeerEngine> okienko_engine();
std::unique_ptr<PeerEngine> sqlite_words();
std::unique_ptr<PeerEngine> sqlite_trigrams();

enum class Spelling { as_typed, corrected };

std::unique_ptr<PeerEngine> stock_xapian(Spelling spelling, bool has_our_stems);
