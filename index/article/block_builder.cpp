#include "index/article/block_builder.h"

#include <algorithm>
#include <utility>

#include "index/article/did_you_mean.h"
#include "index/article/inline_text.h"

namespace okienko::article {
namespace {

constexpr std::size_t deepest_list = 6;
constexpr unsigned most_columns = 20;
constexpr unsigned most_rows = 1'000;

char capital(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

/// "../images/paragon.png" -> "paragon.png"
std::string without_images_folder(std::string file) {
    constexpr std::string_view folder = "images/";
    const auto found = file.rfind(folder);
    if (found != std::string::npos) file.erase(0, found + folder.size());
    return file;
}

}  // namespace

BlockBuilder::BlockBuilder(References& references, Passages& passages, FileProblems& problems)
    : references_(references), passages_(passages), problems_(problems), open_(1) {}

Blocks BlockBuilder::take() {
    return std::move(open_.front().blocks);
}

void BlockBuilder::move_to(int line) {
    line_ = line;
    if (leaf_line_ == 0) leaf_line_ = line;
    if (starts_.empty() || starts_.back().line != line) starts_.push_back({text_bytes_, line});
    for (auto one = open_.rbegin(); one != open_.rend() && one->line == 0; ++one) one->line = line;
}

void BlockBuilder::add(Block block) {
    open_.back().blocks.push_back(std::move(block));
}

// Lists and quotes: those too deep are not opened, so that their blocks go on where we are.

bool BlockBuilder::is_too_deep() const {
    return depth_ > deepest_list;
}

void BlockBuilder::open_container() {
    ++depth_;
    if (!is_too_deep()) {
        open_.emplace_back().first_passage = passages_.size();
    } else if (depth_ == deepest_list + 1) {
        problems_.error(
            line_, "nested_too_deep",
            "lists or call-outs behind this line are nested over {most} deep; write them flatter",
            {{"most", deepest_list}});
    }
}

BlockBuilder::Container BlockBuilder::close_container() {
    Container closed = std::move(open_.back());
    open_.pop_back();
    return closed;
}

void BlockBuilder::open_list(bool ordered, int first) {
    open_container();
    if (!is_too_deep()) open_.back().list = {ordered, first, {}};
}

void BlockBuilder::close_list() {
    if (!is_too_deep()) {
        List list = close_container().list;
        if (!list.entries.empty()) add(std::move(list));
    }
    --depth_;
}

void BlockBuilder::open_entry() {
    if (!is_too_deep()) open_.emplace_back();
}

void BlockBuilder::close_entry() {
    finish_paragraph();
    if (is_too_deep()) return;
    Blocks entry = close_container().blocks;
    if (!entry.empty()) open_.back().list.entries.push_back(std::move(entry));
}

void BlockBuilder::open_quote() {
    open_container();
}

void BlockBuilder::close_quote() {
    if (!is_too_deep()) {
        Container quote = close_container();
        const int line = quote.line == 0 ? line_ : quote.line;
        const auto kind = take_mark(quote.blocks, line);
        if (quote.blocks.empty()) {
            problems_.advice(line, "callout_empty",
                             "a call-out has no words; write them behind \"> \"");
        } else {
            note_callout(quote, kind);
            add(Callout{kind, std::move(quote.blocks)});
        }
    }
    --depth_;
}

/// The kind that "[!TIP]" at the front of a quote's blocks tells; the mark is taken away.
Callout::Kind BlockBuilder::take_mark(Blocks& blocks, int line) {
    auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front());
    const auto words = first == nullptr ? std::string() : first->text.front().text;
    const auto end = words.find(']');
    if (first == nullptr || !words.starts_with("[!") || end == std::string::npos) {
        problems_.advice(line, "quote_as_tip",
                         "a block quote is shown as a tip; begin it with a line \"> [!TIP]\", \"> "
                         "[!WARNING]\" or \"> [!SAFETY]\"");
        return Callout::Kind::tip;
    }
    first->text.front().text.erase(0, end + 1);
    trim(first->text);
    if (first->text.empty()) blocks.erase(blocks.begin());
    return kind_of(words.substr(2, end - 2), line);
}

Callout::Kind BlockBuilder::kind_of(std::string mark, int line) {
    static const std::vector<std::string> marks = {"TIP", "WARNING", "SAFETY"};
    std::transform(mark.begin(), mark.end(), mark.begin(), capital);
    if (mark == "TIP") return Callout::Kind::tip;
    if (mark == "WARNING") return Callout::Kind::warning;
    if (mark == "SAFETY") return Callout::Kind::safety;
    problems_.error(line, unknown("unknown_callout", "call-out", mark, marks,
                                  "it may be TIP, WARNING or SAFETY"));
    return Callout::Kind::tip;
}

// Leaves.

Text BlockBuilder::take_text() {
    trim(text_);
    leaf_line_ = 0;
    text_bytes_ = 0;
    html_is_told_ = false;
    return std::exchange(text_, {});
}

/// Notes the words of a leaf, and where its lines begin in them.
void BlockBuilder::note_passage(Passage::Kind kind, const Text& text) {
    auto starts = std::exchange(starts_, {});
    if (text.empty()) return;
    // Before its first words a leaf may have moved on: the last line noted at 0 is theirs.
    while (starts.size() > 1 && starts[1].begin == 0) starts.erase(starts.begin());
    Passage passage{.kind = kind, .text = words_of(text), .starts = std::move(starts)};
    if (kind == Passage::Kind::cell && row_.size() <= table_.header.size()) {
        passage.column = words_of(table_.header[row_.size() - 1]);
    }
    passages_.push_back(std::move(passage));
}

/// The passages of a quote that closes stand in a call-out; those further inside know theirs.
void BlockBuilder::note_callout(const Container& quote, Callout::Kind kind) {
    for (auto at = quote.first_passage; at < passages_.size(); ++at) {
        if (!passages_[at].callout) passages_[at].callout = kind;
    }
    // The mark in front of a call-out is no word of it.
    if (quote.first_passage == passages_.size()) return;
    std::string& first = passages_[quote.first_passage].text;
    if (!first.starts_with("[!")) return;
    const auto end =
        first.find_first_not_of(" \n", std::min(first.find(']'), first.size() - 1) + 1);
    const auto mark = std::min(end, first.size());
    first.erase(0, mark);
    for (Passage::Start& start : passages_[quote.first_passage].starts) {
        start.begin -= std::min(start.begin, mark);
    }
    if (first.empty()) {
        passages_.erase(passages_.begin() + static_cast<std::ptrdiff_t>(quote.first_passage));
    }
}

void BlockBuilder::finish_paragraph() {
    const int line = leaf_line_;
    Text text = take_text();
    note_passage(open_.size() > 1 ? Passage::Kind::entry : Passage::Kind::paragraph, text);
    if (!text.empty() && text.front().text.starts_with('|')) {
        problems_.advice(
            line, "table_as_text",
            "this is shown as text; for a table write | --- | --- | as its second line");
    }
    if (!text.empty() && !images_.empty()) {
        problems_.advice(line_, "picture_in_text",
                         "a picture stands alone; put an empty line before and behind it");
    }
    if (!text.empty()) add(Paragraph{std::move(text)});
    for (Image& image : std::exchange(images_, {})) add(std::move(image));
}

void BlockBuilder::finish_heading(int level) {
    const int line = leaf_line_;
    refuse_images();
    Text text = take_text();
    note_passage(Passage::Kind::heading, text);
    if (text.empty()) return;
    if (level == 1) {
        problems_.advice(line, "heading_of_title",
                         "a heading of level 1 is the title's; begin it with \"## \"");
    }
    add(Heading{std::clamp(level, 2, 4), std::move(text)});
}

void BlockBuilder::finish_code() {
    problems_.advice(leaf_line_ == 0 ? line_ : leaf_line_, "code_as_text",
                     "code is shown as plain text; take the ``` away");
    finish_paragraph();
}

void BlockBuilder::set_style(bool strong, bool emphasis) {
    style_.strong = strong;
    style_.emphasis = emphasis;
}

void BlockBuilder::add_words(std::string_view words) {
    if (image_depth_ > 0) {
        image_.alt += words;
        return;
    }
    append(text_, style_, words);
    text_bytes_ += words.size();
    if (leads_outside_) link_words_ += words;
}

void BlockBuilder::add_html(std::string_view html) {
    if (!html_is_told_) {
        const auto end = std::min(html.find_first_of(" \n>"), html.size() - 1);
        problems_.error(line_, "html_as_text",
                        "HTML is shown as it stands, as \"{said}\"; write it in Markdown",
                        {{"said", html.substr(0, end + 1)}});
    }
    html_is_told_ = true;
    add_words(html);
}

// Links and pictures.

void BlockBuilder::open_link(std::string address) {
    if (image_depth_ > 0) return;
    address_ = std::move(address);
    const LinkTarget target = parse_link(address_);
    switch (target.kind) {
        case LinkTarget::Kind::article:
            style_.link = target.id;
            references_.push_back({Reference::Kind::link, target.id, line_});
            break;
        case LinkTarget::Kind::outside:
            leads_outside_ = true;
            break;
        case LinkTarget::Kind::section:
            problems_.advice(line_, "link_to_section",
                             "the link \"{said}\" leads to a section; name the id of an article",
                             {{"said", address_}});
            break;
        case LinkTarget::Kind::nowhere:
            problems_.error(line_, "link_nowhere",
                            "a link leads nowhere; write the id of an article in its ( )");
    }
}

void BlockBuilder::close_link() {
    if (image_depth_ > 0) return;
    const bool can_be_read = address_.ends_with(link_words_) && !link_words_.empty();
    if (leads_outside_ && !can_be_read) {
        problems_.advice(line_, "link_to_web",
                         "a kiosk opens no web pages, so \"{said}\" is left out; write it into the "
                         "text if it matters",
                         {{"said", address_}});
    }
    style_.link.clear();
    leads_outside_ = false;
    link_words_.clear();
}

void BlockBuilder::open_image(std::string file) {
    if (++image_depth_ == 1) image_ = {without_images_folder(std::move(file)), {}};
}

void BlockBuilder::close_image() {
    if (--image_depth_ > 0) return;
    if (image_.alt.empty()) {
        problems_.advice(
            line_, "picture_silent",
            "the picture \"{name}\" needs words for those who cannot see it: ![what it shows](...)",
            {{"name", image_.file}});
    }
    references_.push_back({Reference::Kind::image, image_.file, line_});
    images_.push_back(std::exchange(image_, {}));
}

void BlockBuilder::refuse_images() {
    for (const Image& image : std::exchange(images_, {})) {
        problems_.error(line_, "picture_in_heading",
                        "the picture \"{name}\" cannot stand in a heading or table; give it a "
                        "paragraph of its own",
                        {{"name", image.file}});
        append(text_, style_, image.alt);
    }
}

// Tables.

bool BlockBuilder::open_table(unsigned columns, unsigned rows) {
    table_ = {};
    if (columns <= most_columns && rows <= most_rows) return true;
    problems_.error(
        line_, "table_too_large",
        "the table behind this line has {columns} columns and {rows} rows; the most are {most} and "
        "{most_rows}",
        {{"columns", columns}, {"rows", rows}, {"most", most_columns}, {"most_rows", most_rows}});
    return false;
}

void BlockBuilder::finish_cell() {
    refuse_images();
    row_.push_back(take_text());
    note_passage(table_.header.empty() ? Passage::Kind::header : Passage::Kind::cell, row_.back());
}

void BlockBuilder::finish_row() {
    auto row = std::exchange(row_, {});
    if (table_.header.empty()) {
        table_.header = std::move(row);
    } else {
        table_.rows.push_back(std::move(row));
    }
}

void BlockBuilder::close_table() {
    add(std::exchange(table_, {}));
}

}  // namespace okienko::article
