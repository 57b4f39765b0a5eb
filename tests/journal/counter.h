/// A shop's journal in a folder of its own, and what a customer hands off.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "app/journal/journal.h"
#include "tests/article/temporary_folder.h"

/// Minutes past an afternoon in November.
inline okienko::journal::Time at(int minutes) {
    using namespace std::chrono;
    return sys_days(2026y / November / 25) + 14h + std::chrono::minutes(minutes);
}

class Counter {
public:
    std::filesystem::path file() const { return folder_.path() / "journal.db"; }

    const std::filesystem::path& folder() const { return folder_.path(); }

    const okienko::journal::SecretKey& key() const { return key_; }

    /// The journal, for one more program that uses it.
    okienko::journal::Journal journal(
        std::chrono::milliseconds patience = std::chrono::seconds(10)) const {
        return okienko::journal::Journal(
            {.file = file(), .desk_key = key_.public_key(), .patience = patience});
    }

    /// Every byte of every file on the disk.
    std::string all_bytes() const {
        std::string bytes;
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            std::ifstream stream(entry.path(), std::ios::binary);
            bytes.append(std::istreambuf_iterator<char>(stream), {});
        }
        return bytes;
    }

private:
    TemporaryFolder folder_;
    okienko::journal::SecretKey key_ = okienko::journal::random_secret_key();
};

/// A staff call, `minutes` past the afternoon's beginning.
inline okienko::journal::NewHandOff staff_call(int minutes = 0) {
    okienko::journal::NewHandOff call;
    call.id = okienko::journal::random_id();
    call.at = at(minutes);
    call.kiosk = "przy wejściu";
    return call;
}

inline okienko::journal::NewHandOff call_back(const std::string& phone, int minutes = 0) {
    auto hand_off = staff_call(minutes);
    hand_off.kind = okienko::journal::NewHandOff::Kind::call_back;
    hand_off.promised = at(minutes + 60);
    hand_off.call_back = {{phone, at(minutes + 30), at(minutes + 60), "Żaneta Łęcka"}};
    return hand_off;
}
