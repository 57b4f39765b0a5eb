#include "app/health/examine.h"

#include <ctime>

#include "app/device/programs.h"
#include "app/health/checks.h"
#include "app/language/failure_text.h"

namespace okienko::health {

std::string Notes::why(const std::exception& error) const {
    return language::failure_text(error, words_);
}

void Notes::add(const std::string& what, State state, const std::string& how,
                std::initializer_list<language::Argument> values) {
    const std::string key = "cli.doctor." + what + "." + how;
    std::string remedy;
    if (state != State::ok) remedy = words_.text(key + ".do", values);
    findings_.push_back({.what = what,
                         .state = state,
                         .sentence = words_.text(key + ".says", values),
                         .remedy = std::move(remedy)});
}

Machine this_machine() {
    return {
        .now =
            [] {
                return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
            },
        .offset =
            [](std::chrono::sys_seconds moment) {
                const std::time_t time = moment.time_since_epoch().count();
                std::tm local{};
                localtime_r(&time, &local);
                return std::chrono::minutes(local.tm_gmtoff / 60);
            },
        .free_bytes =
            [](const std::filesystem::path& folder) {
                return std::filesystem::space(folder).available;
            },
        .program_folders = device::program_folders(),
        .fonts = "/usr/share/fonts/truetype/lato",
        .icons =
            "/usr/share/fonts/truetype/material-design-icons-iconfont/"
            "MaterialIcons-Regular.ttf",
        .printer = [](const std::string& printer) { return printing::condition_of(printer); }};
}

std::chrono::sys_seconds made_at(const std::filesystem::path& share) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(share / "interface" / "pl.res", error);
    if (error) return {};
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
}

Findings examine(const Device& device, const language::Language& words) {
    Notes notes(words);
    const auto generation = check_generations(device, notes);
    check_disk(device, notes);
    const auto configuration = check_configuration(device, notes);
    check_contact(device, generation, notes);
    check_notices(device, generation, notes);
    check_journal(device, configuration, notes);
    check_clock(device, notes);
    check_installation(device, notes);
    check_sound(device, notes);
    check_printer(device, configuration, notes);
    check_packs(device, notes);
    return std::move(notes).findings();
}

}  // namespace okienko::health
