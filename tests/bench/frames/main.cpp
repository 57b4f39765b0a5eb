/// What a frame of the kiosk costs, in processor time: so that other programs do not count.
///
///     xvfb-run -s "-screen 0 4000x4000x24" okienko_frames INDEX [WIDTH HEIGHT]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/index_keeper.h"
#include "app/kiosk/scene.h"
#include "app/kiosk/screens/view.h"
#include "app/language/share_folder.h"
#include "app/window/pane.h"

namespace {

using namespace okienko;
using namespace okienko::kiosk;

double milliseconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Of this thread: what nobody else computes.
double own() {
    return milliseconds_of(CLOCK_THREAD_CPUTIME_ID);
}

/// Of all threads, those that paint in a card's place included.
double all() {
    return milliseconds_of(CLOCK_PROCESS_CPUTIME_ID);
}

void tell(const std::string& what, std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-34s p50 %7.3f ms   p99 %7.3f ms\n", what.c_str(), at(0.5), at(0.99));
}

void complain(const std::string& what) {
    std::fprintf(stderr, "okienko_frames: %s\n", what.c_str());
}

/// A kiosk in a window, whose index answers at once.
class Kiosk {
public:
    Kiosk(const std::string& index, int width, int height)
        : languages_(language::share_folder() / "interface"),
          session_({.words = &languages_, .can_speak = true}),
          keeper_(generations_in(index), [](const auto& what) { complain(what.english); }),
          pane_({.width = width, .height = height, .windowed = true},
                [](const window::GlfwWindow& window) {
                    return ui::pixels_per_dp(window.size(), {});
                }),
          view_(languages_, {"Dom i Majster"}) {}

    void tell(const Event& event) {
        if (const auto wish = newest_wish(session_.handle(event)))
            for (const Event& answer : keeper_.answer(*wish)) session_.handle(answer);
    }

    void show(const Scene& scene) {
        session_.handle(Finished{});
        view_.wipe();
        play(scene, session_, keeper_);
        for (int i = 0; i < 8; ++i) build();
    }

    /// A frame as far as the window draws it itself: nothing is painted.
    void build() {
        std::vector<Event> events;
        pane_.toolkit().draw_frame(pane_.frame().size(), 1 / 60.0F, [&](ui::Canvas& canvas) {
            events = view_.draw(canvas, session_);
        });
        for (const Event& event : events) tell(event);
    }

    /// The same, painted and shown.
    void paint() {
        pane_.draw([&](ui::Canvas& canvas) { view_.draw(canvas, session_); });
    }

    ui::Touch& touch() { return pane_.toolkit().touch(); }

    ui::Size size() { return pane_.frame().size(); }

private:
    language::Languages languages_;
    Session session_;
    IndexKeeper keeper_;
    window::Pane pane_;
    View view_;
};

const std::vector<std::pair<std::string, Scene>>& scenes() {
    using Show = Scene::Show;
    static const std::vector<std::pair<std::string, Scene>> all{
        {"home", {.show = Show::home}},
        {"topic", {.show = Show::shelf}},
        {"answers", {.show = Show::results, .question = "zwrot bez paragonu"}},
        {"article", {.show = Show::article, .article = "zwrot-bez-paragonu"}},
        {"people", {.show = Show::contact}}};
    return all;
}

/// What it takes to say what is where, while nothing changes.
void measure_building(Kiosk& kiosk) {
    for (const auto& [name, scene] : scenes()) {
        kiosk.show(scene);
        std::vector<double> times;
        for (int i = 0; i < 500; ++i) {
            const double begun = own();
            kiosk.build();
            times.push_back(own() - begun);
        }
        tell("build, " + name, std::move(times));
    }
}

/// From a key to the frame that shows what comes up for it: the index's answer, and what is drawn.
void measure_typing(Kiosk& kiosk) {
    std::vector<double> frames;
    std::vector<double> answers;
    for (const char* question : {"zwrot bez paragonu", "zgubiłem telefon w sklepie",
                                 "kiedy dostanę pieniądze", "jak złożyć reklamację"}) {
        kiosk.show({.show = Scene::Show::home});
        std::string typed;
        for (const char* letter = question; *letter != '\0'; ++letter) {
            typed += *letter;
            const bool is_whole = (static_cast<unsigned char>(letter[1]) & 0xC0U) != 0x80U;
            if (!is_whole) continue;
            const double begun = own();
            kiosk.tell(Typed{typed});
            const double answered = own();
            kiosk.build();
            frames.push_back(own() - answered);
            answers.push_back(own() - begun);
        }
    }
    tell("build, typing with results", std::move(frames));
    tell("from a key to its answers' frame", std::move(answers));
}

/// A finger takes the content along, a step a frame, down and up again.
void measure_scrolling(Kiosk& kiosk) {
    constexpr int steps = 60;
    for (const auto& [name, scene] : scenes()) {
        kiosk.show(scene);
        for (int i = 0; i < 4; ++i) kiosk.paint();
        const ui::Size size = kiosk.size();
        ui::Point finger{size.width * 0.3F, size.height * 0.55F};
        kiosk.touch().press(finger);
        kiosk.paint();
        const double begun = all();
        for (int i = 0; i < steps; ++i) {
            finger.y -= size.height * 0.004F;
            kiosk.touch().move(finger);
            kiosk.paint();
        }
        std::printf("%-34s %.1f ms\n", ("scrolling, a painted frame, " + name).c_str(),
                    (all() - begun) / steps);
        kiosk.touch().release(finger);
        kiosk.paint();
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2 && count != 4) {
        complain("okienko_frames INDEX [WIDTH HEIGHT]");
        return 2;
    }
    try {
        const int width = count == 4 ? std::atoi(arguments[2]) : 1080;
        const int height = count == 4 ? std::atoi(arguments[3]) : 1920;
        Kiosk kiosk(arguments[1], width, height);
        kiosk.show({.show = Scene::Show::attract});
        kiosk.paint();
        std::printf("%-34s %.0f ms\n", "from the start to the first frame", all());
        measure_building(kiosk);
        measure_typing(kiosk);
        measure_scrolling(kiosk);
        return 0;
    } catch (const std::exception& error) {
        complain(error.what());
        return 3;
    }
}
