#include "index/article/block_reader.h"

#include <md4c.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "index/article/block_builder.h"
#include "index/article/entity.h"
#include "index/article/inline_text.h"
#include "index/article/line_limits.h"

namespace okienko::article {
namespace {

// MD4C copies a link's address at each of its uses: a long one used often would keep it busy.
constexpr std::size_t most_address_bytes = 4 * 1024 * 1024;  // of all links and pictures together

// Of what a callback may return to stop MD4C, it heeds at every place only what is negative.
constexpr int stop = -1;

/// The line of each offset of a text.
class LineMap {
public:
    LineMap(std::string_view text, int first_line) : first_line_(first_line) {
        for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) {
            ends_.push_back(end);
        }
    }

    int line_at(std::size_t offset) const {
        const auto end = std::lower_bound(ends_.begin(), ends_.end(), offset);
        return first_line_ + static_cast<int>(end - ends_.begin());
    }

private:
    int first_line_;
    std::vector<std::size_t> ends_;
};

std::string decode(const MD_ATTRIBUTE& attribute) {
    std::string text;
    if (attribute.size == 0) return text;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto begin = attribute.substr_offsets[i];
        const auto end = attribute.substr_offsets[i + 1];
        const std::string_view piece(attribute.text + begin, end - begin);
        const bool is_entity = attribute.substr_types[i] == MD_TEXT_ENTITY;
        text += is_entity ? decode_entity(piece) : std::string(piece);
    }
    return text;
}

template <typename Detail>
const Detail& as(const void* detail) {
    return *static_cast<const Detail*>(detail);
}

/// Tells a builder, in its own words, what MD4C comes upon.
class Teller {
public:
    Teller(std::string_view markdown, int first_line, BlockBuilder& builder)
        : markdown_(markdown), lines_(markdown, first_line), builder_(builder) {
        move_to(first_line);
    }

    /// False where reading must stop.
    bool enter(MD_BLOCKTYPE type, const void* detail) {
        // A "tight" entry's words come without a paragraph around them.
        if (type != MD_BLOCK_DOC) builder_.finish_paragraph();
        switch (type) {
            case MD_BLOCK_QUOTE:
                builder_.open_quote();
                break;
            case MD_BLOCK_UL:
                builder_.open_list(false, 1);
                break;
            case MD_BLOCK_OL:
                builder_.open_list(true, static_cast<int>(as<MD_BLOCK_OL_DETAIL>(detail).start));
                break;
            case MD_BLOCK_LI:
                builder_.open_entry();
                break;
            case MD_BLOCK_H:
                level_ = static_cast<int>(as<MD_BLOCK_H_DETAIL>(detail).level);
                break;
            case MD_BLOCK_TABLE: {
                const auto& table = as<MD_BLOCK_TABLE_DETAIL>(detail);
                return builder_.open_table(table.col_count, table.body_row_count);
            }
            default:
                break;
        }
        return true;
    }

