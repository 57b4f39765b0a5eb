#include "index/search/index_writer.h"

#include <algorithm>
#include <map>
#include <system_error>
#include <unordered_map>

#include "index/search/document.h"
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
    Indexing(const std::filesystem::path& folder, const text::Analyzer& analyzer)
        : folder_(folder), analyzer_(analyzer), postings_(folder), forward_(folder) {}

    void add(const article::Article& article, bool is_popular) {
        const Document document = documents_.build(article);
        IndexedArticle indexed{.document = &document,
                               .occurrences = {},
                               .summary = summarise(article),
                               .source = article.source_text};
        const text::Tokens tokens = analyzer_.analyze(document.text);
        indexed.traits = traits_of(document, tokens);
        if (article.audience == article::Audience::agent) indexed.traits |= is_for_agents;
        if (article.valid_from) indexed.validity.first = day_number(*article.valid_from);
        if (article.valid_to) indexed.validity.last = day_number(*article.valid_to);
        starts_.add(articles_++, document, tokens, is_popular);
        const std::vector<StemCount> stems = take_words(document, tokens, indexed);
        vocabulary_.end_article();
        postings_.add(stems);
        forward_.add(indexed);
    }

    void finish() {
        const std::vector<WordId> numbers = vocabulary_.renumber();
        vocabulary_.write(folder_);
        forward_.finish(starts_, numbers, vocabulary_.usual());
        postings_.finish();
    }

private:
    /// Fills in the words of `indexed`, and gives back its stems.
    std::vector<StemCount> take_words(const Document& document, const text::Tokens& tokens,
                                      IndexedArticle& indexed) {
        std::map<StemId, std::uint32_t> counts;
        auto line = document.lines.begin();
        for (const text::Token& token : tokens) {
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
    const text::Analyzer& analyzer_;
    DocumentBuilder documents_;
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
    Indexing indexing(folder, analyzer);
    IndexSize size;
    for (const article::Article* article : by_id(articles)) {
        const bool is_popular =
            std::find(popular.begin(), popular.end(), article->id) != popular.end();
        indexing.add(*article, is_popular);
        ++size.articles;
        size.text_bytes += article->source_text.size();
        if (progress) progress(size.articles, articles.size());
    }
    indexing.finish();
    size.index_bytes = bytes_in(folder);
    return size;
}

}  // namespace okienko::search
