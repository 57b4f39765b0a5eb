/// Notices as editors write them: Markdown behind YAML.
#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "app/contact/clock_reader.h"
#include "app/contact/notice.h"
#include "app/contact/text_file.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/front_matter.h"
#include "index/article/id.h"
#include "index/article/markdown.h"
#include "index/article/yaml.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;

constexpr std::array other_languages = {"en", "uk"};

std::optional<LocalTime> read_moment(Fields& fields, const char* key, FileProblems& problems) {
    const auto text = fields.text(key);
    if (text.empty()) return std::nullopt;
    const auto moment = parse_moment(text);
    if (!moment) {
        problems.error(fields.line(key), "moment_expected",
                       "\"{key}\" must be as 2026-11-25 8:30, not \"{said}\"",
                       {{"key", key}, {"said", text}});
    }
    return moment;
}

void check_order(const Notice& notice, Fields& fields, FileProblems& problems) {
    for (const auto& [key, moment] :
         {std::pair("expected_end", notice.expected_end), std::pair("valid_to", notice.valid_to)}) {
        if (moment && *moment <= notice.since) {
            problems.error(fields.line(key), "not_after_since", "\"{key}\" is not after \"since\"",
                           {{"key", key}});
        }
    }
}

/// Whether a file tells its times, or leaves them to whoever takes it for a template.
enum class Times { told, left_open };

void read_times(Notice& notice, Fields& fields, FileProblems& problems) {
    fields.require("since");
    fields.expect("updated", "updated_missing",
                  "tell when somebody last looked at it, as 2026-11-25 9:00");
    notice.since = read_moment(fields, "since", problems).value_or(LocalTime());
    notice.expected_end = read_moment(fields, "expected_end", problems);
    notice.updated = read_moment(fields, "updated", problems).value_or(notice.since);
    notice.valid_to = read_moment(fields, "valid_to", problems);
    if (notice.kind != Notice::Kind::recall && !notice.expected_end) {
        problems.advice(fields.line("expected_end"), "no_expected_end",
                        "\"expected_end\" is missing: people want to know when it will work again");
    }
    check_order(notice, fields, problems);
}

void refuse_times(const Fields& fields, FileProblems& problems) {
    for (const char* key : {"since", "expected_end", "updated", "valid_to"}) {
        if (fields.has(key)) {
            problems.error(fields.line(key), "template_with_times",
                           "a template leaves \"{key}\" to whoever takes it", {{"key", key}});
        }
    }
}

/// "en: {title: ..., alternatives: [...]}"
void read_translation(Notice& notice, const char* language, Fields& fields,
                      FileProblems& problems) {
    const article::Yaml* value = fields.value(language);
    if (value == nullptr) return;
    Fields said(*value, {"title", "scope", "alternatives", "words", "body"}, problems);
    NoticeTranslation translation{.title = said.text("title"),
                                  .scope = said.text("scope"),
                                  .alternatives = said.texts("alternatives"),
                                  .words = said.texts("words"),
                                  .body = said.text("body")};
    if (translation != NoticeTranslation()) notice.translations[language] = std::move(translation);
}

Notice read_notice(const article::SplitText& split, Times times, FileProblems& problems) {
    const auto yaml = article::parse_yaml(split.front_matter, split.front_matter_line, problems);
    Fields fields(yaml.root,
                  {"id", "kind", "title", "scope", "since", "expected_end", "updated", "valid_to",
                   "alternatives", "channels", "words", "en", "uk"},
                  problems);
    Notice notice;
    if (!yaml.is_whole) return notice;
    for (const char* key : {"id", "kind", "title", "alternatives"}) fields.require(key);
    fields.expect("words", "words_missing",
                  "what people ask about it with, so that it stands above the results");
    notice.id = fields.text("id");
    article::check_id(notice.id, fields.line("id"), problems);
    notice.kind = fields.choice("kind",
                                {{"recall", Notice::Kind::recall},
                                 {"outage", Notice::Kind::outage},
                                 {"planned", Notice::Kind::planned}},
                                Notice::Kind::outage);
    notice.title = fields.text("title");
    notice.scope = fields.text("scope");
    notice.alternatives = fields.texts("alternatives");
    notice.channels = fields.texts("channels");
    notice.words = fields.texts("words");
    for (const char* language : other_languages)
        read_translation(notice, language, fields, problems);
    if (times == Times::told) {
        read_times(notice, fields, problems);
    } else {
        refuse_times(fields, problems);
    }
    return notice;
}

