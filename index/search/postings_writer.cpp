#include "index/search/postings_writer.h"

#include <xapian.h>

#include <algorithm>
#include <functional>
#include <future>
#include <span>
#include <system_error>
#include <utility>

#include "index/search/error.h"
#include "index/search/posting_segments.h"
#include "index/search/postings_file.h"

namespace okienko::search {

namespace {

namespace fs = std::filesystem;

constexpr const char* scratch_name = "postings.building";
constexpr const char* segment_name = "segment";

/// Articles that are written in one go: what Xapian collects of them stays near the processor. Of
/// 8,192 articles, eight parts and joining them take a fifth less than one database with a commit
/// every 1,500.
constexpr std::size_t part_size = 1024;

/// Does `use`, of a database at `path`.
void writing_to(const fs::path& path, const std::function<void()>& use) {
    try {
        use();
    } catch (const Xapian::Error& error) {
        throw IndexError("postings_failed", "{file}: cannot be used: {said}",
                         {{"file", path.string()}, {"said", error.get_description()}});
    } catch (const fs::filesystem_error& error) {
        throw IndexError(sentence::sentence_of(error));
    }
}

using StemsOfArticles = std::vector<std::vector<StemCount>>;

void write_database(const fs::path& path, std::span<const std::vector<StemCount>> articles) {
    // Safe on its own account: what is interrupted here is thrown away and built anew.
    // Nobody asks for the terms of an article: the forward index knows them.
    constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                          Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST;
    Xapian::WritableDatabase database(path.string(), flags);
    for (const std::vector<StemCount>& stems : articles) {
        Xapian::Document document;
        for (const StemCount& stem : stems) document.add_term(term_of(stem.stem), stem.count);
        database.add_document(document);
    }
    database.commit();
    database.close();
}

/// Joins databases, whose articles follow one another, into one file.
void join(const std::vector<fs::path>& databases, const fs::path& file) {
    Xapian::Database all;
    for (const fs::path& database : databases) {
        all.add_database(Xapian::Database(database.string()));
    }
    all.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    all.close();
}

/// Writes a segment into one file, by way of databases in `scratch`.
void write_segment(const fs::path& scratch, const fs::path& file, const StemsOfArticles& articles) {
    writing_to(scratch, [&] {
        const fs::path folder = scratch / segment_name;
        fs::create_directories(folder);
        std::vector<fs::path> parts;
        do {
            const std::size_t first = parts.size() * part_size;
            const std::size_t size = std::min(part_size, articles.size() - first);
            parts.push_back(folder / std::to_string(first));
            write_database(parts.back(), std::span(articles).subspan(first, size));
        } while (parts.size() * part_size < articles.size());
        fs::remove(file);
        join(parts, file);
        fs::remove_all(folder);
    });
}

}  // namespace

struct PostingsWriter::Impl {
    fs::path folder;
    fs::path scratch;
    PostingSegments* kept;
    std::vector<fs::path> segments;
    std::string name;          ///< of the segment at hand; empty where there is none
    StemsOfArticles articles;  ///< of the segment at hand
    std::string written_name;  ///< of the one that is being written
    std::future<void> written;

    fs::path file_of(const std::string& segment) const {
        return kept != nullptr ? kept->file(segment) : scratch / segment;
    }
};

PostingsWriter::PostingsWriter(const fs::path& folder, PostingSegments* kept)
    : impl_(std::make_unique<Impl>()) {
    impl_->folder = folder;
    impl_->scratch = folder / scratch_name;
    impl_->kept = kept;
    writing_to(impl_->scratch, [&] {
        fs::create_directories(impl_->scratch);
        if (kept != nullptr) fs::create_directories(kept->folder());
    });
}

PostingsWriter::~PostingsWriter() = default;

bool PostingsWriter::begin_segment(const std::string& name) {
    end_segment();
    impl_->segments.push_back(impl_->file_of(name));
    if (impl_->kept != nullptr && impl_->kept->has(name)) return false;
    impl_->name = name;
    return true;
}

/// No more than one is written at a time: two would wait for the articles of a third.
void PostingsWriter::end_segment() {
    if (impl_->name.empty()) return;
    await_segment();
    impl_->written_name = std::exchange(impl_->name, {});
    impl_->written =
        std::async(std::launch::async, [scratch = impl_->scratch, file = impl_->segments.back(),
                                        articles = std::exchange(impl_->articles, {})] {
            write_segment(scratch, file, articles);
        });
}

void PostingsWriter::await_segment() {
    if (!impl_->written.valid()) return;
    impl_->written.get();
    if (impl_->kept != nullptr) impl_->kept->keep(impl_->written_name);
}

void PostingsWriter::add(std::vector<StemCount> stems) {
    impl_->articles.push_back(std::move(stems));
}

void PostingsWriter::finish() {
    if (impl_->segments.empty()) begin_segment("empty");
    end_segment();
    await_segment();
    writing_to(impl_->scratch, [&] {
        join(impl_->segments, impl_->folder / postings_file);
        fs::remove_all(impl_->scratch);
    });
}

}  // namespace okienko::search
