#include "index/search/earlier_index.h"

#include <algorithm>
#include <utility>

namespace okienko::search {

EarlierIndex::EarlierIndex(const std::filesystem::path& folder, text::Analyzer analyzer)
    : vocabulary_(folder),
      articles_(folder, vocabulary_),
      analyzer_(std::move(analyzer)),
      stops_(vocabulary_.words(), -1) {}

bool EarlierIndex::is_stop(WordId word) {
    if (word >= stops_.size()) vocabulary_.damaged("word_range", "a word's number is out of range");
    if (stops_[word] < 0) {
        const text::Tokens tokens = analyzer_.analyze(vocabulary_.word(word));
        stops_[word] = tokens.size() == 1 && tokens.front().is_stop ? 1 : 0;
    }
    return stops_[word] != 0;
}

TitleStarts::Words EarlierIndex::title_words(const StoredArticle& article) {
    TitleStarts::Words words;
    ByteReader lines(article.lines);
    if (lines.number() == 0) return words;
    lines.number();  // the field: the first line is the title
    const std::size_t in_title = lines.number();
    ByteReader ids(article.words);
    const std::size_t in_article = ids.number();
    words.are_title = in_title > 0;
    words.count = words.are_title ? in_title : in_article;
    for (std::size_t i = 0; i < std::min(words.count, TitleStarts::first_words); ++i) {
        const auto word = static_cast<WordId>(ids.number_up_to(UINT32_MAX));
        words.first.push_back({vocabulary_.word(word), is_stop(word)});
    }
    return words;
}

std::string noted_anew(const StoredArticle& article, const Vocabulary& vocabulary,
                       const std::vector<WordId>& numbers,
                       const std::vector<std::string_view>& usual) {
    ByteReader words(article.words);
    TextBuilder builder(article.notes);
    TextNotes notes;
    std::string text;
    std::size_t at = 0;
    for (auto left = words.number(); left > 0; --left) {
        const auto word = static_cast<WordId>(words.number_up_to(UINT32_MAX));
        const std::size_t begin = builder.append(text, vocabulary.written(word));
        const std::string_view so_far = text;
        notes.add(so_far.substr(at, begin - at), so_far.substr(begin), usual[numbers[word]]);
        at = text.size();
    }
    builder.finish(text);
    return notes.finish(std::string_view(text).substr(at));
}

}  // namespace okienko::search
