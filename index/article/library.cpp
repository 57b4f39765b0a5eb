#include "index/article/library.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "index/article/approval.h"
#include "index/article/content_folder.h"
#include "index/article/cross_check.h"
#include "index/article/id.h"
#include "index/article/line_library.h"
#include "index/article/markdown.h"

namespace okienko::article {
namespace {

namespace fs = std::filesystem;

// Longer than any file we read whole; parse_article says what is too long.
constexpr std::size_t most_file_bytes = 64 * 1024 * 1024;
constexpr std::size_t most_article_bytes = 1024 * 1024;

void move_problems(Problems& from, Problems& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    from.clear();
}

/// "zwrot.en.md" -> "en", "zwrot.md" -> "pl"
std::string language_of(const fs::path& path) {
    const auto language = path.stem().extension().string();
    return language.empty() ? "pl" : language.substr(1);
}

/// The article of a file, its placeholders filled in.
Parsed parse_filled(const std::string& text, const std::string& file, const std::string& language,
                    const LibraryOptions& options) {
    FileProblems slips(file);
    const bool is_moderate = text.size() <= most_article_bytes;
    Parsed parsed = parse_article(
        is_moderate ? fill_placeholders(text, options.values, language, slips) : text, file);
    if (options.needs_two_people) check_two_people(parsed, slips);
    for (Problem& problem : slips.by_line()) parsed.problems.push_back(std::move(problem));
    return parsed;
}

std::vector<ArticleFile> read_articles(const ContentFolder& folder, const LibraryOptions& options,
                                       Problems& problems) {
    std::vector<ArticleFile> files;
    FileProblems slips(folder.shown("articles"));
    for (const fs::path& path : folder.files("articles", problems)) {
        if (path.extension() != ".md") {
            FileProblems odd(folder.shown(path));
            odd.advice(0, "file_not_read",
                       "this file is not read: the name of an article ends in \".md\"");
            problems.push_back(odd.by_line().front());
            continue;
        }
        const auto text = folder.read(path, most_file_bytes, problems);
        if (!text) continue;
        files.push_back(
            {path, parse_filled(*text, folder.shown(path), language_of(path), options), *text});
    }
    if (files.empty())
        slips.error(0, "no_articles", "there are no articles here; is this the content folder?");
    for (Problem& problem : slips.by_line()) problems.push_back(std::move(problem));
    return files;
}

ParsedShelves read_shelves(const ContentFolder& folder, Library& library) {
    const auto text = folder.read("categories.yaml", most_file_bytes, library.problems);
    if (!text) return {};
    library.shelves_text = *text;
    return parse_shelves(*text, folder.shown("categories.yaml"));
}

/// What the last good version of an article is known by: its id, or its file's name.
std::string known_id(const ArticleFile& file) {
    const std::string& id = file.parsed.article.id;
    return is_id(id) ? key_of(file.parsed.article) : file.path.stem().string();
}

Manuscripts manuscripts_of(const std::vector<ArticleFile>& files, const ContentFolder& folder) {
    Manuscripts manuscripts;
    for (const ArticleFile& file : files) {
        const auto shown = folder.shown(file.path);
        manuscripts.push_back({shown, shown, file.text, file.parsed});
    }
    return manuscripts;
}

void sort_out(std::vector<ArticleFile> files, Library& library) {
    for (ArticleFile& file : files) {
        Article& article = file.parsed.article;
        if (article.status == Status::draft) {
            library.drafts.push_back(known_id(file));
        } else if (has_errors(file.parsed.problems)) {
            library.broken.push_back(known_id(file));
        } else {
            library.articles.push_back(std::move(article));
        }
        move_problems(file.parsed.problems, library.problems);
    }
    std::sort(library.articles.begin(), library.articles.end(),
              [](const Article& a, const Article& b) {
                  return std::tie(a.id, a.language) < std::tie(b.id, b.language);
              });
    for (auto* ids : {&library.broken, &library.drafts}) {
        std::sort(ids->begin(), ids->end());
        ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    }
}

void collect_images(const Blocks& blocks, std::set<std::string>& names) {
    for (const Block& block : blocks) {
        if (const auto* image = std::get_if<Image>(&block)) names.insert(image->file);
        if (const auto* callout = std::get_if<Callout>(&block)) {
            collect_images(callout->blocks, names);
        }
        if (const auto* list = std::get_if<List>(&block)) {
            for (const Blocks& entry : list->entries) collect_images(entry, names);
        }
    }
}

std::vector<std::string> image_names(const std::vector<Article>& articles) {
    std::set<std::string> names;
    for (const Article& article : articles) collect_images(article.blocks, names);
    return {names.begin(), names.end()};
}

void sort_by_file_and_line(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
}

Library read_folder(const fs::path& source, const LibraryOptions& options) {
    const ContentFolder folder(source);
    Library library;
    ParsedShelves shelves = read_shelves(folder, library);
    std::vector<ArticleFile> files = read_articles(folder, options, library.problems);
    cross_check(files, shelves, folder.shown("categories.yaml"), folder);
    if (options.keeps_manuscripts) library.manuscripts = manuscripts_of(files, folder);

    library.shelves = std::move(shelves.shelves);
    move_problems(shelves.problems, library.problems);
    sort_out(std::move(files), library);
    library.images = folder.folder("images");
    library.word_lists = folder.sealed_folder("lexicon", library.problems);
    library.contact = folder.sealed_folder("contact", library.problems);
    library.notices = folder.sealed_folder("notices", library.problems);
    library.image_names = image_names(library.articles);
    sort_by_file_and_line(library.problems);
    return library;
}

}  // namespace

Library read_library(const fs::path& source, const LibraryOptions& options) {
    std::error_code error;
    if (source.extension() == ".jsonl" && !fs::is_directory(source, error)) {
        return read_line_library(source);
    }
    return read_folder(source, options);
}

}  // namespace okienko::article
