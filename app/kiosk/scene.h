/// One screen to look at: for pictures in documentation, for tests, for an editor's preview.
#pragma once

#include <string>

#include "app/kiosk/examiner.h"
#include "app/kiosk/index_keeper.h"
#include "app/kiosk/journal_keeper.h"
#include "app/kiosk/session/session.h"

namespace okienko::kiosk {

/// A screen, and what was touched on the way to it.
struct Scene {
    enum class Show {
        attract,
        home,
        shelf,
        typing,
        results,
        article,
        notice,
        take_along,
        contact,
        calling,
        places,
        call_back,
        phone,
        slip,
        slip_number,
        printed,
        way,
        desk_slip,
        needs,
        emergency,
        support,
        why_not,
        rescue,
        closing,
        languages,
        still_there,
        out_of_service,
        pin,
        service
    };

    Show show = Show::home;
    std::string
        question;  ///< of results, an emergency, or being typed; and what a contact screen is about
    std::string article;   ///< id of the article; what a contact screen is about; of the notice
    std::string category;  ///< id of the shelf; empty: the first that holds an article
    Appearance appearance;
};

/// Plays `scene` in a session that has just begun, as a visitor would get there. The index answers
/// at once: nothing is loading afterwards. Where it cannot be opened, the kiosk is out of service.
/// What is handed off is kept in the journal; nullptr: nothing can be.
/// Where staff's screen is shown, `examine` looks at the device; it may be empty.
void play(const Scene& scene, Session& session, IndexKeeper& keeper,
          JournalKeeper* journal = nullptr, const Examination& examine = {});

}  // namespace okienko::kiosk
