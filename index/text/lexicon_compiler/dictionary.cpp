#include "index/text/lexicon_compiler/dictionary.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "index/text/folding.h"

namespace okienko::text {
namespace {

bool is_one_word(std::string_view form) {
    return form.find_first_of(" .,:/0123456789") == std::string_view::npos;
}

bool is_capitalised(const std::string& lemma, const std::string& folded) {
    return !lemma.starts_with(folded.substr(0, 2));
}

/// "większy" is listed under "duży" and "wielki" alike; only the first has no other comparative.
bool is_doubtful(const DictionaryRow& row) {
    return row.lemma == "wielki" && row.form.find("więks") != std::string::npos;
}

bool outweighs_particles(WordClass word_class) {
    return word_class == WordClass::verb || word_class == WordClass::adjective ||
           word_class == WordClass::adverb;
}

}  // namespace

void Dictionary::add(const DictionaryRow& row) {
    if (!is_one_word(row.form) || is_doubtful(row)) return;

    struct Cells {
        std::vector<std::string> cells;
        bool is_compared = false;
    };

    std::map<LexemeId, Cells> by_lexeme;
    for (const Tag& tag : parse_tags(row.tags)) {
        if (tag.is_abbreviation) continue;
        Cells& cells = by_lexeme[lexeme_of(row, tag)];
        cells.cells.push_back(tag.cell);
        cells.is_compared = cells.is_compared || tag.is_compared;
    }
    for (auto& [lexeme, cells] : by_lexeme) {
        raw_.push_back({fold_case(row.form),
                        {.lexeme = lexeme,
                         .cells = cells_of(std::move(cells.cells)),
                         .is_compared = cells.is_compared}});
    }
}

LexemeId Dictionary::lexeme_of(const DictionaryRow& row, const Tag& tag) {
    const std::string key = row.lemma + ':' + std::to_string(static_cast<int>(tag.word_class)) +
                            (tag.is_negated ? '-' : '+');
    const auto next = static_cast<LexemeId>(lexemes_.size());
    const auto [entry, is_new] = lexeme_ids_.emplace(key, next);
    if (is_new) {
        const std::string lemma = fold_case(row.lemma);
        lexemes_.push_back({.lemma = (tag.is_negated ? "nie" : "") + lemma,
                            .word_class = tag.word_class,
                            .is_name = is_capitalised(row.lemma, lemma),
                            .is_negated = tag.is_negated});
    }
    return entry->second;
}

CellsId Dictionary::cells_of(std::vector<std::string> cells) {
    std::sort(cells.begin(), cells.end());
    std::string key;
    for (const std::string& cell : cells) key += cell + '+';
    const auto [entry, is_new] = cells_ids_.emplace(key, static_cast<CellsId>(cells_.size()));
    if (is_new) cells_.push_back(std::move(cells));
    return entry->second;
}

void Dictionary::finish() {
    std::sort(raw_.begin(), raw_.end(), [](const RawReading& a, const RawReading& b) {
        return std::tie(a.form, a.reading.lexeme, a.reading.cells) <
               std::tie(b.form, b.reading.lexeme, b.reading.cells);
    });
    readings_.reserve(raw_.size());  // forms hold spans of it
    for (std::size_t begin = 0; begin < raw_.size();) {
        std::size_t end = begin;
        while (end < raw_.size() && raw_[end].form == raw_[begin].form) ++end;
        add_form(std::span(raw_).subspan(begin, end - begin));
        begin = end;
    }
    raw_ = {};
}

void Dictionary::add_form(std::span<RawReading> raw) {
    const auto word_class = [&](const RawReading& r) {
        return lexemes_[r.reading.lexeme].word_class;
    };
    const bool drop_particles = std::any_of(raw.begin(), raw.end(), [&](const RawReading& r) {
        return outweighs_particles(word_class(r));
    });
    const std::size_t begin = readings_.size();
    for (const RawReading& r : raw) {
        if (drop_particles && word_class(r) == WordClass::particle) continue;
        readings_.push_back(r.reading);
        ++lexemes_[r.reading.lexeme].forms;
    }
    forms_.push_back({std::move(raw.front().form), std::span(readings_).subspan(begin)});
}

}  // namespace okienko::text
