#include "index/publish/sources.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>
#include <variant>

#include "index/publish/checksum.h"

namespace okienko::publish {

namespace {

void add_images(std::set<std::string>& names, const article::Blocks& blocks) {
    for (const article::Block& block : blocks) {
        if (const auto* image = std::get_if<article::Image>(&block)) {
            names.insert(image->file);
        } else if (const auto* callout = std::get_if<article::Callout>(&block)) {
            add_images(names, callout->blocks);
        } else if (const auto* list = std::get_if<article::List>(&block)) {
            for (const article::Blocks& entry : list->entries) add_images(names, entry);
        }
    }
}

/// The last good version of a broken article, by its key; an id from elsewhere may hold a dot, too.
std::optional<article::Article> find_by_key(const std::string& key, const LastGood& last_good) {
    if (auto polish = last_good(key, "pl")) return polish;
    const auto dot = key.rfind('.');
    if (dot == std::string::npos) return std::nullopt;
    return last_good(key.substr(0, dot), key.substr(dot + 1));
}

}  // namespace

std::vector<const article::Article*> Sources::for_audience(article::Audience audience) const {
    std::vector<const article::Article*> seen;
    for (const article::Article* article : articles) {
        const bool is_for_all = article->audience == article::Audience::customer;
        if (is_for_all || audience == article::Audience::agent) seen.push_back(article);
    }
    return seen;
}

std::vector<const article::Article*> Sources::for_audience(article::Audience audience,
                                                           std::string_view language) const {
    auto seen = for_audience(audience);
    std::erase_if(seen,
                  [&](const article::Article* article) { return article->language != language; });
    return seen;
}

std::set<std::string> Sources::languages() const {
    std::set<std::string> languages = {"pl"};
    for (const article::Article* article : articles) languages.insert(article->language);
    return languages;
}

Sources gather(const article::Library& library, const LastGood& last_good) {
    Sources sources;
    for (const article::Article& article : library.articles) {
        sources.articles.push_back(&article);
        sources.sums[key_of(article)] = sha256(article.source_text);
    }
    for (const std::string& key : std::set(library.broken.begin(), library.broken.end())) {
        if (sources.sums.contains(key)) continue;
        if (auto kept = find_by_key(key, last_good)) {
            sources.sums[key] = sha256(kept->source_text);
            sources.kept.push_back(key);
            sources.kept_articles.push_back(std::move(*kept));
        }
    }
    for (const article::Article& article : sources.kept_articles) {
        sources.articles.push_back(&article);
    }
    return sources;
}

Changes changes(const SourceSums& before, const SourceSums& after) {
    Changes found;
    for (const auto& [id, sum] : after) {
        const auto old = before.find(id);
        if (old == before.end()) {
            ++found.added;
        } else if (old->second != sum) {
            ++found.changed;
        }
    }
    for (const auto& [id, sum] : before) found.removed += !after.contains(id);
    return found;
}

std::string to_text(const SourceSums& sums) {
    std::string text;
    for (const auto& [id, sum] : sums) text.append(sum).append(" ").append(id).append("\n");
    return text;
}

SourceSums read_sums(const std::filesystem::path& file) {
    SourceSums sums;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const std::size_t space = line.find(' ');
        if (space != std::string::npos) sums[line.substr(space + 1)] = line.substr(0, space);
    }
    return sums;
}

std::vector<std::string> images_of(const std::vector<const article::Article*>& articles) {
    std::set<std::string> names;
    for (const article::Article* article : articles) add_images(names, article->blocks);
    return {names.begin(), names.end()};
}

}  // namespace okienko::publish