/// As a YAML scalar that is read back the same, whatever it holds.
std::string scalar(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : article::one_line(text)) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string list_of(const std::string& key, const std::vector<std::string>& texts,
                    const std::string& indent = "") {
    if (texts.empty()) return {};
    std::string lines = indent + key + ":\n";
    for (const std::string& text : texts) lines += indent + "  - " + scalar(text) + "\n";
    return lines;
}

std::string translation_text(const std::string& language, const NoticeTranslation& said) {
    const std::string indent = "  ";
    std::string text = language + ":\n";
    for (const auto& [key, value] : {std::pair("title", said.title), std::pair("scope", said.scope),
                                     std::pair("body", article::one_line(said.body))}) {
        if (!value.empty()) text += indent + key + ": " + scalar(value) + "\n";
    }
    return text + list_of("alternatives", said.alternatives, indent) +
           list_of("words", said.words, indent);
}

std::vector<std::filesystem::path> notice_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const auto name = entry.path().filename().string();
        const bool is_notice = entry.path().extension() == ".md" && name != "README.md";
        if (is_notice && !name.starts_with('.')) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Notices parse(std::string_view text, const std::string& file, Times times) {
    FileProblems problems(file);
    const std::string decoded = article::decode(text, problems);
    const auto split = article::split_front_matter(decoded, problems);
    Notices read;
    if (split.has_front_matter) {
        Notice notice = read_notice(split, times, problems);
        notice.body = split.body;
        notice.blocks = article::parse_markdown(split.body);
        const auto name = std::filesystem::path(file).stem().string();
        if (!notice.id.empty() && notice.id != name) {
            problems.error(1, "notice_name",
                           "the id is \"{id}\" and the file \"{name}.md\"; give both one name",
                           {{"id", notice.id}, {"name", name}});
        }
        read.notices.push_back(std::move(notice));
    }
    read.problems = problems.by_line();
    if (article::has_errors(read.problems)) read.notices.clear();
    return read;
}

Notices read(const std::filesystem::path& folder, Times times) {
    Notices all;
    for (const auto& file : notice_files(folder)) {
        Notices one = parse(read_text(file).value_or(""), file.generic_string(), times);
        std::move(one.notices.begin(), one.notices.end(), std::back_inserter(all.notices));
        std::move(one.problems.begin(), one.problems.end(), std::back_inserter(all.problems));
    }
    return all;
}

}  // namespace

Notices parse_notice(std::string_view text, const std::string& file) {
    return parse(text, file, Times::told);
}

Notices parse_template(std::string_view text, const std::string& file) {
    return parse(text, file, Times::left_open);
}

Notices read_notices(const std::filesystem::path& folder) {
    return read(folder, Times::told);
}

Notices read_templates(const std::filesystem::path& folder) {
    return read(folder, Times::left_open);
}

std::string notice_text(const Notice& notice) {
    std::string text = "---\nid: " + notice.id + "\nkind: " + std::string(to_string(notice.kind)) +
                       "\ntitle: " + scalar(notice.title) + "\n";
    if (!notice.scope.empty()) text += "scope: " + scalar(notice.scope) + "\n";
    const auto add = [&](const char* key, const std::optional<LocalTime>& moment) {
        if (moment) text += std::string(key) + ": " + moment_text(*moment) + "\n";
    };
    add("since", notice.since);
    add("expected_end", notice.expected_end);
    add("updated", notice.updated);
    add("valid_to", notice.valid_to);
    text += list_of("alternatives", notice.alternatives) + list_of("channels", notice.channels) +
            list_of("words", notice.words);
    for (const auto& [language, said] : notice.translations) {
        if (said != NoticeTranslation()) text += translation_text(language, said);
    }
    return text + "---\n" + notice.body;
}

}  // namespace okienko::contact
