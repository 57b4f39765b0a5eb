#include "index/search/forward_index_writer.h"

#include <unicode/coll.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <numeric>
#include <system_error>

#include "index/search/error.h"
#include "index/search/forward_file.h"
#include "index/search/table_file.h"
#include "index/search/varint.h"

namespace okienko::search {

namespace {

constexpr const char* drafts_name = "articles.building";
constexpr ArticleNumber drafted = UINT32_MAX;

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

ForwardIndexWriter::ForwardIndexWriter(const std::filesystem::path& folder,
                                       const EarlierIndex* earlier)
    : folder_(folder),
      earlier_(earlier),
      drafts_(folder / drafts_name,
              std::ios::binary | std::ios::in | std::ios::out | std::ios::trunc) {
    if (!drafts_) throw IndexError(sentence::cannot_make(folder / drafts_name, errno));
}

void ForwardIndexWriter::put_aside(std::string_view bytes) {
    const std::uint64_t size = bytes.size();
    drafts_.write(reinterpret_cast<const char*>(&size), sizeof size);
    drafts_.write(bytes.data(), static_cast<std::streamsize>(size));
}

std::string ForwardIndexWriter::take_back() {
    std::uint64_t size = 0;
    drafts_.read(reinterpret_cast<char*>(&size), sizeof size);
    std::string bytes(drafts_ ? size : 0, '\0');
    drafts_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!drafts_) throw IndexError(sentence::cannot_read(folder_ / drafts_name, errno));
    return bytes;
}

void ForwardIndexWriter::add(const IndexedArticle& indexed) {
    const AnalysedArticle& article = *indexed.article;
    origins_.push_back(drafted);
    rows_.push_back({0, 0, indexed.length, indexed.trigrams, article.traits, article.validity});
    titles_.push_back(article.summary.title);
    put_aside(summary_part(article.summary));
    put_aside(draft_of(article.document, indexed.occurrences));
    put_aside(article.source);
}

void ForwardIndexWriter::add_known(ArticleNumber earlier) {
    const StoredArticle article = earlier_->articles().stored(earlier);
    origins_.push_back(earlier);
    rows_.push_back(*article.row);
    titles_.push_back(earlier_->articles().summary(earlier).title);
}

std::string ForwardIndexWriter::drafted_record(const std::vector<WordId>& numbers,
                                               const std::vector<std::string_view>& usual) {
    std::string record;
    append_text(record, take_back());
    const ArticleDraft draft = read_draft(take_back());
    const ArticleParts parts = parts_of(draft.document, draft.occurrences, numbers, usual);
    for (const std::string* part : {&parts.lines, &parts.words, &parts.sentences, &parts.notes}) {
        append_text(record, *part);
    }
    return record;
}

/// Only the numbers of its words change, and, where words are mostly written otherwise than they
/// were, its notes.
std::string ForwardIndexWriter::known_record(const StoredArticle& article,
                                             const std::vector<WordId>& numbers,
                                             const std::vector<std::string_view>& usual) const {
    std::string words;
    words.reserve(article.words.size() + article.words.size() / 8);
    bool is_rewritten = false;
    ByteReader ids(article.words);
    auto left = ids.number();
    append_number(words, left);
    for (; left > 0; --left) {
        const auto word = static_cast<WordId>(ids.number_up_to(is_rewritten_.size() - 1));
        append_number(words, numbers[word]);
        is_rewritten = is_rewritten || is_rewritten_[word];
    }
    std::string record;
    append_text(record, article.summary);
    append_text(record, article.lines);
    append_text(record, words);
    append_text(record, article.sentences);
    if (is_rewritten) {
        append_text(record, noted_anew(article, earlier_->vocabulary(), numbers, usual));
    } else {
        append_text(record, article.notes);
    }
    return record;
}

void ForwardIndexWriter::find_rewritten(const std::vector<WordId>& numbers,
                                        const std::vector<std::string_view>& usual) {
    if (earlier_ == nullptr) return;
    const Vocabulary& vocabulary = earlier_->vocabulary();
    is_rewritten_.assign(vocabulary.words(), false);
    for (WordId word = 0; word < vocabulary.words(); ++word) {
        const WordId number = numbers[word];
        is_rewritten_[word] = number != no_word && usual[number] != vocabulary.written(word);
    }
}

void ForwardIndexWriter::finish(const TitleStarts& starts, const std::vector<WordId>& numbers,
                                const std::vector<std::string_view>& usual,
                                const std::function<void()>& before_each) {
    TableFileWriter file(folder_ / articles_file, articles_kind,
                         static_cast<std::size_t>(ArticleTable::count));
    file.begin_table();
    drafts_.seekg(0);
    find_rewritten(numbers, usual);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        before_each();
        const bool is_draft = origins_[i] == drafted;
        const StoredArticle known =
            is_draft ? StoredArticle() : earlier_->articles().stored(origins_[i]);
        const std::string record =
            is_draft ? drafted_record(numbers, usual) : known_record(known, numbers, usual);
        rows_[i].record = file.position();
        rows_[i].record_size = static_cast<std::uint32_t>(record.size());
        file.append(record);
        file.append(is_draft ? std::string_view(take_back()) : known.source);
    }
    file.append_table(rows_);
    file.append_table(order_by(sort_keys(titles_)));
    file.append_table(starts.rows());
    file.finish();
    drafts_.close();
    std::error_code ignored;
    std::filesystem::remove(folder_ / drafts_name, ignored);
}

}  // namespace okienko::search
