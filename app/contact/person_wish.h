/// Does somebody ask for a person instead of an answer? content/contact/people.yaml tells.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "index/article/problem.h"
#include "index/text/analyzer.h"

namespace okienko::contact {

/// The patterns, ready to be asked; as in emergencies.yaml. One may serve several threads at once.
class PersonWishes {
public:
    /// Knows no such wish.
    PersonWishes();

    /// Is `question` nothing but a wish to talk to a person? "chcę rozmawiać z człowiekiem" is;
    /// "jak zostać pracownikiem" is a question.
    bool recognise(std::string_view question) const;

private:
    struct Data;
    friend struct PersonWishReader;
    std::shared_ptr<const Data> data_;
};

struct ParsedPersonWishes {
    PersonWishes wishes;
    article::Problems problems;
};

/// The patterns in the YAML `text`, the content of `file` (named in problems only).
ParsedPersonWishes parse_person_wishes(std::string_view text, const std::string& file,
                                       const text::Analyzer& analyzer);

/// The patterns that are installed with the program in its folder `share`, as
/// installed_emergencies().
ParsedPersonWishes installed_person_wishes(const std::filesystem::path& share);

}  // namespace okienko::contact
