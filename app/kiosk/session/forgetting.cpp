#include "app/kiosk/session/forgetting.h"

#include <malloc.h>
#include <string.h>

#include <array>
#include <cstdlib>
#include <new>

namespace okienko::kiosk {

void overwrite(void* bytes, std::size_t size) {
    explicit_bzero(bytes, size);
}

void overwrite(std::string& text) {
    text.resize(text.capacity());
    overwrite(text.data(), text.size());
    text.clear();
}

void overwrite(Typing& typing) {
    overwrite(typing.text);
    for (std::string& ending : typing.endings) overwrite(ending);
}

[[gnu::noinline]] void overwrite_stack() {
    // Deeper than any of our functions goes with a visitor's text in hand.
    std::array<char, std::size_t{128} * 1024> below;
    overwrite(below.data(), below.size());
}

}  // namespace okienko::kiosk

// A sanitizer has a `delete` of its own, which it cannot do without.
#if !defined(__SANITIZE_ADDRESS__)

namespace {

/// What the standard library's `new` has given out, which is malloc's.
void free_overwritten(void* block) noexcept {
    if (block == nullptr) return;
    explicit_bzero(block, malloc_usable_size(block));
    std::free(block);
}

}  // namespace

// Those for arrays call these.
void operator delete(void* block) noexcept {
    free_overwritten(block);
}

void operator delete(void* block, std::size_t) noexcept {
    free_overwritten(block);
}

void operator delete(void* block, std::align_val_t) noexcept {
    free_overwritten(block);
}

void operator delete(void* block, std::size_t, std::align_val_t) noexcept {
    free_overwritten(block);
}

#endif
