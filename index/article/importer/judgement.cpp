#include "index/article/importer/judgement.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "index/article/importer/line_marks.h"
#include "index/article/importer/phrases.h"

namespace okienko::importer {
namespace {

using Kind = Fragment::Kind;

/// Something that is read, not clicked: an entry, a row, or a paragraph with a sentence.
bool is_prose(const Fragment& fragment) {
    constexpr std::size_t sentence = 50;
    constexpr std::size_t long_line = 100;
    if (fragment.kind == Kind::heading) return false;
    const std::size_t letters = letters_in(fragment.words);
    if (fragment.kind == Kind::paragraph && !fragment.is_loose && fragment.linked == 0) {
        return letters >= 20;
    }
    if (fragment.linked * 2 > fragment.words.size()) return false;
    return letters >= long_line || (letters >= sentence && ends_sentence(fragment.words));
}

/// The name of an article in a list of others: short, and no sentence.
bool is_name(const Fragment& fragment) {
    constexpr std::size_t longest = 120;
    return letters_in(fragment.words) <= longest && !fragment.words.ends_with('.') &&
           !fragment.words.ends_with(':') && fragment.kind != Kind::row;
}

/// "Poradnik: farby - Sklep Pod Dębem" and every beginning of it before " - ", " | " or the like.
std::vector<std::string> beginnings_of(const std::string& title) {
    std::vector<std::string> beginnings{title};
    for (const std::string_view mark : {" - ", " – ", " — ", " | ", " :: ", " · ", " » "}) {
        const auto at = title.rfind(mark);
        if (at != std::string::npos && at > 0) beginnings.push_back(title.substr(0, at));
    }
    return beginnings;
}

/// Every end of it behind such a mark or a colon: "Zakupowe rady: Jak czytać etykiety" -> "Jak
/// czytać etykiety", for pages that name themselves first.
std::vector<std::string> ends_of(const std::string& title) {
    std::vector<std::string> ends;
    for (const std::string_view mark : {": ", " - ", " – ", " — ", " | ", " :: ", " · ", " » "}) {
        const auto at = title.find(mark);
        if (at != std::string::npos) ends.push_back(title.substr(at + mark.size()));
    }
    return ends;
}

class Judge {
public:
    explicit Judge(Page& page) : page_(page), fragments_(page.fragments) {}

    std::string judge() {
        for (const Fragment& fragment : fragments_) said_.push_back(what_says(fragment));
        const std::optional<std::size_t> place = find_title();
        std::string title = place ? fragments_[*place].words : told_title();
        note_date(place.value_or(0));
        if (place) drop_before(*place);
        drop_contents();
        drop_end();
        drop_by_phrases();
        drop_more();
        if (place) drop_byline(*place, title);
        if (title.empty()) title = first_heading();
        return title;
    }

private:
    static Says what_says(const Fragment& fragment) {
        if (fragment.kind == Kind::row) return Says::nothing;
        const Says says = said_by(fragment.words);
        // "Kontakt" may well be a heading; "Czy ten artykuł był pomocny?" is none.
        const bool may_be_heading =
            says == Says::crumbs || (says == Says::noise && words_in(fragment.words) < 3);
        return fragment.kind == Kind::heading && may_be_heading ? Says::nothing : says;
    }

    bool is_kept(std::size_t at) const { return !fragments_[at].is_dropped; }

    void drop(std::size_t at) { fragments_[at].is_dropped = true; }

    std::size_t first_prose() const {
        for (std::size_t i = 0; i < fragments_.size(); ++i) {
            const bool is_pair = page_.has_pairs && fragments_[i].kind == Kind::heading;
            if (is_kept(i) && said_[i] == Says::nothing && (is_prose(fragments_[i]) || is_pair)) {
                return i;
            }
        }
        return fragments_.size();
    }

    std::optional<std::size_t> find_title() const {
        const std::size_t prose = first_prose();
        if (const auto told = find_told(prose)) return told;
        if (!page_.titles.empty()) return std::nullopt;
        return find_in_text(prose);
    }

    /// The fragment that says what the page's head says.
    std::optional<std::size_t> find_told(std::size_t prose) const {
        for (const std::string& title : page_.titles) {
            const auto ends = ends_of(title);
            auto heading = find_one(beginnings_of(title), true);
            if (!heading) heading = find_one(ends, true);
            if (heading) return heading;
            if (const auto line = find_one(beginnings_of(title), false)) return line;
        }
        constexpr std::size_t shortest = 8;
        for (std::size_t i = 0; i < prose && !page_.titles.empty(); ++i) {
            const std::string words = folded(fragments_[i].words);
            const std::string title = folded(page_.titles.front());
            const bool is_most = words.size() >= shortest && words.size() * 5 > title.size() * 2;
            if (is_kept(i) && is_most && title.find(words) != std::string::npos) return i;
        }
        return std::nullopt;
    }

