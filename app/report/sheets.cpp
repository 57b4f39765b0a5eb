#include "app/report/sheets.h"

#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <utility>

namespace okienko::report {
namespace {

/// A column: the key of its heading, with a # before it where it holds figures.
using Columns = std::initializer_list<const char*>;

class Sheets {
public:
    Sheets(const Report& report, const Wording& wording) : report_(report), wording_(wording) {}

    std::vector<Sheet> all() && {
        totals();
        days();
        gaps();
        not_found();
        unopened();
        rephrasings();
        synonyms();
        helpfulness();
        rising();
        topics();
        hours();
        waits();
        emergencies();
        coverage();
        flags();
        return std::move(sheets_);
    }

private:
    Sheet& begin(const std::string& id, Columns columns) {
        Sheet sheet{.id = id};
        std::string key = id;
        std::replace(key.begin(), key.end(), '-', '_');
        sheet.heading = wording_.text("heading." + key);
        for (const std::string column : columns) {
            const bool is_number = column.starts_with('#');
            sheet.is_number.push_back(is_number);
            sheet.header.push_back(wording_.text("column." + column.substr(is_number ? 1 : 0)));
        }
        sheets_.push_back(std::move(sheet));
        return sheets_.back();
    }

    std::string number(std::size_t count) const { return wording_.number(count); }

    std::string people(std::size_t count) const { return wording_.people(count); }

    std::string small(std::size_t count) const { return wording_.small(count); }

    void total(Sheet& sheet, const char* key, const Compared& count) const {
        sheet.rows.push_back({wording_.text(std::string("total.") + key), people(count.now),
                              people(count.before), wording_.change(count)});
    }

    void totals() {
        Sheet& sheet = begin("totals", {"what", "#now", "#before", "#change"});
        const Totals& totals = report_.totals;
        total(sheet, "visits", totals.visits);
        total(sheet, "questions", totals.questions);
        total(sheet, "unanswered", totals.unanswered);
        total(sheet, "unsure", totals.unsure);
        total(sheet, "people", totals.people);
        total(sheet, "opened", totals.opened);
        total(sheet, "helped", totals.helped);
        total(sheet, "not_helped", totals.not_helped);
        total(sheet, "hand_offs", totals.hand_offs);
    }

    void days() {
        Sheet& sheet = begin("days", {"date", "#questions", "#unanswered", "#calls"});
        for (const Day& day : report_.days)
            sheet.rows.push_back({wording_.date(day.date), people(day.questions),
                                  people(day.unanswered), people(day.hand_offs)});
    }

    void gaps() {
        Sheet& sheet =
            begin("gaps", {"question", "#times", "#precise", "#rescued", "#hand_offs", "#flagged"});
        sheet.note = wording_.text(report_.gaps.empty() ? "none" : "note.gaps");
        for (const Gap& gap : report_.gaps) {
            sheet.rows.push_back({gap.example, number(gap.times), small(gap.precise),
                                  small(gap.rescued), small(gap.hand_offs), people(gap.flagged)});
        }
    }

    void not_found() {
        Sheet& sheet = begin("not-found", {"question", "#times", "#before", "#wordings"});
        sheet.note = report_.hidden > 0          ? wording_.text_of_people("hidden", report_.hidden)
                     : report_.not_found.empty() ? wording_.text("none")
                                                 : "";
        for (const QuestionGroup& group : report_.not_found) {
            sheet.rows.push_back({group.example, number(group.times.now), small(group.times.before),
                                  people(group.wordings)});
        }
    }

    /// What nobody recorded is another thing than what did not happen.
    std::string visits_note(bool is_empty, const char* key) const {
        if (!report_.views_since) return wording_.text("no_views");
        std::string note = is_empty ? wording_.text("none") : wording_.text(key);
        if (*report_.views_since != report_.period.first)
            note += " " + wording_.text("views_since", "date", wording_.date(*report_.views_since));
        return note;
    }

