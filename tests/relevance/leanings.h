/// How words lean, to the shop or to other things, learnt from questions to it and about others.
#pragma once

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "index/text/analyzer.h"
#include "index/text/folding.h"

namespace okienko::measuring {

using Stems = std::set<std::string>;

class Leanings {
public:
    void add(const Stems& stems, bool is_good) {
        ++(is_good ? good_ : others_);
        for (const std::string& stem : stems)
            ++(is_good ? counts_[stem].good : counts_[stem].other);
    }

    double of(const Stems& stems) const {
        double sum = 0;
        for (const std::string& stem : stems) sum += of(stem, {});
        return sum;
    }

    /// The same, as if the question that has `own` had not been added: what was learnt from a
    /// question itself tells it too well.
    double without(const Stems& stems, const Stems& own, bool is_good) const {
        double sum = 0;
        for (const std::string& stem : stems) {
            Counts seen;
            if (own.contains(stem)) ++(is_good ? seen.good : seen.other);
            sum += of(stem, seen);
        }
        return sum;
    }

    /// Stems that lean, and how much.
    std::map<std::string, double> all() const {
        std::map<std::string, double> leanings;
        for (const auto& [stem, counts] : counts_) {
            const double leaning = of(stem, {});
            if (leaning != 0) leanings[stem] = leaning;
        }
        return leanings;
    }

private:
    struct Counts {
        int good = 0;
        int other = 0;
    };

    /// The logarithm of how much oftener good questions have it, in steps of a half; 0 of a word
    /// that fewer than two questions have.
    double of(const std::string& stem, Counts less) const {
        constexpr double prior = 0.5;
        constexpr double most = 2;
        constexpr double step = 0.5;
        const auto found = counts_.find(stem);
        if (found == counts_.end()) return 0;
        const Counts all = found->second;
        if (all.good + all.other < 2) return 0;
        const double share = (all.good - less.good + prior) / (good_ + 2 * prior);
        const double other_share = (all.other - less.other + prior) / (others_ + 2 * prior);
        const double leaning = std::log(share / other_share);
        return std::round(std::clamp(leaning, -most, most) / step) * step;
    }

    std::map<std::string, Counts> counts_;
    double good_ = 0;
    double others_ = 0;
};

/// How questions write the words of each stem.
class WordForms {
public:
    explicit WordForms(const text::Analyzer& analyzer) : analyzer_(analyzer) {}

    void add(const std::string& question) {
        for (const text::Token& token : analyzer_.analyze(question)) {
            const auto written = question.substr(token.begin, token.end - token.begin);
            ++forms_[token.term][text::fold_case(written)];
        }
    }

    /// The commonest way; empty where there is none that reads as `stem` by itself.
    std::string of(const std::string& stem) const {
        const auto found = forms_.find(stem);
        if (found == forms_.end()) return {};
        std::string best;
        int most = 0;
        for (const auto& [form, count] : found->second) {
            const text::Tokens tokens = analyzer_.analyze(form);
            if (tokens.size() != 1 || tokens[0].term != stem || count <= most) continue;
            best = form;
            most = count;
        }
        return best;
    }

private:
    const text::Analyzer& analyzer_;
    std::map<std::string, std::map<std::string, int>> forms_;
};

/// Writes content/lexicon/leanings.txt, below the comment that stands in it.
inline void write_leanings(const std::string& file, const Leanings& leanings,
                           const WordForms& forms) {
    constexpr std::size_t width = 110;
    std::string text;
    {
        std::ifstream old(file);
        for (std::string line; std::getline(old, line) && line.starts_with('#');) {
            text += line + '\n';
        }
    }
    std::map<double, std::vector<std::string>, std::greater<>> lines;
    for (const auto& [stem, leaning] : leanings.all()) {
        std::string word = forms.of(stem);
        if (!word.empty()) lines[leaning].push_back(std::move(word));
    }
    for (auto& [leaning, words] : lines) {
        std::sort(words.begin(), words.end());
        std::string number = std::to_string(leaning);
        number.resize(number.find('.') + 2);
        std::string line;
        for (const std::string& word : words) {
            if (line.size() + word.size() > width) text += std::exchange(line, {}) + '\n';
            line += line.empty() ? number + ' ' + word : ' ' + word;
        }
        text += line + '\n';
    }
    std::ofstream stream(file);
    stream << text;
    if (!stream.flush()) throw std::runtime_error(file + ": cannot be written");
}

}  // namespace okienko::measuring
