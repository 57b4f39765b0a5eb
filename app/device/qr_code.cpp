#include "app/device/qr_code.h"

#include <qrencode.h>

#include <cerrno>
#include <cstddef>
#include <memory>
#include <system_error>

namespace okienko::device {

QrCode qr_code(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!made)
        throw QrCodeError("no_qr_code", "a QR code cannot be made: {why}",
                          {{"why", sentence::cause_of(errno)}});
    QrCode code{.side = made->width, .dark = {}};
    const auto modules =
        static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    code.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i) code.dark.push_back((made->data[i] & 1U) != 0);
    return code;
}

}  // namespace okienko::device
