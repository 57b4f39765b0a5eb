/// Blocks in a notation one reads at a glance.
#pragma once

#include <sstream>
#include <string>

#include "index/article/article.h"

/// Blocks a line each, what is inside them indented by two blanks:
///
///     h2 Ile dostaniesz
///     p Oddamy *pieniądze*. _Paragon_ -> <nie jest|zwrot-bez-paragonu> potrzebny
///     ol 1
///       entry
///         p Opróżnij opakowanie.
///     tip
///       p Nie masz paragonu?
///     table Opakowanie | Kaucja
///       row Puszka | 0,50 zł
///     image paragon.png: Numer na paragonie
class Shape {
public:
    explicit Shape(const okienko::article::Blocks& blocks) { write(blocks, ""); }

    std::string text() const { return out_.str(); }

private:
    using Block = okienko::article::Block;

    static std::string inline_shape(const okienko::article::Text& text) {
        std::string shape;
        for (const auto& run : text) {
            std::string words = run.text;
            for (auto end = words.find('\n'); end != std::string::npos; end = words.find('\n')) {
                words.replace(end, 1, "\\n");
            }
            if (!run.link.empty()) words = "<" + words + "|" + run.link + ">";
            if (run.emphasis) words = "_" + words + "_";
            if (run.strong) words = "*" + words + "*";
            shape += words;
        }
        return shape;
    }

    static std::string row_shape(const std::vector<okienko::article::Text>& cells) {
        std::string shape;
        for (const auto& cell : cells) shape += (shape.empty() ? "" : " | ") + inline_shape(cell);
        return shape;
    }

    void write(const okienko::article::Blocks& blocks, const std::string& indent) {
        for (const auto& block : blocks) {
            std::visit([&](const auto& one) { write(one, indent); },
                       static_cast<const Block::variant&>(block));
        }
    }

    void write(const okienko::article::Heading& heading, const std::string& indent) {
        out_ << indent << "h" << heading.level << " " << inline_shape(heading.text) << "\n";
    }

    void write(const okienko::article::Paragraph& paragraph, const std::string& indent) {
        out_ << indent << "p " << inline_shape(paragraph.text) << "\n";
    }

    void write(const okienko::article::List& list, const std::string& indent) {
        out_ << indent << (list.ordered ? "ol " + std::to_string(list.first) : "ul") << "\n";
        for (const auto& entry : list.entries) {
            out_ << indent << "  entry\n";
            write(entry, indent + "    ");
        }
    }

    void write(const okienko::article::Callout& callout, const std::string& indent) {
        using Kind = okienko::article::Callout::Kind;
        const char* kind = callout.kind == Kind::tip       ? "tip"
                           : callout.kind == Kind::warning ? "warning"
                                                           : "safety";
        out_ << indent << kind << "\n";
        write(callout.blocks, indent + "  ");
    }

    void write(const okienko::article::Table& table, const std::string& indent) {
        out_ << indent << "table " << row_shape(table.header) << "\n";
        for (const auto& row : table.rows) out_ << indent << "  row " << row_shape(row) << "\n";
    }

    void write(const okienko::article::Image& image, const std::string& indent) {
        out_ << indent << "image " << image.file << ": " << image.alt << "\n";
    }

    std::ostringstream out_;
};

inline std::string shape_of(const okienko::article::Blocks& blocks) {
    return Shape(blocks).text();
}
