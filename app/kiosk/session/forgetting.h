/// Text that somebody typed does not stay in memory longer than they do.
///
/// A program that uses this overwrites every block of memory that `delete` frees, so that what held
/// a text (a list, a map of set lines, an index's words) need not think of it. Left to be done by
/// hand is what lives on: a text that is emptied, an object that is used again, the stack.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "app/kiosk/session/screen.h"

namespace okienko::kiosk {

/// Overwrites `size` bytes with zeros, whether or not anybody reads them afterwards.
void overwrite(void* bytes, std::size_t size);

/// Overwrites `text` with zeros, what was erased of it included, and empties it.
void overwrite(std::string& text);

/// Overwrites all of it, guesses at how it goes on included.
void overwrite(Typing& typing);

/// Makes `object` as if nothing had ever been in it: a short text lies in the object itself, and an
/// emptied list keeps its room.
template <typename T>
void make_anew(T& object) noexcept {
    std::destroy_at(&object);
    overwrite(static_cast<void*>(&object), sizeof(T));
    std::construct_at(&object);
}

/// Overwrites what functions that were called from here have left on this thread's stack. To be
/// called where nothing is left to be done for a visitor.
void overwrite_stack();

}  // namespace okienko::kiosk
