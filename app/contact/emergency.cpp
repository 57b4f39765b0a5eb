#include "app/contact/emergency.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/contact/pattern.h"
#include "app/contact/slips.h"
#include "app/contact/text_file.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/yaml.h"
#include "index/text/lexicon.h"
#include "index/text/words.h"

namespace okienko::contact {
namespace {

using article::Fields;
using article::FileProblems;
using article::Yaml;
using Kind = Emergency::Kind;
using Patterns = std::vector<Pattern>;

constexpr std::size_t most_tokens = 200;

/// What makes a question an emergency of one kind.
struct Rule {
    Kind kind = Kind::help;
    std::string article;
    std::string procedure;
    Patterns always;  ///< whatever else is said, but `unless`
    Patterns when;    ///< unless something everyday is said, too
    Patterns only;    ///< if nothing else is said
    Patterns unless;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool is_name_of_list(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::not_breathing:
            return "not_breathing";
        case Kind::unwell:
            return "unwell";
        case Kind::fire:
            return "fire";
        case Kind::gas:
            return "gas";
        case Kind::lift:
            return "lift";
        case Kind::injury:
            return "injury";
        case Kind::violence:
            return "violence";
        case Kind::lost_child:
            return "lost_child";
        case Kind::theft:
            return "theft";
        case Kind::accident:
            return "accident";
        case Kind::help:
            break;
    }
    return "help";
}

bool comes_staff_first(Kind kind) {
    return kind == Kind::lost_child || kind == Kind::theft;
}

bool may_need_defibrillator(Kind kind) {
    return kind == Kind::not_breathing || kind == Kind::unwell || kind == Kind::injury ||
           kind == Kind::accident || kind == Kind::help;
}

struct EmergencyRules::Data {
    explicit Data(text::Analyzer questions) : analyzer(std::move(questions)) {}

    text::Analyzer analyzer;
    std::vector<Rule> rules;
    Patterns everyday;
    Alternatives filler;
    KnownTerms known;

    const Pattern* first_match(const Patterns& patterns, const text::Tokens& tokens) const {
        const auto found = std::find_if(patterns.begin(), patterns.end(), [&](const auto& pattern) {
            return matches(pattern, tokens, known.look_alikes);
        });
        return found == patterns.end() ? nullptr : &*found;
    }

    std::optional<Emergency> recognise(const text::Tokens& tokens) const {
        const bool is_everyday = first_match(everyday, tokens) != nullptr;
        for (const Rule& rule : rules) {
            const Pattern* found = first_match(rule.always, tokens);
            if (found == nullptr && !is_everyday) found = first_match(rule.when, tokens);
            if (found == nullptr) found = only_match(rule.only, tokens);
            if (found == nullptr || first_match(rule.unless, tokens) != nullptr) continue;
            return Emergency{rule.kind, found->written, rule.article, rule.procedure};
        }
        return std::nullopt;
    }

    const Pattern* only_match(const Patterns& patterns, const text::Tokens& tokens) const {
        const auto found = std::find_if(patterns.begin(), patterns.end(), [&](const auto& pattern) {
            return is_all_there_is(pattern, filler, tokens, known.look_alikes);
        });
        return found == patterns.end() ? nullptr : &*found;
    }
};

/// Reads the file, a key after the other; patterns of rules use the word lists read before.
class EmergencyReader {
public:
    EmergencyReader(const text::Analyzer& questions, FileProblems& found)
        : data_(std::make_shared<EmergencyRules::Data>(questions)), problems_(found) {}

    EmergencyRules read(const Yaml& root, bool is_whole) {
        Fields fields(root, {"words", "filler", "look_alikes", "everyday", "emergencies"},
                      problems_);
        if (is_whole) fields.require("emergencies");
        if (const Yaml* words = fields.value("words")) read_lists(*words);
        for (const std::string& text : fields.texts("filler")) {
            const auto found = alternatives(text, fields.line("filler"));
            data_->filler.insert(data_->filler.end(), found.begin(), found.end());
        }
        for (const std::string& text : fields.texts("look_alikes")) {
            for (const auto& token : data_->analyzer.analyze(text)) {
                data_->known.look_alikes.insert(token.word);
                data_->known.look_alikes.insert(token.term);
            }
        }
        data_->everyday = patterns(fields, "everyday");
        for (const Yaml* value : fields.maps("emergencies")) read_rule(*value);
        EmergencyRules rules;
        rules.data_ = data_;
        return rules;
    }

private:
    void read_lists(const Yaml& words) {
        for (const Yaml::Entry& entry : words.entries) {
            Alternatives& list = lists_[entry.key];
            for (const Yaml& item : entry.value.items) {
                const auto found = alternatives(item.text, item.line);
                list.insert(list.end(), found.begin(), found.end());
            }
            if (list.empty())
                problems_.error(entry.line, "list_empty", "the list \"{name}\" is empty",
                                {{"name", entry.key}});
        }
    }

