#include "app/proofreading/proofread.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>

#include "app/proofreading/abbreviations.h"
#include "app/proofreading/duplicates.h"
#include "app/proofreading/file_lines.h"
#include "app/proofreading/mending.h"
#include "app/proofreading/notes.h"
#include "app/proofreading/rules.h"
#include "app/proofreading/shop_values.h"
#include "app/proofreading/translations.h"
#include "app/proofreading/typography.h"
#include "app/proofreading/words.h"
#include "index/article/did_you_mean.h"

namespace okienko::proofreading {
namespace {

using article::Manuscript;
using article::Manuscripts;

/// Abbreviations, names as "mObywatel", and words in Cyrillic letters, which begin with these
/// bytes.
bool is_no_dictionary_word(std::string_view word) {
    const bool has_inner_capital =
        std::any_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool has_cyrillic = word.find_first_of("\xD0\xD1\xD2\xD3") != word.npos;
    return has_inner_capital || has_cyrillic;
}

/// Is the word a part of an e-mail's or page's address?
bool is_in_address(std::string_view text, const Word& word) {
    const auto is_joined = [&](std::size_t at, std::size_t beyond) {
        if (at >= text.size()) return false;
        if (text[at] == '@' || text[at] == '/' || text[at] == '_') return true;
        return text[at] == '.' && beyond < text.size() &&
               std::isalnum(static_cast<unsigned char>(text[beyond])) != 0;
    };
    return (word.begin > 0 && is_joined(word.begin - 1, word.begin - 2)) ||
           is_joined(word.end, word.end + 1);
}

/// Reads all manuscripts of a library.
class Proofreader {
public:
    Proofreader(const Manuscripts& manuscripts, const Circumstances& circumstances)
        : manuscripts_(manuscripts),
          circumstances_(circumstances),
          sources_(source_hashes(manuscripts)) {}

    article::Problems read() {
        for (const Manuscript& manuscript : manuscripts_) read(manuscript);
        compare();
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const article::Problem& a, const article::Problem& b) {
                             return std::tie(a.file, a.line) < std::tie(b.file, b.line);
                         });
        return std::move(problems_);
    }

private:
    void read(const Manuscript& manuscript) {
        Notes notes(manuscript, circumstances_.words);
        check_accepted(manuscript, notes);
        check_title(manuscript, notes);
        check_dates(manuscript, circumstances_.today, notes);
        check_translation(manuscript, sources_, notes);
        check_values(manuscript, notes);
        if (manuscript.parsed.article.language == "pl") read_polish(manuscript, notes);
        add(notes);
    }

    void read_polish(const Manuscript& manuscript, Notes& notes) {
        check_negation(manuscript, notes);
        check_officialese(manuscript, notes);
        check_sentences(manuscript, notes);
        check_readability(manuscript, notes);
        check_refusal(manuscript, notes);
        check_abbreviations(manuscript, notes);
        check_typography(manuscript, notes);
        if (circumstances_.dictionary != nullptr) check_spelling(manuscript, notes);
    }

    static void check_accepted(const Manuscript& manuscript, Notes& notes) {
        const auto& names = rule_names();
        for (const std::string& name : manuscript.parsed.article.accepted) {
            if (std::find(names.begin(), names.end(), name) != names.end()) continue;
            const auto meant = article::nearest(name, names);
            notes.refuse("accepted", manuscript.parsed.line_of("accepted"), "unknown_rule",
                         {{"name", name}, {"meant", meant.empty() ? names.front() : meant}});
        }
    }

    static void check_typography(const Manuscript& manuscript, Notes& notes) {
        for (const FileLine& line : body_lines(manuscript.text)) {
            advise("typografia", "typography", line, typography_edits(line.text), notes);
        }
    }

    void check_values(const Manuscript& manuscript, Notes& notes) const {
        for (const FileLine& line : body_lines(manuscript.text)) {
            advise("wartosc", "shop_value", line,
                   shop_value_edits(line.text, circumstances_.values), notes);
        }
    }

    static void advise(std::string_view rule, std::string_view message, const FileLine& line,
                       const Edits& edits, Notes& notes) {
        for (const Edit& edit : edits) {
            const auto [begin, end] = surroundings(line.text, edit);
            notes.advise(
                rule, line.number, message,
                {{"said", line.text.substr(begin, end - begin)},
                 {"better", edited(line.text.substr(begin, end - begin),
                                   {{edit.begin - begin, edit.end - begin, edit.better}})}});
        }
    }

    /// An edit with the words it touches, so that one can see what it is about.
    static std::pair<std::size_t, std::size_t> surroundings(std::string_view line,
                                                            const Edit& edit) {
        auto begin = edit.begin;
        auto end = edit.end;
        // A dash stands between words, which are shown on both sides.
        const bool is_between = line[begin] == ' ';
        while (begin > 0 && line[begin - 1] != ' ') --begin;
        if (is_between && end < line.size() && line[end] == ' ') ++end;
        while (end < line.size() && line[end] != ' ') ++end;
        return {begin, end};
    }

    void check_spelling(const Manuscript& manuscript, Notes& notes) {
        std::set<std::string> told;
        for (const article::Passage& passage : manuscript.parsed.passages) {
            if (!is_ours(passage)) continue;
            const std::string_view text = passage.text;
            for (const Word& word : words_of(text)) {
                const std::string letters(text.substr(word.begin, word.end - word.begin));
                const bool is_none = letters.size() < 2 || is_no_dictionary_word(letters);
                if (is_none || is_in_address(text, word)) continue;
                if (circumstances_.dictionary->knows(letters)) continue;
                if (told.insert(letters).second) {
                    note_unknown(letters, passage.line_at(word.begin), notes);
                }
            }
        }
    }

