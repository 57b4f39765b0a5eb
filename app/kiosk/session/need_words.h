/// What is said of a visitor's needs: for the eye and for the ear.
#pragma once

#include <string>

#include "app/kiosk/session/screen.h"
#include "app/language/language.h"

namespace okienko::kiosk {

/// Whether the first of the channels is the way to begin with, before a telephone call and where
/// nobody can be called here: one that is there and needs no hearing, or is face to face.
bool leads_with_channel(const Contact& contact);

/// Whether somebody signs and the interpreter is not there now.
bool misses_interpreter(const Contact& contact);

/// Whether an interpreter of sign language is there, or when, or that one can write; empty where
/// neither was asked for.
std::string interpreter_words(const Contact& contact, const language::Language& words);

/// What staff know already, who were called; empty where nothing was said.
std::string told_words(const Contact& contact, const language::Language& words);

/// What the visitor has chosen, for whoever does not see it; empty where it is nothing.
std::string chosen_words(const Contact& contact, const language::Language& words);

}  // namespace okienko::kiosk