    /// The first fragment, of headings only or of all, that says one of `wanted`.
    std::optional<std::size_t> find_one(const std::vector<std::string>& wanted,
                                        bool headings_only) const {
        for (const std::string& one : wanted) {
            const std::string words = folded(one);
            for (std::size_t i = 0; i < fragments_.size() && !words.empty(); ++i) {
                if (headings_only && fragments_[i].kind != Kind::heading) continue;
                if (is_kept(i) && folded(fragments_[i].words) == words) return i;
            }
        }
        return std::nullopt;
    }

    /// In pasted text: what a line of crumbs ends with, else the last thing that looks like a title
    /// above the text.
    std::optional<std::size_t> find_in_text(std::size_t prose) const {
        std::set<std::string> crumbs;
        for (std::size_t i = 0; i < prose; ++i) {
            if (said_[i] == Says::crumbs) crumbs.insert(folded(last_crumb(fragments_[i].words)));
        }
        std::optional<std::size_t> first;
        std::optional<std::size_t> likely;
        for (std::size_t i = 0; i < prose; ++i) {
            if (!is_kept(i) || said_[i] != Says::nothing) continue;
            const std::string& words = fragments_[i].words;
            if (crumbs.contains(folded(words))) return i;
            if (letters_in(words) > 150 || has_mark(words)) continue;
            if (!first) first = i;
            if (!likely && words_in(words) >= 3 && !looks_like_menu(words)) likely = i;
        }
        return likely ? likely : first;
    }

    std::string told_title() const {
        if (page_.titles.empty()) return {};
        const auto beginnings = beginnings_of(page_.titles.front());
        return beginnings.size() > 1 ? beginnings[1] : beginnings[0];
    }

    std::string first_heading() const {
        for (std::size_t i = 0; i + 1 < fragments_.size(); ++i) {
            const Fragment& fragment = fragments_[i];
            const bool looks_like_one =
                fragment.kind == Kind::heading ||
                (fragment.is_loose && fragment.kind == Kind::paragraph && is_name(fragment));
            if (is_kept(i) && looks_like_one) return fragment.words;
        }
        return {};
    }

    void drop_before(std::size_t place) {
        const std::string title = folded(fragments_[place].words);
        for (std::size_t i = 0; i <= place; ++i) drop(i);
        for (std::size_t i = place + 1; i < first_prose_behind(place); ++i) {
            if (folded(fragments_[i].words) == title) drop(i);
        }
    }

    std::size_t first_prose_behind(std::size_t place) const {
        for (std::size_t i = place + 1; i < fragments_.size(); ++i) {
            if (is_kept(i) && is_prose(fragments_[i])) return i;
        }
        return fragments_.size();
    }

    /// The day that a line between the title and the text says: "2014-09-09 00:39".
    void note_date(std::size_t place) {
        const std::size_t end = first_prose_behind(place);
        for (std::size_t i = place; i < end && page_.date.empty(); ++i) {
            page_.date = iso_date(fragments_[i].words);
        }
    }

    /// Names above the last date or the like between the title and the text: "Marta", "4 min read".
    void drop_names(std::size_t place, std::size_t end) {
        constexpr std::size_t longest_name = 4;  // words
        std::size_t last = place;
        for (std::size_t i = place + 1; i < end; ++i) {
            const bool is_told = is_byline(fragments_[i].words) || said_[i] == Says::noise;
            if (is_told && fragments_[i].kind == Kind::paragraph) last = i;
        }
        for (std::size_t i = place + 1; i < last; ++i) {
            const Fragment& fragment = fragments_[i];
            const bool is_short = words_in(fragment.words) <= longest_name &&
                                  !ends_sentence(fragment.words) && is_name(fragment);
            if (fragment.kind == Kind::paragraph && fragment.is_loose && is_short) drop(i);
        }
    }

    /// Dates and names between the title and the text.
    void drop_byline(std::size_t place, const std::string& title) {
        const std::size_t end = first_prose_behind(place);
        drop_names(place, end);
        for (std::size_t i = place + 1; i < end; ++i) {
            const Fragment& fragment = fragments_[i];
            if (!is_kept(i) || fragment.kind != Kind::paragraph) continue;
            if (!is_byline(fragment.words) && folded(fragment.words) != folded(title)) continue;
            drop(i);
        }
    }

    /// A label, and below it the headings that follow in the text.
    void drop_contents() {
        for (std::size_t i = 0; i < fragments_.size(); ++i) {
            if (!is_kept(i) || said_[i] != Says::contents) continue;
            drop(i);
            const auto places = last_places();
            for (std::size_t j = i + 1; j < fragments_.size(); ++j) {
                if (places.at(folded(fragments_[j].words)) == j) break;
                drop(j);
            }
            return;
        }
    }

    /// Where the words of each fragment stand for the last time.
    std::map<std::string, std::size_t> last_places() const {
        std::map<std::string, std::size_t> places;
        for (std::size_t i = 0; i < fragments_.size(); ++i) places[folded(fragments_[i].words)] = i;
        return places;
    }

