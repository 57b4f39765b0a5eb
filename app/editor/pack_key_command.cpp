#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <memory>
#include <system_error>

#include "app/editor/pack_command.h"
#include "app/editor/secret_line.h"
#include "index/pack/key.h"

namespace okienko::editor {
namespace {

constexpr std::size_t shortest_password = 12;  // bytes

struct KeygenOptions {
    std::filesystem::path out = "pack.key";
    bool without_password = false;
};

/// Writes a new file, for its owner alone where it is secret.
void write_new(const std::filesystem::path& file, const std::string& text, bool is_secret) {
    const auto fail = [&file](int cause) {
        throw pack::PackError(sentence::cannot_write(file, cause));
    };
    const int mode = is_secret ? 0600 : 0644;
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (descriptor < 0) fail(errno);
    const bool is_written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(descriptor) == 0;
    const int cause = errno;
    ::close(descriptor);
    if (is_written) return;
    ::unlink(file.c_str());
    fail(cause);
}

ExitStatus refuse(Console& console, const char* key) {
    console.err << "okienko pack keygen: " << console.words.text(key) << '\n';
    return ExitStatus::wrong_usage;
}

ExitStatus keygen(const KeygenOptions& options, Console& console) {
    std::filesystem::path open_half = options.out;
    open_half.replace_extension(".pub");
    for (const auto& file : {options.out, open_half}) {
        if (!std::filesystem::exists(file)) continue;
        const std::string name = file.string();
        console.err << "okienko pack keygen: "
                    << console.words.text("cli.pack.keygen.there",
                                          {{"file", std::string_view(name)}})
                    << '\n';
        return ExitStatus::wrong_usage;
    }
    std::string password;
    if (!options.without_password) {
        const auto ask = [&](const char* key) {
            return read_secret_line(console, console.words.text(key));
        };
        password = ask("cli.pack.keygen.password");
        if (password.size() < shortest_password) return refuse(console, "cli.pack.keygen.short");
        const bool is_seen = console.in_terminal.is_terminal;
        if (is_seen && ask("cli.pack.keygen.again") != password) {
            return refuse(console, "cli.pack.keygen.differs");
        }
    }
    const pack::SecretKey key = pack::random_secret_key();
    write_new(options.out, pack::secret_key_text(key, password), true);
    write_new(open_half, pack::public_key_text(key.public_key()), false);
    const std::string id = pack::to_string(key.id);
    const std::string secret = options.out.string();
    const std::string open = open_half.string();
    console.out << console.words.text("cli.pack.keygen.created",
                                      {{"key", std::string_view(id)},
                                       {"secret", std::string_view(secret)},
                                       {"open", std::string_view(open)}})
                << '\n';
    return ExitStatus::done;
}

}  // namespace

void add_pack_keygen_command(CLI::App& group, CommandLine& line) {
    const auto options = std::make_shared<KeygenOptions>();
    const auto words = [&](const char* key) { return std::string(line.words.text(key)); };
    CLI::App& command = declare_command(
        group, line, "keygen", [options](Console& console) { return keygen(*options, console); });
    command.add_option("--out", options->out, words("cli.pack.keygen.out"))->type_name("FILE");
    command.add_flag("--no-password", options->without_password,
                     words("cli.pack.keygen.no_password"));
}

}  // namespace okienko::editor
