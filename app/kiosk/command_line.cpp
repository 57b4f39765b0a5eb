#include "app/kiosk/command_line.h"

#include <CLI/CLI.hpp>
#include <map>
#include <utility>

namespace okienko::kiosk {

namespace {

constexpr int narrowest = 320;  ///< pixels that a screen needs each way

const std::map<std::string, Scene::Show> shows = {
    {"attract", Scene::Show::attract},
    {"home", Scene::Show::home},
    {"shelf", Scene::Show::shelf},
    {"typing", Scene::Show::typing},
    {"results", Scene::Show::results},
    {"article", Scene::Show::article},
    {"notice", Scene::Show::notice},
    {"take-along", Scene::Show::take_along},
    {"contact", Scene::Show::contact},
    {"calling", Scene::Show::calling},
    {"places", Scene::Show::places},
    {"call-back", Scene::Show::call_back},
    {"phone", Scene::Show::phone},
    {"slip", Scene::Show::slip},
    {"slip-number", Scene::Show::slip_number},
    {"printed", Scene::Show::printed},
    {"way", Scene::Show::way},
    {"desk-slip", Scene::Show::desk_slip},
    {"needs", Scene::Show::needs},
    {"emergency", Scene::Show::emergency},
    {"support", Scene::Show::support},
    {"rescue", Scene::Show::rescue},
    {"why-not", Scene::Show::why_not},
    {"closing", Scene::Show::closing},
    {"languages", Scene::Show::languages},
    {"still-there", Scene::Show::still_there},
    {"out-of-service", Scene::Show::out_of_service},
    {"pin", Scene::Show::pin},
    {"service", Scene::Show::service},
};

const std::map<std::string, Theme> themes = {
    {"light", Theme::light}, {"dark", Theme::dark}, {"contrast", Theme::contrast}};

std::string alternatives(const auto& named) {
    std::string text;
    for (const auto& [name, value] : named) text += (text.empty() ? "" : "|") + name;
    return text;
}

/// A command line while it is declared: options write straight into `options`.
class Declaration {
public:
    Declaration(CLI::App& app, const language::Language& words, KioskOptions& options)
        : app_(app), words_(words), options_(options) {}

    void declare() {
        app_.description(text("about"));
        app_.footer(text("example") + "\n\n" + text("statuses"));
        app_.option_defaults()->group(text("help.options"));
        app_.set_help_flag("-h,--help", text("option.help"));
        app_.set_version_flag("--version", "okienko-kiosk " OKIENKO_VERSION,
                              text("option.version"));
        declare_device();
        declare_window();
        declare_picture();
    }

private:
    std::string text(const std::string& key) const {
        return std::string(words_.text("kiosk." + key));
    }

    CLI::Option* option(const std::string& name, auto& value) {
        return app_.add_option("--" + name, value, text("option." + name));
    }

    void declare_device() {
        options_.index = "data";
        option("index", options_.index)->type_name("DIR")->envname("OKIENKO_INDEX");
        option("config", options_.config)->type_name("FILE");
        option("journal", options_.journal)->type_name("FILE");
        option("lang", lang_)
            ->check(CLI::IsMember({"pl", "en", "uk"}).description(""))
            ->type_name("pl|en|uk");
        auto* demo = app_.add_flag("--demo", options_.demo, text("option.demo"));
        option("open", options_.opened)->needs(demo)->type_name("ID");
    }

    void declare_window() {
        window::add_size_option(app_, text("option.size"), narrowest, options_.width,
                                options_.height);
        app_.add_flag("--windowed", options_.windowed, text("option.windowed"));
    }

    void declare_picture() {
        auto& scene = picture_.scene;
        auto* screenshot = option("screenshot", picture_.file)->type_name("FILE.png");
        screenshot->group(text("help.picture"));
        const auto only_then = [&](CLI::Option* it) {
            it->needs(screenshot)->group(text("help.picture"));
        };
        only_then(choice("show", scene.show, shows));
        only_then(option("question", scene.question)->type_name("TEXT"));
        only_then(option("article", scene.article)->type_name("ID"));
        only_then(option("category", scene.category)->type_name("ID"));
        only_then(choice("theme", scene.appearance.theme, themes));
        only_then(option("text-size", scene.appearance.text_percent)
                      ->check(CLI::IsMember({100, 150, 200}).description(""))
                      ->type_name("100|150|200"));
        only_then(app_.add_option_function<std::string>(
                          "--clock",
                          [this](const std::string& time) {
                              if (!window::read_time(time, picture_.clock))
                                  throw CLI::ValidationError("--clock", time);
                          },
                          text("option.clock"))
                      ->type_name("ISO-TIME"));
        only_then(app_.add_flag("--low", scene.appearance.is_low, text("option.low")));
        only_then(app_.add_flag("--aloud", scene.appearance.is_spoken, text("option.aloud")));
        only_then(app_.add_flag("--keyboard", picture_.with_keyboard, text("option.keyboard")));
        app_.final_callback([this, screenshot] {
            if (screenshot->count() > 0) options_.picture = picture_;
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
    KioskOptions& options_;
    Picture picture_;
    std::string lang_;  ///< read by language_of() already
};

/// A scene that lacks what it shows; empty if it lacks nothing.
std::string missing_in(const KioskOptions& options) {
    if (!options.picture) return {};
    const auto& scene = options.picture->scene;
    if (scene.show == Scene::Show::results && scene.question.empty()) return "kiosk.error.question";
    if ((scene.show == Scene::Show::article || scene.show == Scene::Show::take_along) &&
        scene.article.empty())
        return "kiosk.error.article";
    return {};
}

}  // namespace

std::variant<KioskOptions, Said> read_command_line(std::vector<std::string> arguments,
                                                   const language::Language& words) {
    CLI::App app("", "okienko-kiosk");
    KioskOptions options;
    Declaration declaration(app, words, options);
    window::use_plain_help(app, words, "kiosk");
    declaration.declare();
    if (auto said = window::read_arguments(app, std::move(arguments), words, "kiosk"))
        return *std::move(said);
    if (const auto key = missing_in(options); !key.empty())
        return window::misunderstood(app, std::string(words.text(key)), words, "kiosk");
    return options;
}

}  // namespace okienko::kiosk
