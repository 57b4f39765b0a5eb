#include "app/journal/randomness.h"

#include <sodium.h>

#include "app/journal/error.h"

namespace okienko::journal {

void prepare_sodium() {
    if (sodium_init() < 0) {
        throw JournalError(
            JournalError::Cause::other,
            sentence::say("no_randomness", "libsodium cannot start: the system has no randomness"));
    }
}

}  // namespace okienko::journal
