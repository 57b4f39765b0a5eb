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

[[noreturn]] void fail(const std::filesystem::path& file, const std::string& why) {
    throw JournalError(Cause::unwritable, file.string() + ": " + why);
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

}  // namespace

void write_key_file(const std::filesystem::path& file, const SecretKey& key,
                    std::string_view passphrase) {
    const std::string text = std::string(public_heading) + to_string(key.public_key()) + "\n" +
                             std::string(secret_heading) + locked(key, passphrase) + "\n";
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) fail(file, std::generic_category().message(errno));
    const bool is_written = write_all(descriptor, text);
    const int error = errno;
    ::close(descriptor);
    if (is_written) return;
    ::unlink(file.c_str());
    fail(file, std::generic_category().message(error));
}

std::optional<KeyFile> read_key_file(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return std::nullopt;
    std::ifstream stream(file);
    std::string first;
    std::string second;
    if (!std::getline(stream, first) || !std::getline(stream, second))
        fail(file, "this is no key file, or it cannot be read");
    const bool is_headed = first.starts_with(public_heading) && second.starts_with(secret_heading);
    const auto key =
        is_headed ? parse_public_key(first.substr(public_heading.size())) : std::nullopt;
    if (!key) fail(file, "this is no key file");
    return KeyFile{*key, second.substr(secret_heading.size())};
}

}  // namespace okienko::journal
