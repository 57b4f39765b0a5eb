/// Draws what a session shows and reports what was touched. It decides nothing.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/kiosk/session/event.h"
#include "app/kiosk/session/session.h"
#include "app/language/language.h"

namespace okienko::ui {
class Canvas;
}

namespace okienko::kiosk {

struct ViewOptions {
    std::string shop_name;       ///< beside the logo, on every screen
    std::filesystem::path logo;  ///< empty, or unreadable: a shop's icon
    bool with_keyboard = false;  ///< the keyboard is always open: for pictures
};

/// All screens, and what each of them remembers between frames: the text typed so far, how far it
/// was scrolled.
class View {
public:
    /// `languages` has to outlive the view.
    View(const language::Languages& languages, ViewOptions options);
    ~View();
    View(View&&) noexcept;
    View& operator=(View&&) noexcept;

    /// Draws one frame of `session` and returns what was touched in it, in order.
    std::vector<Event> draw(ui::Canvas& canvas, const Session& session);

    /// What any screen may show at any moment. Categories and channels bring icons of their own.
    static std::span<const std::string_view> icons();

    /// Forgets this visitor: the typed text, the scroll positions, the texts that were set.
    void wipe();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::kiosk
