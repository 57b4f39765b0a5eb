/// Draws what the desk shows and reports keys and touches. It decides nothing.
#pragma once

#include <memory>
#include <vector>

#include "app/desk/queue/event.h"
#include "app/desk/queue/state.h"
#include "app/desk/screens/stage.h"
#include "app/language/language.h"

namespace okienko::ui {
class Canvas;
}

namespace okienko::desk {

/// All screens, and what each remembers between frames: what was typed, how far it was scrolled.
class View {
public:
    /// `words` has to outlive the view.
    View(const language::Language& words, ViewOptions options);
    ~View();
    View(View&&) noexcept;
    View& operator=(View&&) noexcept;

    /// Draws one frame of `state` and returns what was done in it, in order.
    std::vector<Event> draw(ui::Canvas& canvas, const State& state);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::desk
