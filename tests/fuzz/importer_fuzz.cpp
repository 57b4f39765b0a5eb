/// Any bytes, under any name, are refused or make drafts that read back.
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "index/article/id.h"
#include "index/article/importer/importer.h"
#include "index/article/markdown.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace okienko;
    constexpr const char* names[] = {"a.html", "a.txt", "a.csv", "a.json", "a.md"};
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const auto imported = importer::import_file(names[data[0] % 5], bytes,
                                                {.date = "2026-11-26", .splits = size % 2 == 0});
    for (const auto& draft : imported.drafts) {
        const auto parsed = article::parse_article(importer::text_of(draft, "note"), "a.md");
        if (!article::is_id(draft.id)) throw std::logic_error("an id is sound");
        if (parsed.article.id != draft.id) throw std::logic_error("front matter is read back");
        if (parsed.article.title != draft.title) throw std::logic_error("a title is read back");
        if (parsed.article.blocks.empty()) throw std::logic_error("a draft has a text");
    }
    return 0;
}
