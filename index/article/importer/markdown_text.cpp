#include "index/article/importer/markdown_text.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <variant>

namespace okienko::importer {
namespace {

bool is_ascii_alnum(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9');
}

/// Would Markdown read a mark at `at`?
bool needs_escape(std::string_view text, std::size_t at) {
    const char letter = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    switch (letter) {
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '|':
            return true;
        case '<':
            return is_ascii_alnum(next) || next == '/' || next == '!' || next == '?';
        case '&':
            return is_ascii_alnum(next) || next == '#';
        case '{':
            return at > 0 && text[at - 1] == '{';
        default:
            return false;
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (needs_escape(text, i)) out += '\\';
        out += text[i];
    }
    return out;
}

/// The words of a leaf, with a backslash where its first would begin another block.
std::string with_plain_beginning(std::string text) {
    const auto digits = static_cast<std::size_t>(
        std::find_if(text.begin(), text.end(),
                     [](char letter) { return letter < '0' || letter > '9'; }) -
        text.begin());
    if (digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')')) {
        return text.insert(digits, "\\");
    }
    constexpr std::string_view marks = "#+->=~";
    if (!text.empty() && marks.find(text[0]) != std::string_view::npos) return "\\" + text;
    return text;
}

/// Words with blanks around them taken off, so that marks can stand close.
struct Bare {
    std::string before;
    std::string words;
    std::string behind;
};

Bare bare(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {.before = std::string(text)};
    const auto end = text.find_last_not_of(' ') + 1;
    return {std::string(text.substr(0, begin)), std::string(text.substr(begin, end - begin)),
            std::string(text.substr(end))};
}

bool is_ascii_mark(char letter) {
    return letter > ' ' && letter < 0x7F && !is_ascii_alnum(letter);
}

/// Can marks of emphasis stand around `words`, between these neighbours?
/// Source: CommonMark 0.30, 6.2, left- and right-flanking delimiter runs.
bool can_emphasise(char before, std::string_view words, char behind) {
    const auto is_blank = [](char letter) { return letter == ' ' || letter == '\0'; };
    if (words.empty()) return false;
    // A letter over one byte may be a quotation mark: it counts as a mark that needs a blank.
    const auto may_be_mark = [](char letter) {
        return is_ascii_mark(letter) || static_cast<unsigned char>(letter) >= 0x80;
    };
    const bool opens = !may_be_mark(words.front()) || is_blank(before) || is_ascii_mark(before);
    const bool closes = !may_be_mark(words.back()) || is_blank(behind) || is_ascii_mark(behind);
    return opens && closes;
}

/// `text` between two `mark`s, where they can stand.
std::string marked(const std::string& line, std::string_view text, std::string_view mark,
                   char behind) {
    const Bare parts = bare(text);
    const char before = !parts.before.empty() ? ' ' : line.empty() ? '\0' : line.back();
    const char next = parts.behind.empty() ? behind : ' ';
    if (!can_emphasise(before, parts.words, next) || before == '*' || next == '*') {
        return std::string(text);
    }
    return parts.before + std::string(mark) + parts.words + std::string(mark) + parts.behind;
}

char first_of(const article::Text& text, std::size_t at) {
    return at < text.size() && !text[at].text.empty() ? text[at].text.front() : '\0';
}

/// Runs as Markdown: emphasis within strong words, both where they can be told.
std::string inline_markdown(const article::Text& text) {
    std::string line;
    for (std::size_t i = 0; i < text.size();) {
        const bool is_strong = text[i].strong;
        std::string part;
        std::size_t end = i;
        for (; end < text.size() && text[end].strong == is_strong; ++end) {
            const std::string words = escaped(text[end].text);
            const std::string so_far = line + part;
            const char behind =
                is_strong && first_of(text, end + 1) == '\0' ? '\0' : first_of(text, end + 1);
            part +=
                text[end].emphasis ? marked(is_strong ? part : so_far, words, "*", behind) : words;
        }
        line += is_strong ? marked(line, part, "**", first_of(text, end)) : part;
        i = end;
    }
    return line;
}

class Writer {
public:
    std::string write(const article::Blocks& blocks) {
        write_blocks(blocks, "", "");
        while (text_.ends_with("\n\n")) text_.pop_back();
        return std::move(text_);
    }

private:
    /// `first` begins the first line, `margin` every other.
    void write_blocks(const article::Blocks& blocks, const std::string& first,
                      const std::string& margin) {
        std::string beginning = first;
        const article::List* before = nullptr;
        for (const article::Block& block : blocks) {
            if (&block != &blocks.front() && !is_close(block)) text_ += '\n';
            if (const auto* list = std::get_if<article::List>(&block)) {
                if (&block == &blocks.front() && !first.empty()) text_ += beginning + "\n";
                const bool joins = before != nullptr && before->ordered == list->ordered;
                is_other_mark_ = joins && !is_other_mark_;
                write_list(*list, margin, is_other_mark_);
                before = list;
            } else {
                write_leaf(block, beginning, margin);
                before = nullptr;
            }
            beginning = margin;
        }
    }

