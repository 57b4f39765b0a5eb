#include "index/sentence/sentence.h"

#include <algorithm>
#include <utility>

namespace okienko::sentence {

Value::Value(std::string_view named, std::string_view words) : name(named), text(words) {}

Value::Value(std::string_view named, const Sentence& part)
    : name(named), text(part.english), within(std::make_shared<const Sentence>(part)) {}

Sentence say(std::string_view code, std::string_view pattern, std::vector<Value> values) {
    Sentence sentence{std::string(code), {}, std::move(values)};
    while (!pattern.empty()) {
        const auto begin = std::min(pattern.find('{'), pattern.size());
        sentence.english += pattern.substr(0, begin);
        pattern.remove_prefix(begin);
        if (pattern.empty()) break;
        const auto end = std::min(pattern.find('}'), pattern.size());
        const auto named = std::find_if(
            sentence.values.begin(), sentence.values.end(),
            [&](const Value& value) { return value.name == pattern.substr(1, end - 1); });
        const bool is_value = named != sentence.values.end();
        sentence.english += is_value ? named->text : "{";
        pattern.remove_prefix(is_value ? end + 1 : 1);
    }
    return sentence;
}

}  // namespace okienko::sentence
