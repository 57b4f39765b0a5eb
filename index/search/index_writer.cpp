#include "index/search/index_writer.h"

#include <algorithm>
#include <future>
#include <map>
#include <memory>
#include <span>
#include <system_error>
#include <utility>

#include "index/search/analysed_article.h"
#include "index/search/earlier_index.h"
#include "index/search/error.h"
#include "index/search/forward_index_writer.h"
#include "index/search/posting_segments.h"
#include "index/search/postings_writer.h"
#include "index/search/vocabulary_builder.h"

namespace okienko::search {

namespace {

void prepare(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw IndexError(sentence::cannot_make(folder, error.value()));
    const bool is_empty = std::filesystem::is_empty(folder, error);
    if (error) throw IndexError(sentence::cannot_read(folder, error.value()));
    if (!is_empty)
        throw IndexError("folder_not_empty", "{file}: is not empty", {{"file", folder.string()}});
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
    Indexing(const std::filesystem::path& folder, EarlierIndex* earlier, PostingSegments* segments)
        : folder_(folder),
          earlier_(earlier),
          vocabulary_(earlier == nullptr ? nullptr : &earlier->vocabulary()),
          postings_(folder, segments),
          forward_(folder, earlier) {}

    void begin_segment(const std::string& name) { wants_stems_ = postings_.begin_segment(name); }

    void add(const AnalysedArticle& article, bool is_popular) {
        starts_.add(articles_++, TitleStarts::words_of(article.document, article.tokens),
                    is_popular);
        IndexedArticle indexed{.article = &article};
        take_words(article, indexed);
        end_article();
        forward_.add(indexed);
    }

    /// Adds an article as the earlier index has it.
    void add_known(ArticleNumber number, bool is_popular) {
        const StoredArticle article = earlier_->articles().stored(number);
        starts_.add(articles_++, earlier_->title_words(article), is_popular);
        take_known_words(article);
        end_article();
        forward_.add_known(number);
    }

    /// Calls `before_each` before each article's record is written for good.
    void finish(const std::function<void()>& before_each) {
        auto packing = std::async(std::launch::async, [this] { postings_.finish(); });
        const std::vector<WordId> numbers = vocabulary_.renumber();
        auto writing = std::async(std::launch::async, [this] { vocabulary_.write(folder_); });
        forward_.finish(starts_, numbers, vocabulary_.usual(), before_each);
        writing.get();
        packing.get();
    }

private:
    void count_stem(WordId word, unsigned weight) {
        if (wants_stems_) counts_.push_back({vocabulary_.stem_of(word), weight});
    }

    /// Fills in the words of `indexed`, and counts its stems.
    void take_words(const AnalysedArticle& article, IndexedArticle& indexed) {
        const Document& document = article.document;
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
            count_stem(word, weight_of(line->field));
        }
    }

    void take_known_words(const StoredArticle& article) {
        ByteReader lines(article.lines);
        lines.number();  // how many there are
        std::uint64_t left = 0;
        unsigned weight = 0;
        for_each_word(article, [&](WordId word, std::string_view written) {
            while (left == 0) {
                weight = weight_of(static_cast<Field>(lines.number_up_to(field_count - 1)));
                left = lines.number();
            }
            --left;
            if (word >= earlier_->vocabulary().words()) {
                earlier_->vocabulary().damaged("word_range", "a word's number is out of range");
            }
            if (written.empty()) {
                vocabulary_.add_known(word);
            } else {
                vocabulary_.add_known(word, written);
            }
            count_stem(word, weight);
        });
    }

    void end_article() {
        vocabulary_.end_article();
        if (!wants_stems_) return;
        std::sort(counts_.begin(), counts_.end());
        std::vector<StemCount> stems;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const auto [stem, count] = counts_[i];
            if (i == 0 || counts_[i - 1].first != stem)
                stems.push_back({vocabulary_.stem(stem), 0});
            stems.back().count += count;
        }
        postings_.add(std::move(stems));
        counts_.clear();
    }

