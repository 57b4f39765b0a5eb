#include "index/search/document.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cassert>
#include <type_traits>
#include <utility>

namespace okienko::search {

namespace {

std::string words_of(const article::Text& text) {
    std::string words;
    for (const article::Run& run : text) words += run.text;
    return words;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
    std::string all;
    for (const std::string& part : parts) {
        if (!all.empty() && !part.empty()) all += separator;
        all += part;
    }
    return all;
}

std::string words_of(const std::vector<article::Text>& cells) {
    std::vector<std::string> parts;
    parts.reserve(cells.size());
    for (const article::Text& cell : cells) parts.push_back(words_of(cell));
    return joined(parts, "; ");
}

/// A line's words before they are put into the text.
struct RawLine {
    Field field;
    std::string words;
};

using RawLines = std::vector<RawLine>;

void add_lines(RawLines& lines, const article::Blocks& blocks);

void add_lines(RawLines& lines, const article::List& list) {
    for (const article::Blocks& entry : list.entries) add_lines(lines, entry);
}

void add_lines(RawLines& lines, const article::Table& table) {
    lines.push_back({Field::body, words_of(table.header)});
    for (const auto& row : table.rows) lines.push_back({Field::body, words_of(row)});
}

void add_lines(RawLines& lines, const article::Block& block) {
    const auto add = [&lines](const auto& content) {
        using Content = std::decay_t<decltype(content)>;
        if constexpr (std::is_same_v<Content, article::Heading>) {
            lines.push_back({Field::heading, words_of(content.text)});
        } else if constexpr (std::is_same_v<Content, article::Paragraph>) {
            lines.push_back({Field::body, words_of(content.text)});
        } else if constexpr (std::is_same_v<Content, article::Callout>) {
            add_lines(lines, content.blocks);
        } else if constexpr (std::is_same_v<Content, article::Image>) {
            lines.push_back({Field::body, content.alt});
        } else {
            add_lines(lines, content);
        }
    };
    std::visit(add, static_cast<const article::Block::variant&>(block));
}

void add_lines(RawLines& lines, const article::Blocks& blocks) {
    for (const article::Block& block : blocks) add_lines(lines, block);
}

RawLines lines_of(const article::Article& article) {
    RawLines lines;
    for (const std::string& question : article.questions) {
        lines.push_back({Field::question, question});
    }
    lines.push_back({Field::keyword, joined(article.keywords, ", ")});
    add_lines(lines, article.blocks);
    return lines;
}

/// Entries of ordered lists, those inside a list's entries apart: they are no steps of their own.
int steps_in(const article::Blocks& blocks) {
    int steps = 0;
    for (const article::Block& block : blocks) {
        if (const auto* list = std::get_if<article::List>(&block); list && list->ordered) {
            steps += static_cast<int>(list->entries.size());
        } else if (const auto* callout = std::get_if<article::Callout>(&block)) {
            steps += steps_in(callout->blocks);
        }
    }
    return steps;
}

int minutes_to_read(const article::Article& article) {
    constexpr int words_a_minute = 200;
    const std::string text = article::plain_text(article.blocks);
    int words = 0;
    bool in_word = false;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        words += !is_space && !in_word;
        in_word = !is_space;
    }
    return std::max(1, (words + words_a_minute / 2) / words_a_minute);
}

}  // namespace

std::string one_line(std::string_view text) {
    // Replaces ill-formed sequences on the way in.
    auto characters =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    for (std::int32_t i = 0; i < characters.length(); ++i) {
        const char16_t c = characters[i];
        const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        if (is_control) characters.setCharAt(i, u' ');
    }
    std::string line;
    characters.trim().toUTF8String(line);
    return line;
}

struct DocumentBuilder::SentenceBreaker {
    SentenceBreaker() {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale("pl"), status));
        // ICU's own rules stand in for a missing locale; without any, a line is one sentence.
        if (U_FAILURE(status)) iterator.reset();
    }

    /// The sentences of `text` from byte `begin` to its end.
    std::vector<Sentence> sentences(const std::string& text, std::size_t begin) {
        if (!iterator) return {{begin, text.size()}};
        UErrorCode status = U_ZERO_ERROR;
        UText utext = UTEXT_INITIALIZER;
        utext_openUTF8(&utext, text.data() + begin, static_cast<std::int64_t>(text.size() - begin),
                       &status);
        iterator->setText(&utext, status);
        std::vector<Sentence> found;
        std::size_t from = begin;
        for (auto to = iterator->next(); to != icu::BreakIterator::DONE; to = iterator->next()) {
            found.push_back({from, begin + static_cast<std::size_t>(to)});
            from = found.back().end;
        }
        utext_close(&utext);
        if (found.empty()) found.push_back({begin, text.size()});
        return found;
    }

    std::unique_ptr<icu::BreakIterator> iterator;
};

DocumentBuilder::DocumentBuilder() : breaker_(std::make_unique<SentenceBreaker>()) {}

DocumentBuilder::~DocumentBuilder() = default;

Document DocumentBuilder::build(const article::Article& article) {
    Document document;
    const auto add = [&](Field field, std::string_view words) {
        const std::size_t begin = document.text.size();
        document.text += one_line(words);
        document.lines.push_back({field, breaker_->sentences(document.text, begin)});
        document.text += '\n';
    };
    add(Field::title, article.title);
    for (const RawLine& line : lines_of(article)) {
        if (line.words.find_first_not_of(" \t\r\n") != std::string::npos) {
            add(line.field, line.words);
        }
    }
    return document;
}

Summary summarise(const article::Article& article) {
    Summary summary;
    summary.id = article.id;
    summary.title = one_line(article.title);
    summary.kind = article.kind;
    summary.audience = article.audience;
    summary.category = article.category;
    summary.minutes = minutes_to_read(article);
    summary.steps = article.kind == article::Kind::guide ? steps_in(article.blocks) : 0;
    return summary;
}

}  // namespace okienko::search
