#include "app/editor/production.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "index/article/placeholder.h"

namespace okienko::editor {
namespace {

bool is_of_one_shop(const std::string& name) {
    return name.starts_with("sklep.") && name.find('@') == std::string::npos;
}

class MadeUp {
public:
    MadeUp(const Site& site, const language::Language& words) : site_(site), words_(words) {
        for (const auto& [name, value] : site.examples) {
            if (is_of_one_shop(name)) signs_.push_back(value);
        }
        signs_.push_back("example.com");
    }

    void check_values() {
        if (site_.file.empty()) tell("", 0, "config_missing", {});
        for (const auto& [name, value] : site_.own) {
            const auto example = site_.examples.find(name);
            const bool is_example =
                is_of_one_shop(name) && example != site_.examples.end() && example->second == value;
            if (!is_example) continue;
            tell(site_.file.generic_string(), site_.lines.at(name), "example_value",
                 {{"name", name}, {"value", value}});
        }
    }

    /// Values that the text needs, each told once.
    void check_needs(const std::string& file, std::string_view text) {
        for (const article::Placeholder& placeholder : article::placeholders_in(text)) {
            const auto& name = placeholder.name;
            const bool is_missing = site_.examples.contains(name) && !site_.own.contains(name);
            if (!is_missing || !missing_.insert(name).second) continue;
            tell(file, placeholder.line, "missing_value", {{"name", name}});
        }
    }

    void check_text(const std::string& file, std::string_view text) {
        int number = 0;
        if (text.find(made_up_rules) != text.npos) ++files_with_rules_;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            check_line(file, ++number, text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    /// Rules that nobody has: told once, since every article may name them.
    void tell_rules() {
        if (files_with_rules_ == 0) return;
        tell(first_rules_.file, first_rules_.line, "example_rules", {{"files", files_with_rules_}});
    }

    article::Problems take() { return std::move(problems_); }

private:
    struct Place {
        std::string file;
        int line = 0;
    };

    static constexpr std::string_view made_up_rules = "(przykładow";

    void check_line(const std::string& file, int number, std::string_view line) {
        const bool has_rules = line.find(made_up_rules) != line.npos;
        if (has_rules && first_rules_.file.empty()) first_rules_ = {file, number};
        for (const std::string& sign : signs_) {
            if (line.find(sign) == line.npos) continue;
            tell(file, number, "example_text", {{"said", sign}});
            return;
        }
    }

    void tell(std::string file, int line, const std::string& key,
              std::initializer_list<language::Argument> arguments) {
        problems_.push_back({.file = std::move(file),
                             .line = line,
                             .what = words_.text("cli.check." + key, arguments),
                             .code = key});
    }

    const Site& site_;
    const language::Language& words_;
    std::vector<std::string> signs_;  // by which an example is known
    std::set<std::string> missing_;
    std::int64_t files_with_rules_ = 0;
    Place first_rules_;
    article::Problems problems_;
};

std::string contents_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

article::Problems made_up(const article::Library& library, const Site& site,
                          const language::Language& words) {
    MadeUp made_up(site, words);
    made_up.check_values();
    for (const article::Manuscript& manuscript : library.manuscripts) {
        made_up.check_needs(manuscript.file, manuscript.text);
        made_up.check_text(manuscript.file, manuscript.text);
    }
    const auto channels = library.contact / "channels.yaml";
    std::error_code error;
    if (!library.contact.empty() && std::filesystem::is_regular_file(channels, error)) {
        made_up.check_text(channels.generic_string(), contents_of(channels));
    }
    made_up.tell_rules();
    return made_up.take();
}

}  // namespace okienko::editor
