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

}  // namespace

std::vector<const article::Article*> Sources::for_audience(article::Audience audience) const {
    std::vector<const article::Article*> seen;
    for (const article::Article* article : articles) {
        const bool is_for_all = article->audience == article::Audience::customer;
        if (is_for_all || audience == article::Audience::agent) seen.push_back(article);
    }
    return seen;
}

Sources gather(const article::Library& library, const search::Searcher* previous) {
    Sources sources;
    for (const article::Article& article : library.articles) {
        // Translations share the ids of what they translate, and answer nobody who asks in Polish.
        if (article.language != "pl") continue;
        sources.articles.push_back(&article);
        sources.sums[article.id] = sha256(article.source_text);
    }
    for (const std::string& id : std::set(library.broken.begin(), library.broken.end())) {
        if (previous == nullptr || sources.sums.contains(id)) continue;
        if (auto last_good = previous->article(id)) {
            sources.sums[id] = sha256(last_good->source_text);
            sources.kept.push_back(id);
            sources.kept_articles.push_back(std::move(*last_good));
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
