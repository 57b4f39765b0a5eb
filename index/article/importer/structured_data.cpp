#include "index/article/importer/structured_data.h"

#include <nlohmann/json.hpp>

#include "index/article/importer/html_page.h"
#include "index/article/importer/text_page.h"

namespace okienko::importer {
namespace {

using nlohmann::json;

constexpr int deepest = 12;

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    return found->is_string() ? found->get<std::string>() : std::string();
}

bool is_of_type(const json& object, const char* type) {
    const auto found = object.find("@type");
    if (found == object.end()) return false;
    if (found->is_string()) return found->get<std::string>() == type;
    if (!found->is_array()) return false;
    for (const json& one : *found) {
        if (one.is_string() && one.get<std::string>() == type) return true;
    }
    return false;
}

class Reader {
public:
    Reader(Fragments& fragments, Page& page) : fragments_(fragments), page_(page) {}

    void read(const json& value, int depth) {
        if (depth > deepest) return;
        if (value.is_array()) {
            for (const json& one : value) read(one, depth + 1);
        }
        if (!value.is_object()) return;
        if (is_of_type(value, "Question")) return read_question(value);
        if (page_.date.empty()) page_.date = text_of(value, "datePublished").substr(0, 10);
        for (const char* key : {"@graph", "mainEntity", "hasPart", "itemListElement"}) {
            const auto found = value.find(key);
            if (found != value.end()) read(*found, depth + 1);
        }
    }

private:
    void read_question(const json& question) {
        const std::string name = text_of(question, "name");
        const auto answer = question.find("acceptedAnswer");
        if (name.empty() || answer == question.end()) return;
        page_.has_pairs = true;
        fragments_.push_back(fragment_of(Fragment::Kind::heading, name));
        if (answer->is_object()) read_answer(*answer);
        if (!answer->is_array()) return;
        for (const json& one : *answer) {
            if (one.is_object()) read_answer(one);
        }
    }

    void read_answer(const json& answer) {
        const std::string text = text_of(answer, "text");
        const bool has_tags = text.find('<') != std::string::npos;
        for (Fragment& fragment :
             (has_tags ? read_html_page(text) : read_text_page(text)).fragments)
            fragments_.push_back(std::move(fragment));
    }

    Fragments& fragments_;
    Page& page_;
};

}  // namespace

Fragments structured_answers(const std::vector<std::string>& scripts, Page& page) {
    Fragments fragments;
    Reader reader(fragments, page);
    for (const std::string& script : scripts) {
        reader.read(json::parse(script, nullptr, false), 0);
    }
    return fragments;
}

}  // namespace okienko::importer
