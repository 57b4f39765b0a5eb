#include "index/search/completer.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "index/text/folding.h"

namespace okienko::search {

namespace {

/// Articles that are looked through, and whole questions of each.
constexpr std::size_t articles_in_sight = 10;
constexpr std::size_t phrases_an_article = 2;

/// Single words stand before whole questions, of which a row has room for few.
constexpr std::size_t most_single_words = 3;

/// A longer text is read no faster than typed.
constexpr std::size_t longest_phrase = 64;

/// What a word counts in its context where people ask with it, beside one of running text; where
/// the word before is the same to the letter; and where the one before that is the same, too.
constexpr unsigned asked_weight = 3;
constexpr unsigned same_weight = 8;
constexpr unsigned further_weight = 4;

/// A word of so many letters, such as "bez" or "nie", goes on to the next one.
constexpr std::size_t longest_link = 3;

/// Letters of a word that may have lost its diacritics; "ze" and "że" are both words.
constexpr std::size_t least_restored = 3;

bool is_asked(Field field) {
    return field == Field::title || field == Field::question;
}

bool is_plain(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool ends_phrase(char c) {
    return c == '?' || c == '!' || c == '.' || c == ' ' || c == ':' || c == ',';
}

/// The sentence that `word` is in.
std::optional<std::size_t> sentence_of(std::size_t word,
                                       const std::vector<ArticleText::Sentence>& sentences) {
    const auto after = std::upper_bound(
        sentences.begin(), sentences.end(), word,
        [](std::size_t at, const ArticleText::Sentence& one) { return at < one.first_word; });
    if (after == sentences.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - sentences.begin()) - 1;
}

/// Appends `completion` unless it is there or is what was typed.
void add_new(std::string completion, std::string_view typed, std::vector<std::string>& all) {
    while (!completion.empty() && ends_phrase(completion.back())) completion.pop_back();
    const std::string folded = text::fold_case(completion);
    const auto is_same = [&](std::string_view other) { return text::fold_case(other) == folded; };
    if (is_same(typed) || std::any_of(all.begin(), all.end(), is_same)) return;
    all.push_back(std::move(completion));
}

/// "karta" for "kartą", as articles may mostly write it: no first form of a Polish word ends so.
void make_first_form(std::string& word) {
    constexpr std::string_view ending = "ą";
    if (word.ends_with(ending)) word.replace(word.size() - ending.size(), ending.size(), "a");
}

/// Keys of `counts`, the greatest first; equal ones by key.
template <class Key, class Count>
std::vector<Key> by_count(const std::map<Key, Count>& counts) {
    std::vector<std::pair<Key, Count>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Key> keys;
    keys.reserve(sorted.size());
    for (auto& [key, count] : sorted) keys.push_back(std::move(key));
    return keys;
}

}  // namespace

/// The text so far, and what stands before the word that is being typed.
struct Completer::Typed {
    std::string_view text;
    const text::Tokens& tokens;
    bool is_going_on;  ///< no space follows the last word
    bool is_plain;     ///< it has no Polish letters

    const text::Token& last() const { return tokens.back(); }

    bool is_alone() const { return tokens.size() == 1; }

    const text::Token& before() const { return tokens[tokens.size() - 2]; }

    std::string_view written(const text::Token& token) const {
        return text.substr(token.begin, token.end - token.begin);
    }
};

/// Where a word stands that the last one may become.
struct Completer::Place {
    /// Right after the word before; with others between them; or that very word, and the next one
    /// is taken along.
    enum Kind { after_it, after_others, with_next };

    std::size_t word;
    unsigned weight;
    Kind kind;
};

/// What the articles in sight have.
struct Completer::Finds {
    struct Form {
        unsigned asked = 0;    ///< how often titles and questions have it
        unsigned first = 0;    ///< how often they begin with it
        unsigned written = 0;  ///< how often titles and running text do, which were proofread
    };

    std::map<WordId, Form> forms;  ///< all words that begin as the last one does
    /// Those that follow the word before, by stem, in each form.
    std::map<StemId, std::map<std::string, unsigned>> following;
    /// Where nothing follows: words further on in a question, or the last word and its next one.
    std::map<std::string, unsigned> others;
    std::vector<std::string> phrases;

