#include "app/language/complaints.h"

#include <iostream>
#include <utility>

#include "app/language/failure_text.h"
#include "app/language/problem_text.h"
#include "index/sentence/failure.h"

namespace okienko::language {

Complaints::Complaints(std::string program, const std::filesystem::path& folder,
                       const std::string& code)
    : program_(std::move(program)), words_(folder, code) {}

void Complaints::tell(const sentence::Sentence& what) const {
    const std::lock_guard lock(mutex_);
    write(sentence_text(what, words_));
}

void Complaints::tell(const article::Problem& problem) const {
    const std::lock_guard lock(mutex_);
    write(placed_problem_text(problem, words_));
}

void Complaints::write(const std::string& what) const {
    std::cerr << program_ << ": " << what << std::endl;
}

void tell_failure(const std::string& program, const std::exception& error,
                  const std::filesystem::path& folder, const std::string& code) {
    try {
        Complaints(program, folder, code).tell(sentence::sentence_of(error));
    } catch (const LanguageError&) {
        std::cerr << program << ": " << wordless_text(error, code) << std::endl;
    }
}

}  // namespace okienko::language
