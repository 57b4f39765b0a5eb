#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "index/publish/analyzers.h"
#include "index/publish/build_lock.h"
#include "index/publish/checksum.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/publish/manifest.h"
#include "index/publish/sources.h"
#include "index/publish/takeover.h"
#include "index/search/schema.h"
#include "index/text/stemmer.h"

namespace okienko::publish {

namespace {

namespace fs = std::filesystem;
using article::Audience;

constexpr std::size_t generations_kept = 3;

/// Where each file of a generation comes from that is copied as it is.
using Copies = std::map<fs::path, fs::path>;  // from the generation's folder; source

bool is_plain_file(const fs::path& file) {
    return fs::is_regular_file(fs::symlink_status(file));
}

/// The plain files in `folder` whose names end in one of `endings`. Links are left out, as they
/// may lead anywhere.
void add_files(Copies& copies, const fs::path& folder, const fs::path& to,
               const std::set<std::string>& endings) {
    if (folder.empty() || !fs::is_directory(folder)) return;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const bool is_wanted = endings.contains(entry.path().extension().string());
        if (is_wanted && is_plain_file(entry.path())) {
            copies[to / entry.path().filename()] = entry.path();
        }
    }
}

std::uint64_t index_bytes(const Manifest& manifest) {
    std::uint64_t bytes = 0;
    std::set<std::string> counted;  // both audiences may share a file
    for (const auto& [path, file] : manifest.files) {
        const std::string folder = fs::path(path).parent_path().filename().string();
        if (folder.starts_with(index_folder) && counted.insert(file.sha256).second) {
            bytes += file.size;
        }
    }
    return bytes;
}

/// Builds and swaps one generation.
class Publishing {
public:
    Publishing(const article::Library& library, const PublishOptions& options)
        : library_(library), options_(options), building_(building_folder(options.data)) {}

    Published run() {
        open_previous();
        gather_inputs();
        if (is_refused() || is_unchanged()) return published_;
        try {
            build();
            published_.is_new = swap();
        } catch (...) {
            remove_building();
            throw;
        }
        if (published_.is_new) {
            prune();
        } else {
            remove_building();
        }
        return published_;
    }

    void remove_building() const {
        std::error_code ignored;
        fs::remove_all(building_, ignored);
    }

private:
    void open_previous() {
        try {
            previous_ = Generation::open(options_.data, Audience::agent);
            published_.generation = previous_->number();
        } catch (const GenerationError&) {
            // The first generation, or a new start after all of them were damaged.
        }
    }

    void gather_inputs() {
        sources_ = gather(library_, [&](const std::string& id, const std::string& language) {
            const auto* searcher = previous_ ? previous_->searcher(language) : nullptr;
            return searcher == nullptr ? std::nullopt : searcher->article(id);
        });
        gather_copies();
        inputs_ = inputs();

        const SourceSums before =
            previous_ ? read_sums(previous_folder() / "agent" / sources_file) : SourceSums();
        const Changes found = changes(before, sources_.sums);
        published_.articles = sources_.articles.size();
        published_.added = found.added;
        published_.changed = found.changed;
        published_.removed = found.removed;
        published_.kept = sources_.kept;
        for (const auto* article : sources_.articles) {
            published_.text_bytes += article->source_text.size();
        }
    }

    void gather_copies() {
        copies_[fs::path(lexicon_folder) / text::lexicon_file_of("pl")] = options_.lexicon;
        const fs::path ukrainian = options_.lexicon.parent_path() / text::lexicon_file_of("uk");
        if (fs::exists(ukrainian))
            copies_[fs::path(lexicon_folder) / ukrainian.filename()] = ukrainian;
        const bool has_lists = !library_.word_lists.empty();
        add_files(copies_, has_lists ? library_.word_lists : options_.lists, lexicon_folder,
                  {".txt", ".tsv"});
        add_files(copies_, library_.contact, contact_folder, {".yaml"});
        add_files(copies_, library_.notices, notices_folder, {".md"});
        if (!library_.notices.empty()) {
            add_files(copies_, library_.notices / templates_folder,
                      fs::path(notices_folder) / templates_folder, {".md"});
        }
        for (const Audience audience : {Audience::customer, Audience::agent}) {
            for (const std::string& name : images_of(sources_.for_audience(audience))) {
                if (const auto image = find_image(name)) {
                    copies_[fs::path(folder_name(audience)) / images_folder / name] = *image;
                }
            }
        }
    }

    /// A picture of the library, or, for an article that was kept, of the previous generation.
    std::optional<fs::path> find_image(const std::string& name) const {
        // A name with a folder in it could lead out of ours.
        if (name.empty() || fs::path(name).filename() != name) return std::nullopt;
        if (!library_.images.empty() && is_plain_file(library_.images / name)) {
            return library_.images / name;
        }
        if (previous_ && is_plain_file(previous_->images() / name)) {
            return previous_->images() / name;
        }
        return std::nullopt;
    }

    /// One sum over all that a generation is made of.
    std::string inputs() {
        std::string all = std::string(OKIENKO_VERSION) + '\n' +
                          std::to_string(search::format_version) + '\n' + to_text(sources_.sums) +
                          sha256(library_.shelves_text) + '\n';
        for (const auto& [to, from] : copies_) {
            const std::string& sum = copied_sums_[to.generic_string()] = sha256_of_file(from);
            all += sum + ' ' + to.generic_string() + '\n';
        }
        return sha256(all);
    }

    bool is_refused() const {
        if (!options_.strict) return false;
        const auto is_error = [](const article::Problem& problem) {
            return problem.severity == article::Problem::Severity::error;
        };
        return !library_.broken.empty() ||
               std::any_of(library_.problems.begin(), library_.problems.end(), is_error);
    }

