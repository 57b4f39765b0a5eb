#include "index/search/article_draft.h"

#include <algorithm>

#include "index/search/characters.h"
#include "index/search/varint.h"
#include "index/search/written_text.h"

namespace okienko::search {

namespace {

/// Cuts the words of an article into those of its sentences.
class WordCounter {
public:
    explicit WordCounter(const std::vector<Occurrence>& words) : words_(words) {}

    /// Words that begin before `end`, from where the last sentence ended.
    std::size_t words_until(std::size_t end) {
        const std::size_t first = next_;
        while (next_ < words_.size() && words_[next_].begin < end) ++next_;
        return next_ - first;
    }

    /// Where the last word ended that was counted.
    std::size_t end_of_last() const { return next_ == 0 ? 0 : words_[next_ - 1].end; }

private:
    const std::vector<Occurrence>& words_;
    std::size_t next_ = 0;
};

void add_line(ArticleParts& parts, const Line& line, std::string_view text, WordCounter& counter) {
    std::size_t in_line = 0;
    append_number(parts.sentences, line.sentences.size());
    for (const Sentence& sentence : line.sentences) {
        const std::size_t words = counter.words_until(sentence.end);
        in_line += words;
        const std::size_t from = words == 0 ? sentence.begin : counter.end_of_last();
        append_number(parts.sentences, words);
        append_number(parts.sentences, sentence.end - std::min(from, sentence.end));
        if (line.field != Field::body) continue;
        const auto shown = text.substr(sentence.begin, sentence.end - sentence.begin);
        append_number(parts.sentences, characters_in(without_end_spaces(shown)));
    }
    append_number(parts.lines, static_cast<std::uint64_t>(line.field));
    append_number(parts.lines, in_line);
}

}  // namespace

ArticleParts parts_of(const Document& document, const std::vector<Occurrence>& occurrences,
                      const std::vector<WordId>& numbers,
                      const std::vector<std::string_view>& usual) {
    ArticleParts parts;
    WordCounter counter(occurrences);
    append_number(parts.lines, document.lines.size());
    const std::string_view text = document.text;
    for (const Line& line : document.lines) add_line(parts, line, text, counter);
    TextNotes notes;
    std::size_t at = 0;
    append_number(parts.words, occurrences.size());
    for (const Occurrence& word : occurrences) {
        const WordId number = numbers[word.word];
        append_number(parts.words, number);
        notes.add(text.substr(at, word.begin - at), text.substr(word.begin, word.end - word.begin),
                  usual[number]);
        at = word.end;
    }
    parts.notes = notes.finish(text.substr(at));
    return parts;
}

std::string draft_of(const Document& document, const std::vector<Occurrence>& occurrences) {
    std::string bytes;
    append_text(bytes, document.text);
    append_number(bytes, document.lines.size());
    for (const Line& line : document.lines) {
        append_number(bytes, static_cast<std::uint64_t>(line.field));
        append_number(bytes, line.sentences.size());
        for (const Sentence& sentence : line.sentences) {
            append_number(bytes, sentence.begin);
            append_number(bytes, sentence.end);
        }
    }
    append_number(bytes, occurrences.size());
    for (const Occurrence& word : occurrences) {
        append_number(bytes, word.word);
        append_number(bytes, word.begin);
        append_number(bytes, word.end - word.begin);
    }
    return bytes;
}

ArticleDraft read_draft(std::string_view bytes) {
    ByteReader reader(bytes);
    ArticleDraft draft;
    draft.document.text = reader.text();
    const std::size_t size = draft.document.text.size();
    for (auto lines = reader.number(); lines > 0; --lines) {
        Line line;
        line.field = static_cast<Field>(reader.number_up_to(field_count - 1));
        for (auto sentences = reader.number(); sentences > 0; --sentences) {
            const std::size_t begin = reader.number_up_to(size);
            line.sentences.push_back({begin, reader.number_up_to(size)});
        }
        draft.document.lines.push_back(std::move(line));
    }
    for (auto words = reader.number(); words > 0; --words) {
        const auto word = static_cast<WordId>(reader.number_up_to(UINT32_MAX));
        const std::size_t begin = reader.number_up_to(size);
        draft.occurrences.push_back({word, begin, begin + reader.number_up_to(size - begin)});
    }
    return draft;
}

}  // namespace okienko::search
