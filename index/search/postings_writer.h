/// Writes which articles hold which stems. Xapian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace okienko::search {

/// A stem of an article, and how often it stands there, each time weighing as its field does.
struct StemCount {
    std::string stem;
    std::uint32_t count;
};

/// Writes articles in the order of their numbers.
class PostingsWriter {
public:
    /// Throws: IndexError, if the database cannot be made.
    explicit PostingsWriter(const std::filesystem::path& folder);
    ~PostingsWriter();

    /// Throws: IndexError, if the database cannot be written.
    void add(const std::vector<StemCount>& stems);

    /// Packs what was written into one file, which is never written again.
    ///
    /// Throws: IndexError, if it cannot be written.
    void finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::search
