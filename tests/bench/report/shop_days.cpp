#include "tests/bench/report/shop_days.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>

namespace {

using Wordings = std::vector<std::string>;

/// What the shop has no article about.
const std::vector<Wordings>& unanswered() {
    static const std::vector<Wordings> subjects{
        {"wynajem rusztowania", "czy wynajmę rusztowanie", "wynajem rusztowań na weekend",
         "rusztowanie wynajem"},
        {"cięcie płyt na wymiar", "docinanie płyt na wymiar", "płyty cięte na wymiar",
         "cięcie płyt na wymiar cena"},
        {"mieszalnia farb", "mieszanie farb na kolor", "mieszalnia farby"},
        {"dorabianie kluczy", "dorobić klucz", "dorabianie klucza do samochodu"},
        {"ładowanie samochodu elektrycznego", "ładowarka samochodu elektrycznego",
         "gdzie naładuję samochód elektryczny"},
        {"drukarka 3d wydruk", "wydruk z drukarki 3d"},
        {"ostrzenie noży", "czy ostrzycie noże", "ostrzenie pił i noży"},
        {"odbiór starych baterii", "baterie odbiór", "oddać stare baterie akumulatory"},
        {"montaż drzwi", "montaż drzwi wewnętrznych", "czy montujecie drzwi"},
        {"kurs majsterkowania", "kursy majsterkowania dla dzieci"},
        {"wypożyczenie przyczepki", "przyczepka wypożyczyć", "wypożyczalnia przyczepek"},
        {"napełnianie butli gazowej", "napełnić butlę gazową", "wymiana butli gazowej"},
        {"<script>alert('kiosk')</script>", "<script>alert(\"kiosk\")</script>"},
    };
    return subjects;
}

/// What is found only when asked in other words: both, and the article.
struct OtherWords {
    const char* fails;
    const char* finds;
    const char* article;
};

constexpr std::array<OtherWords, 5> other_words{
    {{"mamona za buty", "pieniądze za buty", "zwrot-pieniedzy-kiedy"},
     {"gablotka do odbioru", "paczka do odbioru", "odbior-w-sklepie"},
     {"kwitancja na firmę", "faktura na firmę", "faktura-vat"},
     {"blacik pęknięty", "blat pęknięty", "reklamacja-jak-zlozyc"},
     {"szmal za kaucję", "zwrot za kaucję", "kaucja-butelkomat"}}};

void add_golden(const std::filesystem::path& file, std::map<std::string, Subject>& by_article) {
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        const auto next = line.find('\t', tab + 1);
        if (line.starts_with('#') || next == std::string::npos) continue;
        if (line.find("customer\tpl", next) == std::string::npos) continue;
        const std::string ids = line.substr(tab + 1, next - tab - 1);
        if (ids.starts_with('!')) continue;
        const std::string article = ids.substr(0, ids.find(','));
        Subject& subject = by_article[article];
        subject.article = article;
        subject.wordings.push_back(line.substr(0, tab));
    }
}

}  // namespace

std::vector<Subject> subjects(const std::filesystem::path& content) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(content / "golden"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::map<std::string, Subject> by_article;
    for (const auto& file : files) add_golden(file, by_article);

    std::vector<Subject> all;
    std::size_t number = 0;
    for (auto& [article, subject] : by_article) {
        subject.is_weak = ++number % 9 == 0;
        all.push_back(std::move(subject));
        // Spread among the others, so that some come often and some rarely.
        const auto& missing = unanswered();
        if (number % 4 == 0 && number / 4 <= missing.size())
            all.push_back({.wordings = missing[number / 4 - 1]});
        if (number % 7 == 0 && number / 7 <= other_words.size()) {
            const OtherWords& one = other_words[number / 7 - 1];
            all.push_back({.wordings = {one.fails, one.finds}, .article = one.article});
        }
    }
    return all;
}

std::chrono::sys_seconds visit_time(Chance& chance, std::chrono::sys_days end, int days) {
    // How many of a hundred come in the hours from 7 to 20, UTC.
    constexpr std::array<int, 14> crowd{2, 4, 7, 9, 11, 10, 8, 7, 8, 10, 11, 8, 4, 1};
    for (;;) {
        const auto back = static_cast<int>(chance.below(static_cast<std::size_t>(days)));
        const auto day = end - std::chrono::days(back + 1);
        const auto weekday = std::chrono::weekday(day).iso_encoding();
        if (weekday == 7 && !chance.happens(0.08)) continue;
        if (weekday < 6 && !chance.happens(0.7)) continue;
        // The shop gets to be known: more come from week to week.
        if (!chance.happens(1.0 - 0.45 * back / days)) continue;
        const std::size_t hour = chance.below(crowd.size());
        if (!chance.happens(crowd[hour] / 11.0)) continue;
        return day + std::chrono::hours(7 + static_cast<int>(hour)) +
               std::chrono::seconds(chance.below(3600));
    }
}
