#include "index/article/cross_check.h"

#include <algorithm>
#include <map>

#include "index/article/did_you_mean.h"
#include "index/article/picture_file.h"

namespace okienko::article {
namespace {

using ReferenceKind = Reference::Kind;

/// Looks up what articles and shelves name.
class CrossCheck {
public:
    CrossCheck(const std::vector<ArticleFile>& files, const ParsedShelves& shelves,
               const ContentFolder& folder)
        : folder_(folder) {
        for (const ArticleFile& file : files) {
            const Article& article = file.parsed.article;
            if (!article.id.empty()) by_key_[key_of(article)].push_back(&file);
            if (!article.id.empty() && article.translation_of.empty()) ids_.push_back(article.id);
        }
        std::sort(ids_.begin(), ids_.end());
        for (const Category& category : shelves.shelves.categories) {
            categories_.push_back(category.id);
        }
    }

    Problems problems_of(const ArticleFile& file) const {
        FileProblems problems(folder_.shown(file.path));
        for (const Reference& reference : file.parsed.references) {
            check(reference, file, problems);
        }
        return problems.by_line();
    }

    Problems problems_of(const ParsedShelves& shelves, const std::string& shelves_file) const {
        FileProblems problems(shelves_file);
        for (const Reference& reference : shelves.references) {
            const Article* article = find(reference, problems);
            if (article != nullptr) check_is_on_show(*article, reference, problems);
        }
        return problems.by_line();
    }

private:
    void check(const Reference& reference, const ArticleFile& file, FileProblems& problems) const {
        switch (reference.kind) {
            case ReferenceKind::id:
                return check_id(reference, file, problems);
            case ReferenceKind::category:
                return check_category(reference, file, problems);
            case ReferenceKind::image:
                return check_picture(folder_, reference, problems);
            case ReferenceKind::translation_of:
                return check_translation(reference, file.parsed, problems);
            default:
                return check_link(reference, file.parsed.article, problems);
        }
    }

    void check_id(const Reference& id, const ArticleFile& file, FileProblems& problems) const {
        const auto key = key_of(file.parsed.article);
        for (const ArticleFile* other : by_key_.at(key)) {
            if (other == &file) continue;
            problems.error(id.line, "id_twice",
                           "the id \"{id}\" is also that of {file}; change one of them",
                           {{"id", id.target}, {"file", folder_.shown(other->path)}});
        }
        const auto name = file.path.stem().string();
        if (name == key) return;
        if (key == id.target) {
            problems.advice(id.line, "file_name_other",
                            "the file is named \"{name}.md\", the id is \"{id}\"; name both alike",
                            {{"name", name}, {"id", id.target}});
        } else {
            problems.error(id.line, "translation_name",
                           "the file is named \"{name}.md\"; name this translation \"{better}.md\"",
                           {{"name", name}, {"better", key}});
        }
    }

    void check_translation(const Reference& source, const Parsed& from,
                           FileProblems& problems) const {
        const Article& translation = from.article;
        if (translation.language == "pl") {
            problems.error(source.line, "translation_polish",
                           "a translation is in another language; add \"language: en\" or \"uk\"");
            return;
        }
        if (translation.id != source.target) {
            problems.error(
                from.line_of("id"), "translation_id",
                "a translation has the id of its source; write \"{id}\" or leave \"id\" out",
                {{"id", source.target}});
        }
        const Article* to = find(source, problems);
        if (to == nullptr) return;
        const auto check_same = [&](const char* key, bool is_same) {
            if (is_same) return;
            problems.error(from.line_of(key), "translation_differs",
                           "\"{key}\" is another one than that of \"{id}\"; write the same",
                           {{"key", key}, {"id", to->id}});
        };
        check_same("audience", to->audience == translation.audience);
        check_same("kind", to->kind == translation.kind);
        check_same("category", to->category == translation.category);
    }

    void check_category(const Reference& category, const ArticleFile& file,
                        FileProblems& problems) const {
        if (categories_.empty()) return;
        if (std::find(categories_.begin(), categories_.end(), category.target) ==
            categories_.end()) {
            problems.error(category.line, unknown("unknown_category", "category", category.target,
                                                  categories_, "categories.yaml lists them all"));
            return;
        }
        const auto folder = file.path.parent_path().filename().string();
        if (folder != category.target) {
            problems.advice(category.line, "folder_other",
                            "the file stands in \"{folder}\", the category is \"{id}\"; move the "
                            "file or change the category",
                            {{"folder", folder}, {"id", category.target}});
        }
    }

    void check_link(const Reference& link, const Article& from, FileProblems& problems) const {
        if (link.target == from.id) {
            problems.error(link.line, "link_to_itself",
                           "the article \"{id}\" leads to itself; name another one",
                           {{"id", from.id}});
            return;
        }
        const Article* to = find(link, problems);
        if (to == nullptr) return;
        if (from.audience == Audience::customer && to->audience == Audience::agent) {
            problems.error(
                link.line, "link_to_agents",
                "customers cannot follow a link to \"{id}\", which is for agents; leave it out",
                {{"id", to->id}});
        } else if (to->status == Status::draft && from.status == Status::approved) {
            problems.advice(link.line, "link_to_draft",
                            "the article \"{id}\" is a draft: its link works once it is approved",
                            {{"id", to->id}});
        }
    }

    /// The article that `reference` names; null, with an error, if there is none.
    const Article* find(const Reference& reference, FileProblems& problems) const {
        const auto found = by_key_.find(reference.target);
        if (found != by_key_.end()) return &found->second.front()->parsed.article;
        problems.error(reference.line, unknown("unknown_article", "article", reference.target, ids_,
                                               "no file of articles/ has this id"));
        return nullptr;
    }

    static void check_is_on_show(const Article& article, const Reference& reference,
                                 FileProblems& problems) {
        // Agents search, too; the first screen is the customers'.
        const bool is_for_search = reference.kind == ReferenceKind::promoted;
        if (article.audience == Audience::agent && !is_for_search) {
            problems.error(reference.line, "shown_for_agents",
                           "the article \"{id}\" is for agents; name one for customers",
                           {{"id", article.id}});
        } else if (article.status == Status::draft) {
            problems.error(reference.line, "shown_draft",
                           "the article \"{id}\" is a draft; approve it or name another one",
                           {{"id", article.id}});
        }
    }

    const ContentFolder& folder_;
    std::map<std::string, std::vector<const ArticleFile*>> by_key_;
    std::vector<std::string> ids_;  // of originals: what a link can name
    std::vector<std::string> categories_;
};

void append(Problems more, Problems& problems) {
    problems.insert(problems.end(), more.begin(), more.end());
}

}  // namespace

void cross_check(std::vector<ArticleFile>& files, ParsedShelves& shelves,
                 const std::string& shelves_file, const ContentFolder& folder) {
    const CrossCheck check(files, shelves, folder);
    for (ArticleFile& file : files) append(check.problems_of(file), file.parsed.problems);
    append(check.problems_of(shelves, shelves_file), shelves.problems);
}

}  // namespace okienko::article
