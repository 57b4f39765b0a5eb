/// Made-up days of a shop: who came, what they asked, and what became of it. Alike at every run.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

/// What people ask, and what the shop has for it.
struct Subject {
    std::vector<std::string> wordings;
    std::string article;   ///< empty: nobody wrote it
    bool is_weak = false;  ///< its article rarely helps
};

/// The questions of content/golden with the articles that answer them, some that nobody answers,
/// and some that only other words answer.
std::vector<Subject> subjects(const std::filesystem::path& content);

/// A draw of chance that is the same on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// From 0, less than `count`.
    std::size_t below(std::size_t count) { return engine_() % count; }

    bool happens(double share) {
        return static_cast<double>(engine_() >> 11U) < share * 9007199254740992.0;
    }

    /// From 0, less than `count`; the first ones much more often.
    std::size_t mostly_first(std::size_t count) {
        const std::size_t one = below(count), other = below(count), third = below(count);
        return std::min({one, other, third});
    }

    std::uint64_t bits() { return engine_(); }

private:
    std::mt19937_64 engine_;
};

/// A moment when the shop is open, some days before `end`: more at noon and after work, most on
/// Saturdays.
std::chrono::sys_seconds visit_time(Chance& chance, std::chrono::sys_days end, int days);
