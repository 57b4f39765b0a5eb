#include "app/ui/article_view.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <set>
#include <string>

#include "app/ui/links.h"
#include "app/ui/table.h"
#include "tests/ui/paper_screen.h"

namespace okienko::ui {
namespace {

using article::Blocks;

article::Text plain(std::string text) {
    return {{std::move(text)}};
}

Blocks paragraph(std::string text) {
    return {article::Paragraph{plain(std::move(text))}};
}

article::Table deadlines() {
    return {{plain("Płatność"), plain("Forma zwrotu"), plain("Termin")},
            {{plain("Gotówka"), plain("do ręki"), plain("od razu")},
             {plain("Karta lub BLIK"), plain("na konto"), plain("3–5 dni roboczych")}}};
}

/// Everything an article can hold.
Blocks everything() {
    article::List steps{true, 3, {paragraph("Weź numerek."), paragraph("Podejdź do lady.")}};
    steps.entries[1].push_back(article::List{false, 1, {paragraph("paragon"), paragraph("towar")}});
    return {
        article::Paragraph{{{"Masz "},
                            {"30 dni", true},
                            {". Zobacz "},
                            {"zasady zwrotu", false, false, "zasady"},
                            {"."}}},
        article::Heading{2, plain("Co przygotować")},
        article::List{false, 1, {paragraph("paragon,"), paragraph("towar.")}},
        article::Callout{article::Callout::Kind::tip, paragraph("Weź telefon.")},
        article::Callout{article::Callout::Kind::warning, paragraph("Bez plomby nie przyjmiemy.")},
        article::Callout{article::Callout::Kind::safety, paragraph("Zadzwoń pod 112.")},
        article::Heading{3, plain("Krok po kroku")},
        steps,
        deadlines(),
        article::Image{"brak.png", "Wejście do sklepu, po prawej punkt obsługi."}};
}

class ArticleScreen {
public:
    explicit ArticleScreen(Blocks blocks, float width = 900)
        : blocks_(std::move(blocks)), width_(width) {
        screen.show([this](Canvas& canvas) {
            const ArticleOutcome outcome = draw_article(canvas, {50, 50}, width_, blocks_, images,
                                                        {"Wskazówka", "Uwaga", "Bezpieczeństwo"});
            height = outcome.height;
            if (!outcome.link.empty()) followed = outcome.link;
        });
    }

