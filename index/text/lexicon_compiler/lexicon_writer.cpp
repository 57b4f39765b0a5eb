#include "index/text/lexicon_compiler/lexicon_writer.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "index/text/lexicon_compiler/trie_builder.h"
#include "index/text/lexicon_format.h"
#include "index/text/patch_table.h"

namespace okienko::text {

std::string build_lexicon(const LexiconContents& contents) {
    const std::string patches = serialize_patches(contents.patches);
    const std::string endings = build_trie(contents.endings);
    const std::string marked_endings = build_trie(contents.marked_endings);
    return serialize_lexicon({patches, endings, marked_endings, ""});
}

void write_file(const std::filesystem::path& file, const std::string& bytes) {
    const std::filesystem::path beside = file.string() + ".new";
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw std::runtime_error(beside.string() + ": cannot write: " + std::strerror(errno));
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    if (error) throw std::runtime_error(file.string() + ": cannot write: " + error.message());
}

}  // namespace okienko::text
