#include "index/search/hit.h"

#include "index/text/folding.h"

namespace okienko::search {

const char* to_string(Intent intent) {
    switch (intent) {
        case Intent::answered:
            return "answered";
        case Intent::unsure:
            return "unsure";
        case Intent::none:
            return "none";
        case Intent::emergency:
            return "emergency";
        case Intent::notice:
            return "notice";
        case Intent::person:
            return "person";
    }
    return "none";
}

std::vector<std::string> endings_of(const Suggestions& suggestions) {
    std::vector<std::string> endings;
    if (!suggestions.corrected.empty()) endings.push_back(suggestions.corrected);
    for (const std::string& completion : suggestions.completions) {
        const bool is_known = !endings.empty() && completion == endings.front();
        if (!is_known && completion != suggestions.text) endings.push_back(completion);
    }
    return endings;
}

std::string_view news_of(std::string_view ending, std::string_view typed) {
    const auto folded = [](std::string_view word) {
        return text::fold_diacritics(text::fold_case(word));
    };
    while (true) {
        const std::size_t end = typed.find(' ');
        const std::size_t said = ending.find(' ');
        if (end == typed.npos || said == ending.npos) return ending;
        if (folded(typed.substr(0, end)) != folded(ending.substr(0, said))) return ending;
        typed.remove_prefix(end + 1);
        ending.remove_prefix(said + 1);
    }
}

}  // namespace okienko::search