    /// A list in an entry stands right below its words.
    bool is_close(const article::Block& block) const {
        return depth_ > 0 && std::holds_alternative<article::List>(block);
    }

    void write_leaf(const article::Block& block, const std::string& beginning,
                    const std::string& margin) {
        if (const auto* heading = std::get_if<article::Heading>(&block)) {
            text_ += beginning + std::string(static_cast<std::size_t>(heading->level), '#') + " " +
                     heading_words(heading->text) + "\n";
        } else if (const auto* paragraph = std::get_if<article::Paragraph>(&block)) {
            text_ += beginning + with_plain_beginning(inline_markdown(paragraph->text)) + "\n";
        } else if (const auto* table = std::get_if<article::Table>(&block)) {
            write_table(*table, beginning, margin);
        } else if (const auto* callout = std::get_if<article::Callout>(&block)) {
            write_callout(*callout, beginning, margin);
        }
    }

    /// A heading must not end as one that closes itself: "C #".
    static std::string heading_words(const article::Text& text) {
        std::string words = inline_markdown(text);
        if (words.ends_with('#')) words.insert(words.size() - 1, "\\");
        return words;
    }

    void write_list(const article::List& list, const std::string& margin, bool has_other_mark) {
        ++depth_;
        int number = list.first;
        for (const article::Blocks& entry : list.entries) {
            std::string mark = has_other_mark ? "* " : "- ";
            if (list.ordered) mark = std::to_string(number++) + (has_other_mark ? ") " : ". ");
            write_blocks(entry, margin + mark, margin + std::string(mark.size(), ' '));
        }
        --depth_;
    }

    void write_callout(const article::Callout& callout, const std::string& beginning,
                       const std::string& margin) {
        using Kind = article::Callout::Kind;
        const char* name = callout.kind == Kind::tip       ? "TIP"
                           : callout.kind == Kind::warning ? "WARNING"
                                                           : "SAFETY";
        text_ += beginning + "> [!" + name + "]\n";
        const std::string inner = Writer().write(callout.blocks);
        for (std::size_t begin = 0; begin < inner.size();) {
            const auto end = std::min(inner.find('\n', begin), inner.size());
            text_ += margin + (end > begin ? "> " : ">") + inner.substr(begin, end - begin) + "\n";
            begin = end + 1;
        }
    }

    void write_table(const article::Table& table, const std::string& beginning,
                     const std::string& margin) {
        write_row(table.header, beginning);
        text_ += margin + "|";
        for (std::size_t i = 0; i < table.header.size(); ++i) text_ += " --- |";
        text_ += '\n';
        for (const auto& row : table.rows) write_row(row, margin);
    }

    void write_row(const std::vector<article::Text>& cells, const std::string& beginning) {
        text_ += beginning + "|";
        for (const article::Text& cell : cells) text_ += " " + inline_markdown(cell) + " |";
        text_ += '\n';
    }

    std::string text_;
    int depth_ = 0;
    bool is_other_mark_ = false;
};

/// Can it stand without quotes: letters, digits, blanks and what means nothing to YAML there?
bool is_plain_yaml(std::string_view text) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
    const bool begins_plain = (text[0] >= 'a' && text[0] <= 'z') ||
                              (text[0] >= 'A' && text[0] <= 'Z') ||
                              static_cast<unsigned char>(text[0]) >= 0xC3;
    if (!begins_plain) return false;
    constexpr std::string_view words[] = {"true", "false", "null", "yes", "no",
                                          "on",   "off",   "y",    "n"};
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (std::find(std::begin(words), std::end(words), small) != std::end(words)) return false;
    return text.find_first_of(":#{}[]\"'`|>&*!%@\\") == std::string_view::npos;
}

}  // namespace

std::string markdown_of(const article::Blocks& blocks) {
    return Writer().write(blocks);
}

std::string yaml_value(std::string_view text) {
    if (is_plain_yaml(text)) return std::string(text);
    std::string value = "\"";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' || text[i] == '\\') value += '\\';
        value += text[i];
        // "{{" would name a value of the shop.
        if (text[i] == '{' && i + 1 < text.size() && text[i + 1] == '{') value += ' ';
    }
    return value + "\"";
}

}  // namespace okienko::importer
