/// Whom to call back and when: sealed for the desk before it is written anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/journal/keys.h"
#include "app/journal/time.h"

namespace okienko::journal {

struct CallBack {
    std::string phone;  ///< as phone_number gives it
    Time from;          ///< the window that suits
    Time to;
    std::string name;  ///< how to address them; may be empty

    bool operator==(const CallBack&) const = default;
};

/// The number somebody typed, in full: "600 100 200" -> "+48600100200", "0048 22 000 00 00" ->
/// "+48220000000", "+380 44 000 00 00" -> "+380440000000"; empty if it is none.
///
/// Nine digits without a prefix are Polish; with + or 00 there are 8 to 15.
/// Source: E.164.
std::optional<std::string> phone_number(std::string_view typed);

/// `phone`, as phone_number gives it, in groups as people read it out: "+48601234567" ->
/// "601 234 567", "+48220000000" -> "22 000 00 00", "+380441234567" -> "+380 441 234 567".
std::string readable_phone(std::string_view phone);

/// `call_back`, readable to none but the desk, and of one length whatever it says.
///
/// Throws: JournalError, if the system has no randomness. A name is cut to 100 bytes.
/// Source: libsodium's sealed boxes (X25519, XSalsa20-Poly1305).
std::vector<std::uint8_t> sealed(const CallBack& call_back, const PublicKey& key);

/// What was sealed; empty if it was for another key, or was changed.
std::optional<CallBack> opened(const std::vector<std::uint8_t>& box, const SecretKey& key);

}  // namespace okienko::journal
