/// The first stage of a search: which articles hold the stems of a question. Xapian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "index/search/candidate.h"
#include "index/search/forward_index.h"
#include "index/search/vocabulary.h"

namespace okienko::search {

/// A stem that is looked for, and what it weighs beside others.
struct WeightedStem {
    /// One stem, or several that are as good as one another: an article that holds any holds it.
    std::vector<StemId> stems;
    double weight;
    bool is_optional = false;  ///< adds to what is found; finds nothing itself where others do
};

/// Reads what the writer wrote.
class Postings {
public:
    /// Both outlive the postings. Throws: IndexError, if the file is missing, damaged or of another
    /// version.
    Postings(const std::filesystem::path& folder, const Vocabulary& vocabulary,
             const ForwardIndex& articles);
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
