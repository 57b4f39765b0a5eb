/// What is wrong, told in English and so that any other language can tell it as well.
///
/// No room below the interface knows its languages: it names a code and the values of a sentence,
/// and app/language says that in the reader's words.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::sentence {

struct Sentence;

/// What a sentence names, as {key} in "{key} is missing".
struct Value {
    Value(std::string_view named, std::string_view words);

    /// A sentence within another, as {why} in "data/LOCK: cannot be written: {why}".
    Value(std::string_view named, const Sentence& part);

    template <std::integral Number>
    Value(std::string_view named, Number number) : Value(named, std::to_string(number)) {
        is_number = true;
    }

    std::string name;
    std::string text;  ///< a number's in decimal digits, a sentence's in English
    bool is_number = false;
    std::shared_ptr<const Sentence> within = nullptr;  ///< the sentence, where it is one
};

/// What is wrong and what to do, in English, and what it takes to say it in another language.
struct Sentence {
    std::string code;           ///< "id_too_long": its translation's name
    std::string english;        ///< its values filled in
    std::vector<Value> values;  ///< by their names in the English pattern and in translations
};

/// The sentence of `pattern`, each {name} in it the value of this name. Other braces stay.
Sentence say(std::string_view code, std::string_view pattern, std::vector<Value> values = {});

}  // namespace okienko::sentence
