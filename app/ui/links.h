/// The links of a page of text, and the room around each that a finger may use.
#pragma once

#include <string>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/typesetting.h"

namespace okienko::ui {

class Links {
public:
    /// Takes note of the links in `text`, drawn at `at`.
    void add(Point at, const SetText& text);

    /// Makes targets of all links, each as high as a finger needs or halfway to the next link.
    /// Returns where the tapped one leads, or an empty string.
    std::string react(Canvas& canvas);

private:
    struct Place {
        std::string link;
        std::string label;
        Rect rect;
    };

    void make_room(float height);

    std::vector<Place> places_;
};

}  // namespace okienko::ui
