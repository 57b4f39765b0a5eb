#include "app/kiosk/picture_taking.h"

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

#include "app/contact/local_time.h"
#include "app/device/scratch_folder.h"
#include "app/journal/keys.h"
#include "app/kiosk/examiner.h"
#include "app/kiosk/index_keeper.h"
#include "app/kiosk/scene.h"

namespace okienko::kiosk {

namespace {

/// The index in `data` as it is at `moment`.
IndexSource generations_at(std::chrono::sys_seconds moment, const std::filesystem::path& data) {
    const auto today = contact::TimeZone().local(moment).date;
    return generations_in(
        data, [today] { return today; }, [moment] { return moment; });
}

}  // namespace

void take_picture(const Setting& setting) {
    const auto& picture = *setting.options.picture;
    auto with = session_options(setting);
    const bool opens = picture.scene.show == Scene::Show::service;
    with.is_pin = [opens](std::string_view) { return opens; };  // a pad to be looked at
    with.can_speak = true;
    // Between visits nobody has chosen: the picture shows a kiosk that begins so.
    if (picture.scene.show == Scene::Show::attract) {
        with.appearance.theme = picture.scene.appearance.theme;
        with.appearance.text_percent = picture.scene.appearance.text_percent;
    }
    if (!picture.clock.empty()) with.clock = [&picture] { return picture.clock; };
    const auto moment = contact::moment_of(picture.clock).value_or(now());
    with.offers = [moment](const auto& channels, const auto& calendar, const auto& wish) {
        return offers_at(moment, channels, calendar, wish);
    };
    with.now = [moment] { return moment; };
    with.hand_off = hand_off_options(setting.device, [moment] { return moment; });
    with.hand_off->has_desk_key = true;
    Session session(with);
    const auto complain = [&setting](const sentence::Sentence& what) {
        setting.complaints.tell(what);
    };
    IndexKeeper keeper(generations_at(moment, setting.options.index), complain);
    // A journal of the picture's own: gone with it, and nobody's desk rings.
    const device::ScratchFolder paper;
    const auto file = paper.path() / "journal.db";
    JournalKeeper journal(
        {.journal = {.file = file, .desk_key = journal::random_secret_key().public_key()},
         .kiosk = kiosk_name(setting.device),
         .now = [moment] { return journal::Time(moment); },
         .report = complain});
    play(picture.scene, session, keeper, &journal,
         examination_of({setting.options.index, setting.options.config, file}));
    auto look = window_options(setting.options, setting.device);
    look.with_keyboard = picture.with_keyboard;
    Window window(look, setting.languages);
    window.take_picture(
        session, [](const Effects&) {}, [] { return std::vector<Event>(); }, picture.file);
}

}  // namespace okienko::kiosk
