/// What the window's thread of a kiosk does while a new generation takes the place of the old one
/// and somebody types: its session, its worker, and no window.
///
///     okienko_swap_bench DATA [SECONDS]
///
/// DATA is what `okienko index --out` wrote. Its live generation is opened, and then once more
/// under the next number, as one that was published; DATA is only read. A step is what a frame does
/// beside drawing: take the worker's events, hand them and a letter to the session, hand its
/// effects to the worker. Ends with 1 where a step took a millisecond of processor time or more.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <thread>

#include "app/contact/emergency.h"
#include "app/kiosk/session/session.h"
#include "app/kiosk/worker.h"
#include "app/language/share_folder.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/publish/manifest.h"
#include "tests/relevance/collection.h"

namespace {

using namespace okienko;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::chrono::milliseconds frame{16};

/// Of this thread.
double processor_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// A folder in which the live generation of another stands twice.
class TwoGenerations {
public:
    explicit TwoGenerations(const fs::path& data) {
        const auto live = publish::live_generation(data);
        if (!live) throw std::runtime_error(data.string() + ": nothing is published there");
        const fs::path generation = fs::canonical(publish::folder_of(data, *live));
        publish::Manifest manifest = publish::read_manifest(generation);
        for (manifest.generation = 1; manifest.generation <= 2; ++manifest.generation) {
            const fs::path to = publish::folder_of(folder(), manifest.generation);
            fs::create_directories(to);
            for (const auto& entry : fs::directory_iterator(generation)) {
                fs::create_symlink(entry.path(), to / entry.path().filename());
            }
            fs::remove(to / publish::manifest_file);
            std::ofstream(to / publish::manifest_file) << publish::to_json(manifest);
        }
        make_live(1);
    }

    const fs::path& folder() const { return scratch_.path(); }

    void make_live(std::uint64_t number) const {
        const fs::path next = folder() / "NEXT";
        std::ofstream(next) << publish::current_text(number);
        fs::rename(next, publish::current_file(folder()));
    }

private:
    measuring::ScratchFolder scratch_;
};

/// Steps of the window's thread, and the longest of them.
class Steps {
public:
    explicit Steps(const fs::path& data)
        : emergencies_(contact::installed_emergencies(language::share_folder()).rules),
          session_(options()),
          worker_({kiosk::generations_in(data),
                   [](const auto& what) { std::cerr << what.english << '\n'; }},
                  {}) {}

    /// One frame. Gives back the generation that was opened, if one was.
    std::uint64_t step() {
        const std::string typed = letters_.substr(0, 1 + count_++ / 8 % letters_.size());
        std::uint64_t opened = 0;
        const auto begin = Clock::now();
        const double cpu = processor_milliseconds();
        for (const kiosk::Event& event : worker_.take_events()) {
            if (const auto* stocked = std::get_if<kiosk::Stocked>(&event)) {
                opened = stocked->generation;
            }
            answers_ += std::holds_alternative<kiosk::Suggested>(event);
            worker_.carry_out(session_.handle(event));
        }
        worker_.carry_out(session_.handle(kiosk::Waited{frame}));
        if (count_ % 8 == 0) worker_.carry_out(session_.handle(kiosk::Typed{typed}));
        longest_cpu_ = std::max(longest_cpu_, processor_milliseconds() - cpu);
        longest_ = std::max(longest_, Milliseconds(Clock::now() - begin).count());
        std::this_thread::sleep_until(begin + frame);
        return opened;
    }

    /// Steps until `generation` is open, and for some seconds on. Gives back how long that took.
    double until_open(std::uint64_t generation, double seconds) {
        const auto begin = Clock::now();
        while (step() != generation) continue;
        const auto opened = Clock::now();
        while (Milliseconds(Clock::now() - opened).count() < seconds * 1e3) step();
        return Milliseconds(opened - begin).count();
    }

    void forget() {
        longest_ = longest_cpu_ = 0;
        answers_ = count_ = 0;
    }

    void tell(const char* what) const {
        std::cout << what << ": " << count_ << " steps, " << answers_
                  << " answers while typing; the longest step " << longest_cpu_
                  << " ms of processor time, " << longest_ << " ms by the clock\n";
    }

    double longest_cpu() const { return longest_cpu_; }

private:
    kiosk::SessionOptions options() const {
        kiosk::SessionOptions options;
        options.recognise = [this](std::string_view question) {
            return emergencies_.recognise(question);
        };
        return options;
    }

    std::string letters_ = "zgubilam paragon i chce oddac buty po dwoch tygodniach";
    contact::EmergencyRules emergencies_;
    kiosk::Session session_;
    kiosk::Worker worker_;
    std::size_t count_ = 0;
    std::size_t answers_ = 0;
    double longest_ = 0;
    double longest_cpu_ = 0;
};

int measure(const fs::path& data, double seconds) {
    const TwoGenerations generations(data);
    Steps steps(generations.folder());
    steps.until_open(1, 1);
    steps.forget();
    for (const auto end = Clock::now() + std::chrono::duration<double>(seconds);
         Clock::now() < end;)
        steps.step();
    steps.tell("nothing happens");
    steps.forget();
    generations.make_live(2);
    const double taken = steps.until_open(2, seconds);
    steps.tell("a generation is taken over");
    std::cout << "taken over " << taken << " ms after it was published\n";
    return steps.longest_cpu() < 1 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "okienko_swap_bench DATA [SECONDS]\n";
        return 2;
    }
    try {
        return measure(arguments[1], count > 2 ? std::stod(arguments[2]) : 3);
    } catch (const std::exception& error) {
        std::cerr << "okienko_swap_bench: " << error.what() << '\n';
        return 3;
    }
}
