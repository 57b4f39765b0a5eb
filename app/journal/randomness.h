/// libsodium, made ready.
#pragma once

namespace okienko::journal {

/// Must come before any other call of libsodium; cheap when it came before.
///
/// Throws: JournalError, if the system has no randomness.
void prepare_sodium();

}  // namespace okienko::journal
