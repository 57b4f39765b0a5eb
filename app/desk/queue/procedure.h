/// An article as an agent uses it: the answer, what they may decide, what they can say.
#pragma once

#include <string>
#include <vector>

#include "index/article/article.h"

namespace okienko::desk {

struct Procedure {
    article::Blocks text;                ///< all but the limits and the ready sentences
    article::Blocks limits;              ///< below "Twoje granice"; empty where there are none
    std::vector<std::string> sentences;  ///< listed below "Gotowe zdania", without quotation marks
    std::string answer;                  ///< what stands before the first heading, for copying
};

Procedure procedure_of(const article::Article& article);

}  // namespace okienko::desk
