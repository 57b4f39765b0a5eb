#include "index/article/importer/draft.h"

#include "index/article/importer/markdown_text.h"

namespace okienko::importer {
namespace {

void add_list(std::string& text, const std::string& key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    text += key + ":\n";
    for (const std::string& value : values) text += "  - " + yaml_value(value) + "\n";
}

}  // namespace

std::string text_of(const Draft& draft, const std::string& note) {
    std::string text = "---\n";
    for (std::size_t begin = 0; begin < note.size();) {
        const auto end = std::min(note.find('\n', begin), note.size());
        text += "# " + note.substr(begin, end - begin) + "\n";
        begin = end + 1;
    }
    text += "id: " + draft.id + "\n";
    text += "title: " + yaml_value(draft.title) + "\n";
    text += std::string("kind: ") + (draft.kind == article::Kind::faq ? "faq" : "guide") + "\n";
    text += std::string("audience: ") +
            (draft.audience == article::Audience::agent ? "agent" : "customer") + "\n";
    text += "category: " + (draft.category.empty() ? "" : yaml_value(draft.category)) + "\n";
    add_list(text, "questions", draft.questions);
    add_list(text, "keywords", draft.keywords);
    if (!draft.owner.empty()) text += "owner: " + yaml_value(draft.owner) + "\n";
    add_list(text, "source", draft.sources);
    text += "language: " + draft.language + "\nstatus: draft\n---\n\n";
    return text + draft.body;
}

}  // namespace okienko::importer