    // Of one article.
    std::vector<Place> places;
    std::vector<std::size_t> lines;  ///< that begin as was typed
};

std::vector<std::string> Completer::complete(std::string_view typed, const text::Tokens& tokens,
                                             const std::vector<Ranked>& found,
                                             std::size_t most) const {
    std::vector<std::string> completions;
    if (tokens.empty() || typed.size() > longest_phrase) return completions;
    const Typed text{typed, tokens, tokens.back().end == typed.size(), is_plain(typed)};
    Finds finds;
    for (std::size_t i = 0; i < std::min(articles_in_sight, found.size()); ++i) {
        take_article(text, found[i].article, finds);
    }
    const std::string start(typed.substr(0, tokens.back().begin));
    const auto add_words = [&](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            if (completions.size() < most_single_words) add_new(start + word, typed, completions);
        }
    };
    add_words(text.is_alone() ? alone(finds) : following(finds));
    if (completions.empty() && finds.phrases.empty()) add_words(by_count(finds.others));
    for (std::string& phrase : finds.phrases) add_new(std::move(phrase), typed, completions);
    if (completions.size() > most) completions.resize(most);
    return completions;
}

void Completer::take_article(const Typed& typed, ArticleNumber article, Finds& finds) const {
    ArticleWords read;
    articles_.read_words(article, read);
    finds.places.clear();
    finds.lines.clear();
    std::size_t begin = 0;
    for (std::size_t line = 0; line < read.lines.size(); ++line) {
        const Field field = read.lines[line].field;
        const std::size_t end = std::min(begin + read.lines[line].words, read.words.size());
        for (std::size_t at = begin; typed.is_going_on && at < end; ++at) {
            take_word(typed, field, read, begin, at, finds);
        }
        if (is_asked(field) && begins(typed, read, begin, end)) finds.lines.push_back(line);
        begin = end;
    }
    if (finds.lines.empty() && finds.places.empty()) return;
    ArticleText text = articles_.read_text(article);
    for (const Place& place : finds.places) take_place(typed, text, place, finds);
    std::size_t taken = 0;
    for (const std::size_t line : finds.lines) {
        if (taken == phrases_an_article || line >= text.lines().size()) break;
        std::string whole = phrase(typed, text, line);
        if (whole.empty()) continue;
        finds.phrases.push_back(std::move(whole));
        ++taken;
    }
}

/// Takes the word at `at` of a line that begins at `begin`.
void Completer::take_word(const Typed& typed, Field field, const ArticleWords& read,
                          std::size_t begin, std::size_t at, Finds& finds) const {
    const std::string_view word = vocabulary_.word(read.words[at]);
    if (!word.starts_with(typed.last().word)) return;
    if (typed.is_alone()) {
        Finds::Form& form = finds.forms[read.words[at]];
        form.asked += is_asked(field) ? 1 : 0;
        form.first += is_asked(field) && at == begin ? 1 : 0;
        form.written += field == Field::title || is_running_text(field) ? 1 : 0;
        return;
    }
    if (field == Field::keyword) return;
    unsigned weight = is_asked(field) ? asked_weight : 1;
    if (is_asked(field) && word == typed.last().word && word.size() <= longest_link) {
        finds.places.push_back({at, weight, Place::with_next});
    }
    if (at == begin) return;
    const auto is_before = [&](WordId other) {
        return vocabulary_.word(other) == typed.before().word;
    };
    if (!is_before(read.words[at - 1])) {
        // "bez" asks for a form of its own.
        const bool is_linked = vocabulary_.word(read.words[at - 1]).size() <= longest_link;
        const auto from = read.words.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = read.words.begin() + static_cast<std::ptrdiff_t>(at);
        const bool is_near = is_asked(field) && !is_linked && !typed.before().is_stop &&
                             std::any_of(from, to, is_before);
        if (is_near) finds.places.push_back({at, weight, Place::after_others});
        return;
    }
    const std::size_t count = typed.tokens.size();
    const bool is_further = count > 2 && at > begin + 1 &&
                            vocabulary_.word(read.words[at - 2]) == typed.tokens[count - 3].word;
    if (is_further) weight *= further_weight;
    finds.places.push_back({at, weight, Place::after_it});
}

/// "kartą podarunkową" says little of how "karta" goes on, and nothing where somebody types Polish
/// letters.
void Completer::take_place(const Typed& typed, ArticleText& text, const Place& place,
                           Finds& finds) const {
    const std::optional<std::size_t> found = sentence_of(place.word, text.sentences());
    if (!found) return;
    const std::size_t sentence = *found;
    const auto [first_word, end_word, characters] = text.sentences()[sentence];
    const std::size_t last = place.kind == Place::with_next ? place.word + 1 : place.word;
    if (last >= end_word || (place.kind == Place::after_it && place.word == first_word)) return;
    const ByteRange range = text.range_of(sentence);
    const auto written = [&](std::size_t word, std::size_t to) {
        const std::size_t begin = text.range_of(sentence, word).begin;
        return text.text().substr(begin, text.range_of(sentence, to).end - begin);
    };
    // Somebody may have asked without Polish letters.
    const bool may_lack_letters =
        is_plain(text.text().substr(range.begin, range.end - range.begin));
    std::string taken = text::fold_case(written(place.word, last));
    if (place.kind == Place::with_next) {
        const bool is_one_gap = std::count(taken.begin(), taken.end(), ' ') == 1;
        if (is_one_gap && !may_lack_letters) finds.others[taken] += place.weight;
        return;
    }
    if (place.kind == Place::after_others) {
        if (may_lack_letters) taken = vocabulary_.written(text.words()[place.word]);
        if (is_well_written(taken)) finds.others[taken] += place.weight;
        return;
    }
    const bool is_same = text::fold_case(written(place.word - 1, place.word - 1)) ==
                         text::fold_case(typed.written(typed.before()));
    if (!is_same && !typed.is_plain) return;
    const WordId word = text.words()[place.word];
    unsigned weight = place.weight * (is_same ? same_weight : 1);
    if (may_lack_letters && taken.size() >= least_restored && taken != vocabulary_.written(word)) {
        taken = vocabulary_.written(word);
        weight = 1;  // it may be another form: "karta podarunkowa", "kartą podarunkową"
    }
    if (is_well_written(taken)) finds.following[vocabulary_.stem_of(word)][taken] += weight;
}

/// Whether the words from `begin` to `end` begin as was typed, and go on.
bool Completer::begins(const Typed& typed, const ArticleWords& read, std::size_t begin,
                       std::size_t end) const {
    const std::size_t count = typed.tokens.size();
    if (end - begin < count + (typed.is_going_on ? 0 : 1)) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view word = vocabulary_.word(read.words[begin + i]);
        const std::string_view asked = typed.tokens[i].word;
        const bool may_go_on = typed.is_going_on && i + 1 == count;
        if (may_go_on ? !word.starts_with(asked) : word != asked) return false;
    }
    return true;
}