    void read_rule(const Yaml& value) {
        Fields fields(value, {"kind", "article", "procedure", "always", "when", "only", "unless"},
                      problems_);
        fields.require("kind");
        Rule rule;
        rule.kind = fields.choice("kind",
                                  {{"not-breathing", Kind::not_breathing},
                                   {"unwell", Kind::unwell},
                                   {"fire", Kind::fire},
                                   {"gas", Kind::gas},
                                   {"lift", Kind::lift},
                                   {"injury", Kind::injury},
                                   {"violence", Kind::violence},
                                   {"lost-child", Kind::lost_child},
                                   {"theft", Kind::theft},
                                   {"accident", Kind::accident},
                                   {"help", Kind::help}},
                                  Kind::help);
        rule.article = fields.text("article");
        rule.procedure = fields.text("procedure");
        rule.always = patterns(fields, "always");
        rule.when = patterns(fields, "when");
        rule.only = patterns(fields, "only");
        rule.unless = patterns(fields, "unless");
        if (rule.always.empty() && rule.when.empty() && rule.only.empty()) {
            problems_.error(value.line, "no_pattern", "no pattern is given; add \"when: [...]\"");
        }
        data_->rules.push_back(std::move(rule));
    }

    Patterns patterns(Fields& fields, const char* key) {
        Patterns patterns;
        for (const std::string& text : fields.texts(key)) {
            Pattern pattern{text, {}};
            for (const std::string_view place : split(text, ' ')) {
                auto found = alternatives(place, fields.line(key));
                if (!found.empty()) pattern.places.push_back(std::move(found));
            }
            for (const Alternatives& place : pattern.places) {
                for (const PatternWord& word : place) data_->known.terms.insert(word.term);
            }
            if (!pattern.places.empty()) patterns.push_back(std::move(pattern));
        }
        return patterns;
    }

    /// "zemdleć|zasłabnąć", "PERSON", "gaśnic*", "=syna".
    Alternatives alternatives(std::string_view text, int line) {
        Alternatives all;
        for (const std::string_view part : split(text, '|')) {
            if (is_name_of_list(part)) {
                add_list(part, line, all);
            } else {
                add_word(part, line, all);
            }
        }
        return all;
    }

    void add_list(std::string_view name, int line, Alternatives& all) {
        const auto list = lists_.find(std::string(name));
        if (list == lists_.end()) {
            problems_.error(line, "unknown_list", "there is no list of words \"{name}\"",
                            {{"name", name}});
        } else {
            all.insert(all.end(), list->second.begin(), list->second.end());
        }
    }

    void add_word(std::string_view part, int line, Alternatives& all) {
        const bool is_beginning = part.ends_with('*');
        const bool is_exact = part.starts_with('=');
        const auto word = part.substr(is_exact, part.size() - is_exact - is_beginning);
        const auto tokens = data_->analyzer.analyze(word);
        if (tokens.size() != 1) {
            problems_.error(line, "not_one_word", "\"{said}\" is not one word", {{"said", part}});
            return;
        }
        all.push_back(pattern_word(tokens[0], is_beginning, is_exact));
    }

    std::shared_ptr<EmergencyRules::Data> data_;
    FileProblems& problems_;
    std::map<std::string, Alternatives> lists_;
};

EmergencyRules::EmergencyRules() = default;

std::optional<Emergency> EmergencyRules::recognise(std::string_view question) const {
    if (!data_) return std::nullopt;
    auto tokens = data_->analyzer.analyze(text::question_start(question));
    tokens.resize(std::min(tokens.size(), most_tokens));
    if (auto found = data_->recognise(tokens)) return found;
    const auto right = put_right(tokens, data_->analyzer, data_->known);
    const auto is_same = [](const text::Token& one, const text::Token& other) {
        return one.word == other.word;
    };
    const bool is_changed =
        !std::equal(tokens.begin(), tokens.end(), right.begin(), right.end(), is_same);
    return is_changed ? data_->recognise(right) : std::nullopt;
}

Emergency EmergencyRules::unsaid() const {
    if (!data_) return {};
    for (const Rule& rule : data_->rules)
        if (rule.kind == Kind::help) return {rule.kind, {}, rule.article, rule.procedure};
    return {};
}

ParsedEmergencies parse_emergencies(std::string_view text, const std::string& file,
                                    const text::Analyzer& analyzer) {
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    EmergencyReader reader(analyzer, problems);
    EmergencyRules rules = reader.read(yaml.root, yaml.is_whole);
    return {std::move(rules), problems.by_line()};
}

ParsedEmergencies read_emergencies(const std::filesystem::path& folder,
                                   const text::Analyzer& analyzer) {
    const auto file = folder / "emergencies.yaml";
    const auto text = read_text(file);
    if (text) return parse_emergencies(*text, file.generic_string(), analyzer);
    FileProblems problems(file.generic_string());
    problems.error(0, "emergencies_unreadable",
                   "the rules for emergencies cannot be read; nothing is recognised as one");
    return {{}, problems.by_line()};
}

ParsedEmergencies installed_emergencies(const std::filesystem::path& share) {
    try {
        const auto lexicon = text::Lexicon::open(share / "polish.lexicon");
        return read_emergencies(share / "contact", text::polish_analyzer(lexicon, {}));
    } catch (const text::LexiconError& error) {
        FileProblems problems((share / "polish.lexicon").generic_string());
        problems.error(1, "lexicon_unreadable", "the lexicon cannot be read: {why}",
                       {{"why", error.sentence()}});
        return {.rules = {}, .problems = problems.by_line()};
    }
}

}  // namespace okienko::contact
