#include "app/editor/completion.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>

namespace okienko::editor {
namespace {

using Take = std::function<void(const std::string& path, const CLI::App& command)>;

/// `take` gets `app` and each command below it, with the words that lead to it: "notice new".
void for_each_command(const CLI::App& app, const std::string& path, const Take& take) {
    take(path, app);
    for (const CLI::App* command : app.get_subcommands({}))
        for_each_command(
            *command, path.empty() ? command->get_name() : path + " " + command->get_name(), take);
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* option) {
        return option->nonpositional() && !option->get_group().empty();
    });
}

/// "--format --help -h"; those of the program hold for its commands as well.
std::string names_of(const CLI::App& app) {
    std::string names;
    const CLI::App* parent = app.get_parent();
    if (parent != nullptr) names = names_of(*parent);
    for (const CLI::Option* option : options_of(app)) {
        for (const std::string& name : option->get_lnames()) {
            const std::string word = "--" + name;
            const bool is_known = (" " + names + " ").find(" " + word + " ") != std::string::npos;
            if (!is_known) names += (names.empty() ? "" : " ") + word;
        }
    }
    return names;
}

/// "customer|agent" -> "customer agent"; empty for a type that is no choice.
std::string choices_of(const CLI::Option& option) {
    std::string type = option.get_type_name();
    if (type.find('|') == std::string::npos) return {};
    std::replace(type.begin(), type.end(), '|', ' ');
    return type;
}

/// What completes the value of an option, as bash's compgen takes it.
std::string completion_of(const CLI::Option& option) {
    const std::string choices = choices_of(option);
    if (!choices.empty()) return "-W '" + choices + "'";
    if (option.get_type_name() == "DIR") return "-d";
    if (option.get_type_name().starts_with("FILE")) return "-f";
    return "-W ''";
}

std::string commands_of(const CLI::App& app) {
    std::string names;
    for (const CLI::App* command : app.get_subcommands({}))
        names += (names.empty() ? "" : " ") + command->get_name();
    return names;
}

/// A branch for each option of each command that takes a value.
std::string value_branches(const CLI::App& program) {
    std::string branches;
    for_each_command(program, "", [&](const std::string& path, const CLI::App& command) {
        for (const CLI::Option* option : options_of(command)) {
            if (option->get_items_expected_max() == 0) continue;
            for (const std::string& name : option->get_lnames()) {
                const std::string pattern = path.empty() ? "*:--" + name : path + ":--" + name;
                branches += "        " + (path.empty() ? pattern : "'" + pattern + "'") +
                            ") words=\"" + completion_of(*option) + "\" ;;\n";
            }
        }
    });
    return branches;
}

std::string command_branches(const CLI::App& program) {
    std::string branches;
    for_each_command(program, "", [&](const std::string& path, const CLI::App& command) {
        branches += "        '" + path + "') commands='" + commands_of(command) + "' options='" +
                    names_of(command) + "' ;;\n";
    });
    return branches;
}

/// "'index'|'notice'|'notice new'": what the words typed so far may lead to.
std::string paths_of(const CLI::App& program) {
    std::string paths;
    for_each_command(program, "", [&](const std::string& path, const CLI::App&) {
        if (!path.empty()) paths += (paths.empty() ? "'" : "|'") + path + "'";
    });
    return paths;
}

}  // namespace

std::string bash_completion(const CLI::App& program) {
    // Options stand behind the command, in any order: a word that continues no command is a value.
    return "# Completion of okienko for bash; made from its own declarations.\n"
           "_okienko() {\n"
           "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
           "    local path='' word words='' commands='' options=''\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case ${path:+$path }$word in\n"
           "        " +
           paths_of(program) +
           ") path=${path:+$path }$word ;;\n"
           "        esac\n"
           "    done\n"
           "    case $path:$previous in\n" +
           value_branches(program) +
           "    esac\n"
           "    if [ -n \"$words\" ]; then\n"
           "        eval \"COMPREPLY=(\\$(compgen $words -- \\\"\\$current\\\"))\"\n"
           "        return\n"
           "    fi\n"
           "    case $path in\n" +
           command_branches(program) +
           "    esac\n"
           "    case $current in\n"
           "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$current\")) ;;\n"
           "    *) COMPREPLY=($(compgen -W \"$commands\" -- \"$current\"))\n"
           "        [ -n \"$commands\" ] || COMPREPLY=($(compgen -f -- \"$current\")) ;;\n"
           "    esac\n"
           "}\n"
           "complete -o filenames -F _okienko okienko\n";
}

std::string command_list(const CLI::App& program) {
    std::string list;
    for_each_command(program, "", [&](const std::string& path, const CLI::App&) {
        if (!path.empty()) list += path + "\n";
    });
    return list;
}

}  // namespace okienko::editor
