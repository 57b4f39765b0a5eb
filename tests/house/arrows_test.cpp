/// The floor plan of README.md, held against the code: who may include whom, and where each
/// third-party library is known.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path root = OKIENKO_SOURCE_DIR;

const std::map<std::string, std::set<std::string>> may_include = {
    {"index/sentence", {}},
    {"index/text", {}},
    {"index/text/lexicon_compiler", {"index/text"}},
    {"index/text/xapian_stemmer", {"index/text"}},
    {"index/article", {}},
    {"index/article/importer", {"index/article", "index/text"}},
    {"index/search", {"index/text", "index/article"}},
    {"index/publish", {"index/search", "index/article", "index/text"}},
    {"index/pack", {"index/publish", "index/search", "index/article", "index/text"}},
    {"app/contact", {"index/article", "index/text"}},
    {"app/contact/words", {"app/contact", "app/language"}},
    {"app/notices",
     {"app/contact", "index/publish", "index/search", "index/article", "index/text"}},
    {"app/journal", {}},
    // Of articles it knows what a problem is, to say it in an editor's language.
    {"app/language", {"index/article"}},
    {"app/process", {}},
    // Of generations it uses how their files survive a power cut.
    {"app/device",
     {"index/article", "index/publish", "app/contact", "app/language", "app/process"}},
    {"app/printing", {"app/process"}},
    {"app/printing/press", {"app/printing"}},
    {"app/proofreading", {"index/article", "app/language"}},
    {"app/health",
     {"app/journal", "app/notices", "app/contact", "app/device", "app/printing", "app/language",
      "index/pack", "index/publish", "index/article", "index/text"}},
    {"app/report", {"app/journal", "app/language", "index/article", "index/text"}},
    {"app/ui", {"index/article", "app/language"}},
    {"app/window", {"app/ui", "app/language"}},
    {"app/kiosk/session",
     {"index/search", "index/article", "app/contact", "app/contact/words", "app/journal",
      "app/printing", "app/language"}},
    {"app/kiosk/screens",
     {"app/ui", "app/language", "app/kiosk/session", "index/search", "index/article", "app/contact",
      "app/contact/words", "app/journal"}},
    {"app/kiosk",
     {"app/kiosk/screens", "app/kiosk/session", "app/window", "app/ui", "app/device", "app/health",
      "app/printing", "app/language", "app/notices", "app/contact", "app/journal", "index/publish",
      "index/search", "index/article", "index/text"}},
    {"app/desk/queue",
     {"index/search", "index/article", "index/text", "app/contact", "app/journal", "app/language"}},
    {"app/desk/screens",
     {"app/ui", "app/language", "app/desk/queue", "index/search", "index/article", "app/journal"}},
    {"app/desk",
     {"app/desk/screens", "app/desk/queue", "app/window", "app/ui", "app/device", "app/language",
      "app/notices", "app/contact", "app/contact/words", "app/journal", "index/publish",
      "index/search", "index/article", "index/text"}},
    {"app/editor",
     {"index/pack", "index/publish", "index/search", "index/article", "index/article/importer",
      "index/text", "app/contact", "app/contact/words", "app/notices", "app/device", "app/journal",
      "app/proofreading", "app/report", "app/health", "app/language"}},
};

/// Below all the others: whatever can fail says so in its sentences.
constexpr const char* cellar = "index/sentence";

struct Library {
    const char* header;             ///< how its headers begin
    std::set<std::string> folders;  ///< the rooms that know it
    bool in_headers;                ///< may our headers include it, or only our sources?
};

