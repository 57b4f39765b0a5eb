/// Any bytes can be read for slips: edits lie inside their line, in order, and make it no worse.
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include "app/proofreading/abbreviations.h"
#include "app/proofreading/file_lines.h"
#include "app/proofreading/shop_values.h"
#include "app/proofreading/typography.h"
#include "app/proofreading/words.h"

using namespace okienko::proofreading;

namespace {

void hold(bool is_so, const char* what) {
    if (!is_so) throw std::logic_error(what);
}

void check_edits(std::string_view line, const Edits& edits) {
    std::size_t last = 0;
    for (const Edit& edit : edits) {
        hold(edit.begin >= last && edit.begin <= edit.end, "edits are ascending and disjoint");
        hold(edit.end <= line.size(), "an edit lies inside its line");
        last = edit.end;
    }
    edited(line, edits);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const okienko::article::Values shop = {{"sklep.telefon", "22 000 00 00"}};
    for (const FileLine& line : lines_of(bytes)) {
        check_edits(line.text, typography_edits(line.text));
        check_edits(line.text, abbreviation_edits(line.text));
        check_edits(line.text, shop_value_edits(line.text, shop));
    }
    std::size_t end = 0;
    for (const Sentence& sentence : sentences_of(bytes)) {
        hold(sentence.begin == end && sentence.end > end, "sentences follow each other");
        end = sentence.end;
    }
    hold(end == bytes.size(), "sentences are the whole text");
    for (const Word& word : words_of(bytes)) {
        hold(word.begin < word.end && word.end <= bytes.size(), "a word lies inside its text");
    }
    return 0;
}
