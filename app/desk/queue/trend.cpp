#include "app/desk/queue/trend.h"

#include <algorithm>
#include <iterator>

namespace okienko::desk {
namespace {

using namespace std::chrono_literals;

constexpr auto window = 1h;
constexpr std::chrono::hours baseline = 7 * 24h;
constexpr std::size_t least_times = 3;
constexpr double least_growth = 3;
constexpr double least_shared = 0.5;

using Words = std::vector<std::string>;  // sorted, none twice

Words words_of(std::string_view question, const Stems& stems) {
    Words words = stems(question);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

/// Of all their stems, the part both have.
double shared(const Words& one, const Words& other) {
    Words both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    const auto all = one.size() + other.size() - both.size();
    return all == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(all);
}

struct Trouble {
    Words words;
    std::string question;
    std::size_t times = 0;
    std::size_t before = 0;
};

Trouble* find(std::vector<Trouble>& troubles, const Words& words) {
    Trouble* best = nullptr;
    double most = least_shared;
    for (Trouble& trouble : troubles) {
        const double part = shared(trouble.words, words);
        if (part < most || (best != nullptr && part == most)) continue;
        best = &trouble;
        most = part;
    }
    return best;
}

double usually(const Trouble& trouble) {
    return static_cast<double>(trouble.before) / static_cast<double>(baseline.count());
}

bool rises(const Trouble& trouble) {
    return trouble.times >= least_times &&
           static_cast<double>(trouble.times) >= least_growth * usually(trouble);
}

}  // namespace

std::vector<Trend> trends(const std::vector<journal::AskedQuestion>& questions, Time now,
                          const Stems& stems) {
    std::vector<Trouble> troubles;
    // What is asked now makes the groups; what was asked before only joins them.
    for (const auto& asked : questions) {
        if (asked.at <= now - window || asked.at > now) continue;
        const Words words = words_of(asked.text, stems);
        if (words.empty()) continue;
        Trouble* trouble = find(troubles, words);
        if (trouble == nullptr) trouble = &troubles.emplace_back(Trouble{words, {}, 0, 0});
        trouble->question = asked.text;
        ++trouble->times;
    }
    std::erase_if(troubles, [](const Trouble& one) { return one.times < least_times; });
    for (const auto& asked : questions) {
        if (troubles.empty()) break;
        if (asked.at > now - window || asked.at <= now - window - baseline) continue;
        if (Trouble* trouble = find(troubles, words_of(asked.text, stems))) ++trouble->before;
    }
    std::erase_if(troubles, [](const Trouble& one) { return !rises(one); });
    std::stable_sort(troubles.begin(), troubles.end(),
                     [](const auto& one, const auto& other) { return one.times > other.times; });
    std::vector<Trend> rising;
    for (const Trouble& one : troubles) rising.push_back({one.question, one.times, usually(one)});
    return rising;
}

}  // namespace okienko::desk
