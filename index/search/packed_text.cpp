#include "index/search/packed_text.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>

#include "index/search/error.h"

namespace okienko::search {

namespace {

struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }

    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

/// Far enough back to reach the beginning of the prefix from the end of the text.
int window_for(std::size_t bytes) {
    constexpr int smallest = 10;
    constexpr int largest = 23;
    return std::clamp(static_cast<int>(std::bit_width(bytes)), smallest, largest);
}

std::size_t checked(std::size_t result) {
    if (ZSTD_isError(result) != 0) {
        throw IndexError("packing_failed", "packing text failed: {said}",
                         {{"said", ZSTD_getErrorName(result)}});
    }
    return result;
}

/// This thread's, as if it was new.
ZSTD_CCtx* clean_context() {
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    if (!context) throw std::bad_alloc();
    checked(ZSTD_CCtx_reset(context.get(), ZSTD_reset_session_and_parameters));
    return context.get();
}

std::string packed_with(ZSTD_CCtx* context, std::string_view text) {
    std::string bytes(ZSTD_compressBound(text.size()), '\0');
    bytes.resize(
        checked(ZSTD_compress2(context, bytes.data(), bytes.size(), text.data(), text.size())));
    return bytes;
}

}  // namespace

std::string packed(std::string_view text, std::string_view likeness) {
    ZSTD_CCtx* context = clean_context();
    checked(ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog,
                                   window_for(text.size() + likeness.size())));
    checked(ZSTD_CCtx_refPrefix(context, likeness.data(), likeness.size()));
    return packed_with(context, text);
}

std::string packed_table(std::string_view bytes) {
    constexpr int level = 9;  // 19 packs a vocabulary 7 % smaller, in 12 times the time
    ZSTD_CCtx* context = clean_context();
    checked(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level));
    checked(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1));
    return packed_with(context, bytes);
}

std::string unpacked(std::string_view bytes, std::string_view likeness, std::size_t most) {
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most) {
        throw IndexError("index_source_damaged",
                         "the index is damaged: an article's source cannot be unpacked");
    }
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    if (!context) throw std::bad_alloc();
    checked(ZSTD_DCtx_refPrefix(context.get(), likeness.data(), likeness.size()));
    std::string text(size, '\0');
    text.resize(checked(
        ZSTD_decompressDCtx(context.get(), text.data(), text.size(), bytes.data(), bytes.size())));
    return text;
}

std::optional<std::string> unpacked_table(std::string_view bytes, std::size_t most) {
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > most) {
        return std::nullopt;
    }
    std::string unpacked(size, '\0');
    const std::size_t result =
        ZSTD_decompress(unpacked.data(), unpacked.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(result) != 0 || result != size) return std::nullopt;
    return unpacked;
}

}  // namespace okienko::search
