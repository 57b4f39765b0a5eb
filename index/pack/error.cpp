#include "index/pack/error.h"

namespace okienko::pack {

const char* name_of(Reason reason) {
    switch (reason) {
        case Reason::no_pack:
            return "no_pack";
        case Reason::no_keys:
            return "no_keys";
        case Reason::too_many_keys:
            return "too_many_keys";
        case Reason::bad_key:
            return "bad_key";
        case Reason::unknown_key:
            return "unknown_key";
        case Reason::bad_signature:
            return "bad_signature";
        case Reason::too_big:
            return "too_big";
        case Reason::bad_manifest:
            return "bad_manifest";
        case Reason::bad_name:
            return "bad_name";
        case Reason::wrong_channel:
            return "wrong_channel";
        case Reason::older:
            return "older";
        case Reason::same_version:
            return "same_version";
        case Reason::rolled_back:
            return "rolled_back";
        case Reason::missing_file:
            return "missing_file";
        case Reason::changed_file:
            return "changed_file";
        case Reason::extra_file:
            return "extra_file";
        case Reason::no_room:
            return "no_room";
        case Reason::broken_content:
            return "broken_content";
        case Reason::golden_missed:
            return "golden_missed";
        case Reason::nothing_before:
            return "nothing_before";
        case Reason::unknown_server:
            return "unknown_server";
        case Reason::cut_short:
            return "cut_short";
        case Reason::unreachable:
            return "unreachable";
    }
    return "unknown";
}

Refused::Refused(Reason why, const std::string& detail)
    : Refused(why, sentence::Sentence{.code = {}, .english = detail, .values = {}}) {}

Refused::Refused(Reason why, const sentence::Sentence& detail)
    : std::runtime_error(std::string("pack refused: ") + name_of(why) +
                         (detail.english.empty() ? "" : ": " + detail.english)),
      reason(why),
      what_exactly(detail) {}

}  // namespace okienko::pack