const Library libraries[] = {
    {"unicode/",
     {"index/text", "index/text/lexicon_compiler", "index/article/importer", "index/search",
      "app/contact", "app/language", "app/ui", "app/proofreading"},
     false},
    {"hunspell", {"app/proofreading"}, false},
    {"libstemmer", {"index/text"}, false},
    {"md4c", {"index/article"}, false},
    {"yaml-cpp", {"index/article", "app/contact", "app/device"}, false},
    {"xapian", {"index/search", "index/text/xapian_stemmer"}, false},
    {"qrencode", {"app/device"}, false},
    {"cups/", {"app/printing/press"}, false},
    {"cairo", {"app/printing/press"}, false},
    {"pango", {"app/printing/press"}, false},
    {"zstd", {"index/search"}, false},
    {"sodium", {"index/publish", "index/pack", "app/device", "app/journal"}, false},
    {"curl/", {"index/pack"}, false},
    {"sqlite3", {"app/journal"}, false},
    {"libxml/", {"index/article/importer"}, false},
    {"csv.h", {"index/article/importer"}, false},
    {"nlohmann",
     {"index/article", "index/article/importer", "index/publish", "app/editor", "app/ui"},
     false},
    {"imgui", {"app/ui", "app/kiosk/screens", "app/desk/screens", "app/window"}, true},
    {"stb", {"app/ui", "app/window"}, false},
    {"ft2build", {"app/ui"}, false},
    {"GLFW/", {"app/window"}, false},
    {"CLI/",
     {"app/editor", "app/kiosk", "app/desk", "app/window", "index/text/lexicon_compiler"},
     false},
};

struct Include {
    std::string file;    ///< where it stands, from the project's folder
    std::string header;  ///< what it names
};

std::string folder_of(const fs::path& file) {
    return file.parent_path().generic_string();
}

bool is_header(const fs::path& file) {
    return file.extension() == ".h";
}

std::vector<fs::path> sources() {
    std::vector<fs::path> files;
    for (const char* wing : {"index", "app"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / wing)) {
            const auto extension = entry.path().extension();
            if (extension == ".h" || extension == ".cpp") {
                files.push_back(fs::relative(entry.path(), root));
            }
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<Include> includes_of(const fs::path& file) {
    static const std::regex pattern(R"re(^\s*#\s*include\s*["<]([^">]+)[">])re");
    std::vector<Include> includes;
    std::ifstream source(root / file);
    for (std::string line; std::getline(source, line);) {
        std::smatch match;
        if (std::regex_search(line, match, pattern)) {
            includes.push_back({file.generic_string(), match[1]});
        }
    }
    return includes;
}

}  // namespace

TEST_CASE("every room is on the floor plan, and the plan names no room that is gone") {
    std::set<std::string> rooms;
    for (const fs::path& file : sources()) rooms.insert(folder_of(file));

    for (const std::string& room : rooms) {
        CAPTURE(room);
        CHECK_MESSAGE(may_include.contains(room), "a new room: draw it on the floor plan");
    }
    for (const auto& [room, arrows] : may_include) {
        CAPTURE(room);
        CHECK_MESSAGE(rooms.contains(room), "nobody lives here: take it off the floor plan");
    }
}

TEST_CASE("every include follows the floor plan") {
    for (const fs::path& file : sources()) {
        const auto folder = folder_of(file);
        if (!may_include.contains(folder)) continue;
        for (const Include& include : includes_of(file)) {
            if (!fs::exists(root / include.header)) continue;
            CAPTURE(include.file);
            CAPTURE(include.header);
            const auto target = folder_of(include.header);
            CHECK_MESSAGE(
                (target == folder || target == cellar || may_include.at(folder).contains(target)),
                "no arrow runs this way");
        }
    }
}

TEST_CASE("every library stays in the rooms that own it") {
    for (const fs::path& file : sources()) {
        for (const Include& include : includes_of(file)) {
            for (const Library& library : libraries) {
                if (!include.header.starts_with(library.header)) continue;
                CAPTURE(include.file);
                CAPTURE(include.header);
                CHECK_MESSAGE(library.folders.contains(folder_of(file)), "not known in this room");
                CHECK_MESSAGE((library.in_headers || !is_header(file)), "keep it in the .cpp");
            }
        }
    }
}

TEST_CASE("a file is one room: none is over 500 lines") {
    for (const fs::path& file : sources()) {
        std::ifstream source(root / file);
        int lines = 0;
        for (std::string line; std::getline(source, line);) ++lines;
        CAPTURE(file.generic_string());
        CHECK(lines <= 500);
    }
}
