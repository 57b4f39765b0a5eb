#include "app/contact/person_wish.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "app/contact/pattern.h"
#include "app/contact/text_file.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/yaml.h"
#include "index/text/lexicon.h"
#include "index/text/words.h"

namespace okienko::contact {

using article::Fields;
using article::FileProblems;

struct PersonWishes::Data {
    text::Analyzer analyzer;
    Pattern wish;  ///< who, and what is said about it
    Alternatives filler;
    std::vector<Pattern> always;
    std::vector<Pattern> unless;
    std::set<std::string> look_alikes;

    bool has_one_of(const std::vector<Pattern>& patterns, const text::Tokens& tokens) const {
        return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& pattern) {
            return matches(pattern, tokens, look_alikes);
        });
    }
};

/// Reads the lists, and tells what is no word.
struct PersonWishReader {
    const text::Analyzer& analyzer;
    FileProblems& problems;

    /// "rozmawiać|porozmawiać"
    Alternatives alternatives(std::string_view text, int line) const {
        Alternatives all;
        while (!text.empty()) {
            const auto end = std::min(text.find('|'), text.size());
            const auto tokens = analyzer.analyze(text.substr(0, end));
            if (tokens.size() == 1) {
                all.push_back(pattern_word(tokens[0]));
            } else {
                problems.error(line, "not_one_word", "\"{said}\" is not one word",
                               {{"said", text.substr(0, end)}});
            }
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return all;
    }

    Alternatives list(Fields& fields, const char* key) const {
        Alternatives all;
        for (const std::string& text : fields.texts(key)) {
            auto found = alternatives(text, fields.line(key));
            std::move(found.begin(), found.end(), std::back_inserter(all));
        }
        return all;
    }

    std::vector<Pattern> patterns(Fields& fields, const char* key) const {
        std::vector<Pattern> all;
        for (const std::string& text : fields.texts(key)) {
            Pattern pattern{text, {}};
            std::string_view left = text;
            while (!left.empty()) {
                const auto end = std::min(left.find(' '), left.size());
                if (end > 0)
                    pattern.places.push_back(alternatives(left.substr(0, end), fields.line(key)));
                left.remove_prefix(std::min(end + 1, left.size()));
            }
            if (!pattern.places.empty()) all.push_back(std::move(pattern));
        }
        return all;
    }

    PersonWishes read(Fields& fields) const {
        auto data = std::make_shared<PersonWishes::Data>(PersonWishes::Data{.analyzer = analyzer});
        data->wish.places = {list(fields, "who"), list(fields, "say")};
        data->filler = list(fields, "filler");
        data->always = patterns(fields, "always");
        data->unless = patterns(fields, "unless");
        for (const PatternWord& word : list(fields, "look_alikes")) {
            data->look_alikes.insert(word.word);
            data->look_alikes.insert(word.term);
        }
        PersonWishes wishes;
        wishes.data_ = std::move(data);
        return wishes;
    }
};

PersonWishes::PersonWishes() = default;

bool PersonWishes::recognise(std::string_view question) const {
    if (!data_) return false;
    constexpr std::size_t most_tokens = 30;  // a longer text says more than that
    const auto tokens = data_->analyzer.analyze(text::question_start(question));
    if (tokens.empty() || tokens.size() > most_tokens) return false;
    if (data_->has_one_of(data_->unless, tokens)) return false;
    return is_all_there_is(data_->wish, data_->filler, tokens, data_->look_alikes) ||
           data_->has_one_of(data_->always, tokens);
}

ParsedPersonWishes parse_person_wishes(std::string_view text, const std::string& file,
                                       const text::Analyzer& analyzer) {
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"who", "say", "filler", "always", "unless", "look_alikes"}, problems);
    if (yaml.is_whole) fields.require("who");
    PersonWishes wishes = PersonWishReader{analyzer, problems}.read(fields);
    return {std::move(wishes), problems.by_line()};
}

ParsedPersonWishes installed_person_wishes(const std::filesystem::path& share) {
    const auto file = share / "contact/people.yaml";
    FileProblems problems(file.generic_string());
    try {
        const auto text = read_text(file);
        const auto lexicon = text::Lexicon::open(share / "polish.lexicon");
        if (text)
            return parse_person_wishes(*text, file.generic_string(),
                                       text::polish_analyzer(lexicon, {}));
        problems.error(0, "wishes_unreadable",
                       "the wishes for a person cannot be read; none is recognised");
    } catch (const text::LexiconError& error) {
        problems.error(0, "lexicon_unreadable", "the lexicon cannot be read: {why}",
                       {{"why", error.sentence()}});
    }
    return {{}, problems.by_line()};
}

}  // namespace okienko::contact
