#include "index/article/importer/html_page.h"

#include <algorithm>
#include <string>
#include <utility>

#include "index/article/importer/html_roles.h"
#include "index/article/importer/html_tree.h"
#include "index/article/importer/html_walk.h"
#include "index/article/importer/line_marks.h"
#include "index/article/importer/phrases.h"
#include "index/article/importer/structured_data.h"

namespace okienko::importer {
namespace {

template <typename Take>
void each_element(const Element& element, Take& take) {
    take(element);
    for (const Element& child : element.children) each_element(child, take);
}

std::string words_in(const Element& element) {
    std::string words;
    auto add = [&](const Element& it) {
        if (it.name.empty()) words += it.text;
    };
    each_element(element, add);
    return fragment_of(Fragment::Kind::paragraph, words).words;
}

void read_meta(const Element& element, Page& page) {
    const std::string_view name =
        element.has("property") ? element.attribute("property") : element.attribute("name");
    const std::string_view content = element.attribute("content");
    if (name == "og:title") page.titles.emplace_back(content);
    if (name == "article:published_time" || name == "date") {
        if (page.date.empty()) page.date = iso_date(content);
    }
    if (name == "og:url" && page.address.empty()) page.address = content;
}

/// What the page tells about itself beside its text.
class Head {
public:
    explicit Head(Page& page) : page_(page) {}

    void operator()(const Element& element) {
        if (element.name == "html") page_.language = element.attribute("lang");
        if (element.name == "title" && titles_ == 0) {
            ++titles_;
            page_.titles.push_back(words_in(element));
        }
        if (element.name == "h1") headings_.push_back(words_in(element));
        if (element.name == "h2" || element.name == "h3") lower_.push_back(words_in(element));
        if (element.name == "meta") read_meta(element, page_);
        if (element.name == "link" && element.attribute("rel") == "canonical") {
            page_.address = element.attribute("href");
        }
        if (element.name == "time" && page_.date.empty()) {
            page_.date = iso_date(element.attribute("datetime"));
        }
        if (element.name == "script" && element.attribute("type") == "application/ld+json") {
            for (const Element& child : element.children) data_.push_back(child.text);
        }
    }

    /// The heading that the page's title begins with; else the only one.
    void choose_heading() {
        if (const auto post = post_of_site(); !post.empty()) {
            page_.titles.insert(page_.titles.begin(), post);
            return;
        }
        auto is_told = [&](const std::string& heading) {
            return std::any_of(page_.titles.begin(), page_.titles.end(), [&](const auto& title) {
                return !heading.empty() && folded(title).find(folded(heading)) != std::string::npos;
            });
        };
        const auto best = std::find_if(headings_.begin(), headings_.end(), is_told);
        if (best != headings_.end()) {
            page_.titles.insert(page_.titles.begin(), *best);
        } else if (headings_.size() == 1 && !headings_.front().empty()) {
            page_.titles.insert(page_.titles.begin(), headings_.front());
        }
    }

    const std::vector<std::string>& data() const { return data_; }

private:
    /// "Zakupowe rady: Jak czytać etykiety" where the h1 is the blog's name, and a lower heading
    /// the post's; empty for other pages.
    std::string post_of_site() const {
        for (const std::string& title : page_.titles) {
            const auto colon = title.find(": ");
            if (colon == std::string::npos) continue;
            const std::string site = folded(title.substr(0, colon));
            const std::string post = folded(title.substr(colon + 2));
            const auto says = [](const std::string& words) {
                return [&words](const std::string& heading) { return folded(heading) == words; };
            };
            const auto found = std::find_if(lower_.begin(), lower_.end(), says(post));
            const bool is_blog = std::any_of(headings_.begin(), headings_.end(), says(site));
            if (is_blog && found != lower_.end()) return *found;
        }
        return {};
    }

    Page& page_;
    int titles_ = 0;
    std::vector<std::string> lower_;
    std::vector<std::string> headings_;
    std::vector<std::string> data_;
};

/// Is `fragment`, behind the article's element, a section that belongs to the article all the same?
bool resumes_article(const Fragment& fragment) {
    if (fragment.kind != Fragment::Kind::heading) return false;
    const std::string words = folded(fragment.words);
    return is_question(fragment.words) || words.find("faq") != std::string::npos ||
           words.find("pytania") != std::string::npos || words.starts_with("podsumowanie");
}

void drop_outside(Fragments& fragments, std::size_t begin, std::size_t end,
                  const std::string& title) {
    for (std::size_t i = 0; i < begin; ++i) {
        // From the title on the article may have begun above its element.
        if (!title.empty() && folded(fragments[i].words) == title) break;
        fragments[i].is_dropped = true;
    }
    bool resumes = false;
    for (std::size_t i = end; i < fragments.size(); ++i) {
        if (fragments[i].kind == Fragment::Kind::heading) resumes = resumes_article(fragments[i]);
        fragments[i].is_dropped = fragments[i].is_dropped || !resumes;
    }
}

std::size_t kept_letters(const Fragments& fragments) {
    std::size_t letters = 0;
    for (const Fragment& fragment : fragments) {
        if (!fragment.is_dropped) letters += fragment.words.size();
    }
    return letters;
}

}  // namespace

Page read_html_page(std::string_view html) {
    Page page;
    HtmlTree tree = read_html(html);
    Element& root = tree.root;
    root.name = "body";  // the tree's own root has no name, as a text has none
    page.is_whole = tree.is_whole;
    Head head(page);
    each_element(root, head);
    head.choose_heading();

    const Measures measures = measure(root);
    const auto found = measures.find(&root);
    HtmlWalk walk(measures, found == measures.end() ? 0 : found->second.prose, page);
    walk.read(root, article_element(root, measures));
    drop_outside(page.fragments, walk.place_begin(), walk.place_end(),
                 page.titles.empty() ? std::string() : folded(page.titles.front()));

    Fragments told = structured_answers(head.data(), page);
    std::size_t told_letters = 0;
    for (const Fragment& fragment : told) told_letters += fragment.words.size();
    // Pages that are drawn by their scripts have their answers nowhere else.
    if (told_letters > 2 * kept_letters(page.fragments)) page.fragments = std::move(told);
    return page;
}

}  // namespace okienko::importer
