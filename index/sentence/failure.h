/// The surroundings failed: a disk, a damaged file, a library.
#pragma once

#include <exception>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "index/sentence/sentence.h"

namespace okienko::sentence {

/// What every room throws where its surroundings fail, as a type of its own. what() is English;
/// whoever shows it to a person asks for the sentence.
class Failure : public std::runtime_error {
public:
    explicit Failure(Sentence sentence);

    /// The sentence is told as say() makes it.
    Failure(std::string_view code, std::string_view pattern, std::vector<Value> values = {});

    const Sentence& sentence() const { return *sentence_; }

private:
    std::shared_ptr<const Sentence> sentence_;
};

/// "Permission denied" for EACCES, and what the system says for a number that is not known here.
Sentence cause_of(int error);

/// "data/LOCK: cannot be written: No space left on device"; without a cause where `error` is 0.
Sentence cannot_read(const std::filesystem::path& file, int error);
Sentence cannot_write(const std::filesystem::path& file, int error);
Sentence cannot_make(const std::filesystem::path& file, int error);

/// What `error` tells: a Failure its sentence, a failed call of the system its file and cause, and
/// anything else that nobody foresaw it, with what it says.
Sentence sentence_of(const std::exception& error);

}  // namespace okienko::sentence
