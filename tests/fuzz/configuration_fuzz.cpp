/// Any bytes are a configuration, and a kiosk can run with it.
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "app/device/configuration.h"
#include "app/device/pin.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto site = okienko::device::parse_configuration(bytes, "site.yaml").configuration;
    if (site.shop_name.empty()) throw std::logic_error("a shop has a name");
    if (site.idle < std::chrono::seconds(30)) throw std::logic_error("visitors have time");
    if (!site.pin_hash.empty() && !okienko::device::is_pin_hash(site.pin_hash)) {
        throw std::logic_error("a PIN's hash is one");
    }
    return 0;
}
