#include "app/device/speech.h"

#include <signal.h>
#include <sys/wait.h>

#include <utility>

#include "app/device/programs.h"
#include "app/process/begin.h"
#include "app/process/memory_file.h"

namespace okienko::device {
namespace {

/// Words a minute: a little slower than espeak-ng's 175, for those who are not used to it.
constexpr const char* pace = "155";

}  // namespace

Speech::Speech(std::string program) : program_(std::move(program)) {}

Speech::~Speech() {
    hush();
}

bool Speech::is_installed() const {
    return !find_program(program_).empty();
}

void Speech::say(const Utterance& utterance) {
    hush();
    const process::MemoryFile text(utterance.text);
    if (text.descriptor() < 0) return;
    speaker_ = process::begin({program_, "-v", utterance.language, "-a",
                               std::to_string(utterance.volume), "-s", pace, "-b1", "--stdin"},
                              {.input = text.descriptor()});
}

void Speech::hush() {
    if (speaker_ == 0) return;
    kill(speaker_, SIGKILL);
    waitpid(speaker_, nullptr, 0);
    speaker_ = 0;
}

bool Speech::is_speaking() {
    if (speaker_ != 0 && waitpid(speaker_, nullptr, WNOHANG) != 0) speaker_ = 0;
    return speaker_ != 0;
}

}  // namespace okienko::device
