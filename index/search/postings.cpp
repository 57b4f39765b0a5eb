#include "index/search/postings.h"

#include <xapian.h>

#include <set>

#include "index/search/error.h"
#include "index/search/schema.h"

namespace okienko::search {

namespace {

constexpr const char* file_name = "postings";
constexpr const char* scratch_name = "postings.building";

/// Small batches are quicker than one large one: 4.1 against 2.5 MB of text a second.
constexpr std::size_t batch = 1500;

/// Xapian refuses terms over 245 bytes, in which a zero byte counts twice.
constexpr std::size_t longest_term = 120;

/// `stem` as Xapian can hold it. Longer ones are cut, alike on both sides.
std::string term_of(const std::string& stem) {
    return stem.substr(0, longest_term);
}

IndexError xapian_error(const std::filesystem::path& path, const Xapian::Error& error) {
    return IndexError{path.string() + ": " + error.get_description()};
}

/// BM25 with the schema's constants.
///
/// Xapian's own BM25Weight has another rarity, which is negative for common terms and then cut.
class StemWeight : public Xapian::Weight {
public:
    StemWeight() {
        need_stat(COLLECTION_SIZE);
        need_stat(AVERAGE_LENGTH);
        need_stat(TERMFREQ);
        need_stat(WDF);
        need_stat(WDF_MAX);
        need_stat(DOC_LENGTH);
        need_stat(DOC_LENGTH_MIN);
    }

    StemWeight* clone() const override { return new StemWeight; }

    void init(double factor) override {
        if (factor == 0) return;  // the part that depends on no term: we have none
        const double rarity = inverse_frequency(get_collection_size(), get_termfreq());
        scale_ = factor * rarity * (bm25_k1 + 1);
        highest_ = part(get_wdf_upper_bound(), get_doclength_lower_bound());
    }

    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                       Xapian::termcount) const override {
        return part(wdf, length);
    }

    double get_maxpart() const override { return highest_; }

    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }

    double get_maxextra() const override { return 0; }

private:
    double part(Xapian::termcount wdf, Xapian::termcount length) const {
        if (wdf == 0) return 0;
        const double average = get_average_length();
        return scale_ * saturated(wdf, average > 0 ? length / average : 1);
    }

    double scale_ = 0;
    double highest_ = 0;
};

Xapian::Query query_for(const WeightedStem& stem) {
    if (stem.others.empty()) return Xapian::Query(term_of(stem.stem));
    std::set<std::string> terms = {term_of(stem.stem)};
    for (const std::string& other : stem.others) terms.insert(term_of(other));
    return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Xapian::Query any_of(const std::vector<WeightedStem>& stems, bool are_optional) {
    std::vector<Xapian::Query> parts;
    parts.reserve(stems.size());
    for (const WeightedStem& stem : stems) {
        if (stem.is_optional != are_optional) continue;
        parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, query_for(stem), stem.weight);
    }
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

Xapian::Query query_for(const std::vector<WeightedStem>& stems) {
    const Xapian::Query needed = any_of(stems, false);
    const Xapian::Query optional = any_of(stems, true);
    if (needed.empty()) return optional;
    if (optional.empty()) return needed;
    return {Xapian::Query::OP_AND_MAYBE, needed, optional};
}

}  // namespace

struct PostingsWriter::Impl {
    std::filesystem::path folder;
    Xapian::WritableDatabase database;
    std::size_t uncommitted = 0;
};

PostingsWriter::PostingsWriter(const std::filesystem::path& folder)
    : impl_(std::make_unique<Impl>()) {
    impl_->folder = folder;
    const std::filesystem::path scratch = folder / scratch_name;
    try {
        // Safe on its own account: what is interrupted here is thrown away and built anew.
        // Nobody asks for the terms of an article: the forward index knows them.
        constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC |
                              Xapian::DB_DANGEROUS | Xapian::DB_NO_TERMLIST;
        impl_->database = Xapian::WritableDatabase(scratch.string(), flags);
    } catch (const Xapian::Error& error) {
        throw xapian_error(scratch, error);
    }
}

PostingsWriter::~PostingsWriter() = default;

void PostingsWriter::add(const std::vector<StemCount>& stems) {
    try {
        Xapian::Document document;
        for (const StemCount& stem : stems) document.add_term(term_of(stem.stem), stem.count);
        impl_->database.add_document(document);
        if (++impl_->uncommitted == batch) {
            impl_->database.commit();
            impl_->uncommitted = 0;
        }
    } catch (const Xapian::Error& error) {
        throw xapian_error(impl_->folder / scratch_name, error);
    }
}

void PostingsWriter::finish() {
    const std::filesystem::path scratch = impl_->folder / scratch_name;
    try {
        impl_->database.commit();
        impl_->database.close();
        Xapian::Database(scratch.string())
            .compact((impl_->folder / file_name).string(),
                     Xapian::DBCOMPACT_SINGLE_FILE | Xapian::DBCOMPACT_NO_RENUMBER);
    } catch (const Xapian::Error& error) {
        throw xapian_error(scratch, error);
    }
    std::filesystem::remove_all(scratch);
}

struct Postings::Impl {
    std::filesystem::path file;
    Xapian::Database database;
};

Postings::Postings(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>()) {
    impl_->file = folder / file_name;
    try {
        impl_->database = Xapian::Database(impl_->file.string());
    } catch (const Xapian::Error& error) {
        throw xapian_error(impl_->file, error);
    }
}

Postings::~Postings() = default;
Postings::Postings(Postings&&) noexcept = default;
Postings& Postings::operator=(Postings&&) noexcept = default;

std::size_t Postings::size() const {
    return impl_->database.get_doccount();
}

std::vector<Candidate> Postings::find(const std::vector<WeightedStem>& stems,
                                      std::size_t limit) const {
    std::vector<Candidate> candidates;
    if (stems.empty() || limit == 0) return candidates;
    try {
        Xapian::Enquire enquire(impl_->database);
        enquire.set_weighting_scheme(StemWeight());
        enquire.set_query(query_for(stems));
        const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
        for (auto at = found.begin(); at != found.end(); ++at) {
            const double least = least_candidate_share * found.begin().get_weight();
            if (at.get_weight() < least) break;
            candidates.push_back({static_cast<ArticleNumber>(*at - 1), at.get_weight()});
        }
    } catch (const Xapian::Error& error) {
        throw xapian_error(impl_->file, error);
    }
    return candidates;
}

}  // namespace okienko::search
