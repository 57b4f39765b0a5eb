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

/// Farther apart than this, one word does not follow the other.
constexpr std::size_t followed_within = 4;

constexpr std::size_t passage_words = 15;

/// How far into an article its beginning reaches, in words, for terms and for trigrams.
constexpr std::size_t lead_words = 30;
constexpr std::size_t trigram_lead_words = 20;

/// The place of the body's first word, behind the title and what stands beside it.
constexpr std::size_t body_place = 3;

/// A term that occurs so many words into the article is worth half of one at its beginning.
constexpr double half_early = 10;

/// Counts that are not measured by the length of the article: this many are worth a half.
constexpr double half_saturated = 2;

/// So many of a trigram are worth a half in an article of this length.
double trigram_length(double relative_trigrams) {
    return 1.2 * (0.4 + 0.6 * relative_trigrams);
}

bool is_open(QuestionKind kind) {
    return kind != QuestionKind::statement && kind != QuestionKind::yes_or_no;
}

double share(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

}  // namespace

FeatureReader::FeatureReader(const ForwardIndex& index, const Question& question,
                             WordMatcher& matcher)
    : index_(&index), question_(&question), matcher_(&matcher) {
    positions_.resize(question.terms.size());
    values_.reserve(question.terms.size());
    for (const Term& term : question.terms) {
        values_.push_back(term.value);
        if (!term.is_synonym) typed_letters_ += term.word.size();
    }
}

Features FeatureReader::read(ArticleNumber article) {
    index_->read_words(article, article_);
    forget();
    take_words();
    const double length = index_->relative_length(article);
    constexpr double longest = 3;
    Features features{};
    features[Feature::stems] = stems();
    add_trigrams(index_->relative_trigrams(article), features);
    features[Feature::prefixes] = prefixes(length);
    features[Feature::likeness] = likeness(length);
    features[Feature::exact] = exact();
    features[Feature::order] = order();
    features[Feature::passage] = passage();
    features[Feature::lead30] = lead30();
    features[Feature::early] = early();
    features[Feature::cover] = cover();
    features[Feature::title] = title_;
    if (features[Feature::cover] > 0) {
        features[Feature::brevity] = 1 - std::min(longest, length) / longest;
    }
    add_traits(index_->traits(article), features);
    if (!question_->fragment.empty()) add_fragment(features);
    return features;
}

/// Scaled by the cover, for an article of the right kind about something else is no answer.
void FeatureReader::add_traits(Traits traits, Features& features) const {
    const double cover = features[Feature::cover];
    const QuestionKind kind = question_->kind;
    if ((traits & collects_questions) != 0) features[Feature::asked_questions] = cover;
    if ((traits & is_for_agents) != 0) features[Feature::for_agents] = cover;
    if (kind == QuestionKind::statement) return;
    if ((traits & answers_yes_or_no) != 0) {
        features[is_open(kind) ? Feature::not_yes_or_no : Feature::yes_or_no] = cover;
    }
    if ((traits & says_what_it_is) != 0 && kind == QuestionKind::definition) {
        features[Feature::defines] = cover;
    }
    if ((traits & says_what_to_do) != 0) {
        features[kind == QuestionKind::how ? Feature::instructs : Feature::not_instructs] = cover;
    }
}

/// Too short to look for in all articles: it only tells those apart that were found.
void FeatureReader::add_fragment(Features& features) const {
    const Fragment found = fragment();
    const bool is_letter = question_->fragment.size() == 1;
    features[Feature::fragment_next] = is_letter ? 0.7 * found.next : found.next;
    features[Feature::fragment_early] = is_letter ? 0.5 * found.early : found.early;
}

