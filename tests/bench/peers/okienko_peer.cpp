#include <optional>

#include "index/search/searcher.h"
#include "tests/bench/peers/engines.h"
#include "tests/relevance/indexed_collection.h"

namespace {

using namespace okienko;

/// Our index and searcher, with the chain that is shipped. (Publishing writes such an index for
/// customers and one for agents; others here write one.)
class Okienko : public PeerEngine {
public:
    void index(const std::vector<PeerDocument>&, const std::filesystem::path& json_lines,
               const std::filesystem::path& folder) override {
        measuring::index_documents(json_lines.parent_path(), folder / "index",
                                   measuring::shipped_analyzer());
    }

    void open(const std::filesystem::path& folder) override {
        searcher_.emplace(folder / "index", measuring::shipped_analyzer());
    }

    std::vector<std::string> find(const std::string& question) override {
        std::vector<std::string> ids;
        for (const search::Hit& hit : searcher_->find({.question = question}).hits) {
            ids.push_back(hit.article.id);
        }
        return ids;
    }

private:
    std::optional<search::Searcher> searcher_;
};

}  // namespace

std::unique_ptr<PeerEngine> okienko_engine() {
    return std::make_unique<Okienko>();
}
