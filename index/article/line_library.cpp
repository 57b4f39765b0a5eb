#include "index/article/line_library.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "index/article/did_you_mean.h"
#include "index/article/encoding.h"
#include "index/article/markdown.h"
#include "index/sentence/failure.h"

namespace okienko::article {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_text_bytes = 1000 * 1000;
constexpr std::size_t most_other_bytes = 50 * 1000;
constexpr std::size_t most_id_bytes = 200;

/// The text of `key`; empty where there is none. Another kind of value is an error.
std::string text_of(const Json& object, const char* key, int line, FileProblems& problems) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (found->is_string()) return found->get_ref<const std::string&>();
    problems.error(line, "json_no_text", "\"{key}\" must be a text", {{"key", key}});
    return {};
}

std::vector<std::string> lines_of(const Json& object, const char* key, int line,
                                  FileProblems& problems) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    std::vector<std::string> lines;
    for (const Json& item : *found) {
        if (!found->is_array() || !item.is_string()) break;
        lines.push_back(one_line(item.get_ref<const std::string&>()));
    }
    if (!found->is_array() || lines.size() != found->size()) {
        problems.error(line, "json_no_texts", "\"{key}\" must be a list of texts", {{"key", key}});
    }
    std::erase(lines, "");
    return lines;
}

bool is_usable_id(std::string_view id) {
    return !id.empty() && id.size() <= most_id_bytes &&
           std::all_of(id.begin(), id.end(), [](unsigned char c) { return c > ' ' && c != 0x7F; });
}

/// The word's place in `words`; 0, the first, where there is none.
std::size_t choice_of(const Json& object, const char* key, const std::vector<std::string>& words,
                      int line, FileProblems& problems) {
    const auto word = text_of(object, key, line, problems);
    if (word.empty()) return 0;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    problems.error(line, unknown_value(key, word, words));
    return 0;
}

/// A file that would give the same article, so that a generation carries one kind of text. JSON's
/// quoted strings are YAML's too.
std::string as_file(const Article& article, std::string_view text) {
    const auto quoted = [](const auto& value) { return Json(value).dump(); };
    std::string file = "---\nid: " + quoted(article.id) + "\ntitle: " + quoted(article.title);
    file += article.kind == Kind::faq ? "\nkind: faq" : "\nkind: guide";
    if (article.audience == Audience::agent) file += "\naudience: agent";
    if (!article.category.empty()) file += "\ncategory: " + quoted(article.category);
    if (!article.questions.empty()) file += "\nquestions: " + quoted(article.questions);
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return file + "\n---\n" + std::string(text);
}

/// The article of a line. With an error it has at least the id, if that is sound.
Article read_article(const Json& object, int line, FileProblems& problems) {
    Article article;
    article.id = text_of(object, "id", line, problems);
    if (!is_usable_id(article.id)) {
        problems.error(line, "json_id", "\"id\" must be a text without blanks, of 1 to 200 bytes");
        article.id.clear();
        return article;
    }
    article.title = one_line(text_of(object, "title", line, problems));
    const auto kind = choice_of(object, "kind", {"faq", "guide"}, line, problems);
    article.kind = kind == 0 ? Kind::faq : Kind::guide;
    const auto audience = choice_of(object, "audience", {"customer", "agent"}, line, problems);
    article.audience = audience == 0 ? Audience::customer : Audience::agent;
    article.category = one_line(text_of(object, "category", line, problems));
    article.questions = lines_of(object, "questions", line, problems);

    const auto text = text_of(object, "text", line, problems);
    article.source_text = as_file(article, text);
    if (text.size() > most_text_bytes) {
        problems.error(line, "json_text_too_long", "the text has over 1 MB; divide it");
    } else if (article.source_text.size() - text.size() > most_other_bytes) {
        problems.error(line, "json_keys_too_long",
                       "title, category and questions have over 50 kB; shorten them");
    } else {
        article.blocks = parse_markdown(text);
    }
    return article;
}

/// Collects articles line by line.
class LineLibrary {
public:
    explicit LineLibrary(std::string file) : file_(std::move(file)) {}

    void read(std::string_view line, int number) {
        FileProblems problems(file_);
        const auto object = Json::parse(line, nullptr, false);
        if (object.is_object()) {
            add(read_article(object, number, problems), number, problems);
        } else {
            problems.error(number, "json_no_object",
                           "this is no JSON object in one line; the line is left out");
        }
        for (Problem& problem : problems.by_line()) library_.problems.push_back(std::move(problem));
    }

    Library take() {
        std::sort(library_.articles.begin(), library_.articles.end(),
                  [](const Article& a, const Article& b) { return a.id < b.id; });
        std::sort(library_.broken.begin(), library_.broken.end());
        return std::move(library_);
    }

private:
    void add(Article article, int number, FileProblems& problems) {
        if (article.id.empty()) return;
        if (!seen_.insert(article.id).second) {
            problems.error(number, "json_id_twice",
                           "the id \"{id}\" stands above already; this line is left out",
                           {{"id", article.id}});
        } else if (has_errors(problems.by_line())) {
            library_.broken.push_back(article.id);
        } else {
            library_.articles.push_back(std::move(article));
        }
    }

    std::string file_;
    Library library_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

Library read_line_library(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw LibraryError(sentence::cannot_read(file.generic_string(), errno));
    }
    LineLibrary library(file.generic_string());
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        std::string_view object = line;
        if (object.starts_with(byte_order_mark)) object.remove_prefix(byte_order_mark.size());
        if (object.find_first_not_of(" \t\r") != std::string_view::npos) {
            library.read(object, number);
        }
    }
    if (stream.bad()) throw LibraryError(sentence::cannot_read(file.generic_string(), errno));
    return library.take();
}

}  // namespace okienko::article
