#include "app/language/failure_text.h"

#include <charconv>
#include <list>
#include <string_view>
#include <vector>

#include "index/sentence/failure.h"

namespace okienko::language {
namespace {

/// `kept` holds the words of sentences within the sentence for as long as they are looked at.
Argument argument_of(const sentence::Value& value, const Language& words,
                     std::list<std::string>& kept) {
    if (value.within) {
        kept.push_back(sentence_text(*value.within, words));
        return {value.name, std::string_view(kept.back())};
    }
    if (!value.is_number) return {value.name, std::string_view(value.text)};
    std::int64_t number = 0;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), number);
    return {value.name, number};
}

}  // namespace

std::string sentence_text(const sentence::Sentence& sentence, const Language& words) {
    if (sentence.code.empty()) return sentence.english;
    std::list<std::string> kept;
    std::vector<Argument> arguments;
    for (const sentence::Value& value : sentence.values)
        arguments.push_back(argument_of(value, words, kept));
    const std::string otherwise =
        words.text_or("problem." + sentence.code, sentence.english, arguments);
    return words.text_or("failure." + sentence.code, otherwise, arguments);
}

std::string failure_text(const std::exception& error, const Language& words) {
    return sentence_text(sentence::sentence_of(error), words);
}

std::string wordless_text(const std::exception& error, const std::string& language) {
    const std::string said = error.what();
    if (language == "en") return said;
    return "brakuje słów tego programu; zainstaluj go jeszcze raz (" + said + ")";
}

}  // namespace okienko::language
