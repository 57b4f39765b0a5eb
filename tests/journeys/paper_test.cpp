/// An answer on paper: from a question at the kiosk to the page in the printer.
#include <poll.h>

#include <string>

#include "app/kiosk/session/article_lines.h"
#include "app/kiosk/session/short_form.h"
#include "app/language/share_folder.h"
#include "app/printing/printer.h"
#include "tests/journeys/shop.h"
#include "tests/printing/paper_printer.h"

using namespace okienko;
using namespace okienko::kiosk;

namespace {

const language::Languages& words_on_paper() {
    static const language::Languages languages(language::share_folder() / "interface");
    return languages;
}

/// A visitor at a kiosk whose printer is a script, behind the program that kiosks run.
class PaperVisitor {
public:
    PaperVisitor()
        : index(generations_in(our_shop().data()), [](const auto&) {}),
          printer(paper.address(), std::string(OKIENKO_BIN_DIR) + "/okienko-print"),
          session({.words = &words_on_paper(),
                   .make_code =
                       [](const std::string&) {
                           return Code{1, {true}};
                       },
                   .ending = {"Dom i Majster, tel. 22 000 00 00"},
                   .shop_name = "Dom i Majster",
                   .can_print = true}) {
        for (const auto& event : index.renew()) session.handle(event);
        does(Touched{});
    }

    void does(const Event& event) {
        const Effects effects = session.handle(event);
        if (const auto wish = newest_wish(effects))
            for (const auto& answer : index.answer(*wish)) does(answer);
        for (const Effect& effect : effects)
            if (const auto* print = std::get_if<Print>(&effect)) printer.print(print->sheet);
    }

    /// Until there is nothing more to hear of the sheet.
    void waits_for_the_printer() {
        while (printer.is_awaited()) {
            if (const auto outcome = printer.news()) does(PrinterSaid{*outcome});
            poll(nullptr, 0, 5);
        }
    }

    Printing printing() const { return std::get<TakeAlong>(session.screen()).printing; }

    printing::PaperPrinter paper;
    IndexKeeper index;
    printing::Printer printer;
    Session session;
};

}  // namespace

TEST_CASE("a question, an answer, two hasty touches, and one page in the printer") {
    PaperVisitor reader;
    reader.does(Asked{"zwrot bez paragonu"});
    reader.does(Opened{"zwrot-bez-paragonu"});
    reader.does(TakeAlongWanted{});
    CHECK(reader.printing() == Printing::offered);
    reader.does(PrintWanted{});
    reader.does(PrintWanted{});
    CHECK(reader.printing() == Printing::printing);
    reader.waits_for_the_printer();
    CHECK(reader.printing() == Printing::printed);
    REQUIRE(reader.paper.documents().size() == 1);
    CHECK(reader.paper.documents().front().starts_with("%PDF-"));
}

TEST_CASE("a printer without paper: the screen says so, and the next touch tries again") {
    PaperVisitor reader;
    reader.does(Opened{"zwrot-bez-paragonu"});
    reader.does(TakeAlongWanted{});
    reader.paper.is({.printer_state = 5, .complaints = {"media-empty-error"}});
    reader.does(PrintWanted{});
    reader.waits_for_the_printer();
    CHECK(reader.printing() == Printing::no_paper);
    CHECK(reader.paper.documents().empty());
    reader.paper.is({});
    reader.does(PrintWanted{});
    reader.waits_for_the_printer();
    CHECK(reader.printing() == Printing::printed);
    CHECK(reader.paper.documents().size() == 1);
}

TEST_CASE("of every article that customers read, a code holds the whole answer") {
    const std::vector<std::string> ending{"Dom i Majster, tel. 22 000 00 00",
                                          "https://sklep.example.com"};
    std::size_t seen = 0;
    for (const article::Article& article : our_articles().articles) {
        if (article.audience != article::Audience::customer || article.blocks.empty()) continue;
        CAPTURE(article.id);
        CAPTURE(article.language);
        const auto& words = words_on_paper().of(article.language);
        const std::string answer = lines_of({article.blocks.front()}, words).at(0);
        const std::string text = short_form(article, words, ending);
        CAPTURE(text);
        CHECK(text.find("\n" + answer + "\n") != std::string::npos);
        ++seen;
    }
    CHECK(seen > 150);
}