    /// Everything from where the article is over, unless most of the text would go with it.
    void drop_end() {
        constexpr std::size_t an_article = 150;  // letters: what a short answer has
        std::size_t before = 0;
        std::size_t all = 0;
        for (std::size_t i = 0; i < fragments_.size(); ++i) all += prose_letters(i);
        for (std::size_t i = 0; i < fragments_.size(); ++i) {
            before += prose_letters(i);
            if (!is_kept(i)) continue;
            if (is_tail(i, before) || is_last_feedback(i, before)) return drop_from(i);
            if (said_[i] != Says::end) continue;
            if (folded(fragments_[i].words).starts_with("oprac")) note_source(fragments_[i].words);
            const bool is_discussion = folded(fragments_[i].words).starts_with("koment");
            const bool is_over = before * 3 > all * 2 || (is_discussion && before > an_article);
            if (is_over && before > 0) return drop_from(i);
            drop(i);
        }
    }

    /// Buttons to share with stand behind an article where little more is to come before the
    /// comments: a box about its author.
    bool is_tail(std::size_t at, std::size_t before) const {
        if (!calls_to_share(fragments_[at].words)) return false;
        std::size_t between = 0;
        for (std::size_t i = at + 1; i < fragments_.size(); ++i) {
            if (is_kept(i) && said_[i] == Says::end) return between * 4 <= before;
            between += prose_letters(i);
        }
        return false;
    }

    /// Whether it helped is asked once more where an article is over; little prose comes below.
    bool is_last_feedback(std::size_t at, std::size_t before) const {
        if (!asks_for_feedback(fragments_[at].words)) return false;
        std::size_t behind = 0;
        for (std::size_t i = at + 1; i < fragments_.size(); ++i) {
            if (is_kept(i) && asks_for_feedback(fragments_[i].words)) return false;
            if (said_[i] == Says::end) break;
            if (is_prose(fragments_[i])) behind += prose_letters(i);
        }
        return behind * 5 <= before;
    }

    std::size_t prose_letters(std::size_t at) const {
        const Fragment& fragment = fragments_[at];
        return is_kept(at) && said_[at] == Says::nothing ? letters_in(fragment.words) : 0;
    }

    void drop_from(std::size_t place) {
        for (std::size_t i = place; i < fragments_.size(); ++i) drop(i);
        // What calls for a letter or a click right above the form goes with it.
        for (std::size_t i = place; i > 0; --i) {
            const Fragment& above = fragments_[i - 1];
            const std::string words = folded(above.words);
            const bool calls = words.starts_with("masz ") && above.words.ends_with('!');
            if (above.is_dropped) continue;
            if (!calls) return;
            drop(i - 1);
        }
    }

    void drop_by_phrases() {
        for (std::size_t i = 0; i < fragments_.size(); ++i) {
            if (!is_kept(i)) continue;
            const Says says = said_[i];
            if (says == Says::source) note_source(fragments_[i].words);
            if (says != Says::nothing && says != Says::more) drop(i);
            if (says == Says::noise && folded(fragments_[i].words) == "reklama") drop_advert(i + 1);
        }
    }

    /// What is advertised, right below the word that warns of it.
    void drop_advert(std::size_t at) {
        if (at >= fragments_.size() || !is_kept(at) || !fragments_[at].is_close) return;
        if (is_name(fragments_[at]) && !leads_to_prose(at)) drop(at);
    }

    /// "Źródło: opracowanie własne" tells nobody anything.
    void note_source(const std::string& words) {
        const auto colon = words.find(':');
        const auto begin = words.find_first_not_of(' ', colon + 1);
        if (begin == std::string::npos) return;
        std::string source = words.substr(begin);
        if (!folded(source).starts_with("opracowanie wlasne")) {
            page_.sources.push_back(std::move(source));
        }
    }

    /// The label above a list of other articles, and that list.
    void drop_more() {
        for (std::size_t i = 0; i < fragments_.size(); ++i) {
            if (!is_kept(i) || said_[i] != Says::more) continue;
            const bool is_tagged = fragments_[i].kind == Kind::heading;
            drop(i);
            for (std::size_t j = i + 1; j < fragments_.size(); ++j) {
                if (!is_kept(j)) continue;
                if (!is_name(fragments_[j])) break;
                if (!is_tagged && fragments_[j].kind == Kind::heading) break;
                // A heading of the article looks like a name, but prose follows it.
                const bool leads_on = fragments_[j].kind != Kind::item && leads_to_prose(j);
                if (leads_on) break;
                drop(j);
            }
        }
    }

    bool leads_to_prose(std::size_t at) const {
        for (std::size_t i = at + 1; i < fragments_.size(); ++i) {
            if (is_kept(i)) return is_prose(fragments_[i]) || fragments_[i].kind == Kind::item;
        }
        return false;
    }

    Page& page_;
    Fragments& fragments_;
    std::vector<Says> said_;
};

}  // namespace

std::string judge(Page& page) {
    return Judge(page).judge();
}

}  // namespace okienko::importer
