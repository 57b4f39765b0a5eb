#include "app/editor/production.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "index/article/placeholder.h"

namespace okienko::editor {
namespace {

using article::Problem;

bool is_of_one_shop(const std::string& name) {
    return name.starts_with("sklep.") && name.find('@') == std::string::npos;
}

class MadeUp {
public:
    MadeUp(const Site& site, const language::Language& words) : site_(site), words_(words) {
        for (const auto& [name, value] : site.examples) {
            if (is_of_one_shop(name)) signs_.push_back(value);
        }
        signs_.insert(signs_.end(), {"example.com", "(przykładow"});
    }

    void check_values() {
        if (site_.file.empty()) tell("", 0, std::string(words_.text("cli.check.config_missing")));
        for (const auto& [name, value] : site_.own) {
            const auto example = site_.examples.find(name);
            const bool is_example =
                is_of_one_shop(name) && example != site_.examples.end() && example->second == value;
            if (!is_example) continue;
            tell(site_.file.generic_string(), site_.lines.at(name),
                 words_.text("cli.check.example_value", {{"name", name}, {"value", value}}));
        }
    }

    /// Values that the text needs, each told once.
    void check_needs(const std::string& file, std::string_view text) {
        for (const article::Placeholder& placeholder : article::placeholders_in(text)) {
            const auto& name = placeholder.name;
            const bool is_missing = site_.examples.contains(name) && !site_.own.contains(name);
            if (!is_missing || !missing_.insert(name).second) continue;
            tell(file, placeholder.line, words_.text("cli.check.missing_value", {{"name", name}}));
        }
    }

    void check_text(const std::string& file, std::string_view text) {
        int number = 0;
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            check_line(file, ++number, text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    article::Problems take() { return std::move(problems_); }

private:
    void check_line(const std::string& file, int number, std::string_view line) {
        for (const std::string& sign : signs_) {
            if (line.find(sign) == line.npos) continue;
            tell(file, number, words_.text("cli.check.example_text", {{"said", sign}}));
            return;
        }
    }

    void tell(std::string file, int line, std::string what) {
        problems_.push_back({.file = std::move(file), .line = line, .what = std::move(what)});
    }

    const Site& site_;
    const language::Language& words_;
    std::vector<std::string> signs_;  // by which an example is known
    std::set<std::string> missing_;
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
    return made_up.take();
}

}  // namespace okienko::editor
