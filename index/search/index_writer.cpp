#include "index/search/index_writer.h"

#include <algorithm>
#include <future>
#include <map>
#include <system_error>
#include <unordered_map>

#include "index/search/analysed_article.h"
#include "index/search/error.h"
#include "index/search/forward_index_writer.h"
#include "index/search/postings_writer.h"
#include "index/search/vocabulary_builder.h"

namespace okienko::search {

namespace {

void prepare(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw IndexError(folder.string() + ": cannot be made: " + error.message());
    const bool is_empty = std::filesystem::is_empty(folder, error);
    if (error) throw IndexError(folder.string() + ": cannot be read: " + error.message());
    if (!is_empty) throw IndexError(folder.string() + ": is not empty");
}

std::vector<const article::Article*> by_id(std::vector<const article::Article*> articles) {
    std::stable_sort(articles.begin(), articles.end(),
                     [](const auto* one, const auto* other) { return one->id < other->id; });
    return articles;
}

std::uint64_t bytes_in(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        bytes += entry.file_size();
    }
    return bytes;
}

/// Writes the three parts of an index side by side.
class Indexing {
public:
    explicit Indexing(const std::filesystem::path& folder)
        : folder_(folder), postings_(folder), forward_(folder) {}

    void add(const AnalysedArticle& article, bool is_popular) {
        starts_.add(articles_++, article.document, article.tokens, is_popular);
        IndexedArticle indexed{.article = &article};
        const std::vector<StemCount> stems = take_words(article, indexed);
        vocabulary_.end_article();
        postings_.add(stems);
        forward_.add(indexed);
    }

    void finish() {
        auto packing = std::async(std::launch::async, [this] { postings_.finish(); });
        const std::vector<WordId> numbers = vocabulary_.renumber();
        vocabulary_.write(folder_);
        forward_.finish(starts_, numbers, vocabulary_.usual());
        packing.get();
    }

private:
    /// Fills in the words of `indexed`, and gives back its stems.
    std::vector<StemCount> take_words(const AnalysedArticle& article, IndexedArticle& indexed) {
        const Document& document = article.document;
        std::map<StemId, std::uint32_t> counts;
        auto line = document.lines.begin();
        for (const text::Token& token : article.tokens) {
            while (token.begin >= line->sentences.back().end && line + 1 != document.lines.end()) {
                ++line;
            }
            const std::string_view written =
                std::string_view(document.text).substr(token.begin, token.end - token.begin);
            const WordId word = vocabulary_.add(token, written);
            indexed.occurrences.push_back({word, token.begin, token.end});
            indexed.length += weight_of(line->field);
            indexed.trigrams += static_cast<std::uint32_t>(token.word.size());
            counts[vocabulary_.stem_of(word)] += weight_of(line->field);
        }
        std::vector<StemCount> stems;
        stems.reserve(counts.size());
        for (const auto& [stem, count] : counts) stems.push_back({vocabulary_.stem(stem), count});
        return stems;
    }

    std::filesystem::path folder_;
    TitleStarts starts_;
    ArticleNumber articles_ = 0;
    VocabularyBuilder vocabulary_;
    PostingsWriter postings_;
    ForwardIndexWriter forward_;
};

}  // namespace

IndexSize write_index(const std::filesystem::path& folder,
                      const std::vector<const article::Article*>& articles,
                      const text::Analyzer& analyzer, const Progress& progress,
                      const std::vector<std::string>& popular) {
    prepare(folder);
    Indexing indexing(folder);
    const std::vector<const article::Article*> sorted = by_id(articles);
    IndexSize size;
    analyse_ahead(sorted, analyzer, [&](std::size_t place, const AnalysedArticle& article) {
        const bool is_popular =
            std::find(popular.begin(), popular.end(), article.summary.id) != popular.end();
        indexing.add(article, is_popular);
        ++size.articles;
        size.text_bytes += sorted[place]->source_text.size();
        if (progress) progress(size.articles, sorted.size());
    });
    indexing.finish();
    size.index_bytes = bytes_in(folder);
    return size;
}

}  // namespace okienko::search
