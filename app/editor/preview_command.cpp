#include <signal.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>

#include "app/editor/commands.h"
#include "app/editor/kiosk_program.h"
#include "app/editor/preview_shop.h"
#include "app/editor/problem_list.h"
#include "app/editor/typesetting.h"
#include "app/language/share_folder.h"
#include "index/publish/generation.h"
#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

struct PreviewOptions {
    fs::path article;
    fs::path content;
    fs::path config;
    fs::path lexicon;
    fs::path out;
    std::string size = "540x960";
    bool watch = false;
};

std::atomic<bool> is_interrupted = false;

/// Ctrl-C ends the watching, so that the temporary folder goes.
class Interruption {
public:
    Interruption() {
        struct sigaction action {};

        action.sa_handler = [](int) { is_interrupted = true; };
        for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
    }

    ~Interruption() {
        for (const int number : {SIGINT, SIGTERM}) signal(number, SIG_DFL);
    }

    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
};

/// What changes when a file is saved, in place or by another one taking its name.
class SavedFile {
public:
    explicit SavedFile(fs::path file) : file_(std::move(file)), seen_(look()) {}

    /// Has it been saved since the last time it was asked? A file that is gone has not.
    bool is_saved() {
        const auto now = look();
        if (!now.size || now == seen_) return false;
        seen_ = now;
        return true;
    }

private:
    struct Look {
        fs::file_time_type time;
        std::optional<std::uintmax_t> size;

        bool operator==(const Look&) const = default;
    };

    Look look() const {
        std::error_code error;
        Look look{.time = fs::last_write_time(file_, error)};
        if (!error) look.size = fs::file_size(file_, error);
        return look;
    }

    fs::path file_;
    Look seen_;
};

class Preview {
public:
    Preview(const PreviewOptions& options, Console& console)
        : options_(options), console_(console), kiosk_(kiosk_program()) {
        if (kiosk_.empty())
            throw sentence::Failure("preview_no_kiosk",
                                    "the program okienko-kiosk is not beside okienko");
        const bool wants_window = options_.out.empty();
        if (wants_window && !has_display())
            throw sentence::Failure(
                "preview_no_display",
                "there is no display to open a window on; --out DIR writes pictures");
    }

    ExitStatus run() {
        SavedFile file(options_.article);
        const Interruption interruption;
        bool is_shown = show();
        const bool watches = options_.watch || options_.out.empty();
        if (!watches) return is_shown ? ExitStatus::done : ExitStatus::falls_short;
        console_.err << said("waiting") << '\n';
        while (!is_interrupted && !(window_ && window_->has_ended())) {
            constexpr std::chrono::milliseconds rest{150};
            std::this_thread::sleep_for(rest);
            if (file.is_saved()) is_shown = show() || is_shown;
        }
        return is_shown ? ExitStatus::done : ExitStatus::falls_short;
    }

private:
    std::string said(const std::string& key) const {
        return std::string(console_.words.text("cli.preview." + key));
    }

    /// Builds the article anew and shows it; false where its errors do not allow that.
    bool show() {
        const fs::path content =
            options_.content.empty() ? content_above(options_.article) : options_.content;
        const PreviewShop shop =
            preview_shop(options_.article, content, read_site(options_.config));
        write_problems(console_.err, shop.problems, console_.words, console_.err_terminal);
        if (article::has_errors(shop.problems)) {
            console_.err << said("errors") << '\n';
            return false;
        }
        publish::publish(shop.library, {.data = data(),
                                        .lexicon = options_.lexicon,
                                        .lists = language::share_folder() / "lexicon"});
        tell(shop.article);
        if (options_.out.empty()) {
            open_window(shop.article);
        } else {
            write_pictures(shop.article);
        }
        return true;
    }

    void tell(const article::Article& article) {
        if (article.status == article::Status::draft) console_.err << said("draft") << '\n';
        if (article.audience == article::Audience::agent) console_.err << said("agents") << '\n';
        const std::string shown =
            console_.words.text("cli.preview.shown", {{"title", article.title}});
        console_.out << rendered({{.text = shown}}, console_.out_terminal) << std::endl;
    }

    fs::path data() const { return folder_.path() / "data"; }

    std::vector<std::string> shared_arguments(const article::Article& article) const {
        std::vector<std::string> arguments{"--index",   data().string(),
                                           "--lang",    article.language,
                                           "--journal", (folder_.path() / "journal.db").string()};
        if (!options_.config.empty()) {
            arguments.insert(arguments.end(), {"--config", options_.config.string()});
        }
        return arguments;
    }

    /// The window takes every further generation over by itself.
    void open_window(const article::Article& article) {
        if (window_) return;
        auto arguments = shared_arguments(article);
        arguments.insert(arguments.end(),
                         {"--demo", "--windowed", "--size", options_.size, "--open", article.id});
        window_.emplace(kiosk_, arguments);
    }

    void write_pictures(const article::Article& article) {
        fs::create_directories(options_.out);
        for (const auto& [name, size] :
             {std::pair("pionowo", "1080x1920"), std::pair("poziomo", "1920x1080")}) {
            const fs::path file = options_.out / (article::key_of(article) + "-" + name + ".png");
            auto arguments = shared_arguments(article);
            arguments.insert(arguments.end(), {"--size", size, "--show", "article", "--article",
                                               article.id, "--screenshot", file.string()});
            if (take_picture(kiosk_, arguments) != 0)
                throw sentence::Failure(
                    "preview_failed",
                    "the kiosk could not show the article; what it said is above");
            console_.out << file.string() << std::endl;
        }
    }

    const PreviewOptions& options_;
    Console& console_;
    fs::path kiosk_;
    PassingFolder folder_;
    std::optional<RunningProgram> window_;  // ends before its folder goes
};

ExitStatus preview(const PreviewOptions& options, Console& console) {
    return Preview(options, console).run();
}

}  // namespace

void add_preview_command(CommandLine& line) {
    const auto options = std::make_shared<PreviewOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        line, "preview", [options](Console& console) { return preview(*options, console); });
    command.add_option("ARTICLE", options->article, words("cli.preview.article"))->required();
    command.add_option("--out", options->out, words("cli.preview.out"))->type_name("DIR");
    command.add_flag("--watch", options->watch, words("cli.preview.watch"));
    command.add_option("--size", options->size, words("cli.preview.size"))->type_name("WxH");
    command.add_option("--content", options->content, words("cli.preview.content"))
        ->type_name("DIR");
    add_config_option(command, line, options->config);
    add_lexicon_option(command, line, options->lexicon);
}

}  // namespace okienko::editor
