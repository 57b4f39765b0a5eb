/// What goes wrong with a window, told to whoever reads its terminal or its log.
#pragma once

#include <exception>
#include <filesystem>
#include <mutex>
#include <string>

#include "app/language/language.h"
#include "index/article/problem.h"
#include "index/sentence/sentence.h"

namespace okienko::language {

/// Tells troubles on the standard error, one a line, behind the program's name. Any thread may.
class Complaints {
public:
    /// In the language of `code`, "pl" or "en", whose words stand in `folder`.
    ///
    /// Throws: LanguageError, if they cannot be read.
    Complaints(std::string program, const std::filesystem::path& folder, const std::string& code);

    void tell(const sentence::Sentence& what) const;

    /// Behind its place: "site.yaml:3: ...".
    void tell(const article::Problem& problem) const;

private:
    void write(const std::string& what) const;

    std::string program_;
    Language words_;
    mutable std::mutex mutex_;  ///< words serve one thread at a time
};

/// Tells what ended `program`, as Complaints would; in English and Polish where there are no words.
void tell_failure(const std::string& program, const std::exception& error,
                  const std::filesystem::path& folder, const std::string& code);

}  // namespace okienko::language