    void unopened() {
        Sheet& sheet = begin("unopened", {"question", "#asked", "#unopened", "#went_on"});
        sheet.note = visits_note(report_.unopened.empty(), "note.unopened");
        for (const Unopened& line : report_.unopened) {
            sheet.rows.push_back(
                {line.example, number(line.asked), people(line.unopened), small(line.went_on)});
        }
    }

    void rephrasings() {
        Sheet& sheet = begin("rephrasings", {"first", "then", "#times", "#found"});
        sheet.note = visits_note(report_.rephrasings.empty(), "note.rephrasings");
        for (const Rephrasing& line : report_.rephrasings)
            sheet.rows.push_back({line.from, line.to, number(line.times), small(line.found)});
    }

    void synonyms() {
        Sheet& sheet = begin("synonyms", {"line", "#times", "#of", "example"});
        sheet.is_code = true;
        sheet.note = visits_note(report_.synonyms.empty(), "note.synonyms");
        for (const Synonym& line : report_.synonyms) {
            const std::string example =
                line.example_from.empty() ? "" : line.example_from + " → " + line.example_to;
            sheet.rows.push_back(
                {line.from + " > " + line.to, number(line.times), people(line.of), example});
        }
    }

    void helpfulness() {
        Sheet& sheet =
            begin("helpfulness", {"article", "#helped", "#not_helped", "#interval", "reasons"});
        sheet.note = wording_.text(report_.helpfulness.empty() ? "none" : "note.helpfulness");
        for (const Helpfulness& line : report_.helpfulness) {
            std::string reasons;
            for (const Count& reason : line.reasons) {
                reasons += (reasons.empty() ? "" : ", ") + wording_.reason(reason.what) + " " +
                           people(reason.times);
            }
            sheet.rows.push_back(
                {line.title, people(line.helped), people(line.not_helped),
                 wording_.share(line.interval.low) + "–" + wording_.share(line.interval.high),
                 reasons});
        }
    }

    void rising() {
        Sheet& sheet = begin("rising", {"question", "#times", "#before"});
        sheet.note = wording_.text(report_.totals.questions.before == 0 ? "nothing_before"
                                   : report_.rising.empty()             ? "none"
                                                                        : "note.rising");
        for (const QuestionGroup& group : report_.rising)
            sheet.rows.push_back(
                {group.example, number(group.times.now), small(group.times.before)});
    }

    void topics() {
        Sheet& sheet = begin("topics", {"topic", "#now", "#before"});
        sheet.note = wording_.text(report_.topics.empty() ? "none" : "note.topics");
        for (const Topic& topic : report_.topics)
            sheet.rows.push_back(
                {wording_.topic(topic), number(topic.times.now), small(topic.times.before)});
    }

    void hours() {
        Sheet& sheet = begin("hours", {"hour", "#monday", "#tuesday", "#wednesday", "#thursday",
                                       "#friday", "#saturday", "#sunday"});
        for (std::size_t hour = 0; hour < 24; ++hour) {
            std::vector<std::string> row{std::to_string(hour) + ":00"};
            bool is_empty = true;
            for (const auto& day : report_.hours) {
                row.push_back(day[hour] == 0 ? "·" : number(day[hour]));
                is_empty = is_empty && day[hour] == 0;
            }
            if (!is_empty) sheet.rows.push_back(std::move(row));
        }
        sheet.note = wording_.text(sheet.rows.empty() ? "none" : "note.hours");
    }

    void wait_row(Sheet& sheet, const char* key, const Waits& waits) const {
        const bool is_known = waits.taken >= fewest;
        sheet.rows.push_back({wording_.text(key), people(waits.taken),
                              is_known ? wording_.duration(waits.median) : "–",
                              is_known ? wording_.duration(waits.p90) : "–",
                              wording_.share(waits.kept, waits.promised), people(waits.not_taken)});
    }

