#include "index/publish/generation.h"

#include <algorithm>
#include <utility>

#include "index/publish/analyzers.h"
#include "index/publish/generation_folders.h"
#include "index/publish/manifest.h"
#include "index/publish/opened_generation.h"
#include "index/search/error.h"
#include "index/text/lexicon.h"

namespace okienko::publish {

namespace {

using sentence::Sentence;

/// All generations of `data`, the live one first, then from new to old.
std::vector<std::uint64_t> by_preference(const std::filesystem::path& data) {
    std::vector<std::uint64_t> numbers = generations_in(data);
    const auto live = live_generation(data);
    if (!live) return numbers;
    const auto at = std::find(numbers.begin(), numbers.end(), *live);
    if (at != numbers.end()) std::rotate(numbers.begin(), at, at + 1);
    return numbers;
}

std::optional<Sentence> trouble_with_current(const std::filesystem::path& data,
                                             std::uint64_t opened) {
    const auto live = live_generation(data);
    if (!live)
        return sentence::say("missing_or_damaged", "{file}: is missing or damaged",
                             {{"file", current_file(data).string()}});
    if (*live == opened) return std::nullopt;
    return sentence::say("generation_missing", "{file}: is missing",
                         {{"file", folder_of(data, *live).string()}});
}

/// What was wrong with one generation after the other.
class Troubles {
public:
    void note(const Sentence& trouble) {
        all_ = all_ ? sentence::say("one_and_another", "{one}; {other}",
                                    {{"one", *all_}, {"other", trouble}})
                    : trouble;
    }

    const std::optional<Sentence>& all() const { return all_; }

private:
    std::optional<Sentence> all_;
};

}  // namespace

struct Generation::Impl {
    OpenedGeneration opened;
    std::optional<Sentence> fallback_reason;
};

Generation::Generation(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Generation::Generation(Generation&&) noexcept = default;
Generation& Generation::operator=(Generation&&) noexcept = default;
Generation::~Generation() = default;

Generation Generation::open(const std::filesystem::path& data, article::Audience audience) {
    Troubles troubles;
    for (const std::uint64_t number : by_preference(data)) {
        try {
            OpenedGeneration opened(folder_of(data, number), number, audience);
            auto reason = troubles.all() ? troubles.all() : trouble_with_current(data, number);
            return Generation(std::make_unique<Impl>(Impl{std::move(opened), std::move(reason)}));
        } catch (const sentence::Failure& error) {
            troubles.note(error.sentence());
        }
    }
    const auto nothing = [] {
        return sentence::say("nothing_published", "nothing has been published here yet");
    };
    throw GenerationError("no_generation", "{file}: no generation can be used: {why}",
                          {{"file", data.string()}, {"why", troubles.all().value_or(nothing())}});
}

Generation Generation::open_in(const std::filesystem::path& folder, std::uint64_t number,
                               article::Audience audience) {
    return Generation(std::make_unique<Impl>(Impl{{folder, number, audience}, {}}));
}

std::uint64_t Generation::number() const {
    return impl_->opened.number;
}

const search::Searcher& Generation::searcher() const {
    return impl_->opened.searcher;
}

const search::Searcher* Generation::searcher(const std::string& language) const {
    if (language == "pl") return &impl_->opened.searcher;
    const auto found = impl_->opened.translations.find(language);
    return found == impl_->opened.translations.end() ? nullptr : &found->second;
}

text::Analyzer Generation::analyzer(const std::string& language) const {
    if (language == "pl") return impl_->opened.analyzer;
    return analyzer_for(impl_->opened.folder / lexicon_folder, language);
}

const article::Shelves& Generation::shelves() const {
    return impl_->opened.shelves;
}

std::filesystem::path Generation::images() const {
    return impl_->opened.folder / folder_name(impl_->opened.audience) / images_folder;
}

std::filesystem::path Generation::contact() const {
    return impl_->opened.folder / contact_folder;
}

std::filesystem::path Generation::notices() const {
    return impl_->opened.folder / notices_folder;
}

const std::optional<sentence::Sentence>& Generation::fallback_reason() const {
    return impl_->fallback_reason;
}

}  // namespace okienko::publish
