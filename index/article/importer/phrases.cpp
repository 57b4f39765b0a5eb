#include "index/article/importer/phrases.h"

#include <algorithm>
#include <array>
#include <vector>

#include "index/article/importer/line_marks.h"
#include "index/text/folding.h"

namespace okienko::importer {
namespace {

// All phrases are folded: small letters without diacritics.

constexpr std::string_view see_also[] = {"zobacz tez",
                                         "zobacz takze",
                                         "zobacz rowniez",
                                         "czytaj tez",
                                         "czytaj takze",
                                         "czytaj rowniez",
                                         "czytaj wiecej",
                                         "czytaj dalej",
                                         "przeczytaj tez",
                                         "przeczytaj takze",
                                         "przeczytaj rowniez",
                                         "przeczytaj wiecej",
                                         "sprawdz tez",
                                         "sprawdz takze",
                                         "sprawdz rowniez",
                                         "warto przeczytac",
                                         "dowiedz sie wiecej",
                                         "see also",
                                         "read also",
                                         "also read",
                                         "read more",
                                         "learn more",
                                         "related articles",
                                         "related posts",
                                         "you may also like",
                                         "you might also like",
                                         "polecane artykuly",
                                         "polecane produkty",
                                         "polecane wpisy",
                                         "polecane tresci",
                                         "podobne artykuly",
                                         "podobne wpisy",
                                         "podobne tematy",
                                         "podobne produkty",
                                         "powiazane artykuly",
                                         "powiazane wpisy",
                                         "powiazane tematy",
                                         "moze cie zainteresowac",
                                         "moga cie zainteresowac",
                                         "to moze cie zainteresowac",
                                         "to cie zainteresuje",
                                         "najczesciej czytane",
                                         "najchetniej czytane",
                                         "najnowsze artykuly",
                                         "najnowsze wpisy",
                                         "ostatnie wpisy",
                                         "popularne artykuly",
                                         "popularne wpisy",
                                         "inni czytali",
                                         "zobacz wiecej",
                                         "popularne produkty",
                                         "wszystkie produkty",
                                         "inni szukali takze",
                                         "inni kupili takze",
                                         "more from",
                                         "recommended from",
                                         "recommended articles",
                                         "recommended for you",
                                         "читаите також",
                                         "дивіться також"};

constexpr std::string_view labels_of_more[] = {
    "polecane", "polecamy",    "podobne", "powiazane", "najnowsze",    "popularne",     "czytaj",
    "related",  "recommended", "tematy",  "na skroty", "w tym dziale", "inne artykuly", "wiecej"};

constexpr std::string_view contents_labels[] = {
    "spis tresci",       "zawartosc artykulu", "w tym artykule", "w artykule",
    "table of contents", "contents",           "in this article"};

/// They end the article when they stand alone, or with a count.
constexpr std::string_view end_labels[] = {"komentarze",
                                           "komentarz",
                                           "comments",
                                           "autor",
                                           "autorka",
                                           "author",
                                           "o autorze",
                                           "o autorce",
                                           "o autorach",
                                           "o mnie",
                                           "metryczka",
                                           "responses",
                                           "about the author",
                                           "newsletter",
                                           "opinie czytelnikow",
                                           "dyskusja",
                                           "formularz kontaktowy",
                                           "imie i nazwisko"};

/// They end it whatever follows them on the line.
constexpr std::string_view end_phrases[] = {"dodaj komentarz",
                                            "dodaj swoj komentarz",
                                            "zostaw komentarz",
                                            "napisz komentarz",
                                            "skomentuj",
                                            "zostaw odpowiedz",
                                            "photo of author",
                                            "oprac.",
                                            "oprac:",
                                            "opracowal",
                                            "opracowanie:",
                                            "leave a comment",
                                            "leave a reply",
                                            "post a comment",
                                            "zaloguj sie, aby",
                                            "zapisz sie do newslettera",
                                            "zapisz sie na newsletter",
                                            "twoj adres e-mail nie zostanie",
                                            "published in ",
                                            "written by ",
                                            "zdjecie autora",
                                            "zdjecie autorki"};

constexpr std::string_view noise_labels[] = {"reklama",
                                             "advertisement",
                                             "menu",
                                             "szukaj",
                                             "search",
                                             "zaloguj",
                                             "zaloguj sie",
                                             "zarejestruj sie",
                                             "koszyk",
                                             "strona glowna",
                                             "start",
                                             "udostepnij",
                                             "podziel sie",
                                             "facebook",
                                             "twitter",
                                             "x",
                                             "linkedin",
                                             "pinterest",
                                             "whatsapp",
                                             "messenger",
                                             "drukuj",
                                             "wydrukuj",
                                             "wyslij",
                                             "wyslij znajomemu",
                                             "rejestr zmian",
                                             "kopiuj link",
                                             "lubie to",
                                             "tweetnij",
                                             "odpowiedz",
                                             "zglos",
                                             "akceptuje",
                                             "akceptuje wszystkie",
                                             "rozumiem",
                                             "zamknij",
                                             "share",
                                             "tweet",
                                             "print",
                                             "sign in",
                                             "log in",
                                             "powrot do gory",
                                             "powrot na gore",
                                             "do gory",
                                             "na gore",
                                             "przejdz do tresci",
                                             "poprzedni wpis",
                                             "nastepny wpis",
                                             "poprzedni artykul",
                                             "nastepny artykul",
                                             "regulamin",
                                             "polityka prywatnosci",
                                             "mapa strony",
                                             "kontakt",
                                             "o nas"};

/// They make a short line noise.
constexpr std::string_view noise_phrases[] = {"udostepnij na",
                                              "dalsza czesc artykulu",
                                              "dalsza czesc tekstu",
                                              "dalsza czesc materialu",
                                              "dalszy ciag artykulu",
                                              "dalszy ciag tekstu",
                                              "dalszy ciag materialu",
                                              "udostepnij:",
                                              "udostepnij ten",
                                              "podziel sie na",
                                              "podziel sie tym",
                                              "podziel sie z",
                                              "fot.",
                                              "fot:",
                                              "foto:",
                                              "zdjecie:",
                                              "grafika:",
                                              "photo:",
                                              "image:",
                                              "photo by",
                                              "autor:",
                                              "autorka:",
                                              "autor tekstu",
                                              "author:",
                                              "redakcja,",
                                              "redakcja:",
                                              "opublikowano",
                                              "opublikowany",
                                              "data publikacji",
                                              "data dodania",
                                              "dodano:",
                                              "dodano dnia",
                                              "zaktualizowano",
                                              "ostatnia aktualizacja",
                                              "aktualizacja:",
                                              "last updated",
                                              "published on",
                                              "posted on",
                                              "updated:",
                                              "czas czytania",
                                              "przeczytasz w",
                                              "tagi:",
                                              "tags:",
                                              "kategoria:",
                                              "kategorie:",
                                              "categories:",
                                              "category:",
                                              "wyswietlen",
                                              "odslon",
                                              "liczba wyswietlen",
                                              "liczba odwiedzin",
                                              "ocen artykul",
                                              "ocen ten",
                                              "ocena artykulu",
                                              "srednia ocena",
                                              "ocen:",
                                              "skip to",
                                              "przejdz do glownej",
                                              "przejdz do nawigacji",
                                              "przejdz do wyszukiwania",
                                              "pierwsza publikacja",
                                              "wytwarzajacy",
                                              "masz wiecej pytan? przeslij",
                                              "wlacz javascript",
                                              "wlacz obsluge javascript",
                                              "please enable javascript",
                                              "©",
                                              "(c) 20",
                                              "copyright",
                                              "wszelkie prawa zastrzezone",
                                              "all rights reserved",
                                              "polub nas",
                                              "obserwuj nas",
                                              "sledz nas",
                                              "follow us",
                                              "dumnie wspierane",
                                              "powered by",
                                              "rate this",
                                              "← ",
                                              "artykul sponsorowany",
                                              "material sponsorowany"};

/// They ask what the reader thinks of an article, or of one answer.
constexpr std::string_view feedback_phrases[] = {
    "czy ten artykul byl", "czy artykul byl",  "czy ta odpowiedz byla", "czy te informacje byly",
    "was this helpful",    "was this article", "did this answer"};

constexpr std::string_view cookie_phrases[] = {
    "ta strona uzywa",       "ta strona korzysta",  "ta witryna uzywa",
    "ta witryna korzysta",   "strona uzywa plikow", "strona korzysta z plikow",
    "uzywamy plikow cookie", "uzywamy ciasteczek",  "korzystamy z plikow cookie",
    "nasza strona korzysta", "nasza strona uzywa",  "serwis korzysta z plikow",
    "we use cookies",        "this website uses",   "this site uses"};

template <typename Words>
bool is_among(std::string_view line, const Words& words) {
    return std::find(std::begin(words), std::end(words), line) != std::end(words);
}

/// The one of `phrases` that `line` begins with, as whole words; empty if none.
template <typename Words>
std::string_view beginning(std::string_view line, const Words& phrases) {
    std::string_view longest;
    for (const std::string_view phrase : phrases) {
        if (line.starts_with(phrase) && phrase.size() > longest.size()) longest = phrase;
    }
    if (longest.empty() || longest.size() == line.size()) return longest;
    const char next = line[longest.size()];
    const bool goes_on =
        (next >= 'a' && next <= 'z') && longest.back() >= 'a' && longest.back() <= 'z';
    return goes_on ? std::string_view() : longest;
}

bool has_letters(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (static_cast<unsigned char>(letter) >= 0x80 &&
                                                    static_cast<unsigned char>(letter) != 0xE2);
    });
}

