/// The interface's words in one language: content/interface/<language>.txt, an ICU resource bundle
/// that the build compiles into share_folder() / "interface".
#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace okienko::language {

/// The words of a language cannot be read: path and cause.
struct LanguageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A value that a message names, as {count} in "{count, plural, one {# odpowiedź} …}".
struct Argument {
    std::string_view name;
    std::variant<std::int64_t, std::string_view> value;
};

/// The words of one language. Immutable after opening; serves one thread at a time.
///
/// A key names the bundle's tables from the outside in: "results.none.title".
class Language {
public:
    /// The words of `code` ("pl", "en") in the compiled bundles of `folder`.
    ///
    /// Throws: LanguageError, if there is no such bundle, it cannot be read, or a message in it is
    /// not well formed.
    Language(const std::filesystem::path& folder, const std::string& code);
    ~Language();
    Language(Language&&) noexcept;
    Language& operator=(Language&&) noexcept;

    /// The message under `key`; the same view at every call, valid as long as this Language.
    /// A key that does not exist is our mistake: it asserts, and reads as the key itself.
    std::string_view text(std::string_view key) const;

    /// The message under `key` with its arguments put in, plurals by the language's rules. A
    /// message lacking one of its arguments is our mistake: it asserts, and reads as "{name}".
    /// Source: ICU MessageFormat with named arguments.
    std::string text(std::string_view key, std::initializer_list<Argument> arguments) const;

    /// "1 września 2026" for a date; in the language's own order and words.
    std::string date(int year, unsigned month, unsigned day) const;

    const std::string& code() const;

    /// Every key there is, sorted.
    std::vector<std::string> keys() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// "en" where `wanted`, a code or locale such as "en_GB.UTF-8", is English; "pl" for all others.
std::string language_code(std::string_view wanted);

/// language_code of the environment: LC_ALL, else LC_MESSAGES, else LANG.
std::string environment_language();

}  // namespace okienko::language
