#include "tests/faults/accounts.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <stdexcept>

#include "app/device/agents.h"

namespace okienko::faults {
namespace {

constexpr std::size_t salt_letters = 22;
constexpr std::size_t hash_letters = 43;

/// A hash as libsodium writes them, with a number of ours in it: hashing takes a second.
std::string hash_of(int number) {
    const std::string letters = std::to_string(1'000'000 + number);
    const auto filled = [&](std::size_t size) {
        std::string text = letters;
        text.resize(size, 'A');
        return text;
    };
    return "$argon2id$v=19$m=65536,t=2,p=1$" + filled(salt_letters) + "$" + filled(hash_letters);
}

std::filesystem::path accounts_in(const std::filesystem::path& folder) {
    return device::agents_file(folder / "site.yaml");
}

}  // namespace

void change_pins(const std::filesystem::path& folder, int times) {
    const int descriptor =
        ::open((folder / "acknowledged").c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    for (int i = 0; i < times; ++i) {
        device::write_agents(accounts_in(folder), {{"ada", "Ada Nowak", hash_of(i)}});
        if (::write(descriptor, "x", 1) != 1) throw std::runtime_error("cannot acknowledge");
    }
    ::close(descriptor);
}

std::string broken_account(const std::filesystem::path& folder, const std::string& acknowledged) {
    const auto changes = static_cast<int>(acknowledged.size());
    try {
        const auto read = device::read_agents(accounts_in(folder));
        if (!read.problems.empty()) return "cannot be read";
        if (read.agents.empty()) return changes == 0 ? "" : "the account is gone";
        // The last change may be on the disk before it is acknowledged.
        const std::string& hash = read.agents.front().pin_hash;
        const bool is_newest = changes > 0 && hash == hash_of(changes - 1);
        return is_newest || hash == hash_of(changes) ? "" : "an old PIN is back";
    } catch (const std::exception& error) {
        return std::string("cannot be used: ") + error.what();
    }
}

}  // namespace okienko::faults
