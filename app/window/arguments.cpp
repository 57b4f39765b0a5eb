#include "app/window/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <memory>
#include <utility>

namespace okienko::window {
namespace {

constexpr int widest = 16'384;  ///< pixels that OpenGL 3 takes each way

/// CLI11's help, but with nothing behind an option's name save what it takes.
class PlainFormatter : public CLI::Formatter {
public:
    PlainFormatter(const language::Language& words, const std::string& group) {
        label("Usage", std::string(words.text(group + ".help.usage")));
        label("OPTIONS", std::string(words.text(group + ".help.options")));
        column_width(32);
    }

    std::string make_option_opts(const CLI::Option* option) const override {
        const auto taken = option->get_type_name();
        return taken.empty() ? "" : " " + taken;
    }
};

/// "--theme" of "--theme: blue not in {contrast,dark,light}", "--low" of "Could not convert: --low
/// = 7"
std::string option_named_in(const std::string& said) {
    const auto begin = said.find("--");
    if (begin == std::string::npos) return said;
    return said.substr(begin, said.find_first_of(":, =", begin) - begin);
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

bool read_size(std::string_view text, int least, int& width, int& height) {
    const auto x = text.find('x');
    if (x == std::string_view::npos) return false;
    const auto read = [least](std::string_view digits, int& number) {
        const auto* end = digits.data() + digits.size();
        const auto [stop, error] = std::from_chars(digits.data(), end, number);
        return error == std::errc() && stop == end && number >= least && number <= widest;
    };
    return read(text.substr(0, x), width) && read(text.substr(x + 1), height);
}

bool read_time(const std::string& text, std::string& clock) {
    std::tm time{};
    const char* end = strptime(text.c_str(), "%Y-%m-%dT%H:%M", &time);
    if (end != nullptr && *end == ':') end = strptime(end, ":%S", &time);
    if (end == nullptr || *end != '\0') return false;
    const std::chrono::year_month_day day{
        std::chrono::year(time.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(time.tm_mon + 1)),
        std::chrono::day(static_cast<unsigned>(time.tm_mday))};
    const bool has_whole_year = day.year() >= std::chrono::year(1000);
    if (!day.ok() || !has_whole_year) return false;
    std::array<char, 32> written{};
    std::strftime(written.data(), written.size(), "%Y-%m-%d %H:%M", &time);
    clock = written.data();
    return true;
}

void use_plain_help(CLI::App& app, const language::Language& words, const std::string& group) {
    app.formatter(std::make_shared<PlainFormatter>(words, group));
}

std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& app,
                          const language::Language& words, const std::string& group) {
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return words.text(group + ".error.unknown", {{"what", app.remaining().front()}});
    const std::string said = error.what();
    const auto name = option_named_in(said);
    if (dynamic_cast<const CLI::RequiresError*>(&error)) {
        const bool is_of_picture = said.ends_with("--screenshot");
        const auto other = said.substr(said.rfind(' ') + 1);
        return words.text(group + (is_of_picture ? ".error.picture" : ".error.together"),
                          {{"what", name}, {"other", other}});
    }
    const auto* option = app.get_option_no_throw(name);
    if (!option) return words.text(group + ".error.unknown", {{"what", name}});
    if (option->get_type_name().empty())
        return words.text(group + ".error.alone", {{"what", name}});
    return words.text(group + ".error.value", {{"what", name}, {"value", option->get_type_name()}});
}

void add_size_option(CLI::App& app, const std::string& about, int least, int& width, int& height) {
    app.add_option_function<std::string>(
           "--size",
           [least, &width, &height](const std::string& size) {
               if (!read_size(size, least, width, height))
                   throw CLI::ValidationError("--size", size);
           },
           about)
        ->type_name("WxH");
}

std::optional<Said> read_arguments(CLI::App& app, std::vector<std::string> arguments,
                                   const language::Language& words, const std::string& group) {
    try {
        std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants it
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return Said{app.help(), ExitStatus::done};
    } catch (const CLI::CallForVersion& version) {
        return Said{std::string(version.what()) + "\n", ExitStatus::done};
    } catch (const CLI::ParseError& error) {
        return misunderstood(app, what_is_wrong(error, app, words, group), words, group);
    }
    return std::nullopt;
}

Said misunderstood(const CLI::App& app, const std::string& what, const language::Language& words,
                   const std::string& group) {
    return {
        app.get_name() + ": " + what + "\n" + std::string(words.text(group + ".help.see")) + "\n",
        ExitStatus::wrong_usage};
}

}  // namespace okienko::window
