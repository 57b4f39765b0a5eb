/// The journal's file as others might treat it.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

inline std::string contents_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void overwrite(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

/// A program that is no Okienko, connected to a database.
class OtherProgram {
public:
    explicit OtherProgram(const std::filesystem::path& file) {
        if (sqlite3_open(file.c_str(), &connection_) != SQLITE_OK) {
            throw std::runtime_error("cannot open " + file.string());
        }
    }

    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    ~OtherProgram() { sqlite3_close(connection_); }

    void run(const char* sql) {
        if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(connection_));
        }
    }

private:
    sqlite3* connection_ = nullptr;
};

inline void make_database(const std::filesystem::path& file, const char* sql) {
    OtherProgram(file).run(sql);
}

/// Reads on for as long as it lives.
class OpenReader {
public:
    explicit OpenReader(const std::filesystem::path& file) : program_(file) {
        program_.run("BEGIN; SELECT count(*) FROM hand_offs");
    }

private:
    OtherProgram program_;
};

/// Holds the right to write for as long as it lives.
class OpenWriter {
public:
    explicit OpenWriter(const std::filesystem::path& file) : program_(file) {
        program_.run("BEGIN IMMEDIATE");
    }

private:
    OtherProgram program_;
};
