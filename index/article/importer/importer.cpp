#include "index/article/importer/importer.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "index/article/id.h"
#include "index/article/importer/charset.h"
#include "index/article/importer/html_page.h"
#include "index/article/importer/judgement.h"
#include "index/article/importer/line_marks.h"
#include "index/article/importer/markdown_source.h"
#include "index/article/importer/markdown_text.h"
#include "index/article/importer/records.h"
#include "index/article/importer/structure.h"
#include "index/article/importer/text_page.h"

namespace okienko::importer {
namespace {

enum class Form { html, text, table, json, markdown };

std::string small(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return text;
}

bool begins_like_html(std::string_view text) {
    const std::string head = small(std::string(text.substr(0, 2000)));
    const auto begin = head.find_first_not_of(" \n\t");
    if (begin == std::string::npos || head[begin] != '<') return false;
    for (const char* tag : {"<!doctype", "<html", "<head", "<body", "<title", "<div", "<p", "<h1",
                            "<article", "<main", "<section", "<table", "<ul", "<!--", "<?xml"}) {
        if (head.compare(begin, std::char_traits<char>::length(tag), tag) == 0) return true;
    }
    return false;
}

/// Does text from an export hold tags?
bool has_tags(std::string_view text) {
    const std::string all = small(std::string(text));
    for (const char* tag : {"<p>", "<p ", "<br", "<div", "<ul", "<ol", "<li", "<h1", "<h2", "<h3",
                            "<strong", "<b>", "<em>", "<a ", "<table", "<span", "</"}) {
        if (all.find(tag) != std::string::npos) return true;
    }
    return false;
}

Form form_of(const std::string& name, std::string_view text) {
    const std::string file = small(name);
    for (const char* end : {".html", ".htm", ".xhtml"}) {
        if (file.ends_with(end)) return Form::html;
    }
    if (file.ends_with(".csv") || file.ends_with(".tsv")) return Form::table;
    if (file.ends_with(".json")) return Form::json;
    if (file.ends_with(".md") || file.ends_with(".markdown")) return Form::markdown;
    if (begins_like_html(text)) return Form::html;
    const auto begin = text.find_first_not_of(" \n\t");
    if (begin != std::string_view::npos && (text[begin] == '{' || text[begin] == '[')) {
        const std::string_view end = text.substr(text.find_last_not_of(" \n\t"), 1);
        if (end == "}" || end == "]") return Form::json;
    }
    return text.starts_with("---\n") ? Form::markdown : Form::text;
}

/// "notes/zwrot towaru.html" -> "zwrot towaru"
std::string stem_of(const std::string& name) {
    const auto slash = name.find_last_of("/\\");
    std::string stem = slash == std::string::npos ? name : name.substr(slash + 1);
    const auto dot = stem.rfind('.');
    return dot == std::string::npos || dot == 0 ? stem : stem.substr(0, dot);
}

/// An id that a person can read: whole words, at most 60 letters.
std::string id_for(const std::string& title, const std::string& stem) {
    constexpr std::size_t longest = 60;
    std::string id = article::as_id(title);
    if (id.empty()) id = article::as_id(stem);
    if (id.empty()) return "artykul";
    if (id.size() <= longest) return id;
    const auto hyphen = id.rfind('-', longest);
    return id.substr(0, hyphen == std::string::npos ? longest : hyphen);
}

/// Words of a title that came with tags or entities.
std::string plain_title(const std::string& title) {
    constexpr std::size_t longest = 250;
    std::string words = title;
    if (title.find_first_of("<&") != std::string::npos) {
        std::string all;
        for (const Fragment& fragment : read_html_page("<p>" + title + "</p>").fragments) {
            all += (all.empty() ? "" : " ") + fragment.words;
        }
        if (!all.empty()) words = std::move(all);
    }
    words = fragment_of(Fragment::Kind::paragraph, words).words;
    // "{{" would name a value of the shop.
    for (auto at = words.find("{{"); at != std::string::npos; at = words.find("{{")) {
        words.insert(at + 1, " ");
    }
    if (words.size() <= longest) return words;
    const auto blank = words.rfind(' ', longest);
    return words.substr(0, blank == std::string::npos ? longest : blank) + "…";
}

bool is_heading(const article::Block& block) {
    return std::holds_alternative<article::Heading>(block);
}

std::string words_of(const article::Block& block) {
    std::string words;
    if (const auto* heading = std::get_if<article::Heading>(&block)) {
        for (const article::Run& run : heading->text) words += run.text;
    }
    return words;
}

bool begins_pair(const article::Blocks& blocks, std::size_t at) {
    return is_heading(blocks[at]) && is_question(words_of(blocks[at])) && at + 1 < blocks.size() &&
           !is_heading(blocks[at + 1]);
}

int count_pairs(const article::Blocks& blocks) {
    int pairs = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) pairs += begins_pair(blocks, i) ? 1 : 0;
    return pairs;
}

/// Makes drafts of one file.
class Importer {
public:
    Importer(const std::string& name, const ImportOptions& options)
        : name_(name), options_(options) {}