    bool is_unchanged() {
        if (options_.rebuild || !previous_ || previous_->fallback_reason()) return false;
        try {
            const Manifest manifest = read_manifest(previous_folder());
            if (manifest.inputs != inputs_) return false;
            verify(previous_folder(), manifest, Audience::customer);
            published_.index_bytes = index_bytes(manifest);
            return true;
        } catch (const GenerationError&) {
            return false;
        }
    }

    void build() {
        fs::create_directories(building_);
        if (options_.rebuild) fs::remove_all(segments_folder(options_.data));
        takeover_.emplace(sources_.sums, copied_sums_, segments_folder(options_.data));
        if (previous_ && !options_.rebuild) {
            takeover_->begin_with(previous_folder(), read_manifest(previous_folder()));
        }
        for (const auto& [to, from] : copies_) copy(from, building_ / to);
        write_file(building_ / shelves_file, library_.shelves_text);

        for (const std::string& language : sources_.languages()) {
            build_language(language, analyzer_for(building_ / lexicon_folder, language));
        }
        write_file(building_ / folder_name(Audience::agent) / sources_file, to_text(sources_.sums));
        write_manifest();
    }

    static void copy(const fs::path& from, const fs::path& to) {
        fs::create_directories(to.parent_path());
        fs::copy_file(from, to);
    }

    /// The indexes of one language; there is none for customers where only agents have articles.
    void build_language(const std::string& language, const text::Analyzer& analyzer) {
        const auto for_customers = sources_.for_audience(Audience::customer, language).size();
        const auto for_agents = sources_.for_audience(Audience::agent, language).size();
        build_index(Audience::agent, language, analyzer,
                    language == "pl" ? options_.progress : search::Progress());
        if (for_customers == for_agents) {
            copy_index(language);
        } else if (for_customers > 0 || language == "pl") {
            build_index(Audience::customer, language, analyzer, {});
        }
    }

    fs::path index_of(Audience audience, const std::string& language) const {
        return building_ / folder_name(audience) / index_folder_of(language);
    }

    void build_index(Audience audience, const std::string& language, const text::Analyzer& analyzer,
                     const search::Progress& progress) {
        const search::IndexSize size = search::write_index(
            index_of(audience, language), sources_.for_audience(audience, language), analyzer,
            progress, library_.shelves.most_asked, takeover_->of(language));
        published_.index_bytes += size.index_bytes;
        if (audience == Audience::agent) published_.analysed += size.analysed;
    }

    /// Where there are no agents' articles, both audiences search the same.
    void copy_index(const std::string& language) {
        const fs::path to = index_of(Audience::customer, language);
        fs::create_directories(to);
        // Links, not copies: a generation is never written again. Some file systems have none.
        for (const auto& file : fs::directory_iterator(index_of(Audience::agent, language))) {
            std::error_code cannot_link;
            fs::create_hard_link(file, to / file.path().filename(), cannot_link);
            if (cannot_link) fs::copy_file(file, to / file.path().filename());
        }
    }

    void write_manifest() {
        Manifest manifest;
        manifest.generation = next_number();
        manifest.program = OKIENKO_VERSION;
        manifest.index_format = search::format_version;
        manifest.inputs = inputs_;
        manifest.customer_articles = sources_.for_audience(Audience::customer, "pl").size();
        manifest.agent_articles = sources_.for_audience(Audience::agent, "pl").size();
        manifest.files = files_in(building_);
        write_file(building_ / manifest_file, to_json(manifest));
    }

    std::uint64_t next_number() const {
        const auto numbers = generations_in(options_.data);
        return std::max(numbers.empty() ? 0 : numbers.front(), published_.generation) + 1;
    }

    /// From here on the generation stands whole; CURRENT makes it the live one. False where it was
    /// not good enough to become that.
    bool swap() {
        const std::uint64_t number = next_number();
        sync_tree(building_);
        {
            const auto customers = Generation::open_in(building_, number, Audience::customer);
            const auto agents = Generation::open_in(building_, number, Audience::agent);
            published_.is_refused =
                options_.is_good_enough && !options_.is_good_enough(customers, agents);
        }
        if (published_.is_refused) return false;
        rename_durably(building_, folder_of(options_.data, number));
        replace_durably(current_file(options_.data), current_text(number));
        published_.generation = number;
        return true;
    }

    void prune() const {
        takeover_->forget_others();
        const auto numbers = generations_in(options_.data);
        for (std::size_t i = generations_kept; i < numbers.size(); ++i) {
            // One that cannot be removed does no harm, and the next publishing tries again.
            std::error_code ignored;
            fs::remove_all(folder_of(options_.data, numbers[i]), ignored);
        }
    }

    fs::path previous_folder() const { return folder_of(options_.data, previous_->number()); }

    const article::Library& library_;
    const PublishOptions& options_;
    fs::path building_;
    std::optional<Generation> previous_;
    Sources sources_;
    Copies copies_;
    FileSums copied_sums_;
    std::string inputs_;
    std::optional<Takeover> takeover_;
    Published published_;
};

}  // namespace

Published publish(const article::Library& library, const PublishOptions& options) {
    try {
        fs::create_directories(building_folder(options.data).parent_path());
        const BuildLock lock(options.data);
        Publishing publishing(library, options);
        publishing.remove_building();  // what an interrupted publishing left
        return publishing.run();
    } catch (const fs::filesystem_error& error) {
        throw GenerationError("publishing_failed", "publishing failed: {why}",
                              {{"why", sentence::sentence_of(error)}});
    }
}

}  // namespace okienko::publish