    void leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_QUOTE:
                return builder_.close_quote();
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                return builder_.close_list();
            case MD_BLOCK_LI:
                return builder_.close_entry();
            case MD_BLOCK_H:
                return builder_.finish_heading(level_);
            case MD_BLOCK_CODE:
                return builder_.finish_code();
            case MD_BLOCK_P:
            case MD_BLOCK_HTML:
                return builder_.finish_paragraph();
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                return builder_.finish_cell();
            case MD_BLOCK_TR:
                return builder_.finish_row();
            case MD_BLOCK_TABLE:
                return builder_.close_table();
            default:
                return;
        }
    }

    /// False where reading must stop.
    bool enter(MD_SPANTYPE type, const void* detail) {
        switch (type) {
            case MD_SPAN_STRONG:
                ++strong_;
                break;
            case MD_SPAN_EM:
                ++emphasis_;
                break;
            case MD_SPAN_A:
                open_link(as<MD_SPAN_A_DETAIL>(detail));
                break;
            case MD_SPAN_IMG:
                open_image(as<MD_SPAN_IMG_DETAIL>(detail));
                break;
            default:
                break;
        }
        builder_.set_style(strong_ > 0, emphasis_ > 0);
        return address_bytes_ <= most_address_bytes;
    }

    void leave(MD_SPANTYPE type) {
        switch (type) {
            case MD_SPAN_STRONG:
                --strong_;
                break;
            case MD_SPAN_EM:
                --emphasis_;
                break;
            case MD_SPAN_A:
                builder_.close_link();
                break;
            case MD_SPAN_IMG:
                builder_.close_image();
                break;
            default:
                break;
        }
        builder_.set_style(strong_ > 0, emphasis_ > 0);
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        note_place(piece.data());
        switch (type) {
            case MD_TEXT_BR:
                return break_line("\n");
            case MD_TEXT_SOFTBR:
                return break_line(" ");
            case MD_TEXT_NULLCHAR:
                return builder_.add_words("\uFFFD");
            case MD_TEXT_ENTITY:
                return builder_.add_words(decode_entity(piece));
            case MD_TEXT_HTML:
                return builder_.add_html(piece);
            default:
                return builder_.add_words(piece);
        }
    }

    void tell_why_stopped(FileProblems& problems) const {
        if (address_bytes_ <= most_address_bytes) return;
        problems.error(line_, "addresses_too_long",
                       "the addresses of links are too long; name articles by their ids");
    }

private:
    void break_line(std::string_view words) {
        builder_.add_words(words);
        move_to(line_ + 1);
    }

    void open_link(const MD_SPAN_A_DETAIL& link) {
        note_address(link.href, link.title);
        builder_.open_link(decode(link.href));
    }

    void open_image(const MD_SPAN_IMG_DETAIL& image) {
        note_address(image.src, image.title);
        builder_.open_image(decode(image.src));
    }

    void note_address(const MD_ATTRIBUTE& address, const MD_ATTRIBUTE& title) {
        address_bytes_ += address.size + title.size;
        if (address.size > 0) note_place(address.text);
    }

    /// MD4C hands out pieces of the source itself, but for what it had to put together.
    void note_place(const char* piece) {
        const std::less<> is_before;
        const auto* end = markdown_.data() + markdown_.size();
        if (is_before(piece, markdown_.data()) || !is_before(piece, end)) return;
        move_to(lines_.line_at(static_cast<std::size_t>(piece - markdown_.data())));
    }

    void move_to(int line) {
        line_ = line;
        builder_.move_to(line);
    }

    std::string_view markdown_;
    LineMap lines_;
    BlockBuilder& builder_;
    int line_ = 1;
    std::size_t address_bytes_ = 0;
    int strong_ = 0;
    int emphasis_ = 0;
    int level_ = 2;
};

Teller& teller(void* userdata) {
    return *static_cast<Teller*>(userdata);
}

MD_PARSER parser() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* userdata) {
        return teller(userdata).enter(type, detail) ? 0 : stop;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* userdata) {
        teller(userdata).leave(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* userdata) {
        return teller(userdata).enter(type, detail) ? 0 : stop;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* userdata) {
        teller(userdata).leave(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* userdata) {
        teller(userdata).text(type, {text, size});
        return 0;
    };
    return parser;
}

/// The text as it stands, an empty line between paragraphs.
Blocks plain_paragraphs(std::string_view text) {
    Blocks blocks;
    while (!text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        Text paragraph;
        append(paragraph, {}, text.substr(0, end));
        trim(paragraph);
        if (!paragraph.empty()) blocks.emplace_back(Paragraph{std::move(paragraph)});
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return blocks;
}

}  // namespace

Blocks read_blocks(std::string_view markdown, int first_line, References& references,
                   Passages& passages, FileProblems& problems) {
    if (!has_moderate_lines(markdown, first_line, problems)) return plain_paragraphs(markdown);
    BlockBuilder builder(references, passages, problems);
    Teller told(markdown, first_line, builder);
    const MD_PARSER events = parser();
    const int stopped =
        md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &events, &told);
    if (stopped == 0) return builder.take();
    told.tell_why_stopped(problems);
    return plain_paragraphs(markdown);
}

}  // namespace okienko::article
