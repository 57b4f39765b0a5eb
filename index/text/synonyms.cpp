#include "index/text/synonyms.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include "index/sentence/failure.h"
#include "index/text/folding.h"
#include "index/text/lexicon.h"

namespace okienko::text {

namespace {

constexpr const char* blanks = " \t\r";

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Reads one line after another.
class SynonymReader {
public:
    void read(std::string_view line) {
        ++line_;
        line = trim(line);
        if (line.empty() || line.front() == '#') return;
        const std::size_t sign = line.find_first_of("~>");
        if (sign == std::string_view::npos || line.find_first_of("~>", sign + 1) != line.npos) {
            return slip(SynonymSlip::Kind::no_sign, line);
        }
        SynonymLine entry{.line = line_, .is_two_way = line[sign] == '~'};
        if (!read_side(line.substr(0, sign), entry.left)) return;
        if (!read_side(line.substr(sign + 1), entry.right)) return;
        file_.lines.push_back(std::move(entry));
    }

    SynonymFile finish() { return std::move(file_); }

private:
    /// Words between commas.
    bool read_side(std::string_view side, std::vector<std::string>& words) {
        while (true) {
            const std::size_t end = side.find(',');
            const std::string_view word = trim(side.substr(0, end));
            if (word.empty()) {
                slip(SynonymSlip::Kind::empty_side, word);
                return false;
            }
            if (word.find_first_of(blanks) != std::string_view::npos) {
                slip(SynonymSlip::Kind::phrase, word);
                return false;
            }
            words.push_back(fold_case(word));
            if (end == std::string_view::npos) return true;
            side.remove_prefix(end + 1);
        }
    }

    void slip(SynonymSlip::Kind kind, std::string_view word) {
        file_.slips.push_back({line_, kind, std::string(word)});
    }

    SynonymFile file_;
    int line_ = 0;
};

}  // namespace

SynonymFile parse_synonyms(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    SynonymReader reader;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        reader.read(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return reader.finish();
}

SynonymFile read_synonyms(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error) && !error) return {};
    std::ifstream stream(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (error || !stream || stream.bad()) {
        throw LexiconError(
            "synonyms_unreadable", "{file}: cannot read the synonyms: {why}",
            {{"file", path.string()}, {"why", sentence::cause_of(error ? error.value() : errno)}});
    }
    return parse_synonyms(text);
}

}  // namespace okienko::text
