/// Every message of the interface, with a value wherever it names one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "app/language/language.h"
#include "app/language/share_folder.h"

namespace okienko::language {

inline Language words_of(const std::string& code) {
    return {share_folder() / "interface", code};
}

/// Every value that any message names, each unmistakable.
inline std::string say(const Language& language, const std::string& key, std::int64_t number) {
    return language.text(
        key, {{"about", "<about>"},     {"columns", number},        {"known", "<known>"},
              {"least", number},        {"most_rows", number},      {"rows", number},
              {"words", number},        {"broken", number},         {"bytes", "<bytes>"},
              {"written", "<written>"}, {"ours", "<ours>"},         {"one", "<one>"},
              {"locale", "<locale>"},   {"channel", "<channel>"},   {"created", "<created>"},
              {"expires", "<expires>"}, {"key", "<key>"},           {"new", "<new>"},
              {"open", "<open>"},       {"out", "<out>"},           {"questions", number},
              {"secret", "<secret>"},   {"size", "<size>"},         {"today", "<today>"},
              {"version", "<version>"}, {"said", "<said>"},         {"rules", "<rules>"},
              {"other", "<other>"},     {"name", "<name>"},         {"most", number},
              {"time", "<time>"},       {"day", "<day>"},           {"word", "<word>"},
              {"line", number},         {"meant", "<meant>"},       {"lines", number},
              {"fog", number},          {"files", number},          {"due", "<due>"},
              {"better", "<better>"},   {"begin", "<begin>"},       {"added", number},
              {"advice", number},       {"articles", number},       {"audience", "<audience>"},
              {"changed", number},      {"command", "<command>"},   {"count", number},
              {"charset", "<charset>"}, {"folder", "<folder>"},     {"date", "<date>"},
              {"days", "<days>"},       {"article", "<article>"},   {"megabytes", number},
              {"median", "<median>"},   {"share", "<share>"},       {"drafts", number},
              {"errors", number},       {"expected", "<expected>"}, {"first", "<first>"},
              {"from", "<from>"},       {"address", "<address>"},   {"controller", "<controller>"},
              {"does", "<does>"},       {"file", "<file>"},         {"minutes", number},
              {"state", "<state>"},     {"town", "<town>"},         {"when", "<when>"},
              {"end", "<end>"},         {"scope", "<scope>"},       {"since", "<since>"},
              {"title", "<title>"},     {"updated", "<updated>"},   {"generation", number},
              {"got", "<got>"},         {"group", "<group>"},       {"hours", "<hours>"},
              {"id", "<id>"},           {"language", "<language>"}, {"languages", "<languages>"},
              {"last", "<last>"},       {"minimum", "<minimum>"},   {"number", number},
              {"percent", number},      {"pin", "<pin>"},           {"place", "<place>"},
              {"left", "<left>"},       {"ago", "<ago>"},           {"own", "<own>"},
              {"next", "<next>"},       {"question", "<question>"}, {"reached", "<reached>"},
              {"removed", number},      {"seconds", number},        {"source", "<source>"},
              {"to", "<to>"},           {"printer", "<printer>"},   {"who", "<who>"},
              {"how", "<how>"},         {"metres", number},         {"needs", "<needs>"},
              {"text", "<text>"},       {"value", "<value>"},       {"what", "<what>"},
              {"why", "<why>"}});
}

/// The values of say() that a text holds.
inline std::set<std::string> values_in(const std::string& text) {
    std::set<std::string> values;
    for (auto begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin + 1))
        values.insert(text.substr(begin, text.find('>', begin) - begin));
    if (text.find("77") != std::string::npos) values.insert("77");
    return values;
}

inline std::string without(std::string text, const std::string& number) {
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number))
        text.erase(at, number.size());
    return text;
}

}  // namespace okienko::language
