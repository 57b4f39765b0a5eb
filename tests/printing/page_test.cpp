/// The printed page, read as others read it: its text by Poppler, its code by zbar.
#include "app/printing/press/page.h"

#include <doctest/doctest.h>
#include <qrencode.h>
#include <unistd.h>
#include <zbar.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/printing/example.h"

using namespace okienko::printing;

namespace {

/// What `command` says of `pdf`, whose name stands between its words and `last`.
std::string said_of(const std::string& pdf, const std::string& command,
                    const std::string& last = {}) {
    const auto file = std::filesystem::temp_directory_path() /
                      ("okienko-page-" + std::to_string(::getpid()) + ".pdf");
    std::ofstream(file, std::ios::binary) << pdf;
    std::string said;
    FILE* pipe = popen((command + " " + file.string() + " " + last).c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int byte = fgetc(pipe); byte != EOF; byte = fgetc(pipe)) said += static_cast<char>(byte);
    CHECK(pclose(pipe) == 0);
    std::filesystem::remove(file);
    return said;
}

/// The words of the page, a blank between them, however its lines break.
std::string words_on(const Page& page) {
    std::istringstream text(said_of(page.pdf, "pdftotext", "-"));
    std::string words;
    for (std::string word; text >> word;) words += (words.empty() ? "" : " ") + word;
    return words;
}

/// What a phone reads from the page as a printer of 203 dots an inch has it.
std::string code_on(const Page& page) {
    std::istringstream picture(said_of(page.pdf, "pdftoppm -gray -r 203"));
    std::string magic;
    unsigned width = 0;
    unsigned height = 0;
    unsigned most = 0;
    picture >> magic >> width >> height >> most;
    picture.get();
    REQUIRE(magic == "P5");
    std::string grey(static_cast<std::size_t>(width) * height, '\0');
    picture.read(grey.data(), static_cast<std::streamsize>(grey.size()));
    zbar::ImageScanner scanner;
    zbar::Image image(width, height, "Y800", grey.data(), grey.size());
    if (scanner.scan(image) <= 0) return {};
    return image.symbol_begin()->get_data();
}

Sheet with_code(Sheet sheet, const std::string& text) {
    QRcode* code = QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M);
    REQUIRE(code != nullptr);
    sheet.code_side = code->width;
    sheet.code.clear();
    for (int i = 0; i < code->width * code->width; ++i)
        sheet.code.push_back((code->data[i] & 1) != 0);
    QRcode_free(code);
    return sheet;
}

constexpr Paper a4{};
constexpr Paper receipt{.width_mm = 80, .height_mm = 3276, .is_roll = true, .is_endless = true};

}  // namespace

TEST_CASE("all the words stand on the page, Polish and Ukrainian letters and all") {
    for (const Paper& paper : {a4, receipt}) {
        CAPTURE(paper.width_mm);
        const Sheet sheet = example();
        const std::string words = words_on(set_page(sheet, paper));
        for (const std::string& text :
             {sheet.shop, sheet.date, sheet.title, sheet.lines[0], sheet.lines[1], sheet.lines[2],
              sheet.scan, sheet.ending[0], sheet.ending[1]}) {
            CAPTURE(text);
            CHECK(words.find(text) != words.npos);
        }
    }
}

TEST_CASE("a slip's number stands on the page in one piece") {
    Sheet slip = example();
    slip.number = "K7M3-PX4R";
    for (const Paper& paper : {a4, receipt})
        CHECK(words_on(set_page(slip, paper)).find("K7M3-PX4R") != std::string::npos);
}

TEST_CASE("a phone reads the code off the paper") {
    std::string longest = "Czy mogę zwrócić towar bez paragonu?";
    while (longest.size() < 440) longest += "\nReklamację złożysz też z wyciągiem z konta.";
    for (const std::string& text : {std::string("Numer sprawy: K7M3-PX4R"), longest})
        for (const Paper& paper : {a4, receipt}) {
            CAPTURE(text);
            CAPTURE(paper.width_mm);
            CHECK(code_on(set_page(with_code(example(), text), paper)) == text);
        }
}

TEST_CASE("paper from a roll is as long as what is on it, and no longer") {
    const Page page = set_page(example(), receipt);
    CHECK(page.height_mm > 60);
    CHECK(page.height_mm < 200);
    CHECK(said_of(page.pdf, "pdfinfo").find("Pages:           1") != std::string::npos);
}

TEST_CASE("what is too long for a page leaves out lines, and keeps the code and whom to ask") {
    Sheet sheet = with_code(example(), "112");
    for (int i = 0; i < 60; ++i) sheet.lines.push_back("Krok: " + sheet.lines.front());
    const Page page = set_page(sheet, a4);
    const std::string words = words_on(page);
    CHECK(code_on(page) == "112");
    CHECK(words.find(sheet.ending.back()) != words.npos);
    CHECK(words.find("…") != words.npos);
    CHECK(said_of(page.pdf, "pdfinfo").find("Pages:           1") != std::string::npos);
}

TEST_CASE("the file says nothing beside what is printed") {
    const std::string about = said_of(set_page(example(), a4).pdf, "pdfinfo");
    for (const char* key : {"Title:", "Author:", "Subject:", "Keywords:"}) {
        CAPTURE(key);
        CHECK(about.find(key) == about.npos);
    }
}

TEST_CASE("a printer's paper is known by its name") {
    struct Row {
        const char* media;
        double width;
        double height;
        bool is_roll;
    };

    for (const Row& row :
         {Row{"iso_a4_210x297mm", 210, 297, false}, Row{"na_letter_8.5x11in", 215.9, 279.4, false},
          Row{"om_80x3276_80x3276mm", 80, 3276, true},
          Row{"custom_58x200mm_58x200mm", 58, 200, true}, Row{"", 210, 297, false},
          Row{"papier", 210, 297, false}}) {
        CAPTURE(row.media);
        const Paper paper = paper_of(row.media);
        CHECK(paper.width_mm == doctest::Approx(row.width));
        CHECK(paper.height_mm == doctest::Approx(row.height));
        CHECK(paper.is_roll == row.is_roll);
    }
}
