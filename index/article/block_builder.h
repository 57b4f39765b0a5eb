/// Builds an article's blocks from the parts of a Markdown text, as they are come upon.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/article.h"
#include "index/article/passage.h"
#include "index/article/problem.h"
#include "index/article/reference.h"

namespace okienko::article {

/// Parts come in the order of the text, well nested. A leaf, which is a paragraph, a heading or a
/// cell, is a row of words, links and pictures, ended by its `finish`.
class BlockBuilder {
public:
    BlockBuilder(References& references, Passages& passages, FileProblems& problems);

    /// The line of what comes next.
    void move_to(int line);

    void open_quote();
    void close_quote();
    void open_list(bool ordered, int first);
    void close_list();
    void open_entry();
    void close_entry();

    void finish_paragraph();
    void finish_heading(int level);
    void finish_code();

    /// False if a kiosk cannot show so large a table.
    bool open_table(unsigned columns, unsigned rows);
    void finish_cell();
    void finish_row();
    void close_table();

    void add_words(std::string_view words);
    void add_html(std::string_view html);
    void set_style(bool strong, bool emphasis);
    void open_link(std::string address);
    void close_link();
    void open_image(std::string file);
    void close_image();

    Blocks take();

private:
    /// A place that takes blocks: the document, a quote, an entry of a list; or the list itself.
    struct Container {
        Blocks blocks = {};
        List list = {};
        int line = 0;  ///< of its first words
        std::size_t first_passage = 0;
    };

    void add(Block block);
    bool is_too_deep() const;
    void open_container();
    Container close_container();
    Callout::Kind take_mark(Blocks& blocks, int line);
    Callout::Kind kind_of(std::string mark, int line);
    Text take_text();
    void note_passage(Passage::Kind kind, const Text& text);
    void note_callout(const Container& quote, Callout::Kind kind);
    void refuse_images();

    References& references_;
    Passages& passages_;
    FileProblems& problems_;

    std::vector<Container> open_;  // the document first, the innermost last
    std::size_t depth_ = 0;        // of lists and quotes, those too deep to open included
    int line_ = 1;
    int leaf_line_ = 0;  // where this leaf began; 0 before its first words

    Text text_;  // of this leaf
    std::size_t text_bytes_ = 0;
    std::vector<Passage::Start> starts_;  // of its lines
    Run style_;
    bool html_is_told_ = false;

    std::string address_;     // where the open link leads
    std::string link_words_;  // what it says, if it leads out of the kiosk
    bool leads_outside_ = false;

    Image image_;
    int image_depth_ = 0;
    std::vector<Image> images_;  // that wait for the end of their paragraph

    Table table_;
    std::vector<Text> row_;
};

}  // namespace okienko::article
