#include "app/report/questions.h"

#include <algorithm>

#include "app/language/by_name.h"
#include "index/text/folding.h"

namespace okienko::report {
namespace {

constexpr auto not_yet = static_cast<Questions::Group>(-1);

using Numbers = language::ByName<std::uint32_t>;

struct Question {
    std::string text;
    std::string language;
    Questions::Group group = not_yet;
};

std::vector<std::string> stems_of(const text::Tokens& tokens, bool with_stop_words) {
    std::vector<std::string> stems;
    for (const text::Token& token : tokens) {
        if (with_stop_words || !token.is_stop) stems.push_back(token.term);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

}  // namespace

struct Questions::Data {
    Analyze analyze;
    Numbers numbers;
    std::string key;  ///< language and text: one buffer for all that are looked up
    std::vector<Question> questions;
    Numbers group_numbers;
    std::vector<std::vector<std::string>> groups;
};

Questions::Questions(Analyze analyze) : data_(std::make_unique<Data>()) {
    data_->analyze = std::move(analyze);
}

Questions::~Questions() = default;

Questions::Id Questions::id_of(std::string_view question, std::string_view language) {
    data_->key.assign(language);
    data_->key += ' ';
    data_->key += question;
    const auto known = data_->numbers.find(std::string_view(data_->key));
    if (known != data_->numbers.end()) return known->second;
    const auto id = static_cast<Id>(data_->questions.size());
    data_->numbers.emplace(data_->key, id);
    data_->questions.push_back({.text = std::string(question), .language = std::string(language)});
    return id;
}

std::size_t Questions::size() const {
    return data_->questions.size();
}

const std::string& Questions::text(Id question) const {
    return data_->questions[question].text;
}

const std::string& Questions::language(Id question) const {
    return data_->questions[question].language;
}

Questions::Group Questions::group(Id question) {
    Question& one = data_->questions[question];
    if (one.group != not_yet) return one.group;
    const text::Tokens tokens = data_->analyze(one.text, one.language);
    std::vector<std::string> stems = stems_of(tokens, false);
    if (stems.empty()) stems = stems_of(tokens, true);
    std::string key = one.language;
    for (const std::string& stem : stems) key += ' ' + stem;
    const auto [place, is_new] =
        data_->group_numbers.emplace(key, static_cast<Group>(data_->groups.size()));
    if (is_new) data_->groups.push_back(std::move(stems));
    one.group = place->second;
    return one.group;
}

std::size_t Questions::groups() const {
    return data_->groups.size();
}

const std::vector<std::string>& Questions::stems(Group group) const {
    return data_->groups[group];
}

std::string Questions::word(Id question, std::string_view stem) const {
    const Question& one = data_->questions[question];
    for (const text::Token& token : data_->analyze(one.text, one.language)) {
        if (token.term != stem) continue;
        return text::fold_case(one.text.substr(token.begin, token.end - token.begin));
    }
    return std::string(stem);
}

}  // namespace okienko::report
