/// Sleeps until there is something to look at, so that a kiosk nobody touches costs nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace okienko::kiosk {

/// Is told by the system of what is written to a few folders, and of the clock.
///
/// For one thread at a time, but for ring().
/// Source: inotify(7), eventfd(2), timerfd_create(2).
class Lookout {
public:
    using Milliseconds = std::chrono::milliseconds;

    /// From now on nothing that happens in `folders` is missed, whoever waits when. A folder may
    /// come later where the one that holds it stands before it. The clock strikes whenever a whole
    /// `beat` of it is over, and when somebody sets it: notices and days begin with a minute.
    explicit Lookout(std::vector<std::filesystem::path> folders,
                     Milliseconds beat = std::chrono::minutes(1));
    ~Lookout();
    Lookout(const Lookout&) = delete;
    Lookout& operator=(const Lookout&) = delete;

    /// Waits until there is something to look at, or it is rung, or for `patience` at most.
    ///
    /// Whether there is something to look at: one of the folders has changed since the last time,
    /// or the clock has struck. True as well after `patience` where the system cannot tell.
    bool wait(std::optional<Milliseconds> patience);

    /// Ends the wait that is under way, or else the next one. From any thread.
    void ring();

    /// Whether the system tells what happens: otherwise one has to look time and again.
    bool is_told() const { return is_told_; }

private:
    void watch();
    void wind_up();

    std::vector<std::filesystem::path> folders_;
    Milliseconds beat_;
    int changes_ = -1;  ///< inotify's
    int bell_ = -1;
    int clock_ = -1;
    bool is_told_ = false;
};

}  // namespace okienko::kiosk
