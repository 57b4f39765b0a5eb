#include "tests/screens/shop.h"

#include <chrono>

namespace okienko::kiosk::shop {
namespace {

using namespace std::chrono_literals;
using article::Blocks;

article::Text plain(std::string text) {
    return {{std::move(text)}};
}

Blocks paragraph(std::string text) {
    return {article::Paragraph{plain(std::move(text))}};
}

search::Summary guide(std::string id, std::string title, int steps) {
    return {std::move(id),
            std::move(title),
            article::Kind::guide,
            article::Audience::customer,
            "zwroty",
            3,
            steps};
}

search::Summary reply(std::string id, std::string title) {
    return {std::move(id),
            std::move(title),
            article::Kind::faq,
            article::Audience::customer,
            "zwroty",
            1,
            0};
}

/// A hit whose passage has `word` marked wherever it stands.
search::Hit hit(search::Summary article, std::string passage, const std::string& word) {
    search::Hit made{std::move(article), "", 1, {std::move(passage), {}}, {}, {}};
    for (auto at = made.snippet.text.find(word); at != std::string::npos;
         at = made.snippet.text.find(word, at + word.size()))
        made.snippet.highlights.push_back({at, at + word.size()});
    return made;
}

Blocks guide_text() {
    return {
        article::Paragraph{{{"Na zwrot masz "},
                            {"30 dni", true},
                            {" od daty zakupu. Warunki opisują "},
                            {"zasady zwrotu", false, false, "zasady-zwrotu"},
                            {"."}}},
        article::Heading{2, plain("Co przygotować")},
        article::List{false,
                      1,
                      {paragraph("produkt w stanie nienaruszonym i z kompletem akcesoriów,"),
                       paragraph("paragon, fakturę albo inny dowód zakupu.")}},
        article::Callout{article::Callout::Kind::tip,
                         paragraph("Nie masz paragonu? Wystarczy potwierdzenie z banku.")},
        article::Heading{2, plain("Zwrot krok po kroku")},
        article::List{true,
                      1,
                      {paragraph("Podejdź do punktu obsługi klienta przy wejściu."),
                       paragraph("Przekaż produkt pracownikowi i okaż dowód zakupu."),
                       paragraph("Wybierz formę zwrotu i odbierz potwierdzenie.")}},
        article::Callout{article::Callout::Kind::warning,
                         paragraph("Bielizna i kosmetyki muszą mieć oryginalną plombę.")},
        article::Table{{plain("Płatność"), plain("Forma zwrotu"), plain("Termin")},
                       {{plain("Gotówka"), plain("do ręki"), plain("od razu")},
                        {plain("Karta lub BLIK"), plain("na konto"), plain("3–5 dni roboczych")}}},
        article::Callout{article::Callout::Kind::safety,
                         paragraph("Uszkodzoną baterię połóż z dala od innych rzeczy.")},
        article::Image{"punkt.png", "Plan sklepu: punkt obsługi jest na prawo od wejścia."}};
}

contact::Hours hours(unsigned first, unsigned last, int open, int close) {
    contact::Hours made{{}, std::chrono::hours(open), std::chrono::hours(close)};
    for (unsigned day = first; day <= last; ++day) made.days.emplace_back(day);
    return made;
}

}  // namespace

Stocked stock() {
    return {
        {{"zwroty", "Zwroty i wymiana", "Oddanie towaru, wymiana, kaucja", "assignment_return"},
         {"reklamacje", "Reklamacje i naprawy", "Wada towaru, gwarancja, serwis", "build"},
         {"zamowienia", "Zamówienia i dostawa", "Przesyłki, odbiór, dostępność towaru",
          "local_shipping"},
         {"platnosci", "Płatności i faktury", "Kasa, raty, ceny, karta podarunkowa", "payment"},
         {"promocje", "Promocje i program lojalnościowy", "Kupony, rabaty, punkty", "loyalty"},
         {"sklep", "W sklepie", "Godziny, parking, toalety, udogodnienia", "store"},
         {"uslugi", "Usługi", "Montaż, zużyty sprzęt, instrukcje", "room_service"},
         {"awarie", "Coś nie działa", "Urządzenie, terminal, aplikacja, prąd", "report_problem"},
         {"bezpieczenstwo", "Bezpieczeństwo", "Wypadek, zgubione dziecko, kradzież", "security"},
         {"konto", "Konto i dane osobowe", "Hasło, newsletter, Twoje dane", "account_circle"},
         {"kontakt", "Kontakt i opinie", "Rozmowa z człowiekiem, skarga, pochwała", "headset_mic"}},
        articles(),
        {},
        "wypadek"};
}

namespace {

/// Another shop or firm.
contact::Channel place(std::string id, contact::Channel::Kind kind, std::string name,
                       std::string town) {
    return {.id = std::move(id),
            .kind = kind,
            .name = std::move(name),
            .summary = "Pełny asortyment i odbiór zamówień.",
            .how = "Wejście od strony parkingu.",
            .value = "81 000 00 00",
            .hours = {hours(1, 6, 8, 20)},
            .icon = "store",
            .town = std::move(town),
            .address = "ul. Wzorcowa 3"};
}

}  // namespace

std::vector<contact::Channel> channels() {
    using Kind = contact::Channel::Kind;
    return {{"pracownik",
             Kind::staff,
             "Pracownik na sali sprzedaży",
             "Pokaże, gdzie leży towar, doradzi i pomoże od ręki.",
             "Zwróć się do najbliższej osoby w stroju z logo sklepu. Nikogo nie widać? Podejdź do "
             "kasy.",
             "",
             {hours(1, 5, 8, 21), hours(6, 6, 8, 20)},
             "person",
             {"pl", "en", "uk"}},
            {"punkt",
             Kind::desk,
             "Punkt obsługi klienta",
             "Zwroty, reklamacje, faktury, skargi i rzeczy znalezione załatwisz tu na miejscu.",
             "Stanowisko jest przy wejściu głównym.",
             "",
             {hours(1, 5, 8, 21)},
             "room_service",
             {"pl", "en"}},
            {"infolinia",
             Kind::phone,
             "Infolinia",
             "Zadzwoń, jeśli wolisz załatwić sprawę z domu.",
             "Przygotuj numer zamówienia, reklamacji lub paragonu, jeśli go masz.",
             "22 000 00 00",
             {hours(1, 5, 8, 20), hours(6, 6, 9, 17)},
             "phone",
             {"pl"}},
            {"e-mail",
             Kind::email,
             "E-mail",
             "Napisz, jeśli chcesz dołączyć zdjęcia.",
             "Opisz sprawę w kilku zdaniach.",
             "pomoc@example.com",
             {},
             "email",
             {"pl", "en"}},
            {"czat",
             Kind::chat,
             "Czat",
             "Napisz do nas ze swojego telefonu.",
             "Zeskanuj kod telefonem.",
             "https://czat.example.com",
             {},
             "chat",
             {"pl"}},
            {"oddzwonimy",
             Kind::call_back,
             "Oddzwonimy",
             "Zostaw numer i wybierz porę.",
             "Potrzebujemy tylko numeru.",
             "",
             {hours(1, 5, 8, 20)},
             "phone_callback",
             {"pl"}},
            place("filia-lublin", Kind::branch, "Dom i Majster Lublin", "Lublin"),
            place("szklarz", Kind::partner, "Szklarz Wzorek", "Ćmielów")};
}

contact::Directions directions() {
    contact::FloorPlan plan{.width = 18, .depth = 13, .kiosk = {12.6, 9}, .desk = {3, 4.5}};
    plan.blocks = {{{{"pl", "Toalety"}, {"uk", "Туалети"}}, {1, 0.8}, 5.5, 2.2},
                   {{{"pl", "Oświetlenie"}, {"uk", "Освітлення"}}, {8.5, 0.8}, 8.5, 2.2},
                   {{{"pl", "Kasa 1"}, {"uk", "Каса 1"}}, {5.5, 6}, 2.2, 4},
                   {{{"pl", "Kasa 2"}, {"uk", "Каса 2"}}, {9, 6}, 2.2, 4},
                   {{{"pl", "Wejście"}, {"uk", "Вхід"}}, {12.5, 11.4}, 4.5, 1.6}};
    plan.way = {plan.kiosk, {12.6, 4.5}, plan.desk};
    return {.metres = 12,
            .steps = {{"pl",
                       {"Stań tyłem do ekranu i idź prosto, aż miniesz kasy.",
                        "Skręć w lewo i idź wzdłuż kas.",
                        "Punkt obsługi jest na końcu, pod zielonym szyldem."}},
                      {"en", {"Turn your back to the screen and walk straight on."}}},
            .plan = plan};
}

std::vector<search::Summary> articles() {
    return {reply("zwrot-bez-paragonu", "Czy mogę zwrócić albo zareklamować zakup bez paragonu?"),
            guide("reklamacja", "Jak złożyć reklamację krok po kroku", 6),
            guide("zwrot", "Jak zwrócić rzecz kupioną w tym sklepie?", 3),
            guide("kaucja", "Jak oddać butelki i puszki z kaucją", 6),
            reply("pieniadze", "Kiedy i w jaki sposób dostanę zwrot pieniędzy?"),
            reply("zguby", "Gdzie szukać rzeczy zgubionej w sklepie?")};
}

Noticed noticed() {
    using namespace std::chrono;
    using contact::Notice;
    constexpr contact::Date today = 2026y / November / 26;
    const auto made = [&](const char* id, Notice::Kind kind, const char* title,
                          contact::NoticeState state) {
        Announcement one;
        one.today = today;
        one.shown.state = state;
        one.shown.notice.id = id;
        one.shown.notice.kind = kind;
        one.shown.notice.title = title;
        one.shown.notice.since = {today, 8h};
        one.shown.notice.updated = {today, 9h + 30min};
        one.shown.notice.expected_end = contact::LocalTime{today, 18h};
        one.shown.notice.alternatives = {"Idź do zwykłej kasy, otworzyliśmy dodatkowe stanowiska.",
                                         "Poproś pracownika o pomoc."};
        return one;
    };
    Announcement recall = made("czajnik", Notice::Kind::recall, "Czajnik Wrzątek 2000, partia 14",
                               contact::NoticeState::active);
    recall.shown.notice.scope = "czajniki kupione po 1 października";
    recall.shown.notice.blocks = paragraph("Uchwyt może się nagrzać i poparzyć dłoń.");
    return {{recall,
             made("kasy", Notice::Kind::outage, "Kasy samoobsługowe nie działają",
                  contact::NoticeState::overdue),
             made("przerwa", Notice::Kind::planned, "Przerwa w punkcie obsługi klienta",
                  contact::NoticeState::announced)}};
}

Examined examined() {
    using State = Finding::State;
    return {{{State::ok, "Wydanie 7 jest w porządku: 118 artykułów.", {}},
             {State::warning, "Kopia dziennika jest sprzed trzech tygodni.",
              "Zrób kopię: okienko journal backup."},
             {State::failed, "Na dysku zostało 120 MB.",
              "Zwolnij miejsce: następne wydanie go nie "
              "znajdzie."},
             {State::ok, "Zegar pokazuje możliwy czas.", {}}}};
}

search::Answer answer(const std::string& question) {
    search::Answer answer{question, "", search::Intent::none, {}};
    if (question == "kosmos") return answer;
    if (question == "pogoda") {
        for (const search::Summary& article : articles())
            answer.hits.push_back({.article = article});
        return answer;
    }
    answer.intent = question == "rower" ? search::Intent::unsure : search::Intent::answered;
    if (question == "pargon") answer.corrected = "paragon";
    for (const search::Summary& article : articles())
        answer.hits.push_back(hit(article,
                                  "Tak. Reklamację złożysz bez paragonu, jeśli potwierdzisz zakup "
                                  "w inny sposób. Przy zwrocie rzeczy bez wad też wystarczy inny "
                                  "dowód zakupu niż paragon.",
                                  "paragon"));
    return answer;
}

search::Suggestions suggestions(const std::string& text) {
    search::Suggestions found{.text = text};
    if (text.starts_with("kos")) return found;
    found.intent = text.starts_with("row") ? search::Intent::unsure : search::Intent::answered;
    const std::string begun = text.substr(0, text.find_last_of(' ') + 1);
    for (const char* word : {"paragon", "paragonu", "paragon wyblakł i nic nie widać", "zwrotu"})
        found.completions.push_back(begun + word);
    for (const search::Summary& article : articles()) found.hits.push_back({.article = article});
    return found;
}

Fetched fetched(Ticket ticket, const std::string& id) {
    using namespace std::chrono;
    Fetched fetched{.ticket = ticket};
    if (id == "brak") return fetched;
    article::Article text;
    text.id = id;
    text.title = "Czy mogę zwrócić albo zareklamować zakup bez paragonu?";
    text.kind = id == "zwrot" ? article::Kind::guide : article::Kind::faq;
    text.category = "zwroty";
    text.checked_on = 2026y / November / 15d;
    text.blocks = guide_text();
    fetched.article = text;
    fetched.related = articles();
    fetched.minutes = 3;
    fetched.steps = id == "zwrot" ? 3 : 0;
    return fetched;
}

}  // namespace okienko::kiosk::shop
