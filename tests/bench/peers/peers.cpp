#include "tests/bench/peers/peers.h"

#include "tests/bench/peers/engines.h"

std::unique_ptr<PeerEngine> peer_engine(const std::string& name) {
    if (name == "okienko") return okienko_engine();
    if (name == "fts5") return sqlite_words();
    if (name == "fts5-trigram") return sqlite_trigrams();
    if (name == "xapian") return stock_xapian(Spelling::as_typed, false);
    if (name == "xapian-spelling") return stock_xapian(Spelling::corrected, false);
    if (name == "xapian-okienko-stems") return stock_xapian(Spelling::as_typed, true);
    return nullptr;
}
