#include "index/article/article.h"

#include <algorithm>
#include <string_view>

namespace okienko::article {
namespace {

/// Writes the words of blocks, a line each.
class PlainWriter {
public:
    std::string take() { return std::move(lines_); }

    void write(const Blocks& blocks) {
        for (const Block& block : blocks) {
            std::visit(*this, static_cast<const Block::variant&>(block));
        }
    }

    void operator()(const Heading& heading) { write_line(heading.text); }

    void operator()(const Paragraph& paragraph) { write_line(paragraph.text); }

    void operator()(const List& list) {
        for (const Blocks& entry : list.entries) write(entry);
    }

    void operator()(const Callout& callout) { write(callout.blocks); }

    void operator()(const Table& table) {
        write_row(table.header);
        for (const auto& row : table.rows) write_row(row);
    }

    void operator()(const Image& image) {
        add(image.alt);
        end_line();
    }

private:
    void add(std::string_view words) {
        const auto begin = lines_.size();
        lines_ += words;
        std::replace(lines_.begin() + static_cast<std::ptrdiff_t>(begin), lines_.end(), '\n', ' ');
    }

    void add(const Text& text) {
        for (const Run& run : text) add(run.text);
    }

    void end_line() {
        if (!lines_.empty() && lines_.back() != '\n') lines_ += '\n';
    }

    void write_line(const Text& text) {
        add(text);
        end_line();
    }

    void write_row(const std::vector<Text>& cells) {
        const char* separator = "";
        for (const Text& cell : cells) {
            if (cell.empty()) continue;
            add(separator);
            add(cell);
            separator = ", ";
        }
        end_line();
    }

    std::string lines_;
};

}  // namespace

Block::Block() = default;
Block::Block(const Block&) = default;
Block::Block(Block&&) noexcept = default;
Block& Block::operator=(const Block&) = default;
Block& Block::operator=(Block&&) noexcept = default;
Block::~Block() = default;

std::string key_of(const Article& article) {
    return article.language == "pl" ? article.id : article.id + "." + article.language;
}

std::string plain_text(const Blocks& blocks) {
    PlainWriter writer;
    writer.write(blocks);
    return writer.take();
}

}  // namespace okienko::article
