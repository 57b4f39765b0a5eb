/// Any sections in a lexicon's file are refused with a sentence or read without harm.
///
/// A checksum that is right makes damage rare; here every input has one, as a file would that
/// somebody made on purpose.
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "index/text/lexicon.h"
#include "index/text/lexicon_format.h"

namespace {

using namespace okienko::text;

const std::filesystem::path& scratch() {
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() /
        ("okienko-lexicon-fuzz-" + std::to_string(::getpid()));
    return file;
}

void stem_with(const std::string& file) {
    std::ofstream(scratch(), std::ios::binary) << file;
    try {
        const auto lexicon = Lexicon::open(scratch());
        for (const char* word :
             {"zarowkami", "żarówkami", "najladniejszy", "niedziałający", "aż",
              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
            if (lexicon->folded_stem(word).empty() || lexicon->exact_stem(word).empty())
                std::abort();
            lexicon->knows(word);
        }
    } catch (const LexiconError& error) {
        if (std::strlen(error.what()) < 20) std::abort();
    }
}

/// Cuts off a length byte and so many bytes, four times the length.
std::string_view take(std::string_view& input) {
    if (input.empty()) return {};
    const std::size_t length =
        std::min<std::size_t>(static_cast<unsigned char>(input.front()) * 4U, input.size() - 1);
    const std::string_view taken = input.substr(1, length);
    input.remove_prefix(1 + length);
    return taken;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    std::string_view input(reinterpret_cast<const char*>(data), size);
    stem_with(std::string(input));
    SectionBytes sections;
    for (std::string_view& section : sections) section = take(input);
    stem_with(serialize_lexicon(sections));
    return 0;
}
