/// Any bytes behind sound front matter make an article.
#include <cstddef>
#include <cstdint>
#include <string>

#include "index/article/markdown.h"
#include "tests/article/soundness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = "---\nid: a\ntitle: A\nkind: faq\ncategory: b\n---\n" +
                      std::string(reinterpret_cast<const char*>(data), size);
    const auto parsed = okienko::article::parse_article(file, "a.md");
    Soundness::require(parsed, file);
    okienko::article::plain_text(parsed.article.blocks);
    return 0;
}
