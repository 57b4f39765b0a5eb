/// Where signed content comes from: floors of versions, the pack that is live, the trusted keys.
#include <algorithm>

#include "app/health/checks.h"
#include "app/language/failure_text.h"
#include "index/article/fields.h"
#include "index/pack/device_state.h"
#include "index/pack/error.h"
#include "index/pack/key.h"
#include "index/publish/generation_folders.h"

namespace okienko::health {
namespace {

constexpr std::chrono::days soon{14};  // an editor may be on holiday

std::string refusal(const pack::Refused& refused, const Notes& notes) {
    const std::string what = language::sentence_text(refused.what_exactly, notes.words());
    return notes.words().text("cli.pack.refused." + std::string(pack::name_of(refused.reason)),
                              {{"what", std::string_view(what)}});
}

void check_floors(const Device& device, Notes& notes) {
    const std::filesystem::path file = pack::packs_folder(device.data) / "floors";
    std::error_code ignored;
    const std::string name = file.string();
    if (!std::filesystem::is_regular_file(file, ignored)) {
        notes.add("packs", State::warning, "no_floor", {{"file", std::string_view(name)}});
        return;
    }
    try {
        pack::read_floors(device.data);
        notes.add("packs", State::ok, "sound");
    } catch (const pack::PackError&) {
        notes.add("packs", State::failed, "broken_floor", {{"file", std::string_view(name)}});
    }
}

/// The pack that the live generation came of, and how long it is good for.
void check_live_pack(const Device& device, Notes& notes) {
    const auto live = publish::live_generation(device.data);
    pack::History history = pack::read_history(device.data);
    const pack::Event* event = live ? pack::event_of(history, *live) : nullptr;
    if (event == nullptr || event->version == 0) {
        notes.add("live_pack", State::warning, "other");
        return;
    }
    const std::string version = std::to_string(event->version);
    const auto last = article::parse_date(event->expires);
    const auto today = std::chrono::floor<std::chrono::days>(device.machine.now());
    const auto left = last ? std::chrono::sys_days(*last) - today : soon + soon;
    const bool is_over = left < std::chrono::days(0);
    const State state = is_over || left < soon ? State::warning : State::ok;
    notes.add("live_pack", state,
              is_over       ? "expired"
              : left < soon ? "expires_soon"
                            : "sound",
              {{"version", std::string_view(version)},
               {"created", std::string_view(event->created)},
               {"expires", std::string_view(event->expires)}});
}

void check_keys(const Device& device, Notes& notes) {
    try {
        const auto keys = pack::trusted_keys(device.keys);
        notes.add("pack_keys", State::ok, "sound",
                  {{"count", static_cast<std::int64_t>(keys.size())}});
    } catch (const pack::Refused& refused) {
        const std::string why = refusal(refused, notes);
        const bool is_none = refused.reason == pack::Reason::no_keys;
        notes.add("pack_keys", is_none ? State::warning : State::failed,
                  is_none ? "none" : "broken", {{"why", std::string_view(why)}});
    } catch (const std::exception& error) {  // a file that cannot be opened
        notes.add("pack_keys", State::failed, "broken",
                  {{"why", std::string_view(notes.why(error))}});
    }
}

}  // namespace

void check_packs(const Device& device, Notes& notes) {
    std::error_code ignored;
    const bool is_used = std::filesystem::exists(pack::packs_folder(device.data), ignored);
    const bool has_keys =
        std::any_of(device.keys.begin(), device.keys.end(),
                    [&](const auto& file) { return std::filesystem::exists(file, ignored); });
    if (!is_used) notes.add("packs", State::ok, "none");
    if (is_used) {
        check_floors(device, notes);
        check_live_pack(device, notes);
    }
    if (is_used || has_keys) check_keys(device, notes);
}

}  // namespace okienko::health
