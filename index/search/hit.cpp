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

}  // namespace okienko::search
