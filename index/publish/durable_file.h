/// Files that survive a power cut: written, synced, renamed, and their folder synced.
///
/// A rename alone can be lost, because it changes the folder and not the file.
/// Source: fsync(2), rename(2).
#pragma once

#include <filesystem>
#include <string_view>

namespace okienko::publish {

/// Who may read a file beside its owner.
enum class Readers { everybody, nobody };

/// Writes `content` to `file`, which holds the old content or the new at every moment.
///
/// Throws: GenerationError, if that fails.
void replace_durably(const std::filesystem::path& file, std::string_view content,
                     Readers readers = Readers::everybody);

/// Renames a folder, or a file, within its parent. What it holds was synced before.
///
/// Throws: GenerationError, if that fails.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Writes `content` to a new file, without syncing it.
///
/// Throws: GenerationError, if that fails.
void write_file(const std::filesystem::path& file, std::string_view content);

/// Syncs every file and folder in `folder`, and itself.
///
/// Throws: GenerationError, if that fails.
void sync_tree(const std::filesystem::path& folder);

/// Syncs what `file` holds, not its name.
///
/// Throws: GenerationError, if that fails.
void sync_file(const std::filesystem::path& file);

/// Syncs the entries of `folder`, not what its files hold.
///
/// Throws: GenerationError, if that fails.
void sync_folder(const std::filesystem::path& folder);

}  // namespace okienko::publish
