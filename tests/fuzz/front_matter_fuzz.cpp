/// Any bytes between two lines of "---" are front matter, and any bytes at all are a file or
/// shelves.
#include <cstddef>
#include <cstdint>
#include <string>

#include "index/article/category.h"
#include "index/article/markdown.h"
#include "tests/article/soundness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto file = "---\n" + bytes + "\n---\nTekst\n";
    Soundness::require(okienko::article::parse_article(file, "a.md"), file);
    Soundness::require(okienko::article::parse_article(bytes, "a.md"), bytes);
    okienko::article::parse_shelves(bytes, "categories.yaml");
    return 0;
}
