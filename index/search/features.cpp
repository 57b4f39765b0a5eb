#include "index/search/features.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "index/search/schema.h"

namespace okienko::search {

namespace {

/// Between fields, so that the end of one is not near the start of the next.
constexpr std::size_t field_gap = 30;

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// Farther apart than this, two words have nothing to do with each other.
constexpr std::size_t nearest_words = 8;

constexpr std::size_t passage_words = 80;
constexpr std::size_t passage_step = 40;

double saturated_trigram(double count, double relative_trigrams) {
    return count / (count + 1.2 * (0.4 + 0.6 * relative_trigrams));
}

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

}  // namespace

FeatureReader::FeatureReader(const ForwardIndex& index, const Question& question,
                             WordMatcher& matcher)
    : index_(&index), question_(&question), matcher_(&matcher) {
    positions_.resize(question.terms.size());
}

Features FeatureReader::read(ArticleNumber article) {
    index_->read_words(article, article_);
    forget();
    take_words();
    const double length = index_->relative_length(article);
    Features features{};
    features[Feature::stems] = stems(length);
    features[Feature::trigrams] = trigrams(index_->relative_trigrams(article));
    features[Feature::prefixes] = prefixes(length);
    features[Feature::likeness] = likeness(length);
    features[Feature::nearness] = nearness();
    features[Feature::passage] = passage();
    features[Feature::lead30] = lead(30);
    features[Feature::cover] = cover();
    features[Feature::title] = title();
    add_traits(index_->traits(article), features);
    return features;
}

/// Scaled by the cover, for an article of the right kind about something else is no answer.
void FeatureReader::add_traits(Traits traits, Features& features) const {
    const double cover = features[Feature::cover];
    if ((traits & answers_yes_or_no) != 0) {
        if (question_->kind == QuestionKind::yes_or_no) features[Feature::yes_or_no] = cover;
        if (question_->kind == QuestionKind::open) features[Feature::not_yes_or_no] = cover;
    }
    if ((traits & collects_questions) != 0) features[Feature::asked_questions] = cover;
    if ((traits & is_for_agents) != 0) features[Feature::for_agents] = cover;
}

void FeatureReader::forget() {
    const std::size_t terms = question_->terms.size();
    stem_counts_.assign(terms, 0);
    trigram_counts_.assign(matcher_->trigram_values().size(), 0);
    prefix_counts_.assign(matcher_->prefix_values().size(), 0);
    likeness_sums_.assign(terms, 0);
    likest_.assign(terms, 0);
    first_in_body_.assign(terms, nowhere);
    is_in_head_.assign(terms, false);
    for (auto& positions : positions_) positions.clear();
    body_sightings_.clear();
    body_words_ = 0;
}

void FeatureReader::take_words() {
    auto word = article_.words.begin();
    std::size_t position = 0;
    bool was_body = false;
    for (const LineWords& line : article_.lines) {
        const bool is_body = is_running_text(line.field);
        if (!(is_body && was_body)) position += field_gap;
        was_body = is_body;
        for (std::uint32_t i = 0; i < line.words && word != article_.words.end(); ++i, ++word) {
            if (const WordMatch* match = matcher_->match(*word)) {
                take_match(line.field, *match, position);
            }
            ++position;
            body_words_ += is_body;
        }
    }
}

void FeatureReader::take_match(Field field, const WordMatch& match, std::size_t position) {
    const double weight = weight_of(field);
    for (const PartNumber trigram : matcher_->trigrams(match)) trigram_counts_[trigram] += weight;
    for (const Likeness& like : matcher_->likenesses(match)) {
        likeness_sums_[like.term] += weight * like.squared;
        likest_[like.term] = std::max(likest_[like.term], like.squared);
    }
    if (match.prefix != no_part) prefix_counts_[match.prefix] += weight;
    if (match.term == no_part) return;
    likest_[match.term] = 1;
    stem_counts_[match.term] += weight;
    positions_[match.term].push_back(position);
    if (is_running_text(field)) {
        first_in_body_[match.term] = std::min(first_in_body_[match.term], body_words_);
        body_sightings_.push_back({body_words_, match.term});
    } else {
        is_in_head_[match.term] = true;
    }
}

double FeatureReader::stems(double relative_length) const {
    double sum = 0;
    for (std::size_t i = 0; i < stem_counts_.size(); ++i) {
        if (stem_counts_[i] == 0) continue;
        sum += question_->terms[i].value * saturated(stem_counts_[i], relative_length);
    }
    return share(sum, question_->value);
}

double FeatureReader::trigrams(double relative_trigrams) const {
    double sum = 0;
    for (std::size_t i = 0; i < trigram_counts_.size(); ++i) {
        if (trigram_counts_[i] == 0) continue;
        sum += matcher_->trigram_values()[i] *
               saturated_trigram(trigram_counts_[i], relative_trigrams);
    }
    return share(sum, matcher_->trigram_value());
}

double FeatureReader::prefixes(double relative_length) const {
    double sum = 0;
    for (std::size_t i = 0; i < prefix_counts_.size(); ++i) {
        if (prefix_counts_[i] == 0) continue;
        sum += matcher_->prefix_values()[i] * saturated(prefix_counts_[i], relative_length);
    }
    return share(sum, matcher_->prefix_value());
}

double FeatureReader::likeness(double relative_length) const {
    double sum = 0;
    for (std::size_t i = 0; i < likeness_sums_.size(); ++i) {
        if (likeness_sums_[i] == 0) continue;
        sum += question_->terms[i].value * saturated(likeness_sums_[i], relative_length);
    }
    return share(sum, question_->content_value);
}

double FeatureReader::nearness() {
    double sum = 0;
    double whole = 0;
    PartNumber previous = no_part;
    for (PartNumber i = 0; i < question_->terms.size(); ++i) {
        if (question_->terms[i].is_synonym) break;
        if (!question_->terms[i].is_content()) continue;
        if (previous != no_part) {
            const double value =
                std::min(question_->terms[previous].value, question_->terms[i].value);
            whole += value;
            sum += value * closeness(previous, i);
        }
        previous = i;
    }
    return share(sum, whole);
}

/// From 1 for words side by side to 0 for words far apart, in whatever order.
double FeatureReader::closeness(PartNumber one, PartNumber other) const {
    const std::vector<std::size_t>& a = positions_[one];
    const std::vector<std::size_t>& b = positions_[other];
    std::size_t least = nowhere;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        least = std::min(least, a[i] < b[j] ? b[j] - a[i] : a[i] - b[j]);
        if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    if (least > nearest_words) return 0;
    return 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(1, least)));
}