    Imported take(Form form, std::string_view text) {
        switch (form) {
            case Form::html:
                take_page(read_html_page(text));
                break;
            case Form::text:
                take_page(read_text_page(text));
                break;
            case Form::markdown:
                take_markdown(text);
                break;
            case Form::table:
                take_records(read_table(text, options_.columns));
                break;
            case Form::json:
                take_records(read_json(text, options_.columns));
                break;
        }
        if (imported_.drafts.empty() && imported_.refusal == Refusal::none) {
            imported_.refusal = Refusal::no_article;
        }
        return std::move(imported_);
    }

private:
    void take_page(Page page) {
        Draft draft;
        draft.title = plain_title(judge(page));
        draft.language = page.language;
        draft.pictures = page.pictures;
        draft.is_whole = page.is_whole;
        draft.sources = {origin(page.address, page.date)};
        draft.sources.insert(draft.sources.end(), page.sources.begin(), page.sources.end());
        article::Blocks blocks = structured(std::move(page.fragments));
        if (options_.splits && count_pairs(blocks) > 1) {
            split(draft, blocks);
        } else {
            imported_.pairs = count_pairs(blocks);
            add(std::move(draft), blocks);
        }
    }

    /// Every question a draft; what stands outside of them one more.
    void split(const Draft& page, const article::Blocks& blocks) {
        article::Blocks rest;
        for (std::size_t i = 0; i < blocks.size();) {
            if (!begins_pair(blocks, i)) {
                rest.push_back(blocks[i++]);
                continue;
            }
            Draft draft = page;
            draft.title = words_of(blocks[i]);
            draft.pictures = 0;
            article::Blocks answer;
            for (++i; i < blocks.size() && !is_heading(blocks[i]); ++i) answer.push_back(blocks[i]);
            add(std::move(draft), answer);
        }
        const bool has_text = !std::all_of(rest.begin(), rest.end(), is_heading);
        if (has_text) add(page, rest);
    }

    void take_markdown(std::string_view text) {
        MarkdownSource source = read_markdown_source(text);
        Draft draft = std::move(source.draft);
        const std::string address =
            draft.sources.empty() ? std::string() : std::exchange(draft.sources, {}).front();
        draft.sources = {origin(address, source.date)};
        add(std::move(draft), source.blocks);
    }

    void take_records(const Records& found) {
        imported_.left_out = found.left_out;
        if (!found.is_sound)
            imported_.refusal = Refusal::damaged;
        else if (!found.has_columns)
            imported_.refusal = Refusal::no_columns;
        for (const Record& record : found.records) take_record(record);
    }

    void take_record(const Record& record) {
        Page page =
            has_tags(record.body) ? read_html_page(record.body) : read_text_page(record.body);
        Draft draft;
        draft.title = plain_title(record.title);
        page.titles.insert(page.titles.begin(), draft.title);
        judge(page);
        draft.language = record.language;
        draft.category = record.category;
        draft.pictures = page.pictures;
        draft.is_whole = page.is_whole;
        draft.keywords = words_between_commas(record.keywords);
        draft.sources = {origin(record.address, record.date)};
        const std::size_t before = imported_.drafts.size();
        add(std::move(draft), structured(std::move(page.fragments)));
        if (imported_.drafts.size() == before) ++imported_.left_out;
    }

    static std::vector<std::string> words_between_commas(const std::string& text) {
        std::vector<std::string> words;
        for (std::size_t begin = 0; begin <= text.size();) {
            const auto end = std::min(text.find_first_of(",;", begin), text.size());
            std::string word =
                fragment_of(Fragment::Kind::paragraph, text.substr(begin, end - begin)).words;
            if (!word.empty()) words.push_back(std::move(word));
            begin = end + 1;
        }
        return words;
    }

    /// "https://example.com/zwroty (z 2025-11-03, pobrano 2026-11-26)"
    std::string origin(const std::string& address, const std::string& date) const {
        const bool is_web = address.starts_with("http://") || address.starts_with("https://");
        std::string origin = is_web ? address : options_.from.empty() ? name_ : options_.from;
        origin += " (";
        if (date.size() >= 10) origin += date.substr(0, 10) + "; ";
        return fragment_of(Fragment::Kind::paragraph, origin + "import " + options_.date + ")")
            .words;
    }

    void add(Draft draft, const article::Blocks& blocks) {
        draft.body = markdown_of(blocks);
        if (draft.body.empty()) return;
        const std::string words = article::plain_text(blocks);
        if (draft.title.empty()) draft.title = plain_title(stem_of(name_));
        if (draft.title.empty()) draft.title = "?";
        draft.id = draft.id.empty() ? id_for(draft.title, stem_of(name_))
                                    : id_for(draft.id, stem_of(name_));
        draft.kind = guess_kind(draft.title);
        draft.language = guess_language(draft.title + "\n" + words, draft.language);
        if (options_.categories != nullptr) {
            draft.category =
                options_.categories->category_of(draft.title + " " + draft.category, words);
        } else {
            draft.category = article::as_id(draft.category);
        }
        imported_.drafts.push_back(std::move(draft));
    }

    const std::string& name_;
    const ImportOptions& options_;
    Imported imported_;
};

}  // namespace

Imported import_file(const std::string& name, std::string_view bytes,
                     const ImportOptions& options) {
    if (bytes.size() > most_import_bytes) return {.refusal = Refusal::too_large};
    const Readable read = readable(bytes);
    if (!read.is_text) return {.refusal = Refusal::not_text};
    if (read.text.find_first_not_of(" \n\t") == std::string::npos) {
        return {.refusal = Refusal::empty, .charset = read.charset};
    }
    Imported imported = Importer(name, options).take(form_of(name, read.text), read.text);
    imported.charset = read.charset;
    imported.odd_bytes = read.odd_bytes;
    return imported;
}

}  // namespace okienko::importer
