/// A shop with a few articles, indexed in a folder that goes when the shop does.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/markdown.h"
#include "index/search/index_writer.h"
#include "index/search/searcher.h"
#include "index/text/analyzer.h"
#include "index/text/folding.h"

namespace okienko::search {

/// Words of letters and digits; the stem is the first five letters, "w", "na" and "jak" are stop
/// words. Plain enough to tell what a test finds and why. Real words are those `knows` says are.
inline text::Analyzer plain_analyzer(text::WordTest knows = {}) {
    const auto is_word = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte);
    };
    const auto tokenizer = [is_word](std::string_view source) {
        text::Tokens tokens;
        for (std::size_t begin = 0; begin < source.size();) {
            std::size_t end = begin;
            while (end < source.size() && is_word(source[end])) ++end;
            if (end > begin) {
                const auto written = source.substr(begin, end - begin);
                const std::string word = text::fold_diacritics(text::fold_case(written));
                const bool is_stop = word == "w" || word == "na" || word == "jak";
                tokens.push_back({word.substr(0, 5), word, begin, end, tokens.size(), is_stop});
            }
            begin = end + 1;
        }
        return tokens;
    };
    return text::Analyzer(tokenizer, {}, std::move(knows));
}

/// A folder of this test's own, removed at the end.
class Folder {
public:
    Folder() {
        static std::atomic<int> count = 0;
        path_ = std::filesystem::temp_directory_path() /
                ("okienko-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        std::filesystem::remove_all(path_);
    }

    ~Folder() { std::filesystem::remove_all(path_); }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// The article in an editor's file with this id, title and text.
inline article::Article article_of(const std::string& id, const std::string& title,
                                   const std::string& markdown) {
    const std::string source = "---\nid: " + id + "\ntitle: " + title +
                               "\nkind: faq\naudience: customer\ncategory: zwroty\nowner: Obsługa\n"
                               "---\n\n" +
                               markdown + "\n";
    article::Article article = article::parse_article(source, id + ".md").article;
    article.source_text = source;
    return article;
}

/// An index of articles, and the searcher that reads it.
class SmallShop {
public:
    explicit SmallShop(const std::vector<article::Article>& articles) {
        std::vector<const article::Article*> pointers;
        for (const article::Article& article : articles) pointers.push_back(&article);
        size_ = write_index(folder_.path(), pointers, plain_analyzer());
    }

    Searcher searcher() const { return Searcher(folder_.path(), plain_analyzer()); }

    const std::filesystem::path& folder() const { return folder_.path(); }

    const IndexSize& size() const { return size_; }

private:
    Folder folder_;
    IndexSize size_;
};

/// Four articles that every test may use.
inline std::vector<article::Article> four_articles() {
    return {
        article_of(
            "zwrot-bez-paragonu", "Czy mogę zwrócić zakup bez paragonu?",
            "Tak. Wystarczy inny dowód zakupu, na przykład wyciąg z konta.\n\n"
            "## Co zabrać ze sobą\n\n- kartę, którą zapłacono,\n- telefon z aplikacją banku."),
        article_of("zarowka-gwint", "Jaki gwint ma żarówka do lampy?",
                   "Większość lamp ma gwint E27. Mała żarówka ma gwint E14."),
        article_of("godziny-otwarcia", "W jakich godzinach sklep jest otwarty?",
                   "Od poniedziałku do piątku od 8 do 21. Łatwo sprawdzisz to na drzwiach."),
        article_of("lodowka-nie-dziala", "Lodówka nie działa",
                   "Sprawdź, czy lodówka ma prąd. Potem zgłoś reklamację, a naprawimy ją."),
    };
}

inline std::vector<std::string> ids_of(const Answer& answer) {
    std::vector<std::string> ids;
    for (const Hit& hit : answer.hits) ids.push_back(hit.article.id);
    return ids;
}

inline std::string first_id(const Answer& answer) {
    return answer.hits.empty() ? "" : answer.hits.front().article.id;
}

/// The snippet with its highlights in brackets.
inline std::string marked(const std::string& text, const std::vector<Highlight>& highlights) {
    std::string marked;
    std::size_t at = 0;
    for (const Highlight& highlight : highlights) {
        marked += text.substr(at, highlight.begin - at) + '[' +
                  text.substr(highlight.begin, highlight.end - highlight.begin) + ']';
        at = highlight.end;
    }
    return marked + text.substr(at);
}

}  // namespace okienko::search
