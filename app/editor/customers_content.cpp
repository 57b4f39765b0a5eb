#include "app/editor/customers_content.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "index/article/markdown.h"
#include "index/search/evaluation.h"

namespace okienko::editor {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool is_for_agents(const fs::path& article) {
    const auto parsed = article::parse_article(text_of(article), article.filename().string());
    return parsed.article.audience == article::Audience::agent;
}

/// The lines of a golden file that are no question of agents.
std::string without_agents(const std::string& golden) {
    std::string kept;
    for (std::size_t begin = 0; begin < golden.size();) {
        const std::size_t end = std::min(golden.find('\n', begin), golden.size() - 1) + 1;
        const std::string line = golden.substr(begin, end - begin);
        const auto questions = search::parse_golden(line, "").questions;
        const bool is_agents = !questions.empty() && questions.front().audience == "agent";
        if (!is_agents) kept += line;
        begin = end;
    }
    return kept;
}

}  // namespace

void copy_for_customers(const fs::path& from, const fs::path& to) {
    for (auto at = fs::recursive_directory_iterator(from); at != fs::recursive_directory_iterator();
         ++at) {
        const fs::path name = at->path().lexically_relative(from);
        if (at->is_directory() && !at->is_symlink()) {
            fs::create_directories(to / name);
            continue;
        }
        const std::string folder = name.begin()->string();
        const bool is_plain = fs::is_regular_file(fs::symlink_status(at->path()));
        if (is_plain && folder == "articles" && is_for_agents(at->path())) continue;
        if (is_plain && folder == "golden" && name.extension() == ".tsv") {
            std::ofstream(to / name, std::ios::binary) << without_agents(text_of(at->path()));
            continue;
        }
        // A link stays one, and is refused as in any content.
        fs::copy(at->path(), to / name, fs::copy_options::copy_symlinks);
    }
}

}  // namespace okienko::editor
