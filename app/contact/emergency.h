/// Is this a question, or does somebody need help now? Rules decide, before any search:
/// content/contact/emergencies.yaml.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "index/article/problem.h"
#include "index/text/analyzer.h"

namespace okienko::contact {

struct Emergency {
    enum class Kind {
        not_breathing,
        unwell,  ///< fainted, choking, a heart attack
        fire,
        gas,
        lift,  ///< stuck in one
        injury,
        violence,
        lost_child,
        theft,
        accident,
        help  ///< nobody said with what
    };

    Kind kind = Kind::help;
    std::string rule;       ///< the pattern that matched, as it is written
    std::string article;    ///< id of the article that says more; may be empty
    std::string procedure;  ///< id of the agents' article that says what they do; may be empty

    bool operator==(const Emergency&) const = default;
};

/// "not_breathing", "lost_child", "help"...
std::string_view to_string(Emergency::Kind kind);

/// Is the shop's staff to be called before 112? They close the doors after a child or a thief.
bool comes_staff_first(Emergency::Kind kind);

/// May somebody need a defibrillator? Where nobody does, fetching one would only delay.
bool may_need_defibrillator(Emergency::Kind kind);

/// The rules, ready to be asked. One may serve several threads at once.
///
/// A pattern is a few words that all occur near one another, in any order: "pali się",
/// "PERSON zemdleć|zasłabnąć". Words match by their stems, and with slips of the finger; of "|"
/// one of the words will do; "gaśnic*" matches by its beginning; "@person" stands for a list of
/// words.
class EmergencyRules {
public:
    /// Knows no emergency at all.
    EmergencyRules();

    /// The first kind, in the order of the rules, with a pattern that `question` matches and
    /// nothing that excuses it. Any bytes are taken; of a long text, the first 200 words.
    std::optional<Emergency> recognise(std::string_view question) const;

    /// What holds where nobody said what happened: the first rule of kind `help`.
    Emergency unsaid() const;

private:
    struct Data;
    friend class EmergencyReader;
    std::shared_ptr<const Data> data_;
};

struct ParsedEmergencies {
    EmergencyRules rules;  ///< those that are sound
    article::Problems problems;
};

/// The rules in the YAML `text`, the content of `file` (named in problems only). Their words are
/// analysed by `analyzer`, as questions will be.
ParsedEmergencies parse_emergencies(std::string_view text, const std::string& file,
                                    const text::Analyzer& analyzer);

/// The rules of emergencies.yaml in `folder`. A file that is missing or cannot be read is a
/// problem, and nothing is recognised.
ParsedEmergencies read_emergencies(const std::filesystem::path& folder,
                                   const text::Analyzer& analyzer);

/// The rules that are installed with the program in its folder `share`: contact/emergencies.yaml,
/// with the stems of polish.lexicon. They need neither index nor content. What is missing or
/// damaged is a problem, and then nothing is recognised.
ParsedEmergencies installed_emergencies(const std::filesystem::path& share);

}  // namespace okienko::contact
