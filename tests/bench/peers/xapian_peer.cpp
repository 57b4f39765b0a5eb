#include <xapian.h>

#include "index/text/xapian_stemmer/xapian_stemmer.h"
#include "tests/bench/peers/engines.h"

namespace {

/// Xapian as its guide sets it up: TermGenerator, QueryParser, BM25.
class StockXapian : public PeerEngine {
public:
    StockXapian(Spelling spelling, bool has_our_stems)
        : spelling_(spelling), has_our_stems_(has_our_stems) {
        if (has_our_stems) {
            stem_ = okienko::text::xapian_stem(okienko::text::stemmer_for("pl", OKIENKO_LEXICON));
        }
    }

    void index(const std::vector<PeerDocument>& documents, const std::filesystem::path&,
               const std::filesystem::path& folder) override {
        const std::string path = folder / "xapian";
        Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
        Xapian::TermGenerator generator;
        generator.set_stemmer(stem_);
        using Generator = Xapian::TermGenerator;
        generator.set_stemming_strategy(has_our_stems_ ? Generator::STEM_ALL
                                                       : Generator::STEM_NONE);
        if (spelling_ == Spelling::corrected) {
            generator.set_database(database);
            generator.set_flags(Xapian::TermGenerator::FLAG_SPELLING);
        }
        for (const PeerDocument& document : documents) {
            Xapian::Document made;
            made.set_data(document.id);
            generator.set_document(made);
            generator.index_text(document.title);
            generator.increase_termpos();
            generator.index_text(document.text);
            database.add_document(made);
        }
        database.commit();
    }

    void open(const std::filesystem::path& folder) override {
        database_ = Xapian::Database((folder / "xapian").string());
        parser_.set_database(database_);
        parser_.set_stemmer(stem_);
        using Parser = Xapian::QueryParser;
        parser_.set_stemming_strategy(has_our_stems_ ? Parser::STEM_ALL : Parser::STEM_NONE);
    }

    std::vector<std::string> find(const std::string& question) override {
        std::vector<std::string> ids;
        try {
            Xapian::Enquire enquire(database_);
            enquire.set_query(read(question));
            const Xapian::MSet found = enquire.get_mset(0, 10);
            for (auto hit = found.begin(); hit != found.end(); ++hit) {
                ids.push_back(hit.get_document().get_data());
            }
        } catch (const Xapian::QueryParserError&) {
            // Some questions are no query: "co to AND".
        }
        return ids;
    }

private:
    Xapian::Query read(const std::string& question) {
        if (spelling_ == Spelling::as_typed) return parser_.parse_query(question);
        const Xapian::Query query =
            parser_.parse_query(question, Xapian::QueryParser::FLAG_DEFAULT |
                                              Xapian::QueryParser::FLAG_SPELLING_CORRECTION);
        const std::string corrected = parser_.get_corrected_query_string();
        return corrected.empty() ? query : parser_.parse_query(corrected);
    }

    Spelling spelling_;
    bool has_our_stems_;
    Xapian::Stem stem_;
    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace

std::unique_ptr<PeerEngine> stock_xapian(Spelling spelling, bool has_our_stems) {
    return std::make_unique<StockXapian>(spelling, has_our_stems);
}
