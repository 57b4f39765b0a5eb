/// A voice: espeak-ng, run as a program of its own.
///
/// Chosen over speech-dispatcher, which wants a daemon and a session of its own to fail, and over
/// espeak-ng's library, whose threads and sound driver would live in the kiosk: a program that is
/// missing or dies leaves silence behind and nothing else, and ends at once when it is to hush.
/// Both speak with the same voices; Polish, English and Ukrainian are among them.
#pragma once

#include <sys/types.h>

#include <string>

namespace okienko::device {

struct Utterance {
    std::string text;
    std::string language;  ///< "pl", "en" or "uk"
    int volume = 100;      ///< of the voice, 0 to 200
};

/// One voice: says one thing at a time, for one thread.
class Speech {
public:
    /// `program` takes espeak-ng's options and the text on its standard input.
    explicit Speech(std::string program = "espeak-ng");
    ~Speech();
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

    /// Whether the program can be run at all.
    bool is_installed() const;

    /// Begins to say this, instead of what is being said. Never waits. The text goes through memory
    /// that no other program can read: it is what a visitor typed and read.
    void say(const Utterance& utterance);

    void hush();

    /// Whether the last utterance is still being said.
    bool is_speaking();

private:
    std::string program_;
    pid_t speaker_ = 0;  ///< 0: nobody speaks
};

}  // namespace okienko::device
