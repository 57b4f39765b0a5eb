#include "index/search/postings_writer.h"

#include <xapian.h>

#include <functional>
#include <optional>
#include <system_error>

#include "index/search/error.h"
#include "index/search/posting_segments.h"
#include "index/search/postings_file.h"

namespace okienko::search {

namespace {

namespace fs = std::filesystem;

constexpr const char* scratch_name = "postings.building";
constexpr const char* segment_name = "segment";

/// Articles between two commits.
constexpr std::size_t batch = 1500;

/// Does `use`, of a database at `path`.
void guarded(const fs::path& path, const std::function<void()>& use) {
    try {
        use();
    } catch (const Xapian::Error& error) {
        throw IndexError("postings_failed", "{file}: cannot be used: {said}",
                         {{"file", path.string()}, {"said", error.get_description()}});
    } catch (const fs::filesystem_error& error) {
        throw IndexError(sentence::sentence_of(error));
    }
}

}  // namespace

struct PostingsWriter::Impl {
    fs::path folder;
    fs::path scratch;
    PostingSegments* kept;
    std::vector<fs::path> segments;
    std::string name;  ///< of the segment at hand
    std::optional<Xapian::WritableDatabase> database;
    std::size_t uncommitted = 0;

    void open() {
        // Safe on its own account: what is interrupted here is thrown away and built anew.
        // Nobody asks for the terms of an article: the forward index knows them.
        constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                              Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST;
        fs::create_directories(scratch);
        database.emplace((scratch / segment_name).string(), flags);
    }

    /// Packs the database at hand into the file of its segment.
    void pack() {
        database->commit();
        database->close();
        database.reset();
        const fs::path file = kept != nullptr ? kept->file(name) : scratch / name;
        fs::remove(file);
        Xapian::Database((scratch / segment_name).string())
            .compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
        fs::remove_all(scratch / segment_name);
        if (kept != nullptr) kept->keep(name);
        segments.push_back(file);
    }
};

PostingsWriter::PostingsWriter(const fs::path& folder, PostingSegments* kept)
    : impl_(std::make_unique<Impl>()) {
    impl_->folder = folder;
    impl_->scratch = folder / scratch_name;
    impl_->kept = kept;
    guarded(impl_->scratch, [&] {
        fs::create_directories(impl_->scratch);
        if (kept != nullptr) fs::create_directories(kept->folder());
    });
}

PostingsWriter::~PostingsWriter() = default;

bool PostingsWriter::begin_segment(const std::string& name) {
    end_segment();
    if (impl_->kept != nullptr && impl_->kept->has(name)) {
        impl_->segments.push_back(impl_->kept->file(name));
        return false;
    }
    impl_->name = name;
    guarded(impl_->scratch, [&] { impl_->open(); });
    return true;
}

void PostingsWriter::end_segment() {
    if (impl_->database) guarded(impl_->scratch, [&] { impl_->pack(); });
    impl_->uncommitted = 0;
}

void PostingsWriter::add(const std::vector<StemCount>& stems) {
    guarded(impl_->scratch, [&] {
        Xapian::Document document;
        for (const StemCount& stem : stems) document.add_term(term_of(stem.stem), stem.count);
        impl_->database->add_document(document);
        if (++impl_->uncommitted == batch) {
            impl_->database->commit();
            impl_->uncommitted = 0;
        }
    });
}

void PostingsWriter::finish() {
    if (impl_->segments.empty() && !impl_->database) begin_segment("empty");
    end_segment();
    guarded(impl_->scratch, [&] {
        Xapian::Database all;
        for (const fs::path& segment : impl_->segments) {
            all.add_database(Xapian::Database(segment.string()));
        }
        all.compact((impl_->folder / postings_file).string(), Xapian::DBCOMPACT_SINGLE_FILE);
        all.close();
        fs::remove_all(impl_->scratch);
    });
}

}  // namespace okienko::search
