/// A text as a QR code, which a phone reads without any network.
#pragma once

#include <string>
#include <vector>

#include "index/sentence/failure.h"

namespace okienko::device {

/// The text is longer than a code holds, or memory is short.
struct QrCodeError : sentence::Failure {
    using Failure::Failure;
};

struct QrCode {
    int side = 0;            ///< modules along each side
    std::vector<bool> dark;  ///< row by row
};

/// `text` (UTF-8) as the smallest code that holds it, readable with an eighth of it damaged or
/// covered by a reflection.
///
/// Throws: QrCodeError.
/// Source: ISO/IEC 18004, byte mode, error correction level M, through libqrencode.
QrCode qr_code(const std::string& text);

}  // namespace okienko::device
