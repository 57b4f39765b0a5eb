/// What goes wrong with a journal.
#pragma once

#include <utility>

#include "index/sentence/failure.h"

namespace okienko::journal {

/// The journal cannot do what it was asked for; the sentence holds path and cause. What it had
/// acknowledged before stays, and what it was asked for did not happen.
struct JournalError : sentence::Failure {
    enum class Cause {
        full,        ///< the disk, or what this program may use of it
        unwritable,  ///< a read-only disk, missing rights, a missing folder
        damaged,     ///< the file is no journal, or no longer a whole one
        busy,        ///< another program held it for longer than our patience
        newer,       ///< written by a newer Okienko, whose tables we do not know
        no_key,      ///< call-back data with no desk's key to seal it for
        wrong_key,   ///< sealed for another key, or changed since
        other        ///< whatever else the disk says
    };

    JournalError(Cause because, sentence::Sentence sentence)
        : Failure(std::move(sentence)), cause(because) {}

    Cause cause;
};

}  // namespace okienko::journal
