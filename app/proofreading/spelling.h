/// "pisownia": words that neither the dictionary nor the editors' own list knows.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace okienko::proofreading {

/// Where the Polish dictionary of Hunspell stands on Debian: pl_PL.aff and pl_PL.dic.
inline constexpr const char* dictionary_folder = "/usr/share/hunspell";

class Dictionary {
public:
    /// The dictionary in `folder`; empty where there is none.
    static std::optional<Dictionary> open(const std::filesystem::path& folder);

    Dictionary(Dictionary&&) noexcept;
    Dictionary& operator=(Dictionary&&) noexcept;
    ~Dictionary();

    /// Adds the words of an editors' list, a word or, with a "*" behind it, a word's beginning a
    /// line, in small letters; "#" begins a remark. A list that is not there is empty.
    void add_list(const std::filesystem::path& file);

    /// Adds every word of `text`, as a shop's own name.
    void add_words(std::string_view text);

    /// Does it know `word`, as written: "Żarówką"? Words with digits are not for it: it knows them.
    bool knows(const std::string& word) const;

    /// The words that are most like `word`, at most three. Slow: a tenth of a second and more.
    std::vector<std::string> suggest(const std::string& word) const;

private:
    struct Impl;
    explicit Dictionary(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::proofreading