FeatureReader::Fragment FeatureReader::fragment() const {
    constexpr std::size_t lead = 15;
    constexpr double half_early = 8;
    constexpr std::size_t near = 3;
    const bool has_before = question_->before_fragment < positions_.size();
    const auto before = has_before ? std::span(positions_[question_->before_fragment])
                                   : std::span<const std::size_t>();
    auto follows = before.begin();
    Fragment found;
    auto word = article_.words.begin();
    std::size_t position = 0;
    std::size_t place = 0;
    bool was_body = false;
    for (const LineWords& line : article_.lines) {
        const bool is_body = is_running_text(line.field);
        if (!(is_body && was_body)) position += field_gap;
        was_body = is_body;
        for (std::uint32_t i = 0; i < line.words && word != article_.words.end(); ++i, ++word) {
            while (follows != before.end() && *follows + near < position) ++follows;
            const bool is_next = follows != before.end() && *follows < position;
            const bool is_early = place < lead;
            if ((is_next || is_early) && matcher_->text(*word).starts_with(question_->fragment)) {
                const auto distance = static_cast<double>(is_next ? position - *follows : 1);
                if (is_next) found.next = std::max(found.next, 1 / distance);
                const double soon = 1 / (1 + static_cast<double>(place) / half_early);
                if (is_early) found.early = std::max(found.early, soon);
            }
            ++position;
            place += is_body;
        }
    }
    return found;
}

void FeatureReader::forget() {
    const std::size_t terms = question_->terms.size();
    stem_counts_.assign(terms, 0);
    trigram_counts_.assign(matcher_->trigram_values().size(), 0);
    prefix_counts_.assign(matcher_->prefix_values().size(), 0);
    likeness_sums_.assign(terms, 0);
    likest_.assign(terms, 0);
    is_exact_.assign(terms, false);
    in_lead_.assign(matcher_->trigram_values().size(), 0);
    first_places_.assign(terms, nowhere);
    for (auto& positions : positions_) positions.clear();
    meetings_.clear();
    title_ = 0;
    body_words_ = 0;
}

void FeatureReader::take_words() {
    const std::span<const std::uint32_t> marked = matcher_->marked_in(article_.words);
    auto next = marked.begin();
    std::size_t word = 0;
    std::size_t position = 0;
    bool was_body = false;
    for (const LineWords& line : article_.lines) {
        const bool is_body = is_running_text(line.field);
        if (!(is_body && was_body)) position += field_gap;
        was_body = is_body;
        const std::size_t first = word;
        const std::size_t end = std::min(word + line.words, article_.words.size());
        const std::size_t body_words = body_words_;
        for (; next != marked.end() && *next < end; ++next) {
            const std::size_t place = *next - first;
            if (is_body) body_words_ = body_words + place;
            take_match(line.field, *matcher_->match(article_.words[*next]), position + place);
        }
        word = end;
        position += end - first;
        body_words_ = body_words + (is_body ? end - first : 0);
        if (line.field != Field::body) {
            take_head_line(std::span(article_.words).subspan(first, end - first));
        }
    }
}

void FeatureReader::take_match(Field field, const WordMatch& match, std::size_t position) {
    const double weight = weight_of(field);
    const bool is_body = is_running_text(field);
    const bool is_in_lead = !is_body || body_words_ < trigram_lead_words;
    for (const PartNumber trigram : matcher_->trigrams(match)) {
        trigram_counts_[trigram] += weight;
        if (is_in_lead) in_lead_[trigram] = 1;
    }
    for (const Likeness& like : matcher_->likenesses(match)) {
        likeness_sums_[like.term] += weight * like.squared;
        likest_[like.term] = std::max(likest_[like.term], like.squared);
        if (like.term != match.term) {
            meetings_.push_back({position, like.term, std::sqrt(like.squared)});
        }
    }
    if (match.prefix != no_part) prefix_counts_[match.prefix] += weight;
    if (match.term == no_part) return;
    likest_[match.term] = 1;
    stem_counts_[match.term] += weight;
    if (match.is_exact) is_exact_[match.term] = true;
    positions_[match.term].push_back(position);
    if (question_->terms[match.term].is_content()) meetings_.push_back({position, match.term, 1});
    const std::size_t place = is_body ? body_words_ + body_place : 0;
    first_places_[match.term] = std::min(first_places_[match.term], place);
}

/// How much a title, question, keyword or heading is like the question: Dice's coefficient of
/// their trigrams.
void FeatureReader::take_head_line(std::span<const WordId> words) {
    std::size_t shared = 0;
    std::size_t letters = 1 + typed_letters_;
    for (const WordId word : words) {
        letters += matcher_->text(word).size();
        if (const WordMatch* match = matcher_->match(word)) {
            shared += match->end_trigram - match->first_trigram;
        }
    }
    const double likeness = 2 * static_cast<double>(shared) / static_cast<double>(letters);
    title_ = std::max(title_, std::min(1.0, likeness));
}

