/// Reads aloud: what is said next, and what a listener's touches change about it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/session/narration.h"

namespace okienko::kiosk {

/// What is said, sentence by sentence. Says nothing itself: it answers with the sentence to say.
class Reader {
public:
    static constexpr int volumes = 3;

    /// Begins anew with these sentences. The first of them; empty where there is none.
    std::optional<Sentence> begin(std::vector<Sentence> sentences);

    /// The sentence was said to its end: the next one, unless reading is paused or over.
    std::optional<Sentence> go_on();

    /// The sentence that was said last, once more.
    std::optional<Sentence> repeat();

    /// Stops in the middle of a sentence.
    void pause() { is_paused_ = true; }

    /// Goes on with the sentence that was stopped.
    std::optional<Sentence> resume();

    /// Everything back to the beginning, the volume too.
    void forget() { *this = {}; }

    void change_volume() { volume_ = volume_ % volumes + 1; }

    int volume() const { return volume_; }  ///< 1, the quietest and the usual one, to `volumes`

    bool is_paused() const { return is_paused_; }

    bool is_over() const { return at_ >= sentences_.size(); }

private:
    std::optional<Sentence> current() const;

    std::vector<Sentence> sentences_;
    std::size_t at_ = 0;  ///< what is being said
    bool is_paused_ = false;
    int volume_ = 1;
};

}  // namespace okienko::kiosk
