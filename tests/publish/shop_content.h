/// The content of a small shop, in a folder of its own, published into another.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "index/article/markdown.h"
#include "index/publish/generation.h"

namespace okienko::publish {

inline std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void overwrite(const std::filesystem::path& file, const std::string& content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

/// The article an editor would write with this id, audience and text.
inline article::Article article_of(const std::string& id, const std::string& audience,
                                   const std::string& markdown) {
    const std::string source = "---\nid: " + id + "\ntitle: Artykuł " + id +
                               "\nkind: faq\naudience: " + audience +
                               "\ncategory: zwroty\nowner: Obsługa\n---\n\n" + markdown + "\n";
    article::Article article = article::parse_article(source, id + ".md").article;
    article.source_text = source;
    return article;
}

/// A shop's content as the article room reads it, and the folder its generations stand in.
class ShopContent {
public:
    ShopContent() {
        static std::atomic<int> count = 0;
        folder_ = std::filesystem::temp_directory_path() /
                  ("okienko-publish-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        std::filesystem::remove_all(folder_);
        overwrite(folder_ / "content/lexicon/stop-words.txt", "jak\nna\n");
        overwrite(folder_ / "content/contact/channels.yaml", "channels: []\n");
        overwrite(folder_ / "content/images/kasa.png", "obraz kasy");
        overwrite(folder_ / "content/images/zaplecze.png", "obraz zaplecza");
        library.word_lists = folder_ / "content/lexicon";
        library.contact = folder_ / "content/contact";
        library.images = folder_ / "content/images";
        library.shelves_text =
            "categories:\n  - id: zwroty\n    name: Zwroty\n    summary: Oddanie towaru\n"
            "    icon: assignment_return\n";
        put("zwrot", "customer", "Zwrot bez paragonu przyjmiemy w punkcie obsługi.");
        put("kasa", "customer", "Kasy są przy wyjściu.\n\n![Kasa przy wyjściu](kasa.png)");
        put("rabat", "agent", "Rabat tajnynapiwek do 50 zł.\n\n![Zaplecze](zaplecze.png)");
    }

    ~ShopContent() { std::filesystem::remove_all(folder_); }

    ShopContent(const ShopContent&) = delete;
    ShopContent& operator=(const ShopContent&) = delete;

    /// Adds an article or puts it in the place of the one with its id.
    void put(const std::string& id, const std::string& audience, const std::string& markdown) {
        take_away(id);
        library.articles.push_back(article_of(id, audience, markdown));
    }

    void take_away(const std::string& id) {
        std::erase_if(library.articles, [&](const auto& article) { return article.id == id; });
    }

    /// An editor's slip in the article with this id.
    void break_article(const std::string& id) {
        take_away(id);
        library.broken.push_back(id);
        library.problems.push_back(
            {article::Problem::Severity::error, id + ".md", 3, "unknown kind"});
    }

    PublishOptions options() const {
        PublishOptions options;
        options.data = data();
        options.lexicon = OKIENKO_LEXICON;
        return options;
    }

    Published publish() const { return okienko::publish::publish(library, options()); }

    Generation open(article::Audience audience = article::Audience::customer) const {
        return Generation::open(data(), audience);
    }

    std::filesystem::path data() const { return folder_ / "data"; }

    std::filesystem::path folder() const { return folder_; }

    std::filesystem::path generation(int number) const {
        const std::string digits = std::to_string(number);
        return data() / "generations" / (std::string(6 - digits.size(), '0') + digits);
    }

    /// The names in <data>/generations, sorted.
    std::vector<std::string> generations() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(data() / "generations")) {
            names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    article::Library library;

private:
    std::filesystem::path folder_;
};

inline std::string first_id(const Generation& generation, const char* question) {
    const auto answer = generation.searcher().find({.question = question});
    return answer.hits.empty() ? "" : answer.hits.front().article.id;
}

}  // namespace okienko::publish
