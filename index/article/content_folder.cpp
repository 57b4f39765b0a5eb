#include "index/article/content_folder.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "index/article/library.h"
#include "index/sentence/failure.h"

namespace okienko::article {
namespace {

namespace fs = std::filesystem;

// Deeper folders are a circle of links.
constexpr std::size_t deepest = 16;

bool is_left_over(const fs::path& file) {
    const auto name = file.filename().string();
    return name.starts_with('.') || name.starts_with('#') || name.ends_with('~');
}

Sentence cause(const std::error_code& error) {
    return sentence::cause_of(error.value());
}

}  // namespace

ContentFolder::ContentFolder(fs::path root) : root_(std::move(root)) {
    std::error_code error;
    real_root_ = fs::canonical(root_, error);
    if (!error) fs::directory_iterator(real_root_, error);
    if (error) throw LibraryError(sentence::cannot_read(root_.generic_string(), error.value()));
}

std::string ContentFolder::shown(const fs::path& file) const {
    return (root_ / file).generic_string();
}

bool ContentFolder::has(const fs::path& file) const {
    std::error_code error;
    return fs::exists(root_ / file, error) && is_inside(file);
}

bool ContentFolder::is_inside(const fs::path& file) const {
    std::error_code error;
    const auto real = fs::canonical(root_ / file, error);
    if (error) return false;
    return std::mismatch(real_root_.begin(), real_root_.end(), real.begin(), real.end()).first ==
           real_root_.end();
}

std::vector<fs::path> ContentFolder::files(const fs::path& folder, Problems& problems) const {
    std::vector<fs::path> found;
    std::error_code error;
    if (fs::exists(fs::symlink_status(root_ / folder, error))) walk(folder, 0, found, problems);
    std::sort(found.begin(), found.end());
    return found;
}

void ContentFolder::walk(const fs::path& folder, std::size_t depth, std::vector<fs::path>& files,
                         Problems& problems) const {
    FileProblems slips(shown(folder));
    std::error_code error;
    if (!is_inside(folder)) {
        slips.error(0, "link_outside",
                    "this link leads out of the content folder; put the files themselves here");
    } else if (fs::is_directory(root_ / folder, error)) {
        if (depth == deepest) {
            slips.error(0, "folders_too_deep",
                        "folders are nested too deep here; is there a link to a folder above?");
        } else {
            for (const auto& entry : fs::directory_iterator(root_ / folder, error)) {
                if (is_left_over(entry.path())) continue;
                walk(folder / entry.path().filename(), depth + 1, files, problems);
            }
        }
        if (error)
            slips.error(0, "folder_unreadable", "the folder cannot be read: {why}",
                        {{"why", cause(error)}});
    } else {
        files.push_back(folder);
    }
    for (Problem& problem : slips.by_line()) problems.push_back(std::move(problem));
}

fs::path ContentFolder::folder(const fs::path& name) const {
    std::error_code error;
    return is_inside(name) && fs::is_directory(root_ / name, error) ? root_ / name : fs::path();
}

fs::path ContentFolder::sealed_folder(const fs::path& name, Problems& problems) const {
    Problems found;
    files(name, found);
    problems.insert(problems.end(), found.begin(), found.end());
    return found.empty() ? folder(name) : fs::path();
}

std::optional<std::string> ContentFolder::read(const fs::path& file, std::size_t most,
                                               Problems& problems) const {
    FileProblems slips(shown(file));
    const auto refuse = [&](Sentence what) {
        slips.error(0, std::move(what));
        problems.push_back(slips.by_line().front());
        return std::nullopt;
    };
    std::error_code error;
    if (!is_inside(file))
        return refuse(say("file_missing", "there is no such file in the content folder"));
    if (!fs::is_regular_file(root_ / file, error))
        return refuse(say("file_no_text", "this is no file of text"));
    const auto size = fs::file_size(root_ / file, error);

    std::ifstream stream(root_ / file, std::ios::binary);
    if (error || !stream) {
        return refuse(
            say("file_unreadable", "the file cannot be read: {why}",
                {{"why", cause(error ? error : std::error_code(errno, std::generic_category()))}}));
    }
    std::string bytes(std::min<std::size_t>(size, most), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) return refuse(say("file_cut_off", "the file cannot be read to its end"));
    return bytes;
}

std::size_t ContentFolder::size_bytes(const fs::path& file) const {
    std::error_code error;
    const auto size = fs::file_size(root_ / file, error);
    return error ? 0 : size;
}

}  // namespace okienko::article
