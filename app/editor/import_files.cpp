#include "app/editor/import_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "index/article/id.h"
#include "index/sentence/failure.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

constexpr const char* originals = "originals";

[[noreturn]] void fail(const fs::path& file) {
    throw sentence::Failure(sentence::cannot_read(file, errno));
}

/// Writes beside `file`, then renames: nobody finds half a draft, and no link is followed.
void write_whole(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    const fs::path part = file.string() + ".part";
    std::error_code ignored;
    fs::remove(part, ignored);
    const int descriptor = open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) fail(part);
    bool is_written = true;
    for (std::size_t done = 0; done < text.size() && is_written;) {
        const ssize_t now = ::write(descriptor, text.data() + done, text.size() - done);
        is_written = now > 0;
        done += is_written ? static_cast<std::size_t>(now) : 0;
    }
    is_written = close(descriptor) == 0 && is_written;
    if (is_written && std::rename(part.c_str(), file.c_str()) == 0) return;
    const int cause = errno;
    fs::remove(part, ignored);
    errno = cause;
    fail(file);
}

bool is_there(const fs::path& file) {
    std::error_code error;
    return fs::symlink_status(file, error).type() != fs::file_type::not_found;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool can_be_read(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    constexpr const char* endings[] = {".md",  ".markdown", ".html", ".htm", ".xhtml",
                                       ".txt", ".csv",      ".tsv",  ".json"};
    return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

}  // namespace

std::vector<fs::path> import_sources(const fs::path& named) {
    if (!fs::is_directory(named)) return {named};
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(named);
         entry != fs::recursive_directory_iterator(); ++entry) {
        const bool is_hidden = entry->path().filename().string().starts_with('.');
        if (is_hidden && entry->is_directory()) entry.disable_recursion_pending();
        if (is_hidden || entry->is_symlink() || !entry->is_regular_file()) continue;
        if (can_be_read(entry->path())) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

DraftFolder::DraftFolder(fs::path root, std::set<std::string> ids, bool force)
    : root_(std::move(root)),
      ids_(std::move(ids)),
      force_(force),
      is_content_(fs::is_directory(root_ / "articles")) {}

fs::path DraftFolder::place_of(const importer::Draft& draft) const {
    const std::string file = draft.id + ".md";
    if (!is_content_) return root_ / file;
    // A category is an id, or none: it cannot lead out of the folder either.
    const std::string shelf = article::is_id(draft.category) ? draft.category : "import";
    return root_ / "articles" / shelf / file;
}

fs::path DraftFolder::write(importer::Draft& draft, const std::string& note) {
    const std::string id = draft.id;
    for (int number = 2; ids_.contains(draft.id); ++number) {
        draft.id = id + "-" + std::to_string(number);
    }
    const fs::path file = place_of(draft);
    if (is_there(file) && !force_) return {};
    write_whole(file, importer::text_of(draft, note));
    ids_.insert(draft.id);
    return file;
}

void DraftFolder::keep_original(const std::string& name, const std::string& bytes) const {
    const fs::path path(name);
    std::string stem = article::as_id(path.stem().string());
    if (stem.empty()) stem = "oryginal";
    std::string ending = article::as_id(path.extension().string());
    if (ending.size() > 10) ending.clear();
    if (!ending.empty()) ending.insert(0, ".");
    // Two pages may be called index.html: both are kept, and one that was kept before is not again.
    for (int number = 1;; ++number) {
        const std::string suffix = number == 1 ? "" : "-" + std::to_string(number);
        const fs::path file = root_ / originals / (stem + suffix + ending);
        if (!is_there(file)) return write_whole(file, bytes);
        if (bytes_of(file) == bytes) return;
    }
}

}  // namespace okienko::editor
