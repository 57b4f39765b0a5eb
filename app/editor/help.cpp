#include "app/editor/help.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/editor/typesetting.h"

namespace okienko::editor {
namespace {

constexpr std::size_t widest_page = 90;
constexpr std::size_t indent = 4;
constexpr std::size_t name_column = 26;

bool is_flag(const CLI::Option& option) {
    return option.get_items_expected_max() == 0;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

constexpr std::string_view hard_space = "\u00A0";

/// `form` with spaces that no line ends at; on the page they are spaces like others, so that a
/// copied line can be typed.
std::string unbreakable(const std::string& form) {
    return replaced(form, " ", hard_space);
}

/// "-h, --help", "--out DIR", "SOURCE", "QUESTION..."
std::string form_of(const CLI::Option& option) {
    std::string form = replaced(option.get_name(option.get_positional(), true), ",", ", ");
    if (!option.get_positional() && !is_flag(option)) form += " " + option.get_type_name();
    if (option.get_items_expected_max() > 1) form += "...";
    return form;
}

/// Lays out one page of help.
class Page {
public:
    Page(const language::Language& words, const Terminal& terminal)
        : words_(words), terminal_(terminal), width_(std::min(terminal.width, widest_page)) {}

    void section(std::string_view key) {
        if (!text_.empty()) text_ += '\n';
        put({{.text = std::string(words_.text(key)), .style = Style::heading}});
    }

    void paragraph(const std::string& text) { hang({}, {{.text = text}}, indent); }

    void gap() { text_ += '\n'; }

    /// A name, and what it means beside it, or below it where the name is long.
    void entry(const std::string& name, const std::string& meaning) {
        std::string head = std::string(indent, ' ') + name;
        if (display_width(head) + 2 > name_column) {
            put({{.text = head, .style = Style::strong}});
            head.clear();
        }
        hang({.text = head, .style = Style::strong}, {{.text = meaning}}, name_column);
    }

    /// Lines as they are, between sections.
    void verbatim(const std::string& text) {
        if (!text.empty()) text_ += '\n' + text + '\n';
    }

    std::string text() && { return std::move(text_); }

private:
    void hang(const Piece& first, const Line& text, std::size_t margin) {
        Piece head = first;
        const std::size_t room = width_ > margin + 20 ? width_ - margin : 20;
        for (const Line& line : wrap(text, room)) {
            Line whole{head, {.text = std::string(margin - display_width(head.text), ' ')}};
            whole.insert(whole.end(), line.begin(), line.end());
            put(whole);
            head = {};
        }
    }

    void put(const Line& line) {
        text_ += replaced(rendered(line, terminal_), hard_space, " ") + '\n';
    }

    const language::Language& words_;
    const Terminal& terminal_;
    std::size_t width_;
    std::string text_;
};

class HelpFormatter : public CLI::FormatterBase {
public:
    HelpFormatter(const language::Language& words, const Terminal& terminal)
        : words_(words), terminal_(terminal) {}

    std::string make_help(const CLI::App* app, std::string /*name*/,
                          CLI::AppFormatMode /*mode*/) const override {
        Page page(words_, terminal_);
        page.section("cli.help.name");
        page.paragraph(full_name(*app) + " – " + summary_of(*app));
        page.section("cli.help.usage");
        page.paragraph(usage_of(*app));
        put_description(page, *app);
        put_commands(page, *app);
        put_options(page, *app, true, "cli.help.arguments");
        put_options(page, *app, false, "cli.help.options");
        page.verbatim(app->get_footer());
        return std::move(page).text();
    }

private:
    static std::string full_name(const CLI::App& app) {
        const CLI::App* parent = app.get_parent();
        return parent == nullptr ? app.get_name() : full_name(*parent) + " " + app.get_name();
    }

    // A description is a summary, a newline, and paragraphs, a line each.
    static std::string summary_of(const CLI::App& app) {
        const std::string description = app.get_description();
        return description.substr(0, description.find('\n'));
    }

    static void put_description(Page& page, const CLI::App& app) {
        const std::string description = app.get_description();
        std::size_t begin = description.find('\n');
        if (begin == std::string::npos) return;
        page.section("cli.help.description");
        for (bool is_first = true; begin != std::string::npos; is_first = false) {
            if (!is_first) page.gap();
            const std::size_t end = description.find('\n', begin + 1);
            page.paragraph(description.substr(begin + 1, end - begin - 1));
            begin = end;
        }
    }

    std::string usage_of(const CLI::App& app) const {
        std::string usage = full_name(app);
        for (const bool is_positional : {false, true}) {
            for (const CLI::Option* option : options_of(app, is_positional)) {
                if (option == app.get_help_ptr() || option == app.get_version_ptr()) continue;
                const std::string form = unbreakable(form_of(*option));
                usage += option->get_required() ? " " + form : " [" + form + "]";
            }
        }
        if (!app.get_subcommands({}).empty()) {
            usage += " " + std::string(words_.text("cli.help.command_and_options"));
        }
        return usage;
    }

    static std::vector<const CLI::Option*> options_of(const CLI::App& app, bool is_positional) {
        return app.get_options([&](const CLI::Option* option) {
            return option->get_positional() == is_positional && !option->get_group().empty();
        });
    }

    static void put_commands(Page& page, const CLI::App& app) {
        const auto commands = app.get_subcommands({});
        if (commands.empty()) return;
        page.section("cli.help.commands");
        for (const CLI::App* command : commands) {
            page.entry(command->get_name(), summary_of(*command));
        }
    }

    static void put_options(Page& page, const CLI::App& app, bool is_positional,
                            std::string_view heading) {
        const auto options = options_of(app, is_positional);
        if (options.empty()) return;
        page.section(heading);
        for (const CLI::Option* option : options) {
            page.entry(form_of(*option), option->get_description());
        }
    }

    const language::Language& words_;
    Terminal terminal_;
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_formatter(const language::Language& words,
                                                   const Terminal& terminal) {
    return std::make_shared<HelpFormatter>(words, terminal);
}

}  // namespace okienko::editor
