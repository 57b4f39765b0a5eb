#include "app/editor/folder_watch.h"

#include <doctest/doctest.h>
#include <sys/eventfd.h>

#include <optional>

#include "program.h"

using namespace okienko::editor;
using namespace okienko_test;
using namespace std::chrono_literals;
using News = FolderWatch::News;

namespace {

/// A content folder that is watched, and a way to end the waiting.
class Watched {
public:
    explicit Watched(const std::string& source = "content") {
        folder.write("content/articles/zwroty/zwrot.md", "Zwrot.");
        folder.write("content/artykuly.jsonl", "{}\n");
        watch_.emplace(FolderWatch::Options{.source = folder / source,
                                            .except = folder / "content/data",
                                            .stop = stop_,
                                            .quiet = 5ms,
                                            .look = 10ms});
    }

    ~Watched() { close(stop_); }

    News wait() { return watch_->wait(); }

    /// Whether what has happened is news.
    bool has_news() { return watch_->has_changed(); }

    fs::path operator/(const std::string& path) const { return folder / ("content/" + path); }

    Folder folder;

private:
    int stop_ = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    std::optional<FolderWatch> watch_;
};

}  // namespace

TEST_CASE("files that editors leave while they save are no content") {
    for (const char* name : {"zwrot.md~", ".zwrot.md.swp", "4913", "#zwrot.md#", ".#zwrot.md",
                             ".~lock.zwrot.md#", "lu12ab.tmp", ".goutputstream-X1", ""}) {
        CAPTURE(name);
        CHECK_FALSE(is_content_name(name));
    }
    for (const char* name : {"zwrot.md", "zwrot.en.md", "categories.yaml", "kasa.png", "golden"}) {
        CAPTURE(name);
        CHECK(is_content_name(name));
    }
}

TEST_CASE("whatever way an editor saves, it is noticed") {
    struct Case {
        std::string what;
        void (*save)(const Watched& content);
    };

    const Case cases[] = {
        {"over the old text",
         [](const Watched& c) { c.folder.write("content/articles/zwroty/zwrot.md", "Inny."); }},
        {"beside it, and then over it",
         [](const Watched& c) {
             c.folder.write("content/articles/zwroty/.zwrot.md.tmp", "Inny.");
             fs::rename(c / "articles/zwroty/.zwrot.md.tmp", c / "articles/zwroty/zwrot.md");
         }},
        {"the old text put aside first",
         [](const Watched& c) {
             fs::rename(c / "articles/zwroty/zwrot.md", c / "articles/zwroty/zwrot.md~");
             c.folder.write("content/articles/zwroty/zwrot.md", "Inny.");
         }},
        {"an article taken away",
         [](const Watched& c) { fs::remove(c / "articles/zwroty/zwrot.md"); }},
        {"an article renamed",
         [](const Watched& c) {
             fs::rename(c / "articles/zwroty/zwrot.md", c / "articles/zwroty/oddanie.md");
         }},
        {"a folder renamed",
         [](const Watched& c) { fs::rename(c / "articles/zwroty", c / "articles/oddania"); }},
        {"a folder with an article in it",
         [](const Watched& c) { c.folder.write("content/articles/nowe/dalej/a.md", "Nowy."); }},
        {"a folder taken away", [](const Watched& c) { fs::remove_all(c / "articles/zwroty"); }},
    };

    for (const Case& c : cases) {
        CAPTURE(c.what);
        Watched content;
        c.save(content);
        CHECK(content.wait() == News::changed);
    }
}

TEST_CASE("folders that are new, or have a new name, are watched like the others") {
    Watched content;
    content.folder.write("content/articles/nowe/dalej/a.md", "Nowy.");
    CHECK(content.wait() == News::changed);
    content.folder.write("content/articles/nowe/dalej/a.md", "Inny.");
    CHECK(content.wait() == News::changed);
    fs::rename(content / "articles/nowe", content / "articles/inne");
    CHECK(content.wait() == News::changed);
    content.folder.write("content/articles/inne/jeszcze/b.md", "Nowy.");
    CHECK(content.wait() == News::changed);
    content.folder.write("content/articles/inne/jeszcze/b.md", "Inny.");
    CHECK(content.wait() == News::changed);
}

TEST_CASE("what is no content, or what we write ourselves, is no news") {
    Watched content;
    content.folder.write("content/articles/zwroty/.zwrot.md.swp", "wim");
    content.folder.write("content/articles/4913", "");
    CHECK_FALSE(content.has_news());
    content.folder.write("content/data/CURRENT", "000001");
    content.folder.write("content/data/generations/000001/manifest.json", "{}");
    CHECK_FALSE(content.has_news());
    content.folder.write("content/articles/zwroty/zwrot.md", "Inny.");
    CHECK(content.has_news());
}

TEST_CASE("of a file only that file is news, however it is replaced") {
    Watched content("content/artykuly.jsonl");
    content.folder.write("content/inny.jsonl", "{}\n");
    CHECK_FALSE(content.has_news());
    content.folder.write("content/nowy", "{}\n");
    fs::rename(content / "nowy", content / "artykuly.jsonl");
    CHECK(content.wait() == News::changed);
}

TEST_CASE("a content folder that goes is told once, and is watched again when it is back") {
    Watched content;
    fs::rename(content / "", content.folder / "dysk");
    CHECK(content.wait() == News::gone);
    fs::rename(content.folder / "dysk", content / "");
    CHECK(content.wait() == News::changed);
    content.folder.write("content/articles/zwroty/zwrot.md", "Inny.");
    CHECK(content.wait() == News::changed);
    fs::remove_all(content / "");
    CHECK(content.wait() == News::gone);
}

TEST_CASE("more events than the system keeps are news, and nothing is overlooked afterwards") {
    Watched content;
    std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
    int events = 0;
    limit >> events;
    if (events <= 0 || events > 100'000) return;
    // Equal events in a row count once, so two files take turns.
    const fs::path one = content / "articles/zwroty/.1";
    const fs::path other = content / "articles/zwroty/.2";
    for (int i = 0; i <= events / 2; ++i) {
        std::ofstream(one).put('1');
        std::ofstream(other).put('2');
    }
    fs::create_directories(content / "articles/nowe");
    CHECK(content.wait() == News::changed);
    content.folder.write("content/articles/nowe/a.md", "Nowy.");
    CHECK(content.wait() == News::changed);
}
