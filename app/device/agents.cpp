#include "app/device/agents.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "app/device/in_quotes.h"
#include "app/device/pin.h"
#include "index/article/encoding.h"
#include "index/article/fields.h"
#include "index/article/yaml.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation.h"

namespace okienko::device {
namespace {

using article::Fields;
using article::FileProblems;

constexpr std::size_t longest_id = 16;
constexpr std::size_t longest_name = 60;

/// The whole letters among the first `bytes` bytes of UTF-8.
std::string whole_letters(std::string_view text, std::size_t bytes) {
    const auto continues = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    std::size_t end = std::min(text.size(), bytes);
    while (end > 0 && end < text.size() && continues(end)) --end;
    return std::string(text.substr(0, end));
}

Agent read_agent(const article::Yaml& value, FileProblems& problems, bool& is_sound) {
    Fields fields(value, {"id", "name", "pin_hash"}, problems);
    for (const char* key : {"id", "name", "pin_hash"}) fields.require(key);
    Agent agent{fields.text("id"), fields.text("name"), fields.text("pin_hash")};
    is_sound = is_agent_id(agent.id) && !agent.name.empty() && is_pin_hash(agent.pin_hash);
    if (!agent.id.empty() && !is_agent_id(agent.id))
        problems.error(fields.line("id"), "agent_id",
                       "an agent's id has one to sixteen letters a-z, digits and hyphens");
    if (!agent.pin_hash.empty() && !is_pin_hash(agent.pin_hash))
        problems.error(fields.line("pin_hash"), "agent_pin_hash",
                       "\"pin_hash\" must be a hash, which begins with $argon2id$; \"okienko "
                       "device agent add\" makes it");
    return agent;
}

}  // namespace

bool is_agent_id(std::string_view id) {
    return !id.empty() && id.size() <= longest_id && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::filesystem::path agents_file(const std::filesystem::path& config) {
    return config.parent_path() / "agents.yaml";
}

ParsedAgents parse_agents(std::string_view text, const std::string& file) {
    ParsedAgents parsed;
    FileProblems problems(file);
    const auto yaml = article::parse_yaml(article::decode(text, problems), 1, problems);
    Fields fields(yaml.root, {"agents"}, problems);
    for (const article::Yaml* value : fields.maps("agents")) {
        bool is_sound = false;
        Agent agent = read_agent(*value, problems, is_sound);
        const bool is_double =
            std::any_of(parsed.agents.begin(), parsed.agents.end(),
                        [&](const Agent& other) { return other.id == agent.id; });
        if (is_double)
            problems.error(value->line, "agent_twice", "\"{id}\" stands here twice",
                           {{"id", agent.id}});
        agent.name = whole_letters(agent.name, longest_name);
        if (is_sound && !is_double) parsed.agents.push_back(std::move(agent));
    }
    parsed.problems = problems.by_line();
    return parsed;
}

ParsedAgents read_agents(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw AgentsError(sentence::cannot_read(file, errno));
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_agents(text, file.generic_string());
}

std::string agents_text(const std::vector<Agent>& agents) {
    std::string text = "# Made by \"okienko device agent\". PINs are kept as hashes only.\nagents:";
    if (agents.empty()) text += " []";
    text += '\n';
    for (const Agent& agent : agents) {
        text += "  - id: " + in_quotes(agent.id) + "\n    name: " + in_quotes(agent.name) +
                "\n    pin_hash: " + in_quotes(agent.pin_hash) + "\n";
    }
    return text;
}

void write_agents(const std::filesystem::path& file, const std::vector<Agent>& agents) {
    try {
        publish::replace_durably(file, agents_text(agents), publish::Readers::nobody);
    } catch (const publish::GenerationError& error) {
        throw AgentsError(error.sentence());
    }
}

}  // namespace okienko::device
