#include "index/article/importer/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>

namespace okienko::importer {
namespace {

constexpr std::size_t deepest_kept = 200;
constexpr std::size_t deepest_read = 400;  // every end tag is looked for among those open
constexpr std::size_t most_elements = 400'000;

/// Puts the tree together from the parser's events.
class Builder {
public:
    explicit Builder(HtmlTree& tree) : tree_(tree) { open_.push_back(&tree.root); }

    void set_parser(htmlParserCtxtPtr parser) { parser_ = parser; }

    void begin(const xmlChar* name, const xmlChar** attributes) {
        ++depth_;
        if (depth_ > deepest_read || ++elements_ > most_elements) {
            tree_.is_whole = false;
            xmlStopParser(parser_);
            return;
        }
        if (depth_ > deepest_kept) return;
        Element element;
        element.name = reinterpret_cast<const char*>(name);
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            const char* value = reinterpret_cast<const char*>(attributes[1]);
            element.attributes.emplace_back(reinterpret_cast<const char*>(attributes[0]),
                                            value == nullptr ? "" : value);
        }
        open_.back()->children.push_back(std::move(element));
        // Only the last child of an open element is ever open, so the pointers hold.
        open_.push_back(&open_.back()->children.back());
    }

    void end() {
        if (depth_ == 0) return;
        if (depth_ <= deepest_kept && open_.size() > 1) open_.pop_back();
        --depth_;
    }

    void text(const xmlChar* words, int size) {
        auto& children = open_.back()->children;
        if (children.empty() || !children.back().name.empty()) children.emplace_back();
        children.back().text.append(reinterpret_cast<const char*>(words),
                                    static_cast<std::size_t>(size));
    }

private:
    HtmlTree& tree_;
    htmlParserCtxtPtr parser_ = nullptr;
    std::vector<Element*> open_;
    std::size_t depth_ = 0;
    std::size_t elements_ = 0;
};

Builder& builder(void* user) {
    return *static_cast<Builder*>(user);
}

htmlSAXHandler events() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* user, const xmlChar* name, const xmlChar** attributes) {
        builder(user).begin(name, attributes);
    };
    handler.endElement = [](void* user, const xmlChar*) { builder(user).end(); };
    handler.characters = [](void* user, const xmlChar* words, int size) {
        builder(user).text(words, size);
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    return handler;
}

}  // namespace

std::string_view Element::attribute(std::string_view key) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const auto& it) { return it.first == key; });
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool Element::has(std::string_view key) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& it) { return it.first == key; });
}

HtmlTree read_html(std::string_view html) {
    HtmlTree tree;
    if (html.empty()) return tree;
    Builder built(tree);
    htmlSAXHandler handler = events();
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
        htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), htmlFreeParserCtxt);
    if (parser == nullptr) return tree;
    built.set_parser(parser.get());
    htmlSAXHandler* const own = parser->sax;
    parser->sax = &handler;
    parser->userData = &built;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                         HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser.get());
    parser->sax = own;
    return tree;
}

}  // namespace okienko::importer
