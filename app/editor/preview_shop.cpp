#include "app/editor/preview_shop.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <system_error>

#include "app/editor/content.h"
#include "index/article/importer/markdown_text.h"
#include "index/article/markdown.h"
#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) throw sentence::Failure(sentence::cannot_read(file, errno));
    return text;
}

/// "zwrot.en.md" is in English; of any other name nobody knows before it is read.
std::string language_of(const fs::path& file) {
    const std::string inner = file.stem().extension().string();
    return inner == ".en" || inner == ".uk" ? inner.substr(1) : "pl";
}

/// Of `library` only the articles that `references` name.
void keep_named(article::Library& library, const article::References& references) {
    std::set<std::string> named{library.shelves.emergency};
    for (const article::Reference& reference : references) named.insert(reference.target);
    std::erase_if(library.articles,
                  [&](const article::Article& article) { return !named.contains(article.id); });
}

/// Shelves that offer `article` first, and name no article that is not there.
void offer(article::Library& library, const article::Article& article) {
    article::Shelves& shelves = library.shelves;
    const auto has_id = [&](const std::string& id) {
        return std::any_of(library.articles.begin(), library.articles.end(),
                           [&](const article::Article& it) { return it.id == id; });
    };
    shelves.most_asked = {article.id};
    if (!has_id(shelves.emergency)) shelves.emergency.clear();
    const bool has_shelf =
        std::any_of(shelves.categories.begin(), shelves.categories.end(),
                    [&](const article::Category& it) { return it.id == article.category; });
    if (!has_shelf) {
        shelves.categories.push_back(
            {article.category, article.category, article.category, "description"});
    }
    using importer::yaml_value;
    std::string text = "categories:\n";
    for (const article::Category& category : shelves.categories) {
        text += "  - id: " + category.id + "\n    name: " + yaml_value(category.name) +
                "\n    summary: " + yaml_value(category.summary) + "\n    icon: " + category.icon +
                "\n";
    }
    text += "most_asked:\n  - " + article.id + "\n";
    if (!shelves.emergency.empty()) text += "emergency: " + shelves.emergency + "\n";
    library.shelves_text = text;
}

/// What was said of this file when its whole library was read: dead links, double ids.
void add_library_problems(article::Problems& problems, const article::Problems& all,
                          const fs::path& file) {
    for (const article::Problem& problem : all) {
        std::error_code error;
        if (problem.file.empty() || !fs::equivalent(problem.file, file, error)) continue;
        const bool is_told = std::any_of(problems.begin(), problems.end(), [&](const auto& told) {
            return told.line == problem.line && told.what == problem.what;
        });
        if (!is_told) problems.push_back(problem);
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const auto& one, const auto& other) { return one.line < other.line; });
}

}  // namespace

PassingFolder::PassingFolder() {
    std::string name = (fs::temp_directory_path() / "okienko-podglad-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw sentence::Failure(sentence::cannot_make(name, errno));
    path_ = name;
}

PassingFolder::~PassingFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

PreviewShop preview_shop(const fs::path& file, const fs::path& content, const Site& site) {
    PreviewShop shop;
    if (!content.empty()) shop.library = read_content(content, site);
    article::FileProblems slips(file.string());
    const std::string filled =
        article::fill_placeholders(text_of(file), site.values, language_of(file), slips);
    article::Parsed parsed = article::parse_article(filled, file.string());
    shop.problems = slips.by_line();
    shop.problems.insert(shop.problems.end(), parsed.problems.begin(), parsed.problems.end());
    add_library_problems(shop.problems, shop.library.problems, file);

    shop.article = parsed.article;
    article::Article shown = std::move(parsed.article);
    shown.status = article::Status::approved;
    shown.audience = article::Audience::customer;
    keep_named(shop.library, parsed.references);
    std::erase_if(shop.library.articles, [&](const article::Article& it) {
        return article::key_of(it) == article::key_of(shown);
    });
    for (const article::Reference& reference : parsed.references) {
        if (reference.kind == article::Reference::Kind::image) {
            shop.library.image_names.push_back(reference.target);
        }
    }
    offer(shop.library, shown);
    shop.library.articles.push_back(std::move(shown));
    shop.library.problems.clear();
    shop.library.broken.clear();
    return shop;
}

fs::path content_above(const fs::path& file) {
    fs::path folder = fs::absolute(file).lexically_normal().parent_path();
    for (; folder.has_relative_path(); folder = folder.parent_path()) {
        if (fs::exists(folder / "categories.yaml")) return fs::proximate(folder);
    }
    return {};
}

}  // namespace okienko::editor