    PaperScreen screen;
    std::filesystem::path images = "/no/such/folder";
    float height = 0;
    std::string followed;

private:
    Blocks blocks_;
    float width_;
};

}  // namespace

TEST_CASE("an article may hold everything, at every size, and nothing is cut") {
    ArticleScreen it(everything());
    CHECK(it.height > 800);
    CHECK(it.screen.has("heading:Co przygotować"));
    CHECK(it.screen.has("heading:Krok po kroku"));
    float before = it.height;
    for (const int percent : {150, 200}) {
        it.screen.look(Palette::contrast, percent);
        CHECK(it.height > before);
        CHECK(it.screen.toolkit().nodes().overflows().empty());
        before = it.height;
    }
}

TEST_CASE("an article without blocks, or with empty ones, draws nothing and breaks nothing") {
    CHECK(ArticleScreen({}).height == 0);
    const Blocks empty = {article::Paragraph{},
                          article::Heading{},
                          article::List{},
                          article::List{true, 1, {{}, {}}},
                          article::Callout{},
                          article::Table{},
                          article::Table{{{}, {}}, {{{}, {}}}},
                          article::Image{}};
    CHECK(ArticleScreen(empty).height > 0);
}

TEST_CASE("a link leads on; it can be touched where a finger would land") {
    ArticleScreen it(everything());
    const Node& link = it.screen.node("link:zasady#0");
    CHECK(link.label == "zasady zwrotu");
    CHECK(link.rect.height() >= touch_dp);
    it.screen.tap(Point{link.rect.center().x, link.rect.top + 4});
    CHECK(it.followed == "zasady");
}

TEST_CASE("links on lines that follow share the room between them") {
    std::string filler;
    for (int i = 0; i < 12; ++i) filler += "słowo ";
    ArticleScreen it(
        {article::Paragraph{
            {{"tak", false, false, "jeden"}, {" " + filler}, {"nie", false, false, "dwa"}}}},
        400);
    const auto& nodes = it.screen.toolkit().nodes().all();
    for (const Node& one : nodes)
        for (const Node& other : nodes)
            if (&one != &other && one.role == Role::link && other.role == Role::link)
                CHECK_FALSE(one.rect.meets(other.rect));
    CHECK(it.screen.has("link:jeden#0"));
    CHECK(it.screen.has("link:dwa#1"));
}

TEST_CASE("a link that goes on in the next line is one link, and leads on wherever it is touched") {
    ArticleScreen it({article::Paragraph{{{"Na zwrot masz trzydzieści dni od daty. Opisują to "},
                                          {"zasady ", false, false, "zasady"},
                                          {"zwrotu", true, false, "zasady"},
                                          {" i wymiany towaru", false, false, "zasady"},
                                          {"."}}}},
                     420);
    const Node link = it.screen.node("link:zasady#0");
    CHECK(link.label == "zasady zwrotu i wymiany towaru");
    REQUIRE(link.more.size() == 1);
    CHECK_FALSE(it.screen.has("link:zasady#1"));
    CHECK(link.more[0].left < link.rect.left);
    for (const Rect& part : {link.rect, link.more[0]}) {
        CHECK(part.height() >= touch_dp);
        it.followed.clear();
        it.screen.tap(part.center());
        CHECK(it.followed == "zasady");
    }
    it.followed.clear();
    it.screen.strike(Key::tab);
    CHECK(it.screen.toolkit().focus() == "link:zasady#0");
    it.screen.strike(Key::tab);
    CHECK(it.screen.toolkit().focus() == "link:zasady#0");
    it.screen.strike(Key::enter);
    CHECK(it.followed == "zasady");
}

TEST_CASE("two links to one article are two, even side by side") {
    ArticleScreen it({article::Paragraph{
        {{"zwrot", false, false, "zasady"}, {" "}, {"wymiana", false, false, "zasady"}}}});
    CHECK(it.screen.node("link:zasady#0").label == "zwrot");
    CHECK(it.screen.node("link:zasady#1").label == "wymiana");
}

TEST_CASE("a link between two others has room for a finger where they have room to move") {
    article::List list;
    for (const std::string name : {"jeden", "dwa", "trzy"})
        list.entries.push_back(
            {article::Paragraph{{{"Zobacz "}, {"zasady " + name, false, false, name}}}});
    ArticleScreen it({article::Block(list)});
    for (const char* key : {"link:jeden#0", "link:dwa#1", "link:trzy#2"})
        CHECK(it.screen.node(key).rect.height() >= touch_dp);
    CHECK_FALSE(it.screen.node("link:jeden#0").rect.meets(it.screen.node("link:dwa#1").rect));
    CHECK_FALSE(it.screen.node("link:dwa#1").rect.meets(it.screen.node("link:trzy#2").rect));
}

TEST_CASE("a picture that cannot be read is told by its words") {
    const auto folder = std::filesystem::temp_directory_path() / "okienko-pictures";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "empty.png");
    std::ofstream(folder / "text.png") << "to nie jest obraz";
    std::ofstream(folder / "cut.png") << "\x89PNG\r\n\x1A\n";
    for (const std::string file : {"missing.png", "empty.png", "text.png", "cut.png", ""}) {
        CAPTURE(file);
        ArticleScreen it({article::Image{file, "Wejście do sklepu"}});
        it.images = folder;
        it.screen.frame(2);
        CHECK(it.height > 0);
        CHECK_FALSE(it.screen.has(std::string("image:") + file));
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("a table shares the width by what its columns hold, and gives up when words do not fit") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) {
        const auto widths = column_widths(deadlines(), canvas.fonts(), 900);
        REQUIRE(widths.size() == 3);
        CHECK(widths[0] + widths[1] + widths[2] == doctest::Approx(900));
        CHECK(widths[2] > widths[1]);
        CHECK(column_widths(deadlines(), canvas.fonts(), 200).empty());
        CHECK(column_widths({}, canvas.fonts(), 900).empty());
    });
}

TEST_CASE("a table that is listed has its labels beside the values where both have room") {
    PaperScreen screen;
    screen.show([](Canvas& canvas) {
        const Fonts& fonts = canvas.fonts();
        const float labels = label_width(deadlines(), fonts, 500, 20);
        CHECK(labels == fonts.width(Font::small, "Forma zwrotu"));
        CHECK(label_width(deadlines(), fonts, labels / 0.45F - 1, 20) == 0);
        CHECK(label_width({}, fonts, 500, 20) == 0);
        // The longest word of a value stays whole.
        const article::Table wide{{plain("Co")}, {{plain("Konstantynopolitańczykowianeczka")}}};
        const float word = fonts.width(Font::strong, "Konstantynopolitańczykowianeczka");
        CHECK(label_width(wide, fonts, word + 20, 20) == 0);
    });
}

TEST_CASE("a table is listed where its columns would only be higher") {
    const std::string hours = "dni robocze 8.00–21.00, soboty 8.00–20.00";
    const article::Table table{
        {plain("Droga"), plain("Godziny"), plain("Odpowiedź")},
        {{plain("E-mail pomoc.w.sklepie@example.com"), plain(hours), plain("od razu")},
         {plain("Infolinia"), plain(hours), plain("do 1 dnia roboczego")}}};
    float before = 0;
    for (int width = 1200; width > 400; width -= 20) {
        CAPTURE(width);
        const float height = ArticleScreen({table}, static_cast<float>(width)).height;
        CHECK(height >= before);  // else a narrower page would have shown it better
        before = height;
    }
}

TEST_CASE("a long article is drawn in the time of a frame") {
    Blocks blocks;
    for (int i = 0; i < 200; ++i) {
        for (article::Block& block : everything()) blocks.push_back(std::move(block));
    }
    ArticleScreen it(blocks);
    CHECK(it.height > 100'000);
    CHECK(it.screen.toolkit().nodes().overflows().empty());
}

}  // namespace okienko::ui