/// The first sentence of `line`, which begins as was typed; empty where it is too long, or not
/// written as a shop would show it. People ask without Polish letters; what they say is shown with
/// them.
std::string Completer::phrase(const Typed& typed, ArticleText& text, std::size_t line) const {
    const auto [field, sentence, end] = text.lines()[line];
    if (sentence == end) return {};
    const auto [first_word, end_word, characters] = text.sentences()[sentence];
    const std::size_t from = first_word + typed.tokens.size() - (typed.is_going_on ? 1 : 0);
    if (from >= end_word) return {};
    const ByteRange range = text.range_of(sentence);
    const std::string_view all = text.text();
    const bool is_restored =
        field == Field::question && is_plain(all.substr(range.begin, range.end - range.begin));
    std::string phrase(typed.is_going_on ? typed.text.substr(0, typed.last().begin) : typed.text);
    std::size_t at = text.range_of(sentence, from).begin;
    for (std::size_t word = first_word; word < end_word; ++word) {
        const WordId id = text.words()[word];
        const std::string_view usual = vocabulary_.written(id);
        if (field == Field::question && !is_well_written(usual)) return {};
        if (word < from) continue;
        const auto [begin, word_end] = text.range_of(sentence, word);
        phrase += all.substr(at, begin - at);
        const bool is_usual =
            word == first_word || (is_restored && vocabulary_.word(id).size() >= least_restored);
        phrase += is_usual ? usual : all.substr(begin, word_end - begin);
        at = word_end;
    }
    return phrase.size() > longest_phrase ? std::string() : phrase;
}

/// Words that say something by themselves: those that titles and questions begin with, or first
/// forms of those that they hold; the commonest stems first. Where there is none, one that they
/// hold in any form.
std::vector<std::string> Completer::alone(const Finds& finds) const {
    struct Stem {
        unsigned asked = 0;
        unsigned first = 0;
        WordId word = 0;
    };

    std::map<StemId, Stem> stems;
    for (const auto& [word, form] : finds.forms) {
        Stem& stem = stems[vocabulary_.stem_of(word)];
        stem.asked += form.asked;
        if (form.asked == 0 || is_stop(word)) continue;
        if (form.written == 0 && !is_well_written(vocabulary_.written(word))) continue;
        if (stem.first == 0 || 1 + form.first > stem.first)
            stem = {stem.asked, 1 + form.first, word};
    }
    std::map<WordId, unsigned> good;
    std::map<WordId, unsigned> others;
    for (const auto& [id, stem] : stems) {
        if (stem.first == 0) continue;
        const std::string_view text = vocabulary_.stem(id);
        const auto form = vocabulary_.find_word(text, text);
        const bool has_form = form && finds.forms.contains(*form);
        if (stem.first > 1 || has_form) {
            good[stem.first > 1 ? stem.word : *form] = stem.asked;
        } else {
            others[stem.word] = stem.asked;
        }
    }
    std::vector<WordId> words = by_count(good);
    if (words.empty() && !others.empty()) words.push_back(by_count(others).front());
    std::vector<std::string> written;
    for (const WordId word : words) {
        written.emplace_back(vocabulary_.written(word));
        if (vocabulary_.word(word) == vocabulary_.stem(vocabulary_.stem_of(word))) {
            make_first_form(written.back());
        }
    }
    return written;
}

/// The words that follow the one before, the likeliest first, each in the form that mostly does.
std::vector<std::string> Completer::following(const Finds& finds) {
    std::map<std::string, unsigned> words;
    for (const auto& [stem, forms] : finds.following) {
        unsigned count = 0;
        for (const auto& [form, times] : forms) count += times;
        words[by_count(forms).front()] += count;
    }
    return by_count(words);
}

bool Completer::is_stop(WordId word) const {
    const text::Tokens tokens = analyzer_.analyze(vocabulary_.written(word));
    return std::all_of(tokens.begin(), tokens.end(),
                       [](const text::Token& token) { return token.is_stop; });
}

/// Whether a dictionary has `word`, as far as it has letters.
bool Completer::is_well_written(std::string_view word) const {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return std::any_of(word.begin(), word.end(), is_digit) || word.size() == 1 ||
           analyzer_.knows(word);
}

}  // namespace okienko::search
