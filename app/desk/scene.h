/// One screen to look at: for pictures in documentation, and for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/desk/clerk.h"
#include "app/desk/queue/desk.h"
#include "app/journal/keys.h"

namespace okienko::desk {

/// A screen, and what was struck on the way to it.
struct Scene {
    enum class Show {
        sign_in,
        queue,
        emergency,
        mine,
        overdue,
        call_back,
        search,
        answer,
        close,
        key,
        hand_over,
        notice,
        help,
        empty
    };

    Show show = Show::queue;
    std::string question;  ///< of the search
    std::string article;   ///< that is open in it
};

/// Who works in pictures and demos; the first one signs in.
std::vector<Person> example_people();

/// Fills the journal in `file` with what a shop's queue may look like at `now`. An emergency is
/// among it only where the scene is about one. Call-backs are sealed for `key`.
void write_example_day(const std::filesystem::path& file, Scene::Show show, Time now,
                       const journal::PublicKey& key);

/// Plays `scene` at a desk that has just begun, as an agent would get there. The clerk answers at
/// once: nothing is waited for afterwards.
void play(const Scene& scene, Desk& desk, Clerk& clerk, Time now);

}  // namespace okienko::desk
