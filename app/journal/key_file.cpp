#include "app/journal/key_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "app/journal/error.h"

namespace okienko::journal {
namespace {

using Cause = JournalError::Cause;

constexpr std::string_view public_heading = "public ";
constexpr std::string_view secret_heading = "secret ";

[[noreturn]] void fail_to_write(const std::filesystem::path& file, int error) {
    throw JournalError(Cause::unwritable, sentence::cannot_write(file, error));
}

[[noreturn]] void refuse(const std::filesystem::path& file) {
    throw JournalError(
        Cause::unwritable,
        sentence::say("no_key_file", "{file}: this is no key file", {{"file", file.string()}}));
}

/// All of `text`, on the disk when it returns.
bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

/// Makes sure that a power cut does not take the name of `file` away.
bool sync_folder_of(const std::filesystem::path& file) {
    const auto parent = file.parent_path();
    const int folder =
        ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return false;
    const bool is_synced = ::fsync(folder) == 0;
    const int error = errno;
    ::close(folder);
    errno = error;
    return is_synced;
}

}  // namespace

void write_key_file(const std::filesystem::path& file, const SecretKey& key,
                    std::string_view passphrase) {
    const std::string text = std::string(public_heading) + to_string(key.public_key()) + "\n" +
                             std::string(secret_heading) + locked(key, passphrase) + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) fail_to_write(file, errno);
    const bool is_written = write_all(descriptor, text) && sync_folder_of(file);
    const int error = errno;
    ::close(descriptor);
    if (is_written) return;
    ::unlink(file.c_str());
    fail_to_write(file, error);
}

std::optional<KeyFile> read_key_file(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    std::ifstream stream(file);
    if (!stream) throw JournalError(Cause::unwritable, sentence::cannot_read(file, errno));
    std::string first;
    std::string second;
    if (!std::getline(stream, first) || !std::getline(stream, second)) refuse(file);
    const bool is_headed = first.starts_with(public_heading) && second.starts_with(secret_heading);
    const auto key =
        is_headed ? parse_public_key(first.substr(public_heading.size())) : std::nullopt;
    if (!key) refuse(file);
    return KeyFile{*key, second.substr(secret_heading.size())};
}

}  // namespace okienko::journal
