/// The parts of an examination, one for each thing that can be ill.
#pragma once

#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/device/configuration.h"
#include "app/health/examine.h"
#include "index/publish/generation.h"

namespace okienko::health {

/// An examination while it lasts.
class Notes {
public:
    explicit Notes(const language::Language& words) : words_(words) {}

    /// What was found of `what` is told by "cli.doctor.<what>.<how>.says", and what to do about it
    /// by ".do", where it is not well. Values are those of the messages.
    void add(const std::string& what, State state, const std::string& how,
             std::initializer_list<language::Argument> values = {});

    const language::Language& words() const { return words_; }

    /// What `error` tells, in the words of the examination.
    std::string why(const std::exception& error) const;

    Findings findings() && { return std::move(findings_); }

private:
    const language::Language& words_;
    Findings findings_;
};

/// Gives back the live generation, where it can be used.
std::optional<publish::Generation> check_generations(const Device& device, Notes& notes);

void check_disk(const Device& device, Notes& notes);

/// Gives back the configuration, as shipped where there is none.
device::Configuration check_configuration(const Device& device, Notes& notes);

void check_contact(const Device& device, const std::optional<publish::Generation>& generation,
                   Notes& notes);

void check_notices(const Device& device, const std::optional<publish::Generation>& generation,
                   Notes& notes);

void check_journal(const Device& device, const device::Configuration& configuration, Notes& notes);

void check_clock(const Device& device, Notes& notes);

/// Lexicon, fonts, icons.
void check_installation(const Device& device, Notes& notes);

/// The voice of a kiosk, the chime of a desk.
void check_sound(const Device& device, Notes& notes);

/// Asks CUPS for the printer of the configuration.
void check_printer(const Device& device, const device::Configuration& configuration, Notes& notes);

void check_packs(const Device& device, Notes& notes);

}  // namespace okienko::health
