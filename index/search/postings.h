/// The first stage of a search: which articles hold the stems of a question. Xapian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "index/search/forward_index.h"

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

/// A stem that is looked for, and what it weighs beside others.
struct WeightedStem {
    std::string stem;
    double weight;
    bool is_optional = false;  ///< adds to what is found; finds nothing itself where others do
    std::vector<std::string> others = {};  ///< stems that are as good
};

/// An article that holds at least one of the stems.
struct Candidate {
    ArticleNumber article;
    double score;  ///< BM25, as in schema.h
};

/// Reads what the writer wrote.
class Postings {
public:
    /// Throws: IndexError, if the file is missing, damaged or of another version.
    explicit Postings(const std::filesystem::path& folder);
    ~Postings();
    Postings(Postings&&) noexcept;
    Postings& operator=(Postings&&) noexcept;

    std::size_t size() const;

    /// The best `limit` articles that are candidates as schema.h has it, best first, equal ones by
    /// number.
    ///
    /// Throws: IndexError, if the file cannot be read.
    std::vector<Candidate> find(const std::vector<WeightedStem>& stems, std::size_t limit) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::search
