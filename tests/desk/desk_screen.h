/// A whole desk on a paper screen: its state, its view, a journal, and a clerk that acts at once.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk/clerk.h"
#include "app/desk/queue/desk.h"
#include "app/desk/scene.h"
#include "app/desk/screens/view.h"
#include "tests/article/temporary_folder.h"
#include "tests/ui/paper_screen.h"

namespace okienko::desk {

inline constexpr ui::Size large{1920, 1080};
inline constexpr ui::Size small{1366, 768};

/// An afternoon in November.
Time afternoon();

class DeskScreen {
public:
    explicit DeskScreen(Scene scene = {}, ui::Size size = large, const std::string& language = "pl",
                        int text_percent = 100);

    /// Shows the same in a window of another size, magnified.
    void show_in(ui::Size size, int text_percent);

    /// Tells the desk of an event, and does what comes of it.
    void tell(const Event& event);

    const State& state() const { return desk.state(); }

    /// The last effect of this kind; empty if there was none.
    template <typename Kind>
    std::optional<Kind> last() const {
        for (auto effect = wanted.rbegin(); effect != wanted.rend(); ++effect)
            if (const auto* found = std::get_if<Kind>(&*effect)) return *found;
        return std::nullopt;
    }

    /// The last event of this kind that was reported; empty if there was none.
    template <typename Kind>
    std::optional<Kind> reported() const {
        for (auto event = events.rbegin(); event != events.rend(); ++event)
            if (const auto* found = std::get_if<Kind>(&*event)) return *found;
        return std::nullopt;
    }

    TemporaryFolder folder;
    Desk desk;
    std::unique_ptr<Clerk> clerk;
    View view;
    ui::PaperScreen screen;
    Effects wanted;
    std::vector<Event> events;  ///< that the screen reported
};

/// An answer of the agents' index, with an article.
Found found(Ticket ticket);
ArticleRead article_read();

/// Every kind of screen.
std::vector<Scene::Show> all_shows();

}  // namespace okienko::desk
