#include "index/text/patch_table.h"

#include <cassert>
#include <cstring>
#include <stdexcept>

#include "index/sentence/failure.h"
#include "index/text/folding.h"

namespace okienko::text {
namespace {

constexpr std::size_t count_bytes = sizeof(std::uint32_t);

}  // namespace

PatchTable::PatchTable(std::string_view bytes) : bytes_(bytes) {
    const auto damaged = [] {
        return sentence::Failure("lexicon_patches", "its patches are damaged");
    };
    std::uint32_t count = 0;
    if (bytes.size() < count_bytes) throw damaged();
    std::memcpy(&count, bytes.data(), count_bytes);
    if (count > (bytes.size() - count_bytes) / sizeof(Record)) throw damaged();
    for (std::size_t i = 0; i < count; ++i) {
        const Record patch = record(i);
        const std::size_t end = std::size_t{patch.offset} + patch.ending_bytes + patch.folded_bytes;
        if (end > bytes.size()) throw damaged();
    }
    count_ = count;
}

PatchTable::Record PatchTable::record(std::size_t number) const {
    Record record;
    std::memcpy(&record, bytes_.data() + count_bytes + number * sizeof(Record), sizeof record);
    return record;
}

PatchView PatchTable::operator[](std::size_t number) const {
    const Record patch = record(number);
    const char* endings = bytes_.data() + patch.offset;
    return {.is_compared = patch.is_compared != 0,
            .cut = patch.cut,
            .ending = {endings, patch.ending_bytes},
            .folded_ending = {endings + patch.ending_bytes, patch.folded_bytes}};
}

std::string serialize_patches(const std::vector<Patch>& patches) {
    std::string records;
    std::string endings;
    const auto append = [&](auto number) {
        records.append(reinterpret_cast<const char*>(&number), sizeof number);
    };
    const std::size_t first_ending = count_bytes + patches.size() * 8;
    append(static_cast<std::uint32_t>(patches.size()));
    for (const Patch& patch : patches) {
        const std::string folded = fold_diacritics(patch.ending);
        assert(patch.cut < 256 && patch.ending.size() < 256 && folded.size() < 256);
        append(static_cast<std::uint8_t>(patch.is_compared));
        append(static_cast<std::uint8_t>(patch.cut));
        append(static_cast<std::uint8_t>(patch.ending.size()));
        append(static_cast<std::uint8_t>(folded.size()));
        append(static_cast<std::uint32_t>(first_ending + endings.size()));
        endings += patch.ending + folded;
    }
    return records + endings;
}

}  // namespace okienko::text
