#include "index/sentence/failure.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <string>
#include <system_error>
#include <utility>

namespace okienko::sentence {
namespace {

struct Cause {
    int error;
    const char* code;
    const char* english;  ///< as the system says it
};

// Source: errno(3), and the words of the GNU C library.
constexpr Cause causes[] = {
    {ENOENT, "os_not_found", "No such file or directory"},
    {EACCES, "os_no_rights", "Permission denied"},
    {EPERM, "os_not_allowed", "Operation not permitted"},
    {EROFS, "os_read_only", "Read-only file system"},
    {ENOSPC, "os_disk_full", "No space left on device"},
    {EDQUOT, "os_quota", "Disk quota exceeded"},
    {EFBIG, "os_file_too_large", "File too large"},
    {EIO, "os_disk_failed", "Input/output error"},
    {EISDIR, "os_is_folder", "Is a directory"},
    {ENOTDIR, "os_no_folder", "Not a directory"},
    {EEXIST, "os_exists", "File exists"},
    {ENOTEMPTY, "os_not_empty", "Directory not empty"},
    {EBUSY, "os_busy", "Device or resource busy"},
    {ELOOP, "os_links", "Too many levels of symbolic links"},
    {ENAMETOOLONG, "os_long_name", "File name too long"},
    {EMFILE, "os_open_files", "Too many open files"},
    {ENOMEM, "os_no_memory", "Cannot allocate memory"},
    {ENOEXEC, "os_no_program", "Exec format error"},
    {EPIPE, "os_nobody_reads", "Broken pipe"},
};

Sentence about_file(const std::filesystem::filesystem_error& error) {
    const Sentence why = cause_of(error.code().value());
    if (error.path1().empty()) return why;
    return say("file_failed", "{file}: {why}", {{"file", error.path1().string()}, {"why", why}});
}

}  // namespace

Failure::Failure(Sentence sentence)
    : std::runtime_error(sentence.english),
      sentence_(std::make_shared<const Sentence>(std::move(sentence))) {}

Failure::Failure(std::string_view code, std::string_view pattern, std::vector<Value> values)
    : Failure(say(code, pattern, std::move(values))) {}

Sentence cause_of(int error) {
    if (error == 0) return say("os_unknown", "the reason is unknown");
    const auto* known = std::find_if(std::begin(causes), std::end(causes),
                                     [error](const Cause& cause) { return cause.error == error; });
    if (known != std::end(causes)) return say(known->code, known->english);
    const std::string said = std::generic_category().message(error);
    return say("os_other", "the system says: {said}", {{"said", said}});
}

Sentence cannot_read(const std::filesystem::path& file, int error) {
    if (error == 0) return say("cannot_read", "{file}: cannot be read", {{"file", file.string()}});
    return say("cannot_read_for", "{file}: cannot be read: {why}",
               {{"file", file.string()}, {"why", cause_of(error)}});
}

Sentence cannot_write(const std::filesystem::path& file, int error) {
    if (error == 0)
        return say("cannot_write", "{file}: cannot be written", {{"file", file.string()}});
    return say("cannot_write_for", "{file}: cannot be written: {why}",
               {{"file", file.string()}, {"why", cause_of(error)}});
}

Sentence cannot_make(const std::filesystem::path& file, int error) {
    if (error == 0) return say("cannot_make", "{file}: cannot be made", {{"file", file.string()}});
    return say("cannot_make_for", "{file}: cannot be made: {why}",
               {{"file", file.string()}, {"why", cause_of(error)}});
}

Sentence sentence_of(const std::exception& error) {
    if (const auto* failure = dynamic_cast<const Failure*>(&error)) return failure->sentence();
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return about_file(*file);
    if (const auto* system = dynamic_cast<const std::system_error*>(&error))
        return cause_of(system->code().value());
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr)
        return say("out_of_memory", "there is not enough memory");
    return say("not_foreseen", "something failed that nobody foresaw: {said}",
               {{"said", std::string_view(error.what())}});
}

}  // namespace okienko::sentence
