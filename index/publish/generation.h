/// What a kiosk runs on: numbered, immutable, verified generations of the index.
///
///     <data>/CURRENT                 the number of the live one, as 000007
///     <data>/generations/000007/
///         manifest.json              versions, size and SHA-256 of every file
///         customer/index, images     what customers search, and their pictures
///         customer/index-en          the same in another language, where there are translations
///         agent/index, images        the same for agents: customers' and agents' articles
///         lexicon/                   the stems and word lists both were built with
///         shelves.yaml               categories, most asked, emergency
///         contact/                   ways to reach a person
///         notices/, templates in it  what does not work, and what may be told one day
///     <data>/segments/               posting lists of articles, for the next building only
///     <data>/notices/                what this shop tells on its own
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/article/category.h"
#include "index/article/library.h"
#include "index/search/index_writer.h"
#include "index/search/searcher.h"
#include "index/sentence/failure.h"

namespace okienko::publish {

/// A generation cannot be written, found or trusted: path and cause.
struct GenerationError : sentence::Failure {
    using Failure::Failure;
};

class Generation;

struct PublishOptions {
    std::filesystem::path data;     ///< where the generations stand; made if missing
    std::filesystem::path lexicon;  ///< the compiled lexicon to build with
    std::filesystem::path lists;    ///< stop words and overrides where the library has none
    bool strict = false;            ///< publish nothing if anything is wrong with the content
    bool rebuild = false;           ///< build even if nothing changed, and all of it anew
    search::Progress progress;

    /// Asked about a generation that is whole and not live yet, as customers and as agents see it:
    /// false leaves the live one live. Empty: every generation is good enough.
    std::function<bool(const Generation& customers, const Generation& agents)> is_good_enough;
};

struct Published {
    std::uint64_t generation = 0;  ///< the live one afterwards
    bool is_new = false;           ///< false where nothing changed or something forbade it
    bool is_refused = false;       ///< a generation was built, and was not good enough
    std::size_t articles = 0;
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;
    std::size_t analysed = 0;       ///< articles; what is known of the others was taken over
    std::vector<std::string> kept;  ///< broken articles that keep their last good version
    std::uint64_t text_bytes = 0;
    std::uint64_t index_bytes = 0;
};

/// Builds the next generation beside the live one, verifies it, and swaps.
///
/// Interrupted at any moment, by a signal or a power cut, it leaves the live generation as it was.
/// What did not change since the live one is taken over from it: the result is what a build without
/// it gives. Keeps the newest three generations. Two builders at once: the second waits for the
/// first. Throws: GenerationError, IndexError, LexiconError; the live generation is then as it was.
Published publish(const article::Library& library, const PublishOptions& options);

/// One generation, opened for one audience.
class Generation {
public:
    /// Opens the live generation in `data`, or, where it does not verify, the newest that does.
    ///
    /// Verifying reads every file of this audience once.
    /// Throws: GenerationError, if there is none, or none verifies.
    static Generation open(const std::filesystem::path& data, article::Audience audience);

    /// Opens generation `number`, which stands in `folder` and need not be live.
    ///
    /// Throws: GenerationError, IndexError, LexiconError, if anything is missing or damaged.
    static Generation open_in(const std::filesystem::path& folder, std::uint64_t number,
                              article::Audience audience);

    Generation(Generation&&) noexcept;
    Generation& operator=(Generation&&) noexcept;
    ~Generation();

    std::uint64_t number() const;
    const search::Searcher& searcher() const;  ///< of the Polish articles

    /// That of the articles in `language`, "pl", "en" or "uk"; null where there are none.
    const search::Searcher* searcher(const std::string& language) const;

    /// That of the articles in `language`, "pl", "en" or "uk", whether there are any or not.
    ///
    /// Throws: LexiconError, if its lexicon or its word lists cannot be used.
    text::Analyzer analyzer(const std::string& language = "pl") const;
    const article::Shelves& shelves() const;
    std::filesystem::path images() const;   ///< the folder of pictures
    std::filesystem::path contact() const;  ///< the folder of ways to reach a person
    std::filesystem::path notices() const;  ///< the folder of what does not work

    /// Why this is not the generation that CURRENT names; empty where it is.
    const std::optional<sentence::Sentence>& fallback_reason() const;

private:
    struct Impl;
    explicit Generation(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The number in CURRENT, read without opening anything; empty if there is none. Cheap: a kiosk
/// asks now and then to see whether to open anew.
std::optional<std::uint64_t> live_generation(const std::filesystem::path& data);

}  // namespace okienko::publish
