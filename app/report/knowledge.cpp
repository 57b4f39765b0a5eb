#include "app/report/knowledge.h"

#include <algorithm>

namespace okienko::report {
namespace {

const article::Article* find(const std::vector<article::Article>& articles, const std::string& id) {
    const auto found = std::find_if(articles.begin(), articles.end(),
                                    [&](const auto& article) { return article.id == id; });
    return found == articles.end() ? nullptr : &*found;
}

}  // namespace

std::string Knowledge::title(const std::string& id) const {
    const article::Article* known = find(articles, id);
    return known && !known->title.empty() ? known->title : id;
}

std::string Knowledge::category(const std::string& id) const {
    const article::Article* known = find(articles, id);
    return known ? known->category : std::string();
}

std::string Knowledge::shelf(const std::string& id) const {
    for (const auto& [shelf, name] : shelves) {
        if (shelf == id) return name;
    }
    return id;
}

}  // namespace okienko::report