double FeatureReader::stems() const {
    double sum = 0;
    for (std::size_t i = 0; i < stem_counts_.size(); ++i) {
        if (stem_counts_[i] == 0) continue;
        sum += values_[i] * stem_counts_[i] / (stem_counts_[i] + half_saturated);
    }
    return share(sum, question_->value);
}

/// The sums have no branch for a trigram that is missing: a processor cannot guess which are.
void FeatureReader::add_trigrams(double relative_trigrams, Features& features) const {
    const double length = trigram_length(relative_trigrams);
    const std::span<const double> values = matcher_->trigram_values();
    double saturated = 0;
    double all = 0;
    double lead = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double count = trigram_counts_[i];
        saturated += values[i] * (count / (count + length));
        all += values[i] * count / (count + half_saturated);
        lead += values[i] * in_lead_[i];
    }
    features[Feature::trigrams] = share(saturated, matcher_->trigram_value());
    features[Feature::all_trigrams] = share(all, matcher_->trigram_value());
    features[Feature::lead_trigrams] = share(lead, matcher_->trigram_value());
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
        sum += values_[i] * saturated(likeness_sums_[i], relative_length);
    }
    return share(sum, question_->content_value);
}

double FeatureReader::exact() const {
    double sum = 0;
    for (std::size_t i = 0; i < is_exact_.size(); ++i) {
        if (is_exact_[i]) sum += values_[i];
    }
    return share(sum, question_->value);
}

double FeatureReader::order() const {
    double sum = 0;
    double whole = 0;
    PartNumber previous = no_part;
    for (PartNumber i = 0; i < question_->terms.size(); ++i) {
        if (question_->terms[i].is_synonym) break;
        if (!question_->terms[i].is_content()) continue;
        if (previous != no_part) {
            const double value = std::min(values_[previous], values_[i]);
            whole += value;
            sum += value * closeness(previous, i);
        }
        previous = i;
    }
    return share(sum, whole);
}

/// From 1 where `next` stands right after `one` to 0 where it does not follow closely.
double FeatureReader::closeness(PartNumber one, PartNumber next) const {
    const std::vector<std::size_t>& after = positions_[next];
    std::size_t least = nowhere;
    auto follower = after.begin();
    for (const std::size_t position : positions_[one]) {
        while (follower != after.end() && *follower <= position) ++follower;
        if (follower == after.end()) break;
        least = std::min(least, *follower - position);
    }
    return least > followed_within ? 0 : 1 / static_cast<double>(least);
}

double FeatureReader::passage() {
    double best = 0;
    for (auto first = meetings_.begin(); first != meetings_.end(); ++first) {
        met_.assign(values_.size(), 0);
        double sum = 0;
        for (auto at = first; at != meetings_.end(); ++at) {
            if (at->position >= first->position + passage_words) break;
            float& met = met_[at->term];
            if (at->likeness <= met) continue;
            sum += values_[at->term] * (at->likeness - met);
            met = at->likeness;
        }
        best = std::max(best, sum);
    }
    return share(best, question_->content_value);
}

double FeatureReader::lead30() const {
    double sum = 0;
    for (std::size_t i = 0; i < first_places_.size(); ++i) {
        if (first_places_[i] < lead_words + body_place) sum += values_[i];
    }
    return share(sum, question_->value);
}

double FeatureReader::early() const {
    double sum = 0;
    for (std::size_t i = 0; i < first_places_.size(); ++i) {
        if (first_places_[i] == nowhere) continue;
        sum += values_[i] / (1 + static_cast<double>(first_places_[i]) / half_early);
    }
    return share(sum, question_->value);
}

double FeatureReader::cover() const {
    double sum = 0;
    for (std::size_t i = 0; i < question_->terms.size(); ++i) {
        if (!question_->terms[i].is_content()) continue;
        sum += values_[i] * std::sqrt(static_cast<double>(likest_[i]));
    }
    return share(sum, question_->content_value);
}

}  // namespace okienko::search
