/// What the commands of `okienko pack` share.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/editor/command_line.h"
#include "index/article/article.h"
#include "index/pack/error.h"
#include "index/pack/manifest.h"

namespace okienko::editor {

/// Which keys a device trusts, and which channel is its own.
struct TrustOptions {
    std::vector<std::filesystem::path> keys;
    std::string channel;
};

/// `--keys PATH...`: files of public keys, or folders of them; else OKIENKO_KEYS, else
/// /etc/okienko/keys.
void add_keys_option(CLI::App& command, const CommandLine& line, TrustOptions& trust);

/// `--channel NAME`; else OKIENKO_CHANNEL, else "sklep".
void add_channel_option(CLI::App& command, const CommandLine& line, std::string& channel);

/// Runs `work`, and says what was refused, and why, in the reader's language.
ExitStatus telling_refusals(const std::string& command, Console& console,
                            const std::function<ExitStatus()>& work);

/// "1,2 MB", or where that would be next to nothing, "1,2 kB"
std::string size_text(std::uint64_t bytes, const language::Language& words);

/// Why this pack needs a person's attention, although it is taken: expired, or a wrong clock.
std::vector<std::string> warnings_about(const pack::Manifest& manifest, article::Date today,
                                        const language::Language& words);

/// Warnings, one a line, on the console's err.
void write_warnings(const std::vector<std::string>& warnings, Console& console);

// The commands, each in a file of its own.
void add_pack_keygen_command(CLI::App& group, CommandLine& line);
void add_pack_build_command(CLI::App& group, CommandLine& line);
void add_pack_verify_command(CLI::App& group, CommandLine& line);
void add_pack_install_command(CLI::App& group, CommandLine& line);
void add_pack_list_command(CLI::App& group, CommandLine& line);
void add_pack_rollback_command(CLI::App& group, CommandLine& line);

}  // namespace okienko::editor