    void waits() {
        Sheet& sheet = begin("waits", {"kind", "#taken", "#median", "#p90", "#kept", "#not_taken"});
        if (report_.staff.taken >= fewest)
            sheet.note = wording_.waits(report_.staff.median, report_.staff.p90);
        wait_row(sheet, "kind.staff", report_.staff);
        wait_row(sheet, "kind.call_back", report_.call_backs);
        for (std::size_t i = 0; i < report_.staff.buckets.size(); ++i) {
            if (report_.staff.taken < fewest) break;
            sheet.rows.push_back({wording_.text("kind.staff") + ", " + wording_.bucket(i),
                                  people(report_.staff.buckets[i]), "", "", "", ""});
        }
    }

    void emergencies() {
        Sheet& sheet = begin("emergencies", {"what", "#now"});
        const Emergencies& told = report_.emergencies;
        sheet.rows = {{wording_.text("emergency.real"), people(told.real)},
                      {wording_.text("emergency.before"), people(told.before)},
                      {wording_.text("emergency.false_alarms"), people(told.false_alarms)},
                      {wording_.text("emergency.drills"), people(told.drills)}};
        if (told.median)
            sheet.rows.push_back(
                {wording_.text("emergency.median"), wording_.duration(*told.median)});
    }

    void due_rows(Sheet& sheet, const char* key, const std::vector<Due>& dues) const {
        for (const Due& due : dues)
            sheet.rows.push_back({due.title, wording_.text(key), wording_.date(due.since),
                                  due.owner.empty() ? "–" : due.owner});
    }

    void coverage() {
        Sheet& sheet = begin("shelves", {"topic", "#articles", "#ever_opened", "#overdue"});
        if (!report_.coverage) {
            sheet.note = wording_.text("no_articles");
        } else {
            sheet.note = visits_note(false, "note.shelves");
            for (const ShelfUse& shelf : report_.coverage->shelves)
                sheet.rows.push_back({shelf.name, number(shelf.articles), number(shelf.opened),
                                      number(shelf.overdue)});
        }
        care_rows();
        most_opened();
    }

    void care_rows() {
        Sheet& sheet = begin("care", {"article", "what", "since", "owner"});
        if (!report_.coverage) return;
        due_rows(sheet, "care.overdue", report_.coverage->overdue);
        due_rows(sheet, "care.expired", report_.coverage->expired);
        if (report_.views_since) {
            for (const ArticleCount& line : report_.coverage->never_opened)
                sheet.rows.push_back({line.title, wording_.text("care.never_opened"), "",
                                      line.owner.empty() ? "–" : line.owner});
        }
        for (const std::string& id : report_.coverage->without_owner)
            sheet.rows.push_back({id, wording_.text("care.without_owner"), "", ""});
        if (sheet.rows.empty()) sheet.note = wording_.text("none");
    }

    void most_opened() {
        Sheet& sheet = begin("most-opened", {"article", "#times"});
        if (!report_.coverage) return;
        for (const ArticleCount& line : report_.coverage->most_opened)
            sheet.rows.push_back({line.title, number(line.times)});
        sheet.note = visits_note(sheet.rows.empty(), "note.most_opened");
    }

    void flags() {
        Sheet& sheet = begin("flags", {"date", "what", "text", "by"});
        if (report_.flags.empty()) sheet.note = wording_.text("none");
        for (const AgentFlag& flag : report_.flags) {
            const std::string what = flag.is_missing
                                         ? wording_.text("flag.missing")
                                         : wording_.text("flag.wrong", "article", flag.title);
            sheet.rows.push_back({wording_.date(flag.date), what, flag.text, flag.by});
        }
    }

    const Report& report_;
    const Wording& wording_;
    std::vector<Sheet> sheets_;
};

}  // namespace

std::vector<Sheet> sheets(const Report& report, const Wording& wording) {
    return Sheets(report, wording).all();
}

const Sheet& sheet(const std::vector<Sheet>& sheets, std::string_view id) {
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& one) { return one.id == id; });
    assert(found != sheets.end());
    return *found;
}

}  // namespace okienko::report
