#include "app/editor/site.h"

#include "app/device/configuration.h"
#include "app/language/share_folder.h"

namespace okienko::editor {

Site read_site(const std::filesystem::path& file) {
    Site site{.file = file};
    site.examples = device::read_configuration(language::share_folder() / "site.example.yaml")
                        .configuration.values;
    site.values = site.examples;
    if (file.empty()) return site;
    const device::ParsedConfiguration read = device::read_configuration(file);
    site.own = read.configuration.values;
    site.lines = read.value_lines;
    site.needs_two_people = read.configuration.needs_two_people;
    site.problems = read.problems;
    // The translations of an example must not outlive it.
    for (const auto& [name, value] : site.own) {
        site.values.erase(name + "@en");
        site.values.erase(name + "@uk");
    }
    for (const auto& [name, value] : site.own) site.values[name] = value;
    return site;
}

}  // namespace okienko::editor