    void note_unknown(const std::string& word, int line, Notes& notes) {
        const std::string suggestions = suggestions_for(word);
        if (suggestions.empty()) {
            notes.advise("pisownia", line, "spelling.unknown", {{"said", word}});
        } else {
            notes.advise("pisownia", line, "spelling.suggested",
                         {{"said", word}, {"better", suggestions}});
        }
    }

    std::string suggestions_for(const std::string& word) {
        constexpr std::size_t most_words = 20;  // a suggestion takes a tenth of a second and more
        const auto known = suggested_.find(word);
        if (known != suggested_.end()) return known->second;
        if (suggested_.size() == most_words) return {};
        std::string list;
        for (const std::string& one : circumstances_.dictionary->suggest(word)) {
            list += (list.empty() ? "" : ", ") + one;
        }
        return suggested_[word] = list;
    }

    void compare() {
        for (const Twins& twins : near_duplicates(manuscripts_)) {
            const Manuscript& one = manuscripts_[twins.one];
            const Manuscript& other = manuscripts_[twins.other];
            Notes notes(other, circumstances_.words);
            notes.advise("powtorka", other.parsed.line_of("title"), "duplicate",
                         {{"other", one.parsed.article.id},
                          {"percent", static_cast<std::int64_t>(100 * twins.share)}});
            add(notes);
        }
    }

    void add(Notes& notes) {
        for (article::Problem& problem : notes.take()) problems_.push_back(std::move(problem));
    }

    const Manuscripts& manuscripts_;
    const Circumstances& circumstances_;
    SourceHashes sources_;
    std::map<std::string, std::string> suggested_;
    article::Problems problems_;
};

/// Mends one file.
class Mender {
public:
    Mender(const Manuscript& manuscript, const Circumstances& circumstances)
        : manuscript_(manuscript), circumstances_(circumstances) {}

    std::vector<Mended> mend(const SourceHashes& sources, const std::set<std::string>& translated) {
        mend_lines();
        write_hash(sources, translated);
        if (mended_.empty()) return {};
        replace_file(manuscript_.path, mended_text());
        return std::move(mended_);
    }

private:
    bool is_accepted(const char* rule) const {
        const auto& accepted = manuscript_.parsed.article.accepted;
        return std::find(accepted.begin(), accepted.end(), rule) != accepted.end();
    }

    void mend_lines() {
        const bool is_polish = manuscript_.parsed.article.language == "pl";
        for (const FileLine& line : body_lines(manuscript_.text)) {
            std::string text(line.text);
            if (is_polish && !is_accepted("typografia")) {
                text = edited(text, typography_edits(text));
            }
            if (is_polish && !is_accepted("skrot")) text = edited(text, abbreviation_edits(text));
            if (!is_accepted("wartosc")) {
                text = edited(text, shop_value_edits(text, circumstances_.values));
            }
            if (text == line.text) continue;
            mended_.push_back({manuscript_.file, line.number, std::string(line.text), text});
        }
    }

    void write_hash(const SourceHashes& sources, const std::set<std::string>& translated) {
        const article::Article& article = manuscript_.parsed.article;
        const auto source = sources.find(article.translation_of);
        if (article.translation_of.empty() || source == sources.end()) return;
        const bool is_new = article.source_hash.empty();
        const bool is_renewed =
            translated.contains(article.translation_of) && article.source_hash != source->second;
        if (!is_new && !is_renewed) return;
        const int line = manuscript_.parsed.line_of(is_new ? "translation_of" : "source_hash");
        const auto lines = lines_of(manuscript_.text);
        const std::string before(is_new ? "" : lines[static_cast<std::size_t>(line) - 1].text);
        // A key cannot stand behind another one in the lines that its value takes.
        mended_.insert(mended_.begin(),
                       {manuscript_.file, line, before, "source_hash: " + source->second});
    }

    std::string mended_text() const {
        std::string text;
        auto next = mended_.begin();
        const std::string_view all = manuscript_.text;
        for (const FileLine& line : lines_of(all)) {
            const auto begin = static_cast<std::size_t>(line.text.data() - all.data());
            const auto end = std::min(all.find('\n', begin), all.size() - 1) + 1;
            const auto line_end =
                all.substr(begin + line.text.size(), end - begin - line.text.size());
            const bool is_mended = next != mended_.end() && next->line == line.number;
            const bool is_added = is_mended && next->before.empty();
            text += is_mended && !is_added ? std::string_view(next->after) : line.text;
            text += line_end;
            if (is_added) text.append(next->after).append(line_end);
            if (is_mended) ++next;
        }
        return text;
    }

    const Manuscript& manuscript_;
    const Circumstances& circumstances_;
    std::vector<Mended> mended_;
};

}  // namespace

const std::vector<std::string>& rule_names() {
    static const std::vector<std::string> names = {
        "tytul",      "negacja",  "urzedowe", "zdanie",  "czytelnosc",
        "odmowa",     "skrot",    "termin",   "data",    "tlumaczenie",
        "typografia", "pisownia", "powtorka", "wartosc", "pytania"};
    return names;
}

article::Problems proofread(const Manuscripts& manuscripts, const Circumstances& circumstances) {
    return Proofreader(manuscripts, circumstances).read();
}

std::vector<Mended> mend(const Manuscripts& manuscripts, const Circumstances& circumstances,
                         const std::set<std::string>& translated) {
    const SourceHashes sources = source_hashes(manuscripts);
    std::vector<Mended> all;
    for (const Manuscript& manuscript : manuscripts) {
        auto mended = Mender(manuscript, circumstances).mend(sources, translated);
        std::move(mended.begin(), mended.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace okienko::proofreading
