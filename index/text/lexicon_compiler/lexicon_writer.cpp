#include "index/text/lexicon_compiler/lexicon_writer.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <stdexcept>

#include "index/text/lexicon_format.h"
#include "index/text/packed_trie.h"
#include "index/text/patch_table.h"
#include "index/text/stem_set.h"

namespace okienko::text {

std::string build_lexicon(const LexiconContents& contents) {
    const std::string patches = serialize_patches(contents.patches);
    const std::string exceptions = PackedTrie::serialize(contents.exceptions);
    const std::string rules = PackedTrie::serialize(contents.rules);
    const std::string proposals = serialize_proposals(contents.proposals);
    const std::string stems = StemSet::serialize(contents.stems);
    const std::string marked = PackedTrie::serialize(contents.marked);
    return serialize_lexicon({patches, exceptions, rules, proposals, stems, marked});
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
