#include "index/search/word_list.h"

#include <algorithm>

namespace okienko::search {

namespace {

using Table = VocabularyTable;

/// How many bytes two texts begin with alike.
std::size_t shared_start(std::string_view one, std::string_view other) {
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t shared = 0;
    while (shared < most && one[shared] == other[shared]) ++shared;
    return shared;
}

/// How many bytes the letter has that `text` begins with.
std::size_t first_letter(std::string_view text) {
    const auto goes_on = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
    };
    std::size_t size = 1;
    while (size < text.size() && goes_on(text[size])) ++size;
    return std::min(size, text.size());
}

/// A letter that another text has others for.
struct Change {
    std::size_t kept;       ///< bytes before it, since the change before
    std::size_t gone;       ///< bytes
    std::string_view come;  ///< in their place
};

/// What makes `written` of `text`, letter by letter. Where one of them ends, the rest of the other
/// is a single change.
std::vector<Change> changes_between(std::string_view text, std::string_view written) {
    std::vector<Change> changes;
    while (text != written) {
        const std::size_t kept = shared_start(text, written);
        text.remove_prefix(kept);
        written.remove_prefix(kept);
        std::size_t gone = first_letter(text);
        std::size_t come = first_letter(written);
        if (gone == 0 || come == 0) {
            gone = text.size();
            come = written.size();
        }
        changes.push_back({kept, gone, written.substr(0, come)});
        text.remove_prefix(gone);
        written.remove_prefix(come);
    }
    return changes;
}

}  // namespace

void WordListWriter::add(const ListedWord& word) {
    add_text(word.text);
    append_number(table(Table::counts), word.count);
    add_written(word.text, word.written.empty() ? word.text : word.written);
    add_stem(word.text, word.stem);
}

void WordListWriter::add_text(std::string_view text) {
    const std::size_t shared = std::min(shared_start(before_, text), longest_shared_start);
    table(Table::shared_starts) += static_cast<char>(shared);
    append_number(table(Table::ending_sizes), text.size() - shared);
    table(Table::endings) += text.substr(shared);
    before_ = text;
}

void WordListWriter::add_written(std::string_view text, std::string_view written) {
    const std::vector<Change> changes = changes_between(text, written);
    append_number(table(Table::changes), changes.size());
    for (const Change& change : changes) {
        append_number(table(Table::changed_places), change.kept);
        append_number(table(Table::changed_sizes), change.gone);
        append_text(table(Table::changed_letters), change.come);
    }
}

void WordListWriter::add_stem(std::string_view text, std::string_view stem) {
    const std::size_t shared = shared_start(text, stem);
    append_number(table(Table::stem_cuts), text.size() - shared);
    append_text(table(Table::stem_endings), stem.substr(shared));
}

void WordListWriter::write(TableFileWriter& file) const {
    for (const std::string& table : tables_) file.append_packed_table(table);
}

WordListReader::WordListReader(const TableFile& file) : file_(&file) {
    for (std::size_t i = 0; i < list_tables; ++i) unpacked_.push_back(file.unpacked(i));
    for (const std::string& bytes : unpacked_) tables_.emplace_back(bytes);
}

ListedWord WordListReader::next() {
    ListedWord word;
    word.shared_start = static_cast<std::uint8_t>(read_text());
    word.count = static_cast<std::uint32_t>(table(Table::counts).number_up_to(UINT32_MAX));
    read_written();
    read_stem();
    word.text = text_;
    word.written = written_;
    word.stem = stem_;
    return word;
}

/// Gives back how many bytes of the word before stay.
std::size_t WordListReader::read_text() {
    const std::size_t shared = table(Table::shared_starts).number_up_to(text_.size());
    const std::uint64_t size = table(Table::ending_sizes).number();
    const std::string_view ending = table(Table::endings).bytes(size);
    const std::string_view former = std::string_view(text_).substr(shared);
    if (!is_first_ && ending < former)
        file_->damaged("words_unordered", "its words are out of order");
    is_first_ = false;
    text_.resize(shared);
    text_ += ending;
    return shared;
}

void WordListReader::read_written() {
    written_.clear();
    auto left = table(Table::changes).number();
    if (left == 0) return;
    std::string_view rest = text_;
    for (; left > 0; --left) {
        const auto kept = table(Table::changed_places).number_up_to(rest.size());
        written_ += rest.substr(0, kept);
        rest.remove_prefix(kept);
        rest.remove_prefix(table(Table::changed_sizes).number_up_to(rest.size()));
        written_ += table(Table::changed_letters).text();
    }
    written_ += rest;
}

void WordListReader::read_stem() {
    const auto cut = table(Table::stem_cuts).number_up_to(text_.size());
    stem_.assign(text_, 0, text_.size() - cut);
    stem_ += table(Table::stem_endings).text();
}

bool WordListReader::at_end() const {
    return std::all_of(tables_.begin(), tables_.end(),
                       [](const ByteReader& table) { return table.at_end(); });
}

}  // namespace okienko::search
