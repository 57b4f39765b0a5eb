#include "app/editor/unknown_words.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "index/text/analyzer.h"
#include "index/text/folding.h"
#include "index/text/word_lists.h"

namespace okienko::editor {
namespace {

std::string text_of(const article::Article& article) {
    std::string text = article.title + '\n';
    for (const std::string& question : article.questions) text += question + '\n';
    for (const std::string& keyword : article.keywords) text += keyword + '\n';
    return text + article::plain_text(article.blocks);
}

/// Three letters or more, and nothing that an address or a code has.
bool may_be_word(const std::string& word) {
    const bool is_all_letters = std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '\'';
    });
    const auto letters = std::count_if(word.begin(), word.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return is_all_letters && letters >= 3;
}

/// Counts the unknown words of one language.
class Counter {
public:
    Counter(std::string language, text::Analyzer analyzer, const text::WordLists& lists)
        : language_(std::move(language)), analyzer_(std::move(analyzer)) {
        for (const auto& [word, stem] : lists.overrides) {
            decided_.insert(word);
            decided_.insert(text::fold_diacritics(word));
        }
    }

    void add(const article::Article& article) {
        const std::string text = text_of(article);
        for (const text::Token& token : analyzer_.analyze(text)) {
            const std::string word = text::fold_case(
                std::string_view(text).substr(token.begin, token.end - token.begin));
            if (!may_be_word(word) || decided_.contains(word) || analyzer_.knows(word)) continue;
            UnknownWord& unknown = words_[word];
            if (++unknown.count > 1) continue;
            unknown = {word, token.term, language_, 1, article::key_of(article)};
        }
    }

    void move_to(std::vector<UnknownWord>& words) {
        for (auto& [word, unknown] : words_) words.push_back(std::move(unknown));
    }

private:
    std::string language_;
    text::Analyzer analyzer_;
    std::set<std::string> decided_;
    std::map<std::string, UnknownWord> words_;
};

}  // namespace

std::vector<UnknownWord> unknown_words(const article::Library& library,
                                       const publish::Generation& generation,
                                       const std::filesystem::path& lists) {
    std::vector<UnknownWord> words;
    for (const char* language : {"pl", "uk"}) {
        Counter counter(language, generation.analyzer(language),
                        text::read_word_lists(
                            library.word_lists.empty() ? lists : library.word_lists, language));
        for (const article::Article& article : library.articles) {
            if (article.language == language) counter.add(article);
        }
        counter.move_to(words);
    }
    std::sort(words.begin(), words.end(), [](const UnknownWord& a, const UnknownWord& b) {
        return std::tie(b.count, a.word, a.language) < std::tie(a.count, b.word, b.language);
    });
    return words;
}

}  // namespace okienko::editor
