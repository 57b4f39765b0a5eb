#include "index/article/importer/html_roles.h"

#include <algorithm>
#include <string>

namespace okienko::importer {
namespace {

template <std::size_t count>
bool is_among(std::string_view word, const std::string_view (&words)[count]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// The words of a class or an id: "entry-meta postMeta" -> entry, meta, post, meta.
template <typename Take>
void each_token(std::string_view names, Take take) {
    std::string token;
    const auto give = [&] {
        if (!token.empty()) take(token);
        token.clear();
    };
    bool was_small = false;
    for (const char letter : names) {
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        const bool is_letter = is_capital || (letter >= 'a' && letter <= 'z');
        if (!is_letter || (is_capital && was_small)) give();
        if (is_letter) token += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
        was_small = is_letter && !is_capital;
    }
    give();
}

constexpr std::string_view surrounding_words[] = {"nav",
                                                  "navbar",
                                                  "navigation",
                                                  "menu",
                                                  "submenu",
                                                  "breadcrumb",
                                                  "breadcrumbs",
                                                  "okruszki",
                                                  "sidebar",
                                                  "widget",
                                                  "widgets",
                                                  "footer",
                                                  "stopka",
                                                  "colophon",
                                                  "masthead",
                                                  "topbar",
                                                  "toolbar",
                                                  "comments",
                                                  "comment",
                                                  "komentarze",
                                                  "respond",
                                                  "disqus",
                                                  "related",
                                                  "relatedposts",
                                                  "podobne",
                                                  "polecane",
                                                  "powiazane",
                                                  "recommended",
                                                  "recommendations",
                                                  "share",
                                                  "sharing",
                                                  "social",
                                                  "sharedaddy",
                                                  "addtoany",
                                                  "author",
                                                  "autor",
                                                  "bio",
                                                  "byline",
                                                  "meta",
                                                  "posted",
                                                  "tags",
                                                  "tagcloud",
                                                  "tagi",
                                                  "newsletter",
                                                  "subscribe",
                                                  "cookie",
                                                  "cookies",
                                                  "consent",
                                                  "gdpr",
                                                  "rodo",
                                                  "ad",
                                                  "ads",
                                                  "advert",
                                                  "adverts",
                                                  "advertisement",
                                                  "adsbygoogle",
                                                  "reklama",
                                                  "reklamy",
                                                  "sponsored",
                                                  "banner",
                                                  "baner",
                                                  "popup",
                                                  "modal",
                                                  "toc",
                                                  "pagination",
                                                  "pager",
                                                  "rating",
                                                  "ratings",
                                                  "ocena",
                                                  "vote",
                                                  "votes",
                                                  "feedback",
                                                  "login",
                                                  "search",
                                                  "szukaj",
                                                  "skip",
                                                  "sr",
                                                  "backtotop",
                                                  "promo",
                                                  "teasers",
                                                  "outbrain",
                                                  "taboola",
                                                  "whatsapp",
                                                  "facebook",
                                                  "copyright",
                                                  "metrics",
                                                  "metryczka",
                                                  "printfooter",
                                                  "catlinks",
                                                  "jump"};

constexpr std::string_view surrounding_roles[] = {"navigation",  "banner",        "contentinfo",
                                                  "search",      "complementary", "dialog",
                                                  "alertdialog", "menu",          "menubar"};

/// Elements that hold no article, however much prose is in them.
constexpr std::string_view never_article[] = {"nav", "footer", "aside", "figcaption"};

constexpr std::string_view surrounding_names[] = {"nav",  "footer", "aside",      "form",
                                                  "menu", "dialog", "figcaption", "address"};

bool tells_surroundings(const Element& element, const Letters& letters) {
    constexpr std::string_view own_words[] = {"h2", "h3", "h4", "h5", "h6", "strong",
                                              "b",  "em", "i",  "li", "tr", "table"};
    if (is_among(element.name, surrounding_names)) return true;
    if (is_among(element.attribute("role"), surrounding_roles)) return true;
    if (is_among(element.name, own_words)) return false;
    bool tells = false;
    bool is_head = element.name == "header";
    bool is_built = false;  // by a page builder that calls every text a widget
    if (element.attribute("id") == "siteSub") return true;  // MediaWiki's motto
    for (const std::string_view key : {"class", "id"}) {
        each_token(element.attribute(key), [&](const std::string& token) {
            is_built = is_built || token == "elementor";
            is_head = is_head || token == "header";
            if (token == "widget" && is_built) return;
            tells = tells || is_among(token, surrounding_words);
        });
    }
    return tells || (is_head && letters.linked * 2 > letters.all);
}

/// A card that leads to another page: a product, an article of a list.
bool is_teaser(const Element& element, const Letters& letters) {
    return element.name == "article" && !letters.has_title && letters.prose == 0 &&
           letters.linked > 0 && letters.linked * 3 >= letters.all;
}

bool is_hidden(const Element& element) {
    if (element.has("hidden") || element.attribute("aria-hidden") == "true") return true;
    std::string style(element.attribute("style"));
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    return style.find("display:none") != std::string::npos;
}

/// A link, unless it only unfolds the answer to the question that it is.
bool leads_away(const Element& element) {
    if (element.name != "a" || !element.has("href")) return false;
    return !element.attribute("href").starts_with("#") || !is_unfolding_question(element);
}

Letters measure(const Element& element, bool is_linked, Measures& measures) {
    constexpr std::size_t sentence_like = 25;
    Letters letters;
    if (element.name.empty()) {
        const auto blank = [](char letter) { return letter == ' ' || letter == '\n'; };
        letters.all = element.text.size() - static_cast<std::size_t>(std::count_if(
                                                element.text.begin(), element.text.end(), blank));
        if (is_linked) letters.linked = letters.all;
        if (!is_linked && letters.all >= sentence_like) letters.prose = letters.all;
        return letters;
    }
    if (is_unreadable(element)) return letters;
    letters.has_title = element.name == "h1";
    for (const Element& child : element.children) {
        const Letters part = measure(child, is_linked || leads_away(element), measures);
        letters.all += part.all;
        letters.linked += part.linked;
        letters.prose += part.prose;
        letters.has_title = letters.has_title || part.has_title;
    }
    if (is_teaser(element, letters)) letters.linked = letters.all;
    measures[&element] = letters;
    return letters;
}

/// Lists and blocks of hardly anything but links.
bool is_made_of_links(const Element& element, const Letters& letters) {
    constexpr std::string_view blocks[] = {"div", "ul",    "ol", "section", "p",
                                           "td",  "table", "dl", "span",    "center"};
    if (!is_among(element.name, blocks) || letters.linked == 0) return false;
    return letters.linked * 10 > letters.all * 7;
}

/// The text that is all there is in `element`, however many elements stand around it.
std::string_view only_text(const Element& element) {
    const Element* place = &element;
    while (place->children.size() == 1 && !place->name.empty()) place = &place->children.front();
    return place->name.empty() ? std::string_view(place->text) : std::string_view();
}

/// An <article> with the page's title and most of its prose: whoever wrote it so means it.
const Element* told_article(const Element& element, const Measures& measures, std::size_t prose) {
    const auto found = measures.find(&element);
    if (found == measures.end() || !found->second.has_title) return nullptr;
    if (element.name == "article") return found->second.prose * 2 > prose ? &element : nullptr;
    for (const Element& child : element.children) {
        if (const Element* told = told_article(child, measures, prose)) return told;
    }
    return nullptr;
}

}  // namespace

Measures measure(const Element& root) {
    Measures measures;
    measure(root, false, measures);
    return measures;
}

bool is_unreadable(const Element& element) {
    constexpr std::string_view names[] = {
        "script", "style",  "template", "noscript", "iframe", "object", "embed",    "svg",
        "math",   "canvas", "audio",    "video",    "select", "input",  "textarea", "option",
        "head",   "title",  "meta",     "link",     "map",    "applet", "frameset"};
    const bool is_note_mark = element.name == "sup" && element.attribute("class") == "reference";
    return is_note_mark || is_among(element.name, names);
}

bool is_surroundings(const Element& element, const Measures& measures, std::size_t page_prose) {
    const auto found = measures.find(&element);
    const Letters letters = found == measures.end() ? Letters() : found->second;
    if (letters.has_title || is_unfolding_question(element)) return false;
    if (is_among(element.name, never_article)) return true;
    if (letters.prose * 10 > page_prose * 6) return false;
    if (element.name == "button") return true;
    // What only unfolds is hidden until somebody asks: it is an answer, unless it is short.
    constexpr std::size_t an_answer = 40;
    if (is_hidden(element) && letters.prose < an_answer) return true;
    return tells_surroundings(element, letters) || is_made_of_links(element, letters) ||
           is_teaser(element, letters);
}

bool is_unfolding_question(const Element& element) {
    constexpr std::string_view names[] = {"button", "a", "div", "span"};
    constexpr std::string_view words[] = {"accordion", "faq",       "question", "pytanie",
                                          "collapse",  "collapsed", "toggle"};
    if (!is_among(element.name, names)) return false;
    const std::string_view only = only_text(element);
    if (only.find('?') == std::string::npos) return false;
    // Who presses a button that asks wants the answer; other elements have to tell that they
    // unfold.
    constexpr std::size_t a_question = 12;
    bool tells = element.name == "button" && only.size() >= a_question && only.ends_with('?');
    each_token(element.attribute("class"),
               [&](const std::string& token) { tells = tells || is_among(token, words); });
    return tells;
}

const Element& article_element(const Element& root, const Measures& measures) {
    constexpr std::string_view containers[] = {"html",    "body", "div",  "section", "main",
                                               "article", "td",   "tr",   "tbody",   "table",
                                               "center",  "font", "form", "span"};
    const auto found = measures.find(&root);
    const std::size_t prose = found == measures.end() ? 0 : found->second.prose;
    const Element* place = told_article(root, measures, prose);
    if (place == nullptr) place = &root;
    for (bool goes_on = prose > 0; goes_on;) {
        goes_on = false;
        for (const Element& child : place->children) {
            const auto letters = measures.find(&child);
            if (letters == measures.end() || !is_among(child.name, containers)) continue;
            if (letters->second.prose * 100 < prose * 85) continue;
            place = &child;
            goes_on = true;
            break;
        }
    }
    return *place;
}

}  // namespace okienko::importer
