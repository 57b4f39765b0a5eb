#include "app/kiosk/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <map>
#include <memory>

namespace okienko::kiosk {

namespace {

constexpr int narrowest = 320;  ///< pixels that a screen needs each way
constexpr int widest = 16'384;  ///< pixels that OpenGL 3 takes each way

const std::map<std::string, Scene::Show> shows = {
    {"attract", Scene::Show::attract},
    {"home", Scene::Show::home},
    {"shelf", Scene::Show::shelf},
    {"results", Scene::Show::results},
    {"article", Scene::Show::article},
    {"take-along", Scene::Show::take_along},
    {"contact", Scene::Show::contact},
    {"calling", Scene::Show::calling},
    {"places", Scene::Show::places},
    {"call-back", Scene::Show::call_back},
    {"phone", Scene::Show::phone},
    {"slip", Scene::Show::slip},
    {"slip-number", Scene::Show::slip_number},
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

/// Reads "1080x1920" into `width` and `height`; false where it is something else.
bool read_size(std::string_view text, int& width, int& height) {
    const auto x = text.find('x');
    if (x == std::string_view::npos) return false;
    const auto read = [](std::string_view digits, int& number) {
        const auto* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number);
        return error == std::errc() && stop == end && number >= narrowest && number <= widest;
    };
    return read(text.substr(0, x), width) && read(text.substr(x + 1), height);
}

/// Reads "2026-12-24T09:30", with or without seconds, into "2026-12-24 09:30"; false where it is
/// something else.
bool read_time(const std::string& text, std::string& clock) {
    std::tm time{};
    const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M", &time);
    if (end == nullptr || (*end != '\0' && *end != ':')) return false;
    const std::chrono::year_month_day day{
        std::chrono::year(time.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
        std::chrono::day(static_cast<unsigned>(time.tm_mday))};
    if (!day.ok()) return false;
    clock = text.substr(0, 10) + " " + text.substr(11, 5);
    return true;
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
        app_.add_flag("--demo", options_.demo, text("option.demo"));
    }

    void declare_window() {
        app_.add_option_function<std::string>(
                "--size",
                [this](const std::string& size) {
                    if (!read_size(size, options_.width, options_.height))
                        throw CLI::ValidationError("--size", size);
                },
                text("option.size"))
            ->type_name("WxH");
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
                              if (!read_time(time, picture_.clock))
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

/// CLI11's help, but with nothing behind an option's name save what it takes.
class PlainFormatter : public CLI::Formatter {
public:
    explicit PlainFormatter(const language::Language& words) {
        label("Usage", std::string(words.text("kiosk.help.usage")));
        label("OPTIONS", std::string(words.text("kiosk.help.options")));
        column_width(32);
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        const auto taken = option->get_type_name();
        return taken.empty() ? "" : " " + taken;
    }
};

/// "--theme" of "--theme: blue not in {contrast,dark,light}"
std::string option_named_in(const CLI::ParseError& error) {
    const std::string said = error.what();
    return said.substr(0, said.find_first_of(": "));
}

/// CLI11's findings in the reader's language.
std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& app,
                          const language::Language& words) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return words.text("kiosk.error.unknown", {{"what", app.remaining().front()}});
    const auto name = option_named_in(error);
    if (dynamic_cast<const CLI::RequiresError*>(&error))
        return words.text("kiosk.error.picture", {{"what", name}});
    const auto* option = app.get_option_no_throw(name);
    if (!option) return error.what();
    return words.text("kiosk.error.value", {{"what", name}, {"value", option->get_type_name()}});
}

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

Said misunderstood(const std::string& what, const language::Language& words) {
    return {"okienko-kiosk: " + what + "\n" + std::string(words.text("kiosk.help.see")) + "\n",
            ExitStatus::wrong_usage};
}

}  // namespace

std::string language_of(const std::vector<std::string>& arguments) {
    constexpr std::string_view option = "--lang";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == option && i + 1 < arguments.size())
            return language::screen_language_code(arguments[i + 1]);
        if (argument.starts_with("--lang="))
            return language::screen_language_code(argument.substr(option.size() + 1));
    }
    return language::environment_language();
}

std::variant<KioskOptions, Said> read_command_line(std::vector<std::string> arguments,
                                                   const language::Language& words) {
    CLI::App app("", "okienko-kiosk");
    KioskOptions options;
    Declaration declaration(app, words, options);
    app.formatter(std::make_shared<PlainFormatter>(words));
    declaration.declare();
    try {
        std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants it
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return Said{app.help(), ExitStatus::done};
    } catch (const CLI::CallForVersion& version) {
        return Said{std::string(version.what()) + "\n", ExitStatus::done};
    } catch (const CLI::ParseError& error) {
        return misunderstood(what_is_wrong(error, app, words), words);
    }
    if (const auto key = missing_in(options); !key.empty())
        return misunderstood(std::string(words.text(key)), words);
    return options;
}

}  // namespace okienko::kiosk
