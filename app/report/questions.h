/// Questions by what they ask, not by how they are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/text/token.h"

namespace okienko::report {

/// The tokens of a question in a language, as the index would see them.
using Analyze = std::function<text::Tokens(std::string_view question, std::string_view language)>;

/// Every question, each kept once however often it came.
class Questions {
public:
    using Id = std::uint32_t;
    using Group = std::uint32_t;

    explicit Questions(Analyze analyze);
    ~Questions();

    /// A question again, or a new one.
    Id id_of(std::string_view question, std::string_view language);

    std::size_t size() const;
    const std::string& text(Id question) const;
    const std::string& language(Id question) const;

    /// Questions are of one group where the same words are left without stop words, inflection and
    /// order; those of stop words alone, by these.
    Group group(Id question);

    std::size_t groups() const;

    /// Sorted, none twice; none at all where a question has no word.
    const std::vector<std::string>& stems(Group group) const;

    /// How `question` writes the word with this stem, in small letters; the stem itself if it does
    /// not occur.
    std::string word(Id question, std::string_view stem) const;

private:
    struct Data;
    std::unique_ptr<Data> data_;
};

}  // namespace okienko::report
