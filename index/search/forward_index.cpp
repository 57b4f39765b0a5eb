#include "index/search/forward_index.h"

#include <unicode/coll.h>

#include <algorithm>
#include <memory>
#include <numeric>

#include "index/search/error.h"
#include "index/search/packed_text.h"
#include "index/search/varint.h"

namespace okienko::search {

namespace {

constexpr FileKind kind = {'a', 'r', 't', 'i', 'c', 'l', 'e', 's'};
constexpr const char* file_name = "articles";

enum Table : std::size_t { records, rows, by_title, by_start, table_count };

/// The parts of a record: summary; lines with their sentences; words; where the words stand; text.
std::string lines_part(const IndexedArticle& article) {
    std::string bytes;
    std::size_t word = 0;
    append_number(bytes, article.document->lines.size());
    for (const Line& line : article.document->lines) {
        append_number(bytes, static_cast<std::uint64_t>(line.field));
        append_number(bytes, line.sentences.size());
        for (const Sentence& sentence : line.sentences) {
            const std::size_t first = word;
            while (word < article.occurrences.size() &&
                   article.occurrences[word].begin < sentence.end) {
                ++word;
            }
            append_number(bytes, sentence.end - sentence.begin);
            append_number(bytes, word - first);
        }
    }
    return bytes;
}

std::string words_part(const IndexedArticle& article) {
    std::string bytes;
    append_number(bytes, article.occurrences.size());
    for (const Occurrence& occurrence : article.occurrences) append_number(bytes, occurrence.word);
    return bytes;
}

std::string places_part(const IndexedArticle& article) {
    std::string bytes;
    std::size_t at = 0;
    for (const Occurrence& occurrence : article.occurrences) {
        append_number(bytes, occurrence.begin - at);
        append_number(bytes, occurrence.end - occurrence.begin);
        at = occurrence.end;
    }
    return bytes;
}

std::string summary_part(const Summary& summary) {
    std::string bytes;
    append_text(bytes, summary.id);
    append_text(bytes, summary.title);
    append_text(bytes, summary.category);
    append_number(bytes, static_cast<std::uint64_t>(summary.kind));
    append_number(bytes, static_cast<std::uint64_t>(summary.audience));
    append_number(bytes, static_cast<std::uint64_t>(summary.minutes));
    append_number(bytes, static_cast<std::uint64_t>(summary.steps));
    return bytes;
}

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

std::string record_of(const IndexedArticle& article) {
    std::string bytes;
    append_text(bytes, summary_part(article.summary));
    append_text(bytes, lines_part(article));
    append_text(bytes, words_part(article));
    append_text(bytes, places_part(article));
    append_text(bytes, article.document->text);
    return bytes;
}

/// Keys that sort as Polish dictionaries do: "Łata" after "Lustro".
std::vector<std::string> sort_keys(const std::vector<std::string>& titles) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("pl"), status));
    if (U_FAILURE(status)) return titles;
    std::vector<std::string> keys;
    keys.reserve(titles.size());
    for (const std::string& title : titles) {
        const auto text = icu::UnicodeString::fromUTF8(title);
        std::vector<std::uint8_t> key(
            static_cast<std::size_t>(std::max(0, collator->getSortKey(text, nullptr, 0))));
        collator->getSortKey(text, key.data(), static_cast<std::int32_t>(key.size()));
        keys.emplace_back(key.begin(), key.end());
    }
    return keys;
}

std::vector<ArticleNumber> order_by(const std::vector<std::string>& keys) {
    std::vector<ArticleNumber> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&keys](ArticleNumber a, ArticleNumber b) { return keys[a] < keys[b]; });
    return order;
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

ForwardIndexWriter::ForwardIndexWriter(const std::filesystem::path& folder)
    : file_(folder / file_name, kind, table_count) {
    file_.begin_table();
}

void ForwardIndexWriter::add(const IndexedArticle& article) {
    const std::string record = record_of(article);
    const std::string source = packed(article.source, article.document->text);
    rows_.push_back({file_.position(), record.size(), source.size(), article.length,
                     article.trigrams, article.traits, article.validity});
    titles_.push_back(article.summary.title);
    file_.append(record);
    file_.append(source);
}

void ForwardIndexWriter::finish(const TitleStarts& starts) {
    file_.append_table(rows_);
    file_.append_table(order_by(sort_keys(titles_)));
    file_.append_table(starts.rows());
    file_.finish();
}

