/// What holds of every article that is read, whatever the bytes were.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include "index/article/markdown.h"

class Soundness {
public:
    /// Throws: std::logic_error naming what does not hold.
    static void require(const okienko::article::Parsed& parsed, std::string_view file) {
        const auto lines = std::count(file.begin(), file.end(), '\n') +
                           std::count(file.begin(), file.end(), '\r') + 1;
        int last = 0;
        for (const auto& problem : parsed.problems) {
            hold(problem.line >= last, "problems come by line");
            hold(problem.line <= lines, "a problem's line is one of the file");
            hold(!problem.what.empty() && problem.what.find('\0') == std::string::npos,
                 "a problem can be read");
            last = problem.line;
        }
        require_blocks(parsed.article.blocks, 0);
        hold(parsed.article.source_text == file, "the source is kept as it was read");
        const auto& interval = parsed.article.review_every;
        hold(!interval || interval->count() > 0, "articles are checked at intervals");
    }

private:
    using Blocks = okienko::article::Blocks;
    using Text = okienko::article::Text;

    static void hold(bool holds, const char* what) {
        if (!holds) throw std::logic_error(what);
    }

    static void require_blocks(const Blocks& blocks, int depth) {
        hold(depth <= 6, "nesting is bounded");
        for (const auto& block : blocks) {
            std::visit([&](const auto& one) { require(one, depth); },
                       static_cast<const okienko::article::Block::variant&>(block));
        }
    }

    static void require_words(const Text& text) {
        hold(!text.empty(), "there are words");
        require_runs(text);
    }

    static void require_runs(const Text& text) {
        for (const auto& run : text) {
            hold(!run.text.empty(), "a run has words");
            hold(run.text.find('\0') == std::string::npos, "words can be shown");
        }
    }

    static void require(const okienko::article::Heading& heading, int) {
        hold(heading.level >= 2 && heading.level <= 4, "headings have level 2 to 4");
        require_words(heading.text);
    }

    static void require(const okienko::article::Paragraph& paragraph, int) {
        require_words(paragraph.text);
    }

    static void require(const okienko::article::List& list, int depth) {
        hold(!list.entries.empty(), "a list has entries");
        hold(list.first >= 0, "steps are counted upwards");
        for (const auto& entry : list.entries) {
            hold(!entry.empty(), "an entry has blocks");
            require_blocks(entry, depth + 1);
        }
    }

    static void require(const okienko::article::Callout& callout, int depth) {
        hold(!callout.blocks.empty(), "a call-out has blocks");
        require_blocks(callout.blocks, depth + 1);
    }

    static void require(const okienko::article::Table& table, int) {
        hold(!table.header.empty(), "a table has columns");
        for (const auto& cell : table.header) require_runs(cell);
        for (const auto& row : table.rows) {
            hold(row.size() == table.header.size(), "a row is as long as the header");
            for (const auto& cell : row) require_runs(cell);
        }
    }

    static void require(const okienko::article::Image&, int) {}
};
