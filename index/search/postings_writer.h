/// Writes which articles hold which stems. Xapian.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace okienko::search {

class PostingSegments;

/// A stem of an article, and how often it stands there, each time weighing as its field does.
struct StemCount {
    std::string stem;
    std::uint32_t count;
};

/// Writes articles in the order of their numbers, segment by segment; joins the segments at last.
/// A segment is written on a thread of its own, while the articles of the next one are added.
class PostingsWriter {
public:
    /// Keeps segments in `kept`, which outlives this; where there is none, nothing stays.
    ///
    /// Throws: IndexError, here and below, if files cannot be written.
    PostingsWriter(const std::filesystem::path& folder, PostingSegments* kept);
    ~PostingsWriter();

    /// Begins the segment with this name. False where it stands from before: its articles are then
    /// not added.
    bool begin_segment(const std::string& name);

    void add(std::vector<StemCount> stems);

    /// Joins what was written into one file, which is never written again.
    void finish();

private:
    void end_segment();
    void await_segment();

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::search
