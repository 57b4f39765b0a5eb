#include "tests/desk/desk_screen.h"

#include <chrono>
#include <filesystem>
#include <map>

#include "app/desk/window.h"
#include "app/language/share_folder.h"

namespace okienko::desk {
namespace {

ViewOptions view_options() {
    return {.shop_name = "Dom i Majster",
            .clock = [](Time) { return std::string("14:05"); },
            .day = [](Time moment, Time now) -> std::string {
                using std::chrono::days;
                const auto ahead = std::chrono::floor<days>(moment) - std::chrono::floor<days>(now);
                return ahead == days(0) ? "" : ahead > days(0) ? "jutro" : "wczoraj";
            },
            .own_limit = "50 zł",
            .next_limit = "300 zł"};
}

/// Read once: every desk here speaks by them.
const language::Language& words_of(const std::string& code) {
    static const language::Languages languages(language::share_folder() / "interface");
    return languages.of(code);
}

/// What every desk here opens call-backs with.
const journal::SecretKey& example_key() {
    static const journal::SecretKey key = journal::random_secret_key();
    return key;
}

/// The journal of an example day: written once, for every commit waits for the disk.
const std::filesystem::path& example_journal(Scene::Show show) {
    static const TemporaryFolder folder;
    static std::map<Scene::Show, std::filesystem::path> journals;
    auto& file = journals[show];
    if (file.empty()) {
        file = folder.path() / (std::to_string(static_cast<int>(show)) + ".db");
        write_example_day(file, show, afternoon(), example_key().public_key());
    }
    return file;
}

NoticeBoard example_board() {
    NoticeBoard board{.patterns = {},
                      .told = {{"internet", "Nie działa internet w sklepie", true}}};
    for (const char* title :
         {"Nie działają płatności kartą, telefonem i BLIK-iem", "Winda nie działa",
          "Kasy samoobsługowe nie działają", "Infolinia nie odpowiada", "Nie ma prądu",
          "Przerwa w punkcie obsługi klienta"})
        board.patterns.push_back({"wzor-" + std::to_string(board.patterns.size()), title});
    return board;
}

}  // namespace

Time afternoon() {
    using namespace std::chrono;
    return sys_days(2026y / November / 26) + 13h + 5min;
}

DeskScreen::DeskScreen(Scene scene, ui::Size size, const std::string& language, int text_percent)
    : desk(DeskOptions{.own_limit_grosze = 5000, .text_percent = text_percent}),
      view(words_of(language), view_options()),
      screen(size, {}, pixels_per_dp(size, text_percent)) {
    const auto file = folder.path() / "journal.db";
    std::filesystem::copy_file(example_journal(scene.show), file);
    clerk = std::make_unique<Clerk>(ClerkOptions{
        .journal = file,
        .data = folder.path() / "none",
        .people = example_people(),
        .is_pin = [](const std::string&, std::string_view pin) { return pin == "0000"; },
        .unlock =
            [](std::string_view passphrase) {
                return passphrase == "pokaz" ? std::optional(example_key()) : std::nullopt;
            },
        .complain = {}});
    play(scene, desk, *clerk, afternoon());
    if (scene.show == Scene::Show::notice) {
        tell(Done{Action::back});
        tell(Done{Action::notice});
        tell(NoticesRead{example_board()});
    }
    if (scene.show == Scene::Show::search) {
        tell(IndexKnown{true});
        tell(QuestionTyped{"reklamacja"});
        tell(found(last<Ask>()->ticket));
        tell(article_read());
    }
    screen.show([this](ui::Canvas& canvas) {
        for (const Event& event : view.draw(canvas, desk.state())) {
            events.push_back(event);
            tell(event);
        }
    });
    screen.frame(4);
}

void DeskScreen::show_in(ui::Size size, int text_percent) {
    screen.resize(size, pixels_per_dp(size, text_percent));
    screen.frame(2);
}

void DeskScreen::tell(const Event& event) {
    for (const Effect& effect : desk.handle(event)) {
        wanted.push_back(effect);
        // Without an index nobody answers these: tests do.
        if (std::holds_alternative<Ask>(effect) || std::holds_alternative<Fetch>(effect)) continue;
        for (const Event& answer : clerk->carry_out(effect)) tell(answer);
    }
}

Found found(Ticket ticket) {
    Found found{.ticket = ticket, .answer = {}};
    int number = 0;
    for (const char* title : {"Przyjęcie reklamacji krok po kroku", "Ile czasu ma sklep?",
                              "Czym różni się gwarancja od reklamacji w sklepie?"}) {
        search::Hit hit;
        hit.article.id = "artykul-" + std::to_string(++number);
        hit.article.title = title;
        hit.article.audience = article::Audience::agent;
        hit.snippet.text = "Przyjmij każdą reklamację, także bez paragonu.";
        hit.snippet.highlights = {{15, 26}};
        hit.why = {"reklamacja = reklamacji, title"};
        found.answer.hits.push_back(hit);
    }
    return found;
}

ArticleRead article_read() {
    article::Article made;
    made.id = "artykul-1";
    made.title = "Przyjęcie reklamacji krok po kroku";
    made.audience = article::Audience::agent;
    const auto paragraph = [](const char* text) {
        return article::Block(article::Paragraph{{{.text = text}}});
    };
    const auto heading = [](const char* text) {
        return article::Block(article::Heading{2, {{.text = text}}});
    };
    made.blocks = {paragraph("Przyjmij każdą reklamację."),
                   heading("Procedura"),
                   paragraph("Wysłuchaj i obejrzyj rzecz razem z klientem."),
                   heading("Gotowe zdania"),
                   article::List{false, 1, {{paragraph("„Paragon nie jest potrzebny”.")}}},
                   heading("Twoje granice"),
                   paragraph("Wymiana od ręki: kierownik zmiany.")};
    return {.ticket = 0, .article = made, .images = {}};
}

std::vector<Scene::Show> all_shows() {
    using Show = Scene::Show;
    return {Show::sign_in,   Show::queue,  Show::emergency, Show::mine,  Show::overdue,
            Show::call_back, Show::search, Show::answer,    Show::close, Show::key,
            Show::hand_over, Show::notice, Show::help,      Show::empty};
}

}  // namespace okienko::desk
