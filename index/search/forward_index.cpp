#include "index/search/forward_index.h"

#include <algorithm>
#include <numeric>

#include "index/search/error.h"
#include "index/search/forward_file.h"
#include "index/search/packed_text.h"
#include "index/search/varint.h"
#include "index/search/written_text.h"

namespace okienko::search {

namespace {

Summary read_summary(ByteReader part) {
    Summary summary;
    summary.id = part.text();
    summary.title = part.text();
    summary.category = part.text();
    summary.kind = static_cast<article::Kind>(part.number_up_to(1));
    summary.audience = static_cast<article::Audience>(part.number_up_to(1));
    summary.minutes = static_cast<int>(part.number_up_to(1U << 30));
    summary.steps = static_cast<int>(part.number_up_to(1U << 30));
    return summary;
}

WordId word_of(ByteReader& words) {
    return static_cast<WordId>(words.number_up_to(UINT32_MAX));
}

}  // namespace

std::uint16_t day_number(article::Date date) {
    using std::chrono::sys_days;
    constexpr sys_days first =
        article::Date(std::chrono::year(2000), std::chrono::January, std::chrono::day(1));
    // One below the greatest, which says that there is no end.
    const auto days = (sys_days(date) - first).count();
    return static_cast<std::uint16_t>(std::clamp<long>(days, 0, Validity::no_end - 1));
}

ForwardIndex::ForwardIndex(const std::filesystem::path& folder, const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary),
      file_(folder / articles_file, articles_kind, static_cast<std::size_t>(ArticleTable::count)),
      rows_(file_.rows<ArticleRow>(static_cast<std::size_t>(ArticleTable::rows))),
      by_title_(file_.rows<ArticleNumber>(static_cast<std::size_t>(ArticleTable::by_title))),
      starts_(file_.rows<TitleStarts::Row>(static_cast<std::size_t>(ArticleTable::by_start))) {
    if (by_title_.size() != rows_.size())
        damaged("tables_apart", "its tables do not belong together");
    for (const ArticleRow& row : rows_) {
        average_length_ += row.length;
        average_trigrams_ += row.trigrams;
    }
    // One more than the sums, so that an index of empty articles has no average of zero.
    average_length_ /= static_cast<double>(std::max<std::size_t>(1, rows_.size()));
    average_trigrams_ /= static_cast<double>(std::max<std::size_t>(1, rows_.size()));
}

const ArticleRow& ForwardIndex::row(ArticleNumber article) const {
    if (article >= rows_.size()) damaged("article_range", "an article's number is out of range");
    return rows_[article];
}

std::string_view ForwardIndex::record(ArticleNumber article) const {
    const ArticleRow& at = row(article);
    const std::string_view all = file_.bytes(static_cast<std::size_t>(ArticleTable::records));
    if (at.record > all.size() || at.record_size > all.size() - at.record) {
        damaged("article_outside", "an article lies outside its table");
    }
    return all.substr(at.record, at.record_size);
}

std::string_view ForwardIndex::packed_source(ArticleNumber article) const {
    const std::string_view all = file_.bytes(static_cast<std::size_t>(ArticleTable::records));
    const std::uint64_t begin = row(article).record + record(article).size();
    const std::uint64_t end = article + 1 < rows_.size() ? row(article + 1).record : all.size();
    if (begin > end || end > all.size())
        damaged("article_outside", "an article lies outside its table");
    return all.substr(begin, end - begin);
}

std::string ForwardIndex::source(ArticleNumber article) const {
    constexpr std::size_t most = 4 * 1000 * 1000;  // a file has 1 MB at most
    return unpacked(packed_source(article), text_of(article), most);
}

StoredArticle ForwardIndex::stored(ArticleNumber article) const {
    ByteReader parts(record(article));
    StoredArticle stored{.row = &row(article)};
    for (auto part : {&StoredArticle::summary, &StoredArticle::lines, &StoredArticle::words,
                      &StoredArticle::sentences, &StoredArticle::notes}) {
        stored.*part = parts.text();
    }
    stored.source = packed_source(article);
    return stored;
}

std::string_view ForwardIndex::id(ArticleNumber article) const {
    return ByteReader(ByteReader(record(article)).text()).text();
}

std::string ForwardIndex::text_of(ArticleNumber article) const {
    ByteReader parts(record(article));
    parts.text();  // the summary
    parts.text();  // the lines
    ByteReader words(parts.text());
    parts.text();  // the sentences
    TextBuilder builder(parts.text());
    std::string text;
    for (auto left = words.number(); left > 0; --left) {
        builder.append(text, vocabulary_->written(word_of(words)));
    }
    builder.finish(text);
    return text;
}

double ForwardIndex::relative_length(ArticleNumber article) const {
    return row(article).length / average_length_;
}

double ForwardIndex::relative_trigrams(ArticleNumber article) const {
    return row(article).trigrams / average_trigrams_;
}

Summary ForwardIndex::summary(ArticleNumber article) const {
    return read_summary(ByteReader(ByteReader(record(article)).text()));
}

std::optional<ArticleNumber> ForwardIndex::find(std::string_view id) const {
    ArticleNumber low = 0;
    auto high = static_cast<ArticleNumber>(rows_.size());
    while (low < high) {
        const ArticleNumber middle = low + (high - low) / 2;
        const std::string_view found = this->id(middle);
        if (found == id) return middle;
        if (found < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return std::nullopt;
}

std::vector<ArticleNumber> ForwardIndex::starting_with(Start start) const {
    std::vector<ArticleNumber> articles;
    auto at = std::lower_bound(
        starts_.begin(), starts_.end(), start,
        [](const TitleStarts::Row& row, Start wanted) { return row.start < wanted; });
    for (; at != starts_.end() && at->start == start; ++at) articles.push_back(at->article);
    return articles;
}

void ForwardIndex::read_words(ArticleNumber article, ArticleWords& words) const {
    ByteReader parts(record(article));
    parts.text();  // the summary
    ByteReader lines(parts.text());
    ByteReader ids(parts.text());
    words.lines.clear();
    for (auto line = lines.number(); line > 0; --line) {
        const auto field = static_cast<Field>(lines.number_up_to(field_count - 1));
        words.lines.push_back({field, static_cast<std::uint32_t>(lines.number_up_to(1U << 30))});
    }
    words.words.resize(std::min<std::uint64_t>(ids.number(), ranked_words));
    ids.numbers(words.words);
    const auto higher = [](WordId one, WordId other) { return std::max(one, other); };
    const WordId highest = std::reduce(words.words.begin(), words.words.end(), WordId{0}, higher);
    if (highest >= vocabulary_->words() && !words.words.empty()) {
        damaged("word_range", "a word's number is out of range");
    }
}

void ForwardIndex::announce(ArticleNumber article) const {
    constexpr std::size_t line = 64;      // bytes
    constexpr std::size_t announced = 4;  // lines; what follows is fetched as it is read
    const std::string_view bytes = record(article);
    for (std::size_t i = 0; i < announced * line && i < bytes.size(); i += line) {
        __builtin_prefetch(bytes.data() + i);
    }
}

ArticleText ForwardIndex::read_text(ArticleNumber article) const {
    ByteReader parts(record(article));
    parts.text();  // the summary
    return ArticleText(*vocabulary_, parts);
}

}  // namespace okienko::search
