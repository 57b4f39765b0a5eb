#include "index/search/hit.h"

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

}  // namespace okienko::search
