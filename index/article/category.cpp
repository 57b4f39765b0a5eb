#include "index/article/category.h"

#include <algorithm>

#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/id.h"
#include "index/article/yaml.h"

namespace okienko::article {
namespace {

Category read_category(const Yaml& value, FileProblems& problems) {
    Fields fields(value, {"id", "name", "summary", "icon"}, problems);
    fields.require("id");
    fields.require("name");
    fields.expect("summary", "category_summary_missing", "one short line tells what stands there");
    fields.expect("icon", "category_icon_missing",
                  "a name of the Material Design icons, as \"store\"");
    Category category{fields.text("id"), fields.text("name"), fields.text("summary"),
                      fields.text("icon")};
    check_id(category.id, fields.line("id"), problems);
    return category;
}

bool has_category(const std::vector<Category>& categories, const std::string& id) {
    return std::any_of(categories.begin(), categories.end(),
                       [&](const Category& category) { return category.id == id; });
}

std::vector<Category> read_categories(Fields& fields, FileProblems& problems) {
    std::vector<Category> categories;
    for (const Yaml* value : fields.maps("categories")) {
        Category category = read_category(*value, problems);
        if (category.id.empty()) continue;
        if (has_category(categories, category.id)) {
            problems.error(value->line, "category_twice",
                           "the category \"{id}\" stands here again; delete one of them",
                           {{"id", category.id}});
        } else {
            categories.push_back(std::move(category));
        }
    }
    return categories;
}

/// The ids in the list `most_asked`, each with its own line.
void read_most_asked(Fields& fields, ParsedShelves& parsed, FileProblems& problems) {
    parsed.shelves.most_asked = fields.texts("most_asked");
    const Yaml* list = fields.value("most_asked");
    if (list == nullptr) return;
    std::vector<std::string> seen;
    for (const Yaml& item : list->items) {
        const auto id = one_line(item.text);
        if (id.empty()) continue;
        parsed.references.push_back({Reference::Kind::most_asked, id, item.line});
        if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
            problems.error(item.line, "most_asked_twice",
                           "\"{id}\" stands here again; delete one of them", {{"id", id}});
        }
        seen.push_back(id);
    }
}

void read_days(Fields& fields, Promotion& promotion, FileProblems& problems) {
    for (const char* key : {"from", "until"}) fields.require(key);
    const auto from = fields.date("from");
    const auto until = fields.date("until");
    if (!from || !until) return;
    if (*until < *from) {
        problems.error(fields.line("until"), "until_before_from", "\"until\" is before \"from\"");
        return;
    }
    promotion.from = *from;
    promotion.until = *until;
    promotion.line = fields.line("until");
}

/// The articles that stand first for a time; those that lack something are left out.
void read_promoted(Fields& fields, ParsedShelves& parsed, FileProblems& problems) {
    for (const Yaml* value : fields.maps("promoted")) {
        Fields of_one(*value, {"article", "for", "from", "until"}, problems);
        for (const char* key : {"article", "for"}) of_one.require(key);
        Promotion promotion;
        promotion.article = of_one.text("article");
        promotion.questions = of_one.text_or_texts("for");
        read_days(of_one, promotion, problems);
        if (promotion.article.empty()) continue;
        parsed.references.push_back(
            {Reference::Kind::promoted, promotion.article, of_one.line("article")});
        const bool is_whole = !promotion.questions.empty() && promotion.until.ok();
        if (is_whole) parsed.shelves.promoted.push_back(std::move(promotion));
    }
}

}  // namespace

ParsedShelves parse_shelves(std::string_view text, const std::string& file) {
    ParsedShelves parsed;
    FileProblems problems(file);
    const auto decoded = decode(text, problems);
    const auto yaml = parse_yaml(decoded, 1, problems);
    Fields fields(yaml.root, {"categories", "most_asked", "emergency", "promoted"}, problems);
    if (yaml.is_whole) {
        fields.require("categories");
        fields.expect("emergency", "emergency_missing",
                      "name the article behind the emergency button");
    }
    parsed.shelves.categories = read_categories(fields, problems);
    read_most_asked(fields, parsed, problems);
    read_promoted(fields, parsed, problems);
    parsed.shelves.emergency = fields.text("emergency");
    if (!parsed.shelves.emergency.empty()) {
        parsed.references.push_back(
            {Reference::Kind::emergency, parsed.shelves.emergency, fields.line("emergency")});
    }
    parsed.problems = problems.by_line();
    return parsed;
}

}  // namespace okienko::article
