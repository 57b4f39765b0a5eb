/// The commands of `okienko`: each of these declares one, with its options and what it does.
#pragma once

#include "app/editor/command_line.h"

namespace okienko::editor {

/// Builds and publishes the next generation of an index.
void add_index_command(CommandLine& line);

/// Answers a question, a file of questions, or a person in conversation.
void add_search_command(CommandLine& line);

/// Suggests words and articles while a question is being typed.
void add_suggest_command(CommandLine& line);

/// Lists every problem of the content.
void add_check_command(CommandLine& line);

/// Measures an index by golden questions.
void add_eval_command(CommandLine& line);

/// Shows what becomes of the words of a text.
void add_analyze_command(CommandLine& line);

/// Stems words, a line each.
void add_stem_command(CommandLine& line);

/// Makes drafts of pages, pasted text and other programs' exports.
void add_import_command(CommandLine& line);

/// Shows an article as the kiosk will.
void add_preview_command(CommandLine& line);

/// Tells what does not work, takes it back, and lists what is told.
void add_notice_command(CommandLine& line);

/// Packs content, signs it, and installs it on devices.
void add_pack_commands(CommandLine& line);

/// Tells the editors what a journal holds.
void add_report_command(CommandLine& line);

/// Examines a device.
void add_doctor_command(CommandLine& line);

/// Sets a device up: its configuration, the desk's key, the kiosk's PIN, the agents' accounts.
void add_device_commands(CommandLine& line);

/// The configuration that a device begins with: one of those commands.
void add_device_init_command(CLI::App& device, CommandLine& line);

/// The desk's key: one of those commands.
void add_device_key_command(CLI::App& device, CommandLine& line);

/// The hash of the PIN that lets staff leave the kiosk's screen: one of those commands.
void add_device_pin_command(CLI::App& device, CommandLine& line);

/// Lets agents open the desk: one of those commands.
void add_device_agent_command(CLI::App& device, CommandLine& line);

}  // namespace okienko::editor