constexpr std::string_view months[] = {
    "stycznia", "lutego",   "marca",     "kwietnia",     "maja",      "czerwca",
    "lipca",    "sierpnia", "wrzesnia",  "pazdziernika", "listopada", "grudnia",
    "january",  "february", "march",     "april",        "may",       "june",
    "july",     "august",   "september", "october",      "november",  "december"};

/// "oct 12, 2025"
bool has_short_month(std::string_view line) {
    return std::any_of(std::begin(months), std::end(months), [&](std::string_view month) {
        const auto at = line.find(std::string(month.substr(0, 3)) + " ");
        const auto behind = at + 4;
        return at != std::string_view::npos && behind < line.size() && line[behind] >= '0' &&
               line[behind] <= '9';
    });
}

/// "2014-09-09", "12.02.2026", "14 maja 2024"
bool has_date(std::string_view line) {
    const auto year = [&] {
        for (std::size_t i = 0; i + 4 <= line.size(); ++i) {
            const bool is_year = (line.substr(i, 2) == "19" || line.substr(i, 2) == "20") &&
                                 line[i + 2] >= '0' && line[i + 2] <= '9' && line[i + 3] >= '0' &&
                                 line[i + 3] <= '9';
            if (is_year) return i;
        }
        return std::string_view::npos;
    }();
    if (year == std::string_view::npos) return false;
    const auto is_near = [&](std::size_t at) {
        return at < line.size() && (line[at] == '-' || line[at] == '.' || line[at] == '/');
    };
    if (is_near(year + 4) || (year > 2 && is_near(year - 1))) return true;
    if (has_short_month(line)) return true;
    return std::any_of(std::begin(months), std::end(months), [&](std::string_view month) {
        return line.find(month) != std::string_view::npos;
    });
}

