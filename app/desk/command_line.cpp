#include "app/desk/command_line.h"

#include <CLI/CLI.hpp>
#include <map>
#include <utility>

namespace okienko::desk {
namespace {

constexpr int narrowest = 640;  ///< pixels that the desk needs each way
constexpr const char* group = "desk.program";

const std::map<std::string, Scene::Show> shows = {
    {"sign-in", Scene::Show::sign_in},     {"queue", Scene::Show::queue},
    {"emergency", Scene::Show::emergency}, {"mine", Scene::Show::mine},
    {"overdue", Scene::Show::overdue},     {"call-back", Scene::Show::call_back},
    {"search", Scene::Show::search},       {"answer", Scene::Show::answer},
    {"close", Scene::Show::close},         {"key", Scene::Show::key},
    {"hand-over", Scene::Show::hand_over}, {"notice", Scene::Show::notice},
    {"help", Scene::Show::help},           {"empty", Scene::Show::empty}};

const std::map<std::string, Colours> colours = {
    {"light", Colours::light}, {"dark", Colours::dark}, {"contrast", Colours::contrast}};

std::string alternatives(const auto& named) {
    std::string text;
    for (const auto& [name, value] : named) text += (text.empty() ? "" : "|") + name;
    return text;
}

/// A command line while it is declared: options write straight into `command`.
class Declaration {
public:
    Declaration(CLI::App& app, const language::Language& words, DeskCommand& command)
        : app_(app), words_(words), command_(command) {}

    void declare() {
        app_.description(text("about"));
        app_.footer(text("example") + "\n\n" + text("statuses"));
        app_.option_defaults()->group(text("help.options"));
        app_.set_help_flag("-h,--help", text("option.help"));
        app_.set_version_flag("--version", "okienko-desk " OKIENKO_VERSION, text("option.version"));
        declare_device();
        declare_window();
        declare_picture();
    }

private:
    std::string text(const std::string& key) const {
        return std::string(words_.text(group + ("." + key)));
    }

    CLI::Option* option(const std::string& name, auto& value) {
        return app_.add_option("--" + name, value, text("option." + name));
    }

    void declare_device() {
        command_.index = "data";
        option("index", command_.index)->type_name("DIR")->envname("OKIENKO_INDEX");
        option("config", command_.config)->type_name("FILE");
        option("journal", command_.journal)->type_name("FILE");
        option("key", command_.key)->type_name("FILE");
        option("lang", lang_)
            ->check(CLI::IsMember({"pl", "en", "uk"}).description(""))
            ->type_name("pl|en|uk");
        app_.add_flag("--demo", command_.demo, text("option.demo"));
    }

    void declare_window() {
        window::add_size_option(app_, text("option.size"), narrowest, command_.width,
                                command_.height);
        app_.add_flag("--windowed", command_.windowed, text("option.windowed"));
        app_.add_flag("--silent", command_.is_silent, text("option.silent"));
        choice("theme", command_.colours, colours);
        option("text-size", command_.text_percent)
            ->check(CLI::IsMember({100, 150, 200}).description(""))
            ->type_name("100|150|200");
    }

    void declare_picture() {
        auto* screenshot = option("screenshot", picture_.file)->type_name("FILE.png");
        screenshot->group(text("help.picture"));
        const auto only_then = [&](CLI::Option* it) {
            it->needs(screenshot)->group(text("help.picture"));
        };
        only_then(choice("show", picture_.scene.show, shows));
        only_then(option("question", picture_.scene.question)->type_name("TEXT"));
        only_then(option("article", picture_.scene.article)->type_name("ID"));
        only_then(app_.add_option_function<std::string>(
                          "--clock",
                          [this](const std::string& time) {
                              if (!window::read_time(time, picture_.clock))
                                  throw CLI::ValidationError("--clock", time);
                          },
                          text("option.clock"))
                      ->type_name("ISO-TIME"));
        app_.final_callback([this, screenshot] {
            if (screenshot->count() > 0) command_.picture = picture_;
        });
    }

    template <typename Value>
    CLI::Option* choice(const std::string& name, Value& value,
                        const std::map<std::string, Value>& named) {
        return app_
            .add_option_function<std::string>(
                "--" + name, [&](const std::string& chosen) { value = named.at(chosen); },
                text("option." + name))
            ->check(CLI::IsMember(named).description(""))
            ->type_name(alternatives(named));
    }

    CLI::App& app_;
    const language::Language& words_;
    DeskCommand& command_;
    Picture picture_;
    std::string lang_;  ///< read by language_of() already
};

}  // namespace

std::variant<DeskCommand, window::Said> read_command_line(std::vector<std::string> arguments,
                                                          const language::Language& words) {
    CLI::App app("", "okienko-desk");
    DeskCommand command;
    Declaration declaration(app, words, command);
    window::use_plain_help(app, words, group);
    declaration.declare();
    if (auto said = window::read_arguments(app, std::move(arguments), words, group))
        return *std::move(said);
    return command;
}

}  // namespace okienko::desk
