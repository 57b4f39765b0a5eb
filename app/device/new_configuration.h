/// What a new device begins with.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace okienko::device {

/// What a configuration holds of this device alone.
struct NewDevice {
    std::string name;      ///< as staff call it; empty: by its position
    std::string pin_hash;  ///< as hash_pin made it; empty: nobody can leave the screen
};

/// `example` (assets/site.example.yaml) with what `device` is in the places that it has for it;
/// whatever else it says of its made-up shop stays, to be filled in.
///
/// Throws: ConfigurationError, if the example has no such places.
std::string new_configuration(std::string_view example, const NewDevice& device);

/// Writes new_configuration() of the example in `file` to `to`, synced. Everybody may read
/// it, for the kiosk seldom runs as who sets it up.
///
/// Throws: ConfigurationError, if one cannot be read or the other not be written.
void write_new_configuration(const std::filesystem::path& file, const std::filesystem::path& to,
                             const NewDevice& device);

}  // namespace okienko::device
