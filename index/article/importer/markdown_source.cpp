#include "index/article/importer/markdown_source.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "index/article/front_matter.h"
#include "index/article/importer/line_marks.h"
#include "index/article/markdown.h"
#include "index/article/yaml.h"

namespace okienko::importer {
namespace {

std::vector<std::string> values_of(const article::Yaml& value) {
    std::vector<std::string> values;
    if (value.kind == article::Yaml::Kind::scalar && !value.text.empty()) {
        values.push_back(value.text);
    }
    for (const article::Yaml& item : value.items) {
        if (!item.text.empty()) values.push_back(item.text);
    }
    return values;
}

void read_fields(const article::Yaml& map, MarkdownSource& source) {
    Draft& draft = source.draft;
    for (const auto& [key, line, value] : map.entries) {
        if (key == "title") draft.title = value.text;
        if (key == "id" || key == "slug") draft.id = value.text;
        if (key == "lang" || key == "language") draft.language = value.text;
        if (key == "tags" || key == "keywords") draft.keywords = values_of(value);
        if (key == "questions") draft.questions = values_of(value);
        if (key == "owner") draft.owner = value.text;
        if (key == "date" || key == "checked_on") source.date = value.text;
        if (key == "permalink" || key == "url" || key == "source") draft.sources = values_of(value);
        if (key == "audience" && value.text == "agent") draft.audience = article::Audience::agent;
        if (key == "category" || key == "categories") {
            const auto values = values_of(value);
            if (!values.empty()) draft.category = values.front();
        }
    }
}

/// Without what stands between `begin` and `end`, which is left out as well.
std::string without(std::string_view text, std::string_view begin, std::string_view end) {
    std::string out;
    while (!text.empty()) {
        const auto from = std::min(text.find(begin), text.size());
        out += text.substr(0, from);
        text.remove_prefix(from);
        if (text.empty()) break;
        const auto to = text.find(end, begin.size());
        text.remove_prefix(to == std::string_view::npos ? text.size() : to + end.size());
    }
    return out;
}

/// Without tags such as <div class="x"> and </div>; "5 < 6" stays.
std::string without_tags(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool may_be_tag = text[i] == '<' && (next == '/' || (next >= 'a' && next <= 'z') ||
                                                   (next >= 'A' && next <= 'Z'));
        const auto end = may_be_tag ? text.find('>', i) : std::string_view::npos;
        const bool is_tag = end != std::string_view::npos && end - i < 500 &&
                            text.substr(i, end - i).find("://") != 5 &&
                            text.substr(i, end - i).find('\n') == std::string_view::npos;
        if (is_tag)
            i = end;
        else
            out += text[i];
    }
    return out;
}

/// Takes "# Title" off the beginning.
std::string take_title(std::string& body) {
    const auto begin = body.find_first_not_of(" \n\t");
    if (begin == std::string::npos || body.compare(begin, 2, "# ") != 0) return {};
    const auto end = std::min(body.find('\n', begin), body.size());
    std::string title = body.substr(begin + 2, end - begin - 2);
    body.erase(0, end);
    while (!title.empty() && (title.back() == '#' || title.back() == ' ')) title.pop_back();
    return title;
}

/// Leaves out pictures and takes links off; counts the pictures.
int simplify(article::Blocks& blocks) {
    int pictures = 0;
    const auto unlink = [](article::Text& text) {
        for (article::Run& run : text) run.link.clear();
    };
    std::erase_if(blocks, [&](const article::Block& block) {
        const bool is_picture = std::holds_alternative<article::Image>(block);
        pictures += is_picture ? 1 : 0;
        return is_picture;
    });
    for (article::Block& block : blocks) {
        if (auto* paragraph = std::get_if<article::Paragraph>(&block)) unlink(paragraph->text);
        if (auto* callout = std::get_if<article::Callout>(&block)) {
            pictures += simplify(callout->blocks);
        }
        if (auto* list = std::get_if<article::List>(&block)) {
            for (article::Blocks& entry : list->entries) pictures += simplify(entry);
        }
    }
    return pictures;
}

}  // namespace

MarkdownSource read_markdown_source(std::string_view text) {
    MarkdownSource source;
    std::string body(text);
    if (text.starts_with("---\n")) {
        article::FileProblems problems("");
        const article::SplitText split = article::split_front_matter(text, problems);
        read_fields(article::parse_yaml(split.front_matter, 1, problems).root, source);
        body = std::string(split.body);
    } else if (text.starts_with("+++\n")) {
        body = without(text, "+++\n", "\n+++");
    }
    body = without_tags(without(body, "<!--", "-->"));
    const std::string heading = take_title(body);
    if (source.draft.title.empty()) source.draft.title = heading;
    source.blocks = article::parse_markdown(body);
    source.draft.pictures = simplify(source.blocks);
    return source;
}

}  // namespace okienko::importer
