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

/// All generations of `data`, the live one first, then from new to old.
std::vector<std::uint64_t> by_preference(const std::filesystem::path& data) {
    std::vector<std::uint64_t> numbers = generations_in(data);
    const auto live = live_generation(data);
    if (!live) return numbers;
    const auto at = std::find(numbers.begin(), numbers.end(), *live);
    if (at != numbers.end()) std::rotate(numbers.begin(), at, at + 1);
    return numbers;
}

std::string trouble_with_current(const std::filesystem::path& data, std::uint64_t opened) {
    const auto live = live_generation(data);
    if (!live) return current_file(data).string() + ": is missing or damaged";
    if (*live == opened) return {};
    return folder_of(data, *live).string() + ": is missing";
}

}  // namespace

struct Generation::Impl {
    OpenedGeneration opened;
    std::string fallback_reason;
};

Generation::Generation(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Generation::Generation(Generation&&) noexcept = default;
Generation& Generation::operator=(Generation&&) noexcept = default;
Generation::~Generation() = default;

Generation Generation::open(const std::filesystem::path& data, article::Audience audience) {
    std::string troubles;
    const auto note = [&troubles](const std::string& trouble) {
        if (!trouble.empty()) troubles += (troubles.empty() ? "" : "; ") + trouble;
    };
    for (const std::uint64_t number : by_preference(data)) {
        try {
            OpenedGeneration opened(folder_of(data, number), number, audience);
            if (troubles.empty()) note(trouble_with_current(data, number));
            return Generation(std::make_unique<Impl>(Impl{std::move(opened), troubles}));
        } catch (const GenerationError& error) {
            note(error.what());
        } catch (const search::IndexError& error) {
            note(error.what());
        } catch (const text::LexiconError& error) {
            note(error.what());
        }
    }
    if (troubles.empty()) troubles = "nothing has been published here yet";
    throw GenerationError(data.string() + ": no generation can be used: " + troubles);
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

const std::string& Generation::fallback_reason() const {
    return impl_->fallback_reason;
}

}  // namespace okienko::publish
