#include "index/publish/takeover.h"

#include "index/publish/checksum.h"
#include "index/publish/generation_folders.h"
#include "index/search/schema.h"

namespace okienko::publish {

namespace {

/// All that the words of an article depend on, in a line each.
std::string analysis_of(const std::string& program, std::uint32_t format, const FileSums& files) {
    std::string all = program + '\n' + std::to_string(format) + '\n';
    const std::string folder = std::string(lexicon_folder) + '/';
    for (const auto& [path, sum] : files) {
        const bool is_for_questions = path.starts_with(folder + "synonyms") ||
                                      path.starts_with(folder + "other-subjects") ||
                                      path.starts_with(folder + "leanings");
        const bool is_of_words = path.starts_with(folder) && !is_for_questions;
        if (is_of_words) all.append(path).append(" ").append(sum).append("\n");
    }
    return all;
}

FileSums sums_in(const Manifest& manifest) {
    FileSums sums;
    for (const auto& [path, file] : manifest.files) sums[path] = file.sha256;
    return sums;
}

}  // namespace

Takeover::Takeover(const SourceSums& sums, const FileSums& files,
                   const std::filesystem::path& segments)
    : sums_(sums),
      analysis_(analysis_of(OKIENKO_VERSION, search::format_version, files)),
      segments_(segments, sha256) {}

void Takeover::begin_with(const std::filesystem::path& folder, const Manifest& manifest) {
    if (analysis_of(manifest.program, manifest.index_format, sums_in(manifest)) != analysis_)
        return;
    // Agents see every article, customers some of them.
    earlier_ = folder / folder_name(article::Audience::agent);
    earlier_sums_ = read_sums(earlier_ / sources_file);
}

search::Reuse Takeover::of(const std::string& language) {
    search::Reuse reuse;
    const std::filesystem::path index = earlier_ / index_folder_of(language);
    if (!earlier_.empty() && std::filesystem::is_directory(index)) reuse.index = index;
    reuse.is_unchanged = [this](const article::Article& article) {
        const auto before = earlier_sums_.find(key_of(article));
        return before != earlier_sums_.end() && before->second == sums_.at(before->first);
    };
    reuse.segments = &segments_;
    reuse.name_of_segment = [this](const auto articles) { return name_of(articles); };
    return reuse;
}

std::string Takeover::name_of(std::span<const article::Article* const> articles) const {
    std::string all = analysis_;
    for (const article::Article* article : articles) {
        const std::string key = key_of(*article);
        all.append(sums_.at(key)).append(" ").append(key).append("\n");
    }
    return sha256(all);
}

}  // namespace okienko::publish
