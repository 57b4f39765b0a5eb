#include "tests/faults/power_cut.h"

#include <fstream>
#include <iterator>
#include <memory>

namespace okienko::faults {
namespace {

constexpr std::size_t sector_bytes = 512;

/// A write or truncation, and whether it is known to have reached the disk.
struct Step {
    const Operation* operation;
    bool is_synced = false;
};

using Steps = std::vector<Step>;
using Inode = std::shared_ptr<Steps>;

/// A change of the folder: `path` names `inode` from then on, or nothing.
struct Naming {
    std::string path;
    Inode inode;
    std::string former;  ///< of a renaming, the name that goes; else empty
};

bool tossed(std::mt19937& chance) {
    return std::bernoulli_distribution(0.5)(chance);
}

/// What the running system sees, and what of it the disk is known to hold.
class Folder {
public:
    explicit Folder(Promises promises) : promises_(promises) {}

    void apply(const Operation& operation) {
        using Kind = Operation::Kind;
        switch (operation.kind) {
            case Kind::create:
                name(operation.path, std::make_shared<Steps>());
                break;
            case Kind::write:
            case Kind::truncate:
                change(operation);
                break;
            case Kind::sync:
                sync(operation.path);
                break;
            case Kind::rename:
                rename(operation.path, operation.bytes);
                break;
            case Kind::remove:
                name(operation.path, nullptr);
                break;
            case Kind::acknowledge:
                break;
        }
    }

    /// The names a disk may hold: all that were synced, and some that came after. In a journalled
    /// folder these are the earliest; in another, any of them.
    std::map<std::string, Inode> names_on_disk(std::mt19937& chance) const {
        const std::size_t kept =
            std::uniform_int_distribution<std::size_t>(synced_namings_, namings_.size())(chance);
        const bool is_any_lost = promises_ == Promises::strict && tossed(chance);
        std::map<std::string, Inode> names;
        for (std::size_t i = 0; i < namings_.size(); ++i) {
            const bool is_synced = i < synced_namings_;
            if (is_synced || (is_any_lost ? tossed(chance) : i < kept)) apply(namings_[i], names);
        }
        return names;
    }

private:
    void name(const std::string& path, Inode inode) {
        namings_.push_back({path, std::move(inode), {}});
        apply(namings_.back(), names_);
    }

    /// One change: whatever a file is renamed to, it is never without a name.
    void rename(const std::string& from, const std::string& to) {
        namings_.push_back({to, names_[from], from});
        apply(namings_.back(), names_);
    }

    static void apply(const Naming& naming, std::map<std::string, Inode>& names) {
        names[naming.path] = naming.inode;
        if (!naming.former.empty()) names[naming.former] = nullptr;
    }

    void change(const Operation& operation) {
        if (const Inode& inode = names_[operation.path]) inode->push_back({&operation});
    }

    void sync(const std::string& path) {
        const bool is_folder = path.empty();
        const Inode inode = is_folder ? nullptr : names_[path];
        if (inode) {
            for (Step& step : *inode) step.is_synced = true;
        }
        if (is_folder || promises_ == Promises::ordered) synced_namings_ = namings_.size();
    }

    Promises promises_;
    std::map<std::string, Inode> names_;
    std::vector<Naming> namings_;
    std::size_t synced_namings_ = 0;
};

void write_at(std::string& content, std::size_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
    content.replace(offset, bytes.size(), bytes);
}

/// Some sectors of a write reach the disk, and the others do not.
void write_torn(std::string& content, const Operation& operation, std::mt19937& chance) {
    const std::string_view bytes = operation.bytes;
    for (std::size_t at = 0; at < bytes.size(); at += sector_bytes) {
        if (!tossed(chance)) continue;
        write_at(content, static_cast<std::size_t>(operation.offset) + at,
                 bytes.substr(at, sector_bytes));
    }
}

std::string content_on_disk(const Steps& steps, Unsynced unsynced, std::mt19937& chance) {
    std::string content;
    for (const Step& step : steps) {
        const Operation& operation = *step.operation;
        const bool is_write = operation.kind == Operation::Kind::write;
        if (!step.is_synced) {
            if (unsynced == Unsynced::lost) continue;
            if (unsynced == Unsynced::some && tossed(chance)) continue;
            if (unsynced == Unsynced::torn && is_write) {
                write_torn(content, operation, chance);
                continue;
            }
        }
        const auto offset = static_cast<std::size_t>(operation.offset);
        if (is_write) {
            write_at(content, offset, operation.bytes);
        } else {
            content.resize(offset);
        }
    }
    return content;
}

}  // namespace

Operations read_log(const std::filesystem::path& log) {
    std::ifstream stream(log, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    std::string_view rest = bytes;
    Operations operations;
    for (Operation operation; take_operation(rest, operation);) operations.push_back(operation);
    return operations;
}

Disk cut_power(const Operations& operations, Promises promises, std::mt19937& chance) {
    Disk disk;
    disk.cut = std::uniform_int_distribution<std::size_t>(1, operations.size())(chance);
    disk.unsynced = static_cast<Unsynced>(std::uniform_int_distribution<int>(0, 3)(chance));
    Folder folder(promises);
    for (std::size_t i = 0; i < disk.cut; ++i) {
        folder.apply(operations[i]);
        if (operations[i].kind == Operation::Kind::acknowledge) {
            disk.acknowledged += operations[i].bytes;
        }
    }
    for (const auto& [path, inode] : folder.names_on_disk(chance)) {
        if (inode) disk.files[path] = content_on_disk(*inode, disk.unsynced, chance);
    }
    return disk;
}

void restore(const Disk& disk, const std::filesystem::path& folder) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto& [path, content] : disk.files) {
        std::ofstream(folder.string() + path, std::ios::binary) << content;
    }
}

}  // namespace okienko::faults
