/// Carries out what the desk wants of the journal and the index, and tells it what is new there.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/queue/effect.h"
#include "app/desk/queue/event.h"
#include "app/journal/keys.h"
#include "index/sentence/sentence.h"

namespace okienko::desk {

using Events = std::vector<Event>;

struct ClerkOptions {
    std::filesystem::path journal;  ///< shared with the kiosks
    std::filesystem::path data;     ///< where the generations of the index stand
    std::vector<Person> people;
    std::function<bool(const std::string& agent, std::string_view pin)> is_pin;

    /// The desk's secret key; empty for a wrong passphrase. Without this there is no key at all.
    std::function<std::optional<journal::SecretKey>(std::string_view passphrase)> unlock;

    std::function<void(const sentence::Sentence& what)>
        complain;  ///< one line a trouble; may be empty
};

/// For one thread at a time. Nothing here throws: what cannot be done is an event.
class Clerk {
public:
    /// How often it is looked whether customers ask the same more than they used to.
    static constexpr std::chrono::seconds trend_rest{60};

    /// How many open hand-offs the desk is told of, beside those of its agent.
    static constexpr std::size_t most_shown = 300;

    explicit Clerk(ClerkOptions options);
    ~Clerk();
    Clerk(Clerk&&) noexcept;
    Clerk& operator=(Clerk&&) noexcept;

    /// Does what is wanted, and tells what came of it.
    Events carry_out(const Effect& effect);

    /// What is new since it was last asked: nothing, as a rule, and then it costs microseconds.
    Events look(Time now);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace okienko::desk
