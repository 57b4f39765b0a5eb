#include "app/kiosk/session/article_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <variant>

namespace okienko::kiosk {
namespace {

std::string plain(const article::Text& text) {
    std::string joined;
    for (const article::Run& run : text) joined += run.text;
    return joined;
}

/// plain_text(), on one line.
std::string line_of(const article::Blocks& blocks) {
    std::string line = article::plain_text(blocks);
    while (!line.empty() && line.back() == '\n') line.pop_back();
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

class LineReader {
public:
    explicit LineReader(const language::Language& words) : words_(words) {}

    void read(const article::Blocks& blocks) {
        for (const article::Block& block : blocks)
            std::visit([this](const auto& each) { read(each); },
                       static_cast<const article::Block::variant&>(block));
    }

    std::vector<std::string> take() { return std::move(lines_); }

private:
    void add(std::string line) {
        if (!line.empty()) lines_.push_back(std::move(line));
    }

    void read(const article::Heading& heading) { add(plain(heading.text)); }

    void read(const article::Paragraph& paragraph) { add(plain(paragraph.text)); }

    void read(const article::List& list) {
        std::int64_t number = list.first;
        for (const article::Blocks& entry : list.entries) {
            const std::string line = line_of(entry);
            add(list.ordered ? words_.text("article.step", {{"number", number++}}) + ": " + line
                             : line);
        }
    }

    void read(const article::Callout& callout) {
        using Kind = article::Callout::Kind;
        const char* key = callout.kind == Kind::warning  ? "article.warning"
                          : callout.kind == Kind::safety ? "article.safety"
                                                         : "article.tip";
        add(std::string(words_.text(key)) + ". " + line_of(callout.blocks));
    }

    void read(const article::Table& table) {
        for (const auto& row : table.rows) {
            std::string line;
            for (std::size_t i = 0; i < row.size() && i < table.header.size(); ++i)
                line += (i == 0 ? "" : "; ") + plain(table.header[i]) + ": " + plain(row[i]);
            add(line);
        }
    }

    void read(const article::Image& image) { add(image.alt); }

    const language::Language& words_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lines_of(const article::Blocks& blocks, const language::Language& words) {
    LineReader reader(words);
    reader.read(blocks);
    return reader.take();
}

}  // namespace okienko::kiosk
