#include "app/desk/queue/story.h"

#include <algorithm>

namespace okienko::desk {
namespace {

using StepKind = journal::Step::Kind;

std::string last_of(const Story& story, StepKind kind) {
    const auto found = std::find_if(story.trail.rbegin(), story.trail.rend(),
                                    [kind](const auto& step) { return step.kind == kind; });
    return found == story.trail.rend() ? std::string() : found->text;
}

}  // namespace

std::string last_question(const Story& story) {
    return last_of(story, StepKind::asked);
}

std::string likely_article(const Story& story) {
    const std::string helped = last_of(story, StepKind::helped);
    return helped.empty() ? last_of(story, StepKind::read) : helped;
}

}  // namespace okienko::desk
