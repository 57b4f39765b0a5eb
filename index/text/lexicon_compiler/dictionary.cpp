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

/// Readings that would bring together what shoppers tell apart: "większy" is listed under "duży"
/// and "wielki" alike, but only the first has no other comparative; "nie" is hardly ever the old
/// "them", and turns the meaning round.
bool is_doubtful(const DictionaryRow& row) {
    if (row.lemma == "wielki") return row.form.find("więks") != std::string::npos;
    return row.form == "nie" && row.lemma != "nie";
}

bool outweighs_particles(WordClass word_class) {
    return word_class == WordClass::verb || word_class == WordClass::adjective ||
           word_class == WordClass::adverb;
}

}  // namespace

void Dictionary::add(const DictionaryRow& row) {
    if (!is_one_word(row.form) || is_doubtful(row)) return;
    const std::string form = fold_case(row.form);
    for (const TagGroup& group : groups_of(row.tags)) {
        raw_.push_back({form,
                        {.lexeme = lexeme_of(row.lemma, group),
                         .cells = group.cells,
                         .is_compared = group.is_compared,
                         .is_past = group.is_past}});
    }
}

const std::vector<Dictionary::TagGroup>& Dictionary::groups_of(const std::string& tags) {
    const auto [entry, is_new] = groups_.try_emplace(tags);
    if (!is_new) return entry->second;

    struct Gathered {
        std::vector<std::string> cells;
        bool is_compared = false;
        bool is_past = false;
    };

    std::map<std::pair<WordClass, bool>, Gathered> by_lexeme;
    for (const Tag& tag : parse_tags(tags)) {
        if (tag.is_abbreviation) continue;
        Gathered& gathered = by_lexeme[{tag.word_class, tag.is_negated}];
        gathered.cells.push_back(tag.cell);
        gathered.is_compared = gathered.is_compared || tag.is_compared;
        gathered.is_past = gathered.is_past || tag.is_past;
    }
    for (auto& [lexeme, gathered] : by_lexeme) {
        entry->second.push_back({.word_class = lexeme.first,
                                 .is_negated = lexeme.second,
                                 .is_compared = gathered.is_compared,
                                 .is_past = gathered.is_past,
                                 .cells = cells_of(std::move(gathered.cells))});
    }
    return entry->second;
}

LexemeId Dictionary::lexeme_of(const std::string& written, const TagGroup& group) {
    std::string key = written;
    key += static_cast<char>('0' + static_cast<int>(group.word_class));
    key += group.is_negated ? '-' : '+';
    const auto next = static_cast<LexemeId>(lexemes_.size());
    const auto [entry, is_new] = lexeme_ids_.try_emplace(std::move(key), next);
    if (is_new) {
        const std::string lemma = fold_case(written);
        lexemes_.push_back({.lemma = (group.is_negated ? "nie" : "") + lemma,
                            .word_class = group.word_class,
                            .is_name = is_capitalised(written, lemma),
                            .is_negated = group.is_negated});
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