    std::filesystem::path folder_;
    EarlierIndex* earlier_;
    TitleStarts starts_;
    ArticleNumber articles_ = 0;
    VocabularyBuilder vocabulary_;
    PostingsWriter postings_;
    ForwardIndexWriter forward_;
    bool wants_stems_ = true;
    std::vector<std::pair<StemId, std::uint32_t>> counts_;  ///< of the article at hand
};

using Articles = std::vector<const article::Article*>;

/// Where each of `articles` stands in the earlier index; `no_article` where it does not as it is.
constexpr ArticleNumber no_article = UINT32_MAX;

std::vector<ArticleNumber> known_places(const Articles& articles, const EarlierIndex* earlier,
                                        const Reuse& reuse) {
    std::vector<ArticleNumber> places(articles.size(), no_article);
    if (earlier == nullptr) return places;
    const ForwardIndex& index = earlier->articles();
    ArticleNumber at = 0;  // both go by id
    for (std::size_t i = 0; i < articles.size(); ++i) {
        while (at < index.size() && index.id(at) < articles[i]->id) ++at;
        const bool is_there = at < index.size() && index.id(at) == articles[i]->id;
        if (is_there && reuse.is_unchanged(*articles[i])) places[i] = at;
    }
    return places;
}

/// Names of segments by the place where each begins.
std::map<std::size_t, std::string> segments_of(const Articles& articles, const Reuse& reuse) {
    const std::vector<std::size_t> starts = segment_starts(articles);
    std::map<std::size_t, std::string> names;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : articles.size();
        const auto all = std::span(articles).subspan(starts[i], end - starts[i]);
        names[starts[i]] =
            reuse.segments != nullptr ? reuse.name_of_segment(all) : std::to_string(starts[i]);
    }
    return names;
}

}  // namespace

IndexSize write_index(const std::filesystem::path& folder,
                      const std::vector<const article::Article*>& articles,
                      const text::Analyzer& analyzer, const Progress& progress,
                      const std::vector<std::string>& popular, const Reuse& reuse,
                      std::optional<std::size_t> analysts) {
    prepare(folder);
    const Articles sorted = by_id(articles);
    std::unique_ptr<EarlierIndex> earlier;
    if (!reuse.index.empty()) earlier = std::make_unique<EarlierIndex>(reuse.index, analyzer);
    const std::vector<ArticleNumber> known = known_places(sorted, earlier.get(), reuse);
    const std::map<std::size_t, std::string> segments = segments_of(sorted, reuse);
    Indexing indexing(folder, earlier.get(), reuse.segments);
    IndexSize size;
    // Adds one, and then those behind it that are known.
    const auto add = [&](const AnalysedArticle* analysed) {
        do {
            const article::Article& article = *sorted[size.articles];
            const auto segment = segments.find(size.articles);
            if (segment != segments.end()) indexing.begin_segment(segment->second);
            const bool is_popular =
                std::find(popular.begin(), popular.end(), article.id) != popular.end();
            if (analysed != nullptr) {
                indexing.add(*std::exchange(analysed, nullptr), is_popular);
                ++size.analysed;
            } else {
                indexing.add_known(known[size.articles], is_popular);
            }
            ++size.articles;
            size.text_bytes += article.source_text.size();
            if (progress) progress(size.articles, sorted.size());
        } while (size.articles < sorted.size() && known[size.articles] != no_article);
    };
    Articles fresh;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (known[i] == no_article) fresh.push_back(sorted[i]);
    }
    if (!sorted.empty() && known.front() != no_article) add(nullptr);
    analyse_ahead(fresh, analyzer, analysts.value_or(useful_analysts()),
                  [&](std::size_t, const AnalysedArticle& analysed) { add(&analysed); });
    // Progress may end the writing as long as it goes on.
    indexing.finish([&] {
        if (progress) progress(size.articles, sorted.size());
    });
    size.index_bytes = bytes_in(folder);
    return size;
}

}  // namespace okienko::search
