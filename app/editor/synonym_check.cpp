#include "app/editor/synonym_check.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "index/search/document.h"
#include "index/text/analyzer.h"
#include "index/text/lexicon.h"

namespace okienko::editor {
namespace {

using article::Problem;
using article::Problems;

const char* key_of(text::SynonymSlip::Kind kind) {
    switch (kind) {
        case text::SynonymSlip::Kind::no_sign:
            return "synonym_sign";
        case text::SynonymSlip::Kind::empty_side:
            return "synonym_empty";
        case text::SynonymSlip::Kind::phrase:
            return "synonym_phrase";
    }
    return "";
}

/// The stems of all words in the Polish articles of `library`.
std::set<std::string> stems_in(const article::Library& library, const text::Analyzer& analyzer) {
    std::set<std::string> stems;
    search::DocumentBuilder documents;
    for (const article::Article& article : library.articles) {
        if (article.language != "pl") continue;
        for (const text::Token& token : analyzer.analyze(documents.build(article).text)) {
            stems.insert(token.term);
        }
    }
    return stems;
}

/// Compares lines with one another, with the lexicon and with the articles.
class SynonymCheck {
public:
    SynonymCheck(std::string file, const text::Analyzer& analyzer, std::set<std::string> stems,
                 const language::Language& words)
        : file_(std::move(file)), analyzer_(analyzer), stems_(std::move(stems)), words_(words) {}

    void read(const text::SynonymLine& line) {
        line_ = line.line;
        check_words(line.left, line.is_two_way);
        check_words(line.right, true);
        for (const std::string& left : line.left) {
            for (const std::string& right : line.right) {
                check_pair(left, right);
                if (line.is_two_way) pairs_.emplace(std::pair(stem(right), stem(left)), line_);
            }
        }
    }

    void read(const text::SynonymSlip& slip) {
        line_ = slip.line;
        refuse(key_of(slip.kind), {{"word", slip.word}});
    }

    Problems finish() { return std::move(problems_); }

private:
    std::string stem(const std::string& word) const {
        const text::Tokens tokens = analyzer_.analyze(word);
        return tokens.empty() ? word : tokens.front().term;
    }

    void refuse(const std::string& key, std::initializer_list<language::Argument> arguments) {
        tell(Problem::Severity::error, key, arguments);
    }

    void advise(const std::string& key, std::initializer_list<language::Argument> arguments) {
        tell(Problem::Severity::advice, key, arguments);
    }

    void tell(Problem::Severity severity, const std::string& key,
              std::initializer_list<language::Argument> arguments) {
        problems_.push_back({.severity = severity,
                             .file = file_,
                             .line = line_,
                             .what = words_.text("cli.check." + key, arguments),
                             .code = key});
    }

    void check_words(const std::vector<std::string>& words, bool are_looked_for) {
        for (const std::string& word : words) {
            const text::Tokens tokens = analyzer_.analyze(word);
            if (tokens.size() != 1) {
                refuse("synonym_phrase", {{"word", word}});
            } else if (tokens.front().is_stop) {
                advise("synonym_stop", {{"word", word}});
            } else if (are_looked_for && !stems_.contains(tokens.front().term)) {
                advise("synonym_unknown", {{"word", word}});
            }
        }
    }

    void check_pair(const std::string& left, const std::string& right) {
        const std::pair pair(stem(left), stem(right));
        if (pair.first == pair.second) {
            return advise("synonym_same", {{"word", left}, {"other", right}});
        }
        const auto back = pairs_.find({pair.second, pair.first});
        const auto [before, is_new] = pairs_.emplace(pair, line_);
        if (!is_new) {
            return advise("synonym_twice",
                          {{"word", left}, {"other", right}, {"line", before->second}});
        }
        if (back == pairs_.end()) return;
        refuse("synonym_circle", {{"word", left}, {"other", right}, {"line", back->second}});
    }

    std::string file_;
    const text::Analyzer& analyzer_;
    std::set<std::string> stems_;
    const language::Language& words_;
    int line_ = 0;
    std::map<std::pair<std::string, std::string>, int> pairs_;  ///< by stems; the line that says so
    Problems problems_;
};

}  // namespace

Problems synonym_problems(const std::filesystem::path& file, const article::Library& library,
                          const std::filesystem::path& lexicon, const language::Language& words) {
    const text::SynonymFile synonyms = text::read_synonyms(file);
    if (synonyms.lines.empty() && synonyms.slips.empty()) return {};
    const text::Analyzer analyzer = text::polish_analyzer(
        text::Lexicon::open(lexicon), text::read_word_lists(library.word_lists));
    SynonymCheck check(file.generic_string(), analyzer, stems_in(library, analyzer), words);
    for (const text::SynonymSlip& slip : synonyms.slips) check.read(slip);
    for (const text::SynonymLine& line : synonyms.lines) check.read(line);
    return check.finish();
}

}  // namespace okienko::editor
