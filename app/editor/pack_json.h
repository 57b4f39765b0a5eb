/// What `okienko pack` prints as JSON; keys are added to, not renamed.
#pragma once

#include <string>
#include <vector>

#include "index/pack/build.h"
#include "index/pack/device_state.h"
#include "index/pack/install.h"

namespace okienko::editor {

/// version, channel, key, created, expires, files, bytes, new_files, manifest_bytes
std::string built_json(const pack::Built& built);

/// version, channel, key, created, expires, files, bytes, warnings
std::string verified_json(const pack::Signed& verified, const std::vector<std::string>& warnings);

/// version, channel, key, created, expires, files, bytes, generation, new, articles, copied_files,
/// copied_bytes, warnings
std::string installed_json(const pack::Installed& installed,
                           const std::vector<std::string>& warnings);

struct ListedGeneration {
    pack::Event event;
    bool is_live = false;
    bool is_expired = false;
};

/// generations of generation, live, version, channel, key, created, expires, expired, rolled_back;
/// floors of key, channel, version
std::string listed_json(const std::vector<ListedGeneration>& generations,
                        const pack::Floors& floors);

}  // namespace okienko::editor