/// Nothing but a date and a time.
bool is_date(std::string line) {
    if (!has_date(line)) return false;
    for (const std::string_view month : months) {
        const auto at = line.find(month);
        if (at != std::string::npos) line.erase(at, month.size());
    }
    const auto letters = std::count_if(line.begin(), line.end(),
                                       [](char letter) { return letter >= 'a' && letter <= 'z'; });
    return letters <= 3;  // "r.", "godz"
}

std::vector<std::string> parts_of(const std::string& line, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= line.size();) {
        const auto end = std::min(line.find(separator, begin), line.size());
        parts.push_back(line.substr(begin, end - begin));
        begin = end + separator.size();
    }
    return parts;
}

bool are_names(const std::vector<std::string>& parts, std::size_t longest) {
    return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return letters_in(part) <= longest && !part.ends_with('.');
    });
}

constexpr std::array<std::string_view, 5> crumb_marks = {"›", "»", " > ", " / ", " → "};

bool is_crumbs(const std::string& line) {
    constexpr std::size_t longest_name = 100;
    if (letters_in(line) > 250 || line.ends_with('.') || line.starts_with("»")) return false;
    return std::any_of(crumb_marks.begin(), crumb_marks.end(), [&](std::string_view mark) {
        const auto parts = parts_of(line, mark);
        const std::size_t needed = mark == " / " ? 3 : 2;
        // „cytat »w cytacie«” is no way to a page.
        return parts.size() >= needed && are_names(parts, longest_name) &&
               line.find("«") == std::string::npos;
    });
}

bool is_row_of_names(const std::string& line) {
    for (const std::string_view mark : {" | ", " · ", " • "}) {
        const auto parts = parts_of(line, mark);
        if (parts.size() >= 3 && are_names(parts, 30)) return true;
    }
    return false;
}

