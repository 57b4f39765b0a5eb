#include "app/journal/record_id.h"

#include <sodium.h>

#include "app/journal/hexadecimal.h"
#include "app/journal/randomness.h"

namespace okienko::journal {

RecordId random_id() {
    prepare_sodium();
    RecordId id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    return id;
}

std::string to_string(const RecordId& id) {
    return to_hexadecimal(id.bytes);
}

std::optional<RecordId> parse_id(std::string_view text) {
    RecordId id;
    return from_hexadecimal(text, id.bytes) ? std::optional(id) : std::nullopt;
}

}  // namespace okienko::journal
