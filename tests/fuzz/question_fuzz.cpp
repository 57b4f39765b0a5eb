/// Any bytes are a question, whole or half typed, and bring no more hits than were asked for.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tests/search/small_shop.h"

namespace {

using namespace okienko::search;

void require(bool holds) {
    if (!holds) std::abort();
}

void require_sound(const Snippet& snippet) {
    for (const Highlight& highlight : snippet.highlights) {
        require(highlight.begin < highlight.end && highlight.end <= snippet.text.size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const SmallShop shop(four_articles());
    static const Searcher searcher = shop.searcher();
    const std::string_view question(reinterpret_cast<const char*>(data), size);

    const Answer answer = searcher.find({.question = question, .limit = 3, .explain = true});
    require(answer.hits.size() <= 3);
    for (const Hit& hit : answer.hits) require_sound(hit.snippet);
    require(searcher.suggest({.text = question, .before = {}}).hits.size() <= 10);
    return 0;
}
