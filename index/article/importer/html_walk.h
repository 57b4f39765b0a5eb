/// Goes through a page's elements and writes down what can be read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/article/importer/fragment.h"
#include "index/article/importer/html_roles.h"
#include "index/article/importer/html_tree.h"

namespace okienko::importer {

class HtmlWalk {
public:
    HtmlWalk(const Measures& measures, std::size_t page_prose, Page& page);

    /// Reads `element` and all below; `place` is where the article stands.
    void read(const Element& element, const Element& place);

    /// Where the fragments of the article's element begin and end.
    std::size_t place_begin() const { return place_begin_; }

    std::size_t place_end() const { return place_end_; }

private:
    void visit(const Element& element);
    void visit_children(const Element& element);
    void visit_block(const Element& element);
    void visit_list(const Element& element, bool is_ordered);
    void visit_item(const Element& element);
    void visit_terms(const Element& element);
    void visit_heading(const Element& element, int level);
    void visit_styled(const Element& element);
    bool visit_data_table(const Element& element);
    void add_words(std::string_view words);
    void flush();
    void flush_line(article::Text line);
    void add(Fragment fragment);

    struct OpenList {
        bool is_ordered = false;
        int next = 1;
    };

    const Measures& measures_;
    std::size_t page_prose_;
    Page& page_;
    const Element* place_ = nullptr;
    std::size_t place_begin_ = 0;
    std::size_t place_end_ = 0;

    article::Text line_;
    article::Run style_;
    int dropped_ = 0;  // open elements that are none of the article
    int heading_ = 0;  // level of the heading that is open
    int tight_ = 0;    // open elements that say what they are: p, li, dd
    std::vector<OpenList> lists_;
    bool begins_item_ = false;
    bool terms_are_headings_ = false;
};

}  // namespace okienko::importer
