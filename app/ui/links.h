/// The links of a page of text, and the room around each that a finger may use.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/ui/canvas.h"
#include "app/ui/typesetting.h"

namespace okienko::ui {

class Links {
public:
    /// Takes note of the links in `text`, one that goes on in the next line as one, and marks where
    /// the focus is. Draw `text` at `at` next, above the mark.
    void add(Canvas& canvas, Point at, const SetText& text);

    /// Makes targets of all links, each of their lines as high as a finger needs, or as far as the
    /// next link leaves room. Returns where the tapped one leads, or an empty string.
    std::string react(Canvas& canvas);

private:
    struct Link {
        std::string leads_to;
        std::string label;
        std::size_t first;  ///< of its parts, which follow one another
        std::size_t end;
    };

    /// What stands of a link in one line.
    struct Part {
        std::size_t link;
        Rect line;
        Rect rect;  ///< what can be touched
    };

    void add(Point at, const SetText& text);
    std::string key_of(std::size_t link) const;
    std::vector<Rect> lines_of(std::size_t link) const;

    void make_room(float height);
    static void share(Part& one, Part& other);
    void stretch(Part& part, float height);
    void stretch_up(Part& part, float height);
    void stretch_down(Part& part, float height);
    void ask_for_room(Part& part, float height);

    std::vector<Link> links_;
    std::vector<Part> parts_;
};

}  // namespace okienko::ui
