#include "app/kiosk/examiner.h"

#include <exception>
#include <string>
#include <utility>
#include <variant>

#include "app/health/examine.h"
#include "app/language/failure_text.h"
#include "app/language/language.h"
#include "app/language/share_folder.h"

namespace okienko::kiosk {

namespace {

Finding::State state_of(health::State state) {
    switch (state) {
        case health::State::ok:
            return Finding::State::ok;
        case health::State::warning:
            return Finding::State::warning;
        case health::State::failed:
            break;
    }
    return Finding::State::failed;
}

/// In the words of the staff, or, where there are none, in the error's own.
std::string text_of(const std::exception& error, const Examine& wanted) {
    try {
        const language::Language words(language::share_folder() / "interface", wanted.language);
        return language::failure_text(error, words);
    } catch (const language::LanguageError& missing) {
        return language::wordless_text(missing, wanted.language);
    }
}

}  // namespace

Examination examination_of(const ExaminedPlaces& places) {
    return [places](const Examine& wanted) {
        const auto share = language::share_folder();
        // Words serve one thread, and the window's are in use.
        const language::Language words(share / "interface", wanted.language);
        Examined examined;
        for (auto& each : health::examine({.data = places.data,
                          .config = places.config,
                          .journal = places.journal,
                          .share = share,
                          .built = health::made_at(share),
                          .has_desk = false,
                          .machine = health::this_machine()},
                                          words)) {
            examined.findings.push_back(
                {state_of(each.state), std::move(each.sentence), std::move(each.remedy)});
        }
        return examined;
    };
}

Examiner::Examiner(Examination examination, std::function<void()> wake)
    : examination_(std::move(examination)),
      outbox_(std::move(wake)),
      thread_([this](const std::stop_token& ending) { run(ending); }) {}

void Examiner::carry_out(const Effects& effects) {
    for (const Effect& effect : effects) {
        const auto* wanted = std::get_if<Examine>(&effect);
        if (wanted == nullptr) continue;
        {
            const std::lock_guard lock(mutex_);
            wish_ = *wanted;
        }
        has_wish_.notify_one();
    }
}

void Examiner::run(const std::stop_token& ending) {
    while (true) {
        std::optional<Examine> wanted;
        {
            std::unique_lock lock(mutex_);
            if (!has_wish_.wait(lock, ending, [this] { return wish_.has_value(); })) return;
            wanted = std::exchange(wish_, std::nullopt);
        }
        try {
            outbox_.post({examination_(*wanted)});
        } catch (const std::exception& error) {
            // Whatever keeps the device from being looked at is the finding.
            outbox_.post({Examined{{{Finding::State::failed, text_of(error, *wanted), {}}}}});
        }
    }
}

}  // namespace okienko::kiosk
