/// Writes what an agent announces where the shop's own notices are kept, and every kiosk looks.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/desk/queue/effect.h"
#include "app/desk/queue/event.h"
#include "index/sentence/sentence.h"

namespace okienko::desk {

/// Nothing here throws: what cannot be done is an event.
class NoticePen {
public:
    using Complain = std::function<void(const sentence::Sentence& what)>;

    /// `data` is where the generations stand. `complain` may be empty.
    NoticePen(std::filesystem::path data, Complain complain)
        : data_(std::move(data)), complain_(std::move(complain)) {}

    /// NoticesRead: the templates that need nothing but a touch, and what customers see.
    std::vector<Event> read(Time now) const;

    /// NoticeChanged, and what customers see then.
    std::vector<Event> announce(const Announce& announce) const;
    std::vector<Event> end(const EndNotice& end) const;

private:
    template <typename Work>
    std::vector<Event> attempt(Time now, Work work) const;

    std::filesystem::path data_;
    Complain complain_;
};

}  // namespace okienko::desk