double FeatureReader::passage() {
    double best = 0;
    std::size_t first_sighting = 0;
    for (std::size_t begin = 0; begin == 0 || begin + passage_step < body_words_;
         begin += passage_step) {
        const bool is_rest = begin > 0 && (body_words_ - begin) * 3 < passage_words;
        if (is_rest) break;
        best = std::max(best, passage_at(begin, first_sighting));
    }
    return share(best, question_->value);
}

double FeatureReader::passage_at(std::size_t begin, std::size_t& first_sighting) {
    passage_counts_.assign(question_->terms.size(), 0);
    while (first_sighting < body_sightings_.size() &&
           body_sightings_[first_sighting].position < begin) {
        ++first_sighting;
    }
    for (std::size_t i = first_sighting; i < body_sightings_.size(); ++i) {
        if (body_sightings_[i].position >= begin + passage_words) break;
        ++passage_counts_[body_sightings_[i].term];
    }
    constexpr double full = passage_words;
    const double words =
        std::min(full, static_cast<double>(body_words_ - std::min(begin, body_words_)));
    const double relative_length = std::max(words, 0.6 * full) / full;
    double sum = 0;
    for (std::size_t i = 0; i < passage_counts_.size(); ++i) {
        const double count = passage_counts_[i] + (is_in_head_[i] ? 0.5 : 0);
        if (count > 0) {
            sum += question_->terms[i].value * count / (count + 0.5 + 0.5 * relative_length);
        }
    }
    return sum;
}

double FeatureReader::lead(std::size_t words) const {
    double sum = 0;
    for (std::size_t i = 0; i < question_->terms.size(); ++i) {
        if (is_in_head_[i] || first_in_body_[i] < words) sum += question_->terms[i].value;
    }
    return share(sum, question_->value);
}

double FeatureReader::cover() const {
    double sum = 0;
    for (std::size_t i = 0; i < question_->terms.size(); ++i) {
        const Term& term = question_->terms[i];
        if (term.is_content()) sum += term.value * std::sqrt(static_cast<double>(likest_[i]));
    }
    return share(sum, question_->content_value);
}

double FeatureReader::title() const {
    double sum = 0;
    for (std::size_t i = 0; i < question_->terms.size(); ++i) {
        if (is_in_head_[i]) sum += question_->terms[i].value;
    }
    return share(sum, question_->value);
}

}  // namespace okienko::search
