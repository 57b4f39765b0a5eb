/// What editors and caretakers read of a journal, while others write in it.
#include "app/journal/reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/journal/counter.h"
#include "tests/journal/raw_file.h"

using namespace okienko::journal;
using namespace std::chrono_literals;
using Cause = JournalError::Cause;

namespace {

const Span afternoon{at(0), at(240)};

std::vector<std::string> questions(const Reader& reader, const Span& span = afternoon) {
    std::vector<std::string> all;
    reader.searches(span, [&](const SearchRow& row) { all.emplace_back(row.question); });
    std::sort(all.begin(), all.end());
    return all;
}

std::string refusal(const std::filesystem::path& file, Cause cause) {
    try {
        const Reader reader(file);
    } catch (const JournalError& error) {
        CHECK(error.cause == cause);
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("a reader sees the rows of its span, the first moment included and the last not") {
    const Counter counter;
    auto journal = counter.journal();
    for (const int minute : {-1, 0, 239, 240}) {
        journal.store(
            Search{random_id(), std::to_string(minute) + " zł", "none", 0, "pl", at(minute)});
    }
    CHECK(questions(Reader(counter.file())) == std::vector<std::string>{"0 zł", "239 zł"});
}

TEST_CASE("what was opened is told with the question it was opened from, and once") {
    const Counter counter;
    auto journal = counter.journal();
    const Search search{random_id(), "paragon", "answered", 2, "pl", at(1), random_id()};
    const View view{random_id(), "zwrot-bez-paragonu", search.id, search.visit, at(2)};
    journal.store(search);
    journal.store(view);
    journal.store(view);
    const Reader reader(counter.file());
    std::size_t count = 0;
    reader.views(afternoon, [&](const ViewRow& row) {
        ++count;
        CHECK(row.article == "zwrot-bez-paragonu");
        CHECK(row.search == search.id);
        CHECK(row.visit == search.visit);
        CHECK(row.at == at(2));
    });
    CHECK(count == 1);
    CHECK(reader.first_view() == at(2));
    reader.searches(afternoon, [&](const SearchRow& row) { CHECK(row.visit == search.visit); });
}

TEST_CASE("a hand-off is told with its last question and article, and when somebody took it") {
    const Counter counter;
    auto journal = counter.journal();
    auto call = staff_call(10);
    call.needs = {"large-text", "drill"};
    call.trail = {{Step::Kind::asked, "farba", at(1)},
                  {Step::Kind::read, "farby", at(2)},
                  {Step::Kind::asked, "lakier", at(3)},
                  {Step::Kind::read, "lakiery", at(4)},
                  {Step::Kind::not_helped, "", at(5)}};
    journal.hand_off(call);
    journal.take(call.id, "ada", at(14));
    std::size_t count = 0;
    Reader(counter.file()).hand_offs(afternoon, [&](const HandOffRow& row) {
        ++count;
        CHECK(row.at == at(10));
        CHECK(row.taken == at(14));
        CHECK(row.question == "lakier");
        CHECK(row.article == "lakiery");
        CHECK(row.state == State::taken);
        CHECK(row.is_drill);
    });
    CHECK(count == 1);
}

TEST_CASE("a reader keeps nobody from writing, and sees the journal as it was at its beginning") {
    const Counter counter;
    auto journal = counter.journal();
    journal.store(Search{random_id(), "przed", "none", 0, "pl", at(1)});
    const Reader reader(counter.file());
    CHECK(questions(reader).size() == 1);
    journal.store(Search{random_id(), "w trakcie", "none", 0, "pl", at(2)});
    CHECK(questions(reader).size() == 1);
    CHECK(questions(Reader(counter.file())).size() == 2);
}

TEST_CASE("journals of older versions are read as they are, and stay as they are") {
    struct Row {
        const char* undo;
        int version;
        bool has_flags;
    };

    const char* const to_2 =
        "DROP TABLE views; ALTER TABLE searches DROP COLUMN visit; PRAGMA user_version = 2";
    const std::string to_1 =
        std::string(to_2) + "; DROP TABLE flags; DROP TABLE deeds; PRAGMA user_version = 1";
    for (const Row& row : {Row{to_2, 2, true}, Row{to_1.c_str(), 1, false}}) {
        CAPTURE(row.version);
        const Counter counter;
        {
            auto journal = counter.journal();
            journal.store(Search{random_id(), "paragon", "none", 0, "pl", at(1)});
            journal.store(Flag{random_id(), Flag::Kind::missing, "", "drony", "ada", at(1)});
        }
        make_database(counter.file(), row.undo);
        const auto before = contents_of(counter.file());
        {
            const Reader reader(counter.file());
            CHECK(reader.version() == row.version);
            CHECK_FALSE(reader.has_views());
            CHECK(questions(reader).size() == 1);
            CHECK(reader.flags(afternoon).size() == (row.has_flags ? 1 : 0));
            reader.views(afternoon, [](const ViewRow&) { FAIL("there are none"); });
            CHECK(reader.last_entry() == at(1));
        }
        CHECK(contents_of(counter.file()) == before);

        // A program that writes brings it up to date, and what was there stays.
        auto journal = counter.journal();
        journal.store(View{random_id(), "farby", {}, random_id(), at(2)});
        CHECK(questions(Reader(counter.file())).size() == 1);
    }
}

TEST_CASE("what is no journal is told in a sentence that names the file") {
    const Counter counter;
    const auto file = counter.file();
    CHECK(refusal(file, Cause::unwritable).find("there is no journal") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(file));
    overwrite(file, "");
    CHECK(refusal(file, Cause::damaged).find("empty") != std::string::npos);
    overwrite(file, std::string(9000, 'x'));
    CHECK(refusal(file, Cause::damaged).find(file.string()) != std::string::npos);
    std::filesystem::remove(file);
    make_database(file, "CREATE TABLE notes (a)");
    CHECK(refusal(file, Cause::damaged).find("another program") != std::string::npos);
    make_database(file, "PRAGMA application_id = 1332440687; PRAGMA user_version = 99");
    CHECK(refusal(file, Cause::newer).find("newer") != std::string::npos);
}

TEST_CASE("call-backs whose promise is broken are counted, until they are made") {
    const Counter counter;
    auto journal = counter.journal();
    const auto call = call_back("+48600100200", 0);
    journal.hand_off(call);
    journal.hand_off(staff_call(0));
    CHECK(Reader(counter.file()).overdue_call_backs(at(30)) == 0);
    CHECK(Reader(counter.file()).overdue_call_backs(at(90)) == 1);
    journal.change(call.id, {State::done, "ada", at(91), ""});
    CHECK(Reader(counter.file()).overdue_call_backs(at(92)) == 0);
}