bool is_see_also(const std::string& line, std::string_view plain) {
    const std::string_view phrase = beginning(plain, see_also);
    if (phrase.empty()) return false;
    const std::string_view rest = plain.substr(phrase.size());
    // „Sprawdź także, czy paragon jest czytelny.” is a sentence of the article.
    return rest.empty() || rest[0] == ':' || rest.starts_with(" -") || rest.starts_with(" –") ||
           !line.ends_with('.');
}

bool is_end(std::string_view plain) {
    constexpr std::size_t most_behind = 12;  // " (12)", ": 4"
    if (!beginning(plain, end_phrases).empty()) return true;
    const std::string_view label = beginning(plain, end_labels);
    if (label.empty()) return false;
    const std::string_view rest = plain.substr(label.size());
    return rest.empty() || (rest.size() <= most_behind && !has_letters(rest));
}

bool is_noise(std::string_view plain, std::size_t letters) {
    constexpr std::size_t short_line = 130;
    constexpr std::size_t longest_notice = 500;
    if (!has_letters(plain) || is_among(plain, noise_labels)) return true;
    if (letters <= longest_notice && !beginning(plain, cookie_phrases).empty()) return true;
    if (letters > short_line) return false;
    if (!beginning(plain, noise_phrases).empty() || is_date(std::string(plain))) return true;
    if (!beginning(plain, feedback_phrases).empty()) return true;
    for (const std::string_view sign : {"©", "liczba odwiedzin", "wszelkie prawa zastrzezone"}) {
        if (plain.find(sign) != std::string_view::npos) return true;
    }
    const bool is_rating = plain[0] >= '0' && plain[0] <= '9' &&
                           plain.find("glos") != std::string_view::npos &&
                           plain.find('/') != std::string_view::npos && letters < 30;
    return is_rating;
}

}  // namespace

Says said_by(const std::string& line) {
    const std::string plain = folded(line);
    const std::size_t letters = letters_in(line);
    if (plain.empty()) return Says::noise;
    if (is_among(plain, labels_of_more)) return Says::more;
    if (is_among(plain, contents_labels)) return Says::contents;
    if (letters < 250 && is_see_also(line, plain)) {
        return is_among(plain, see_also) ? Says::more : Says::see_also;
    }
    if (letters < 150 && is_end(plain)) return Says::end;
    if (letters < 250 && (plain.starts_with("zrodlo:") || plain.starts_with("zrodla:") ||
                          plain.starts_with("source:"))) {
        return Says::source;
    }
    if (is_noise(plain, letters)) return Says::noise;
    if (is_row_of_names(line)) return Says::menu;
    return is_crumbs(line) ? Says::crumbs : Says::nothing;
}

bool calls_to_share(const std::string& line) {
    constexpr std::string_view labels[] = {"udostepnij", "podziel sie", "share", "share this"};
    return is_among(folded(line), labels);
}

bool asks_for_feedback(const std::string& line) {
    return !beginning(folded(line), feedback_phrases).empty();
}

std::string last_crumb(const std::string& line) {
    std::size_t begin = 0;
    for (const std::string_view mark : crumb_marks) {
        const auto at = line.rfind(mark);
        if (at != std::string::npos) begin = std::max(begin, at + mark.size());
    }
    begin = line.find_first_not_of(' ', begin);
    return begin == std::string::npos ? std::string() : line.substr(begin);
}

bool is_byline(const std::string& line) {
    constexpr std::size_t longest = 110;
    return letters_in(line) <= longest && words_in(line) <= 14 && has_date(folded(line));
}

std::string iso_date(std::string_view line) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    for (std::size_t at = 0; at + pattern.size() <= line.size(); ++at) {
        const auto part = line.substr(at, pattern.size());
        const bool is_date =
            std::equal(part.begin(), part.end(), pattern.begin(), [](char letter, char wanted) {
                return wanted == 'd' ? letter >= '0' && letter <= '9' : letter == wanted;
            });
        if (is_date) return std::string(part);
    }
    return {};
}

bool looks_like_menu(const std::string& line) {
    const auto words = parts_of(line, " ");
    if (words.size() < 3 || ends_sentence(line)) return false;
    return std::all_of(words.begin(), words.end(), [](const std::string& word) {
        const std::string first = word.substr(0, 2);
        return word.size() > 2 && text::fold_case(first) != first;
    });
}

std::size_t words_in(std::string_view line) {
    return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

}  // namespace okienko::importer
