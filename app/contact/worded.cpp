#include "app/contact/worded.h"

namespace okienko::contact {

std::string_view Worded::in(std::string_view language) const {
    auto found = texts.find(language);
    if (found == texts.end()) found = texts.find("pl");
    return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

Worded read_worded(article::Fields& fields, std::string_view key, article::FileProblems& problems) {
    Worded worded;
    const article::Yaml* value = fields.value(key);
    if (value == nullptr || value->kind != article::Yaml::Kind::map) {
        if (std::string text = fields.text(key); !text.empty()) worded.texts["pl"] = text;
        return worded;
    }
    article::Fields said(*value, {"pl", "en", "uk"}, problems);
    said.require("pl");
    for (const char* language : {"pl", "en", "uk"})
        if (std::string text = said.text(language); !text.empty()) worded.texts[language] = text;
    return worded;
}

std::string Whereabouts::in(std::string_view language) const {
    const bool is_both = !address.empty() && !position.empty();
    return address + (is_both ? ", " : "") + std::string(position.in(language));
}

}  // namespace okienko::contact
