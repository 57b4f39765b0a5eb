/// The interface's words in one language: content/interface/<language>.txt, an ICU resource bundle
/// that the build compiles into share_folder() / "interface".
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "index/sentence/failure.h"

namespace okienko::language {

/// The words of a language cannot be read: path and cause.
struct LanguageError : sentence::Failure {
    using Failure::Failure;
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
    /// The words of `code` ("pl", "en", "uk") in the compiled bundles of `folder`.
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

    /// The message under `key`, or `otherwise` where this language has none: what the content says
    /// in Polish, and a translation may say.
    std::string_view text_or(std::string_view key, std::string_view otherwise) const;

    /// The same with arguments put in; `otherwise` is taken as it stands.
    std::string text_or(std::string_view key, std::string_view otherwise,
                        const std::vector<Argument>& arguments) const;

    /// "1 września 2026" for a date; in the language's own order and words.
    std::string date(std::chrono::year_month_day date) const;

    const std::string& code() const;

    /// Every key there is, sorted.
    std::vector<std::string> keys() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The codes of the languages a visitor can choose, in the order they are offered.
inline constexpr std::array<std::string_view, 3> all_codes{"pl", "en", "uk"};

/// Every language a visitor can choose, opened once.
class Languages {
public:
    /// Throws: LanguageError, if one of them cannot be read.
    explicit Languages(const std::filesystem::path& folder);

    /// The words of `code`; Polish where there is no such language.
    const Language& of(std::string_view code) const;

private:
    std::vector<Language> languages_;  ///< in the order of all_codes
};

/// "en" where `wanted`, a code or locale such as "en_GB.UTF-8", is English; "pl" for all others:
/// the languages of our command lines.
std::string language_code(std::string_view wanted);

/// The same among all_codes: the languages of a screen.
std::string screen_language_code(std::string_view wanted);

/// language_code of the environment: LC_ALL, else LC_MESSAGES, else LANG.
std::string environment_language();

}  // namespace okienko::language
