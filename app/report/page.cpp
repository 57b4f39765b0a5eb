#include "app/report/page.h"

#include <functional>
#include <utility>

#include "app/report/figures.h"
#include "app/report/markup.h"
#include "app/report/sheets.h"
#include "app/report/style.h"
#include "app/report/wording.h"

namespace okienko::report {
namespace {

using Figure = std::function<std::string(const Report&, const Wording&)>;

std::string table_of(const Sheet& sheet) {
    const auto kind = [&](std::size_t column) {
        return sheet.is_number[column] ? std::string_view(" class=\"number\"") : std::string_view();
    };
    std::string header;
    for (std::size_t i = 0; i < sheet.header.size(); ++i)
        header += element("th", escaped(sheet.header[i]), " scope=\"col\"" + std::string(kind(i)));
    std::string body;
    for (const auto& cells : sheet.rows) {
        std::string row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            row +=
                element("td", element(sheet.is_code && i == 0 ? "code" : "bdi", escaped(cells[i])),
                        kind(i));
        body += element("tr", row);
    }
    return element(
        "div",
        element("table", element("caption", escaped(sheet.heading)) +
                             element("thead", element("tr", header)) + element("tbody", body)),
        " class=\"scroll\"");
}

/// Lays out the page from top to bottom.
class Page {
public:
    Page(const Report& report, const language::Language& words)
        : report_(report), wording_(words), sheets_(report::sheets(report, wording_)) {}

    std::string html() {
        head();
        figures();
        contents();
        overview();
        missing();
        searching();
        articles();
        people();
        footer();
        return "<!doctype html>\n" +
               element("html", meta() + element("body", std::move(html_)),
                       attribute("lang", wording_.language())) +
               "\n";
    }

private:
    std::string text(std::string_view key) const { return escaped(wording_.text(key)); }

    std::string meta() const {
        return element(
            "head",
            "<meta charset=\"utf-8\">"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            "<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">" +
                element("title", text("title") + ", " + escaped(wording_.period(report_.period))) +
                element("style", style()));
    }

    void head() {
        html_ += element("header", element("p", text("kicker"), " class=\"kicker\"") +
                                       element("h1", text("title")) +
                                       element("p", escaped(wording_.period(report_.period)),
                                               " class=\"period\"") +
                                       element("p", lead(), " class=\"lead\"")) +
                 "<main>";
    }

    /// The news in one or two sentences.
    std::string lead() const {
        const Totals& totals = report_.totals;
        if (totals.questions.now == 0) return text("lead.nothing");
        const std::string share = wording_.share(totals.unanswered.now, totals.questions.now);
        std::string lead = escaped(wording_.text("lead.unanswered", "share", share));
        if (!report_.gaps.empty()) {
            lead +=
                " " + escaped(wording_.text("lead.gap", "question", report_.gaps.front().example));
        }
        return lead;
    }

    static std::string big(const std::string& value, const std::string& what,
                           const std::string& then) {
        return element("div", element("dt", what) + element("dd", value) +
                                  (then.empty() ? "" : element("dd", then, " class=\"then\"")));
    }

    std::string before(const std::string& value) const {
        if (report_.totals.questions.before == 0) return "";
        return escaped(wording_.text("figure.before", "value", value));
    }

    void figures() {
        const Totals& totals = report_.totals;
        const auto count = [&](const char* key, const Compared& number) {
            return big(escaped(wording_.people(number.now)), text(key),
                       before(wording_.people(number.before)));
        };
        const auto share = [&](const char* key, const Compared& part, std::size_t now,
                               std::size_t then) {
            return big(escaped(wording_.share(part.now, now)), text(key),
                       before(wording_.share(part.before, then)));
        };
        html_ += element(
            "dl",
            count("figure.questions", totals.questions) +
                share("figure.unanswered", totals.unanswered, totals.questions.now,
                      totals.questions.before) +
                share("figure.helped", totals.helped, totals.helped.now + totals.not_helped.now,
                      totals.helped.before + totals.not_helped.before) +
                count("figure.hand_offs", totals.hand_offs) +
                big(report_.staff.taken < fewest ? "–"
                                                 : escaped(wording_.duration(report_.staff.median)),
                    text("figure.wait"), ""),
            " class=\"figures\"");
    }

    void contents() {
        std::string links;
        for (const char* chapter : {"missing", "searching", "articles", "people"}) {
            links += element("li", element("a", text(std::string("chapter.") + chapter),
                                           attribute("href", std::string("#") + chapter)));
        }
        html_ +=
            element("nav", element("ul", links), attribute("aria-label", wording_.text("nav")));
    }

    void begin_chapter(const std::string& id) {
        html_ +=
            element("h2", text("chapter." + id), attribute("id", id)) + "<div class=\"chapter\">";
    }

    void end_chapter() { html_ += "</div>"; }

    std::string all_in_table(const Sheet& sheet) const {
        return escaped(wording_.text("table", sheet.rows.size()));
    }

    /// A section with its chart, where there is one and it has something to show, and its table.
    void section(const std::string& id, bool is_wide, const Figure& figure = {}) {
        const Sheet& sheet = report::sheet(sheets_, id);
        std::string content = element("h3", escaped(sheet.heading));
        if (!sheet.note.empty()) content += element("p", escaped(sheet.note), " class=\"note\"");
        if (!sheet.rows.empty() && figure) {
            content += figure(report_, wording_) + folded(sheet, all_in_table(sheet));
        } else if (!sheet.rows.empty()) {
            content += table_of(sheet);
        }
        html_ +=
            element("section", content, attribute("id", id) + (is_wide ? " class=\"wide\"" : ""));
    }

    std::string folded(const Sheet& sheet, const std::string& summary) const {
        return element("details", element("summary", summary) + table_of(sheet));
    }

    void overview() {
        if (report_.totals.questions.now == 0) return;
        const Sheet& days = report::sheet(sheets_, "days");
        const Sheet& totals = report::sheet(sheets_, "totals");
        html_ +=
            element("section",
                    element("h3", escaped(days.heading)) + days_figure(report_, wording_) +
                        folded(days, all_in_table(days)) + folded(totals, escaped(totals.heading)),
                    " class=\"wide overview\"");
    }

    void missing() {
        begin_chapter("missing");
        section("gaps", true, gaps_figure);
        section("not-found", false, not_found_figure);
        section("rising", false, rising_figure);
        end_chapter();
    }

    void searching() {
        begin_chapter("searching");
        section("unopened", false, unopened_figure);
        section("rephrasings", false, rephrasings_figure);
        section("synonyms", true);
        end_chapter();
    }

    void articles() {
        begin_chapter("articles");
        section("helpfulness", true, helpfulness_figure);
        section("shelves", false, shelves_figure);
        section("most-opened", false, most_opened_figure);
        section("care", true);
        section("flags", true);
        end_chapter();
    }

    void people() {
        begin_chapter("people");
        section("hours", true, hours_figure);
        section("topics", false, topics_figure);
        section("waits", false, report_.staff.taken < fewest ? Figure() : Figure(waits_figure));
        section("emergencies", false);
        end_chapter();
    }

    void footer() {
        html_ += "</main>" + element("footer", element("p", text("footer.privacy")) +
                                                   element("p", text("footer.interval")));
    }

    const Report& report_;
    Wording wording_;
    std::vector<Sheet> sheets_;
    std::string html_;
};

}  // namespace

std::string page(const Report& report, const language::Language& words) {
    return Page(report, words).html();
}

}  // namespace okienko::report
