#include "index/publish/opened_generation.h"

#include <fstream>
#include <iterator>
#include <string>

#include "index/publish/analyzers.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/search/schema.h"

namespace okienko::publish {

namespace {

Manifest verified_manifest(const std::filesystem::path& folder, std::uint64_t number,
                           article::Audience audience) {
    Manifest manifest = read_manifest(folder);
    if (manifest.generation != number) {
        throw GenerationError("generation_other_manifest",
                              "{file}: has the manifest of another generation",
                              {{"file", folder.string()}});
    }
    if (manifest.index_format != search::format_version) {
        throw GenerationError("generation_format", "{file}: has an index of another format",
                              {{"file", folder.string()}});
    }
    verify(folder, manifest, audience);
    return manifest;
}

/// Indexes of other languages, as far as there are any.
std::map<std::string, search::Searcher> translations_of(const std::filesystem::path& folder,
                                                        const std::filesystem::path& lexicon) {
    std::map<std::string, search::Searcher> searchers;
    for (const char* language : {"en", "uk"}) {
        const auto index = folder / index_folder_of(language);
        if (!std::filesystem::is_directory(index)) continue;
        searchers.emplace(language, search::Searcher(index, analyzer_for(lexicon, language)));
    }
    return searchers;
}

article::Shelves shelves_of(const std::filesystem::path& generation) {
    std::ifstream stream(generation / shelves_file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return article::parse_shelves(text, shelves_file).shelves;
}

}  // namespace

OpenedGeneration::OpenedGeneration(const std::filesystem::path& from, std::uint64_t wanted,
                                   article::Audience who)
    : number(wanted),
      folder(from),
      audience(who),
      manifest(verified_manifest(folder, number, audience)),
      analyzer(analyzer_for(folder / lexicon_folder, "pl")),
      searcher(folder / folder_name(audience) / index_folder, analyzer),
      translations(translations_of(folder / folder_name(audience), folder / lexicon_folder)),
      shelves(shelves_of(folder)) {
    searcher.promote(shelves.promoted);
    for (auto& [language, translated] : translations) translated.promote(shelves.promoted);
    const std::size_t articles =
        audience == article::Audience::agent ? manifest.agent_articles : manifest.customer_articles;
    if (searcher.size() != articles) {
        throw GenerationError("generation_articles",
                              "{file}: holds another number of articles than it says",
                              {{"file", folder.string()}});
    }
}

}  // namespace okienko::publish
