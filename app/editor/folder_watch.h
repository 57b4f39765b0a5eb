/// Waits until an editor has saved something. inotify.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace okienko::editor {

/// Whether a file of this name may be part of the content: editors and office programs leave
/// others while they save ("zwrot.md~", ".zwrot.md.swp", "4913", ".~lock.zwrot.md#", "lu12ab.tmp").
bool is_content_name(std::string_view name);

/// Watches a content folder with all folders in it, or a single file.
class FolderWatch {
public:
    struct Options {
        std::filesystem::path source;
        std::filesystem::path except = {};  ///< a folder that is not watched: where we write
        int stop = -1;                      ///< a descriptor that can be read when all is to end
        /// What belongs together comes without such a pause: a truncation and the writing, the two
        /// halves of a renaming, the files of a folder that is copied.
        std::chrono::milliseconds quiet{150};
        std::chrono::milliseconds longest{1500};  ///< somebody who never pauses is not waited for
        std::chrono::milliseconds look{1000};  ///< between two looks whether it is the same folder
    };

    enum class News {
        changed,
        gone,  ///< the source is not there; told once
        stop
    };

    /// Throws: std::system_error, here and below, if the system has no more watches to give.
    explicit FolderWatch(Options options);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// Whether something in the source has changed since this, or `wait`, was called last. Never
    /// waits.
    bool has_changed() { return take_events(); }

    /// Comes back when something in the source has changed since the last call and is quiet again,
    /// when the source has gone or is there again, or when all is to end. What happens between two
    /// calls is not lost.
    News wait();

private:
    using Identity = std::pair<unsigned long, unsigned long>;  ///< device and inode

    enum class Polled { events, stop, nothing };

    void open();
    void close();
    void watch_tree(const std::filesystem::path& folder);
    Polled poll_for(std::chrono::milliseconds patience) const;
    bool take_events();
    bool take_event(int watch, unsigned mask, std::string_view name);
    Polled wait_for_quiet();
    bool is_file_source() const;
    Identity identity() const;
    bool is_same_source() const;

    Options options_;
    std::filesystem::path root_;  ///< the folder that is watched
    int queue_ = -1;
    std::map<int, std::filesystem::path> folders_;
    Identity seen_;
    bool is_gone_ = false;
};

}  // namespace okienko::editor
