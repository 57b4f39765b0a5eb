/// Why a pack was not taken.
#pragma once

#include <stdexcept>
#include <string>

#include "index/sentence/failure.h"

namespace okienko::pack {

/// The surroundings failed: a file or an address cannot be read or written; path and cause.
struct PackError : sentence::Failure {
    using Failure::Failure;
};

/// What is wrong with a pack. Whoever shows it has a sentence for each.
enum class Reason {
    no_pack,         ///< there is none where it was looked for
    no_keys,         ///< no key is trusted here
    too_many_keys,   ///< more are trusted than a rotation needs
    bad_key,         ///< a key's file is none
    unknown_key,     ///< signed by a key nobody trusts here
    bad_signature,   ///< the signature is missing, ill-formed or does not fit the manifest
    too_big,         ///< manifest, file or pack: beyond any pack of ours
    bad_manifest,    ///< signed, but not a manifest as this program writes it
    bad_name,        ///< a file's name that could lead out, or that a file system may confuse
    wrong_channel,   ///< for other devices
    older,           ///< than one that was installed
    same_version,    ///< another pack of this version was installed
    rolled_back,     ///< this version was taken back here
    missing_file,    ///< named in the manifest, and not there
    changed_file,    ///< not what the manifest says
    extra_file,      ///< there, and not named in the manifest
    no_room,         ///< on the disk
    broken_content,  ///< an article or list with an error
    golden_missed,   ///< too few golden questions are answered
    nothing_before,  ///< no generation to roll back to
    unknown_server,  ///< its certificate is of nobody this device trusts
    cut_short,       ///< the line broke in the middle; what came is kept
    unreachable,     ///< nobody answers at the address, or with an error
};

/// The name of a reason, as "wrong_channel".
const char* name_of(Reason reason);

/// A pack was refused; nothing has changed.
struct Refused : std::runtime_error {
    Refused(Reason why, const std::string& detail);
    Refused(Reason why, const sentence::Sentence& detail);

    Reason reason;
    sentence::Sentence what_exactly;  ///< a path, a key id, a version, a problem; may be empty
};

}  // namespace okienko::pack
