/// Makes a journal for the report to be looked at and timed.
///
///     okienko_journal_maker FILE [ROWS] [DAYS]
///
/// FILE must not be there. ROWS (1,000,000) counts searches, views, feedback, hand-offs with their
/// steps and changes, and flags, of the last DAYS (60) before 26 November 2026.
#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>

#include "app/journal/journal.h"
#include "tests/bench/report/shop_days.h"

namespace {

using namespace std::chrono_literals;

/// Writes rows without asking for a disk: it is no journal that anybody relies on.
class Maker {
public:
    Maker(const std::string& file, std::chrono::sys_days end, int days)
        : subjects_(subjects(OKIENKO_SOURCE_DIR "/content")), end_(end), days_(days) {
        if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK)
            throw std::runtime_error("cannot open " + file);
        run("PRAGMA synchronous=OFF");
        run("PRAGMA cache_size=-400000");
        run("BEGIN");
    }

    Maker(const Maker&) = delete;
    Maker& operator=(const Maker&) = delete;

    ~Maker() {
        for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
        run("COMMIT");
        sqlite3_close(database_);
    }

    std::size_t rows() const { return rows_; }

    /// Somebody comes, asks, reads, and now and then wants a person.
    void visit() {
        visit_ = id();
        at_ = visit_time(chance_, end_, days_).time_since_epoch().count() * 1000;
        const std::size_t most = 1 + chance_.mostly_first(4);
        bool is_content = false;
        for (std::size_t i = 0; i < most && !is_content; ++i) is_content = ask();
        if (!is_content && chance_.happens(0.12)) hand_off(2);
        if (chance_.happens(0.0004)) hand_off(1);
        if (chance_.happens(0.0008)) flag();
    }

private:
    using Id = std::array<std::uint64_t, 2>;

    Id id() { return {chance_.bits(), chance_.bits()}; }

    void run(const char* sql) {
        if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
    }

    void bind(sqlite3_stmt* statement, int index, const Id& value) {
        sqlite3_bind_blob(statement, index, value.data(), 16, SQLITE_TRANSIENT);
    }

