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

    /// The first column of the first row.
    std::string bytes(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(connection_, sql, -1, &statement, nullptr);
        std::string bytes;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            bytes.assign(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
        }
        sqlite3_finalize(statement);
        return bytes;
    }

private:
    sqlite3* connection_ = nullptr;
};

inline void make_database(const std::filesystem::path& file, const char* sql) {
    OtherProgram(file).run(sql);
}

inline std::string bytes_of(const std::filesystem::path& file, const char* sql) {
    return OtherProgram(file).bytes(sql);
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
