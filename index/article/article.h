/// An article as editors wrote it: what it is about, for whom, and its text as blocks.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace okienko::article {

using Date = std::chrono::year_month_day;

enum class Kind { faq, guide };

enum class Audience { customer, agent };

enum class Status { draft, approved };

/// A stretch of text in one style. `link` is the id of an article, or empty.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string link;
};

using Text = std::vector<Run>;

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 2;  ///< 2 to 4: the title is level 1
    Text text;
};

struct Paragraph {
    Text text;
};

/// An ordered list holds a guide's steps; one entry is a step, often a single paragraph.
struct List {
    bool ordered = false;
    int first = 1;  ///< the number of the first entry of an ordered list
    std::vector<Blocks> entries;
};

struct Callout {
    enum class Kind { tip, warning, safety };
    Kind kind = Kind::tip;
    Blocks blocks;
};

struct Table {
    std::vector<Text> header;             ///< a cell a column
    std::vector<std::vector<Text>> rows;  ///< each as long as the header
};

struct Image {
    std::string file;  ///< the picture's name in content/images
    std::string alt;   ///< what it shows, for those who cannot see it
};

/// One of them. How blocks are copied and destroyed is compiled once, in article.cpp.
struct Block : std::variant<Heading, Paragraph, List, Callout, Table, Image> {
    using variant::variant;

    Block();
    Block(const Block&);
    Block(Block&&) noexcept;
    Block& operator=(const Block&);
    Block& operator=(Block&&) noexcept;
    ~Block();
};

struct Article {
    std::string id;
    std::string title;
    Kind kind = Kind::faq;
    Audience audience = Audience::customer;
    std::string category;
    std::vector<std::string> questions;  ///< other ways people ask it
    std::vector<std::string> keywords;
    std::string owner;
    std::vector<std::string> sources;
    std::optional<Date> checked_on;
    std::optional<std::chrono::months> review_every;
    std::optional<Date> valid_from;  ///< the first day it holds; empty: it always did
    std::optional<Date> valid_to;    ///< the last day it holds; empty: no end known
    std::vector<std::string> related;
    std::string language = "pl";
    std::string translation_of;  ///< the id of the Polish article, which a translation shares
    Status status = Status::approved;
    std::string written_by;             ///< a person or role; may be empty
    std::string approved_by;            ///< another one
    std::string source_hash;            ///< of a translation: text_hash of what was translated
    std::vector<std::string> accepted;  ///< names of advice the editor has read and stands by

    Blocks blocks;
    std::string source_text;  ///< the whole file as read, so that a generation can carry it
};

/// Tells articles apart, translations included: "zwrot-prezentu", "zwrot-prezentu.en".
std::string key_of(const Article& article);

/// The article's words without marks: a line a heading, paragraph, list entry or table row.
std::string plain_text(const Blocks& blocks);

}  // namespace okienko::article