    void bind(sqlite3_stmt* statement, int index, const std::string& value) {
        sqlite3_bind_text(statement, index, value.data(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    }

    void bind(sqlite3_stmt* statement, int index, std::int64_t value) {
        sqlite3_bind_int64(statement, index, value);
    }

    template <typename... Values>
    void insert(const std::string& sql, const Values&... values) {
        sqlite3_stmt*& statement = statements_[sql];
        if (statement == nullptr &&
            sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(database_));
        int index = 0;
        (bind(statement, ++index, values), ...);
        if (sqlite3_step(statement) != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(database_));
        sqlite3_reset(statement);
        ++rows_;
    }

    /// One question; true where the visitor has what they came for.
    bool ask() {
        at_ += 8000 + static_cast<std::int64_t>(chance_.below(40'000));
        const Subject& subject = subjects_[chance_.mostly_first(subjects_.size())];
        const bool needs_other_words = subject.wordings.size() == 2 && !subject.article.empty();
        question_ =
            subject.wordings[needs_other_words ? 0 : chance_.mostly_first(subject.wordings.size())];
        // Everybody writes a little differently, and some say more than was asked.
        if (chance_.happens(0.15)) question_ += " " + std::to_string(chance_.below(400));
        article_.clear();
        if (needs_other_words) {
            search("none", 0);
            if (!chance_.happens(0.6)) return false;
            at_ += 15'000;
            question_ = subject.wordings[1];
        }
        if (subject.article.empty()) {
            search("none", 0);
            return false;
        }
        const Id asked = search(chance_.happens(0.12) ? "unsure" : "answered", 5);
        if (chance_.happens(0.22)) return chance_.happens(0.5);
        return read(subject, asked);
    }

    Id search(const std::string& outcome, std::int64_t hits) {
        const Id asked = id();
        insert(
            "INSERT INTO searches (id, question, outcome, hits, language, at, visit) "
            "VALUES (?, ?, ?, ?, 'pl', ?, ?)",
            asked, question_, outcome, hits, at_, visit_);
        return asked;
    }

    bool read(const Subject& subject, const Id& asked) {
        const Id view = id();
        article_ = subject.article;
        at_ += 4000;
        insert("INSERT INTO views (id, article, search, visit, at) VALUES (?, ?, ?, ?, ?)", view,
               article_, asked, visit_, at_);
        if (!chance_.happens(0.3)) return chance_.happens(0.8);
        const bool helped = chance_.happens(subject.is_weak ? 0.35 : 0.88);
        constexpr std::array<const char*, 4> reasons{"unclear", "incomplete", "outdated",
                                                     "other_subject"};
        const std::string reason =
            helped || chance_.happens(0.3) ? "" : reasons[chance_.mostly_first(4)];
        insert("INSERT INTO feedback (view, article, helped, reason, at) VALUES (?, ?, ?, ?, ?)",
               view, article_, std::int64_t{helped ? 1 : 0}, reason, at_ + 20'000);
        return helped;
    }

    void hand_off(std::int64_t kind) {
        constexpr std::int64_t minute = 60'000;
        const Id call = id();
        if (kind == 2 && chance_.happens(0.25)) kind = 4;
        const std::string needs = kind == 1 && chance_.happens(0.3) ? "drill" : "";
        const bool is_left = chance_.happens(kind == 1 ? 0.4 : 0.08);
        const std::int64_t promised = at_ + (kind == 4 ? 90 : 5) * minute;
        insert(
            "INSERT INTO hand_offs (id, number, kind, at, promised, kiosk, language, needs, state, "
            "changed, agent, urgency, due) VALUES (?, ?, ?, ?, ?, 'przy wejściu', 'pl', ?, ?, ?, "
            "'ada', ?, ?)",
            call, std::to_string(rows_), kind, at_, promised, needs, std::int64_t{is_left ? 7 : 6},
            at_ + minute, std::int64_t{kind == 1 ? 0 : 1}, promised);
        step(call, 1, 1, question_);
        if (!article_.empty()) step(call, 2, 2, article_);
        change(call, 1, 1, at_);
        if (is_left) {
            change(call, 2, 7, at_ + 2 * minute);
            return;
        }
        const auto wait = static_cast<std::int64_t>(chance_.below(200) * chance_.below(4000));
        change(call, 2, 3, at_ + 15'000 + wait * (kind == 4 ? 8 : 1));
        change(call, 3, 6, at_ + 15'000 + wait * (kind == 4 ? 8 : 1) + 4 * minute);
    }

    void step(const Id& call, std::int64_t number, std::int64_t kind, const std::string& text) {
        insert("INSERT INTO steps (hand_off, step, kind, text, at) VALUES (?, ?, ?, ?, ?)", call,
               number, kind, text, at_);
    }

    void change(const Id& call, std::int64_t number, std::int64_t state, std::int64_t at) {
        insert(
            "INSERT INTO changes (hand_off, change, state, by, at, note) "
            "VALUES (?, ?, ?, 'ada', ?, '')",
            call, number, state, at);
    }

    void flag() {
        const bool is_missing = article_.empty();
        insert("INSERT INTO flags (id, kind, article, text, by, at) VALUES (?, ?, ?, ?, 'ada', ?)",
               id(), std::int64_t{is_missing ? 1 : 2}, article_,
               is_missing ? question_ : std::string("telefon w drugim akapicie jest nieaktualny"),
               at_);
    }

    std::vector<Subject> subjects_;
    std::chrono::sys_days end_;
    int days_;
    Chance chance_{20261126};
    sqlite3* database_ = nullptr;
    std::map<std::string, sqlite3_stmt*> statements_;
    std::size_t rows_ = 0;
    Id visit_{};
    std::int64_t at_ = 0;
    std::string question_;
    std::string article_;
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 2 || std::filesystem::exists(arguments[1])) {
        std::cerr << "okienko_journal_maker NEW-FILE [ROWS] [DAYS]\n";
        return 2;
    }
    try {
        const std::string file = arguments[1];
        const std::size_t rows = count > 2 ? std::stoul(arguments[2]) : 1'000'000;
        const int days = count > 3 ? std::stoi(arguments[3]) : 60;
        { const okienko::journal::Journal made({.file = file}); }
        Maker maker(file, std::chrono::sys_days(2026y / std::chrono::November / 26), days);
        while (maker.rows() < rows) maker.visit();
    } catch (const std::exception& error) {
        std::cerr << "okienko_journal_maker: " << error.what() << '\n';
        return 3;
    }
}