ForwardIndex::ForwardIndex(const std::filesystem::path& folder)
    : file_(folder / file_name, kind, table_count),
      rows_(file_.rows<ForwardIndexWriter::Row>(rows)),
      by_title_(file_.rows<ArticleNumber>(Table::by_title)),
      starts_(file_.rows<TitleStarts::Row>(by_start)) {
    if (by_title_.size() != rows_.size()) damaged("its tables do not belong together");
    for (const ForwardIndexWriter::Row& row : rows_) {
        average_length_ += row.length;
        average_trigrams_ += row.trigrams;
    }
    // One more than the sums, so that an index of empty articles has no average of zero.
    average_length_ /= static_cast<double>(std::max<std::size_t>(1, rows_.size()));
    average_trigrams_ /= static_cast<double>(std::max<std::size_t>(1, rows_.size()));
}

const ForwardIndexWriter::Row& ForwardIndex::row(ArticleNumber article) const {
    if (article >= rows_.size()) damaged("an article's number is out of range");
    return rows_[article];
}

std::string_view ForwardIndex::record(ArticleNumber article) const {
    const ForwardIndexWriter::Row& at = row(article);
    const std::string_view all = file_.bytes(records);
    if (at.record > all.size() || at.record_size > all.size() - at.record) {
        damaged("an article lies outside its table");
    }
    return all.substr(at.record, at.record_size);
}

std::string ForwardIndex::source(ArticleNumber article) const {
    constexpr std::size_t most = 4 * 1000 * 1000;  // a file has 1 MB at most
    const ForwardIndexWriter::Row& at = row(article);
    const std::string_view all = file_.bytes(records);
    const std::uint64_t begin = at.record + record(article).size();
    if (at.source_size > all.size() - begin) damaged("an article lies outside its table");
    ByteReader parts(record(article));
    for (int part = 0; part < 4; ++part) parts.text();  // summary, lines, words, places
    return unpacked(all.substr(begin, at.source_size), parts.text(), most);
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
        const std::string_view found = ByteReader(ByteReader(record(middle)).text()).text();
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
    const std::uint64_t line_count = lines.number();
    for (std::uint64_t i = 0; i < line_count; ++i) {
        const auto field = static_cast<Field>(lines.number_up_to(field_count - 1));
        std::uint64_t in_line = 0;
        for (std::uint64_t sentence = lines.number(); sentence > 0; --sentence) {
            lines.number();  // its bytes
            in_line += lines.number_up_to(1U << 30);
        }
        words.lines.push_back({field, static_cast<std::uint32_t>(in_line)});
    }
    words.words.resize(std::min<std::uint64_t>(ids.number(), ranked_words));
    for (WordId& word : words.words) word = static_cast<WordId>(ids.number_up_to(UINT32_MAX));
}

namespace {

/// The first `ranked_words` words of an article.
std::vector<Occurrence> read_occurrences(ByteReader ids, ByteReader places, std::size_t size) {
    std::vector<Occurrence> words;
    std::size_t at = 0;
    for (auto left = std::min<std::uint64_t>(ids.number(), ranked_words); left > 0; --left) {
        const auto word = static_cast<WordId>(ids.number_up_to(UINT32_MAX));
        const std::size_t begin = at + places.number_up_to(size - at);
        const std::size_t end = begin + places.number_up_to(size - begin);
        words.push_back({word, begin, end});
        at = end;
    }
    return words;
}

}  // namespace

ArticleText ForwardIndex::read_text(ArticleNumber article) const {
    ByteReader parts(record(article));
    parts.text();  // the summary
    ByteReader lines(parts.text());
    const ByteReader ids(parts.text());
    const ByteReader places(parts.text());

    ArticleText read;
    read.text = parts.text();
    read.words = read_occurrences(ids, places, read.text.size());
    std::size_t at = 0;
    std::size_t word = 0;
    for (std::uint64_t line = lines.number(); line > 0 && word <= ranked_words; --line) {
        const auto field = static_cast<Field>(lines.number_up_to(field_count - 1));
        const std::size_t first = read.sentences.size();
        for (std::uint64_t sentence = lines.number(); sentence > 0; --sentence) {
            const std::size_t end = at + lines.number_up_to(read.text.size() - at);
            const std::size_t end_word = word + lines.number_up_to(read.text.size());
            const std::size_t known = read.words.size();
            read.sentences.push_back({at, end, std::min(word, known), std::min(end_word, known)});
            at = end;
            word = end_word;
        }
        read.lines.push_back({field, first, read.sentences.size()});
        if (at < read.text.size()) ++at;  // the line's end
    }
    return read;
}

}  // namespace okienko::search
