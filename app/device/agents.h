/// Who may open the desk: agents.yaml beside the configuration, PINs as hashes only.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/article/problem.h"
#include "index/sentence/failure.h"

namespace okienko::device {

/// The accounts cannot be kept: path and cause.
struct AgentsError : sentence::Failure {
    using Failure::Failure;
};

struct Agent {
    std::string id;        ///< stands in the journal for what they did
    std::string name;      ///< as colleagues call them
    std::string pin_hash;  ///< as hash_pin made it

    bool operator==(const Agent&) const = default;
};

struct ParsedAgents {
    std::vector<Agent> agents;  ///< the sound ones, in the order of the file
    article::Problems problems;
};

/// Is `id` one to sixteen letters a-z, digits and hyphens?
bool is_agent_id(std::string_view id);

/// The accounts of a shop whose configuration is `config`: agents.yaml beside it.
std::filesystem::path agents_file(const std::filesystem::path& config);

/// The accounts in the YAML `text`, the content of `file` (named in problems only).
ParsedAgents parse_agents(std::string_view text, const std::string& file);

/// The accounts in `file`; none where there is no such file.
/// Throws: AgentsError, if it is there and cannot be read.
ParsedAgents read_agents(const std::filesystem::path& file);

/// `agents` as text that parse_agents reads back.
std::string agents_text(const std::vector<Agent>& agents);

/// Writes `agents` to `file`, readable to its owner only, whole or not at all.
/// Throws: AgentsError.
void write_agents(const std::filesystem::path& file, const std::vector<Agent>& agents);

}  // namespace okienko::device
