#include "tests/pack/interruption.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <string>

namespace okienko::pack {
namespace {

namespace fs = std::filesystem;

using Info = __ptrace_syscall_info;

enum class Change { none, name, content, sync, rename };

/// What a system call does to files, by its number.
Change change_of(std::uint64_t call, const std::uint64_t* arguments) {
    switch (call) {
        case SYS_write:
        case SYS_writev:
        case SYS_pwrite64:
        case SYS_ftruncate:
        case SYS_sendfile:
        case SYS_copy_file_range:
            return Change::content;
        case SYS_fsync:
        case SYS_fdatasync:
            return Change::sync;
        case SYS_openat:
            return (arguments[2] & O_CREAT) != 0 ? Change::name : Change::none;
        case SYS_mkdirat:
        case SYS_linkat:
        case SYS_unlinkat:
            return Change::name;
        case SYS_renameat2:
        case SYS_renameat:
            return Change::rename;
#ifdef SYS_rename  // the older calls, which some processors do without
        case SYS_open:
            return (arguments[1] & O_CREAT) != 0 ? Change::name : Change::none;
        case SYS_mkdir:
        case SYS_rmdir:
        case SYS_link:
        case SYS_unlink:
            return Change::name;
        case SYS_rename:
            return Change::rename;
#endif
        default:
            return Change::none;
    }
}

/// The descriptor that a call writes to, which is not its first argument in every call.
std::uint64_t written(const Info& info) {
    return info.entry.nr == SYS_copy_file_range ? info.entry.args[2] : info.entry.args[0];
}

class Tracer {
public:
    Tracer(pid_t process, fs::path folder, std::size_t step, Blow blow)
        : process_(process), folder_(std::move(folder)), step_(step), blow_(blow) {}

    Interruption run() {
        int status = 0;
        waitpid(process_, &status, 0);
        ptrace(PTRACE_SETOPTIONS, process_, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
        int signal = 0;
        while (true) {
            ptrace(PTRACE_SYSCALL, process_, nullptr, signal);
            if (waitpid(process_, &status, 0) < 0) throw std::runtime_error("lost the process");
            if (WIFEXITED(status) || WIFSIGNALED(status)) break;
            const bool is_call = WSTOPSIG(status) == (SIGTRAP | 0x80);
            signal = is_call ? 0 : WSTOPSIG(status);
            if (is_call && !go_on()) return found_;
        }
        found_.has_ended = true;
        found_.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return found_;
    }

private:
    /// At the beginning or the end of a system call; false once the process was killed.
    bool go_on() {
        Info info{};
        ptrace(PTRACE_GET_SYSCALL_INFO, process_, sizeof info, &info);
        if (info.op == PTRACE_SYSCALL_INFO_ENTRY) return enter(info);
        if (is_refused_) answer_full();
        is_refused_ = false;
        return true;
    }

    bool enter(const Info& info) {
        const Change change = change_of(info.entry.nr, info.entry.args);
        if (change == Change::none) return true;
        const bool is_descriptor = change == Change::content || change == Change::sync;
        const fs::path path = is_descriptor ? opened(written(info)) : fs::path();
        if (is_descriptor && !is_ours(path)) return true;
        ++found_.steps;
        if (found_.steps >= step_) {
            if (blow_ == Blow::kill) {
                kill();
                return false;
            }
            if (change == Change::content || change == Change::name) refuse();
        }
        note(change, path, info);
        return true;
    }

    void note(Change change, const fs::path& path, const Info& info) {
        if (is_refused_) return;
        if (change == Change::content) {
            found_.unsynced.insert(path);
            found_.written.insert(path);
        }
        if (change == Change::sync) sync(path);
        if (change == Change::rename) rename(info);
    }

    /// Of a folder, that its names are kept from now on.
    void sync(const fs::path& path) {
        found_.unsynced.erase(path);
        std::erase_if(found_.renamings, [&](const Renaming& it) {
            return it.from.parent_path() == path || it.to.parent_path() == path;
        });
    }

    /// At the beginning of the call, when the names are still the old ones.
    void remember(const fs::path& from, const fs::path& to) {
        Renaming renaming{from, to, {}};
        if (fs::is_regular_file(to)) {
            renaming.replaced =
                folder_.string() + ".replaced-" + std::to_string(found_.renamings.size());
            fs::remove(renaming.replaced);
            fs::create_hard_link(to, renaming.replaced);
        }
        found_.renamings.push_back(std::move(renaming));
    }

    /// What was not synced before it got another name is not synced under that either.
    void rename(const Info& info) {
        const bool is_old = info.entry.nr != SYS_renameat && info.entry.nr != SYS_renameat2;
        const std::string from = text_at(info.entry.args[is_old ? 0 : 1]);
        const std::string to = text_at(info.entry.args[is_old ? 1 : 3]);
        remember(from, to);
        for (auto* files : {&found_.unsynced, &found_.written}) {
            std::set<fs::path> renamed;
            for (const fs::path& path : *files) {
                const std::string name = path.string();
                const bool is_within = name == from || name.starts_with(from + "/");
                renamed.insert(is_within ? fs::path(to + name.substr(from.size())) : path);
            }
            *files = std::move(renamed);
        }
    }

    std::string text_at(std::uint64_t address) const {
        std::array<char, 4096> buffer{};
        iovec here{buffer.data(), buffer.size() - 1};
        iovec there{reinterpret_cast<void*>(address), buffer.size() - 1};
        if (process_vm_readv(process_, &here, 1, &there, 1, 0) < 0) {
            here.iov_len = there.iov_len = 256;  // near the end of its memory
            process_vm_readv(process_, &here, 1, &there, 1, 0);
        }
        return buffer.data();
    }

    fs::path opened(std::uint64_t descriptor) const {
        std::error_code none;
        return fs::read_symlink("/proc/" + std::to_string(process_) + "/fd/" +
                                    std::to_string(static_cast<int>(descriptor)),
                                none);
    }

    bool is_ours(const fs::path& path) const { return path.string().starts_with(folder_.string()); }

    void kill() {
        ::kill(process_, SIGKILL);
        int status = 0;
        waitpid(process_, &status, 0);
    }

#ifdef __x86_64__
    /// Makes the system do nothing, and the program read "no space left".
    void refuse() {
        user_regs_struct registers{};
        ptrace(PTRACE_GETREGS, process_, nullptr, &registers);
        registers.orig_rax = ~0ULL;
        ptrace(PTRACE_SETREGS, process_, nullptr, &registers);
        is_refused_ = true;
    }

    void answer_full() {
        user_regs_struct registers{};
        ptrace(PTRACE_GETREGS, process_, nullptr, &registers);
        registers.rax = static_cast<unsigned long long>(-ENOSPC);
        ptrace(PTRACE_SETREGS, process_, nullptr, &registers);
    }
#else
    void refuse() {}

    void answer_full() {}
#endif

    pid_t process_;
    fs::path folder_;
    std::size_t step_;
    Blow blow_;
    bool is_refused_ = false;
    Interruption found_;
};

}  // namespace

Interruption interrupt(const std::function<int()>& work, const fs::path& folder, std::size_t step,
                       Blow blow) {
    const pid_t process = fork();
    if (process < 0) throw std::runtime_error("cannot fork");
    if (process == 0) {
        ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
        raise(SIGSTOP);
        _exit(work());
    }
    return Tracer(process, folder, step, blow).run();
}

void undo(const std::vector<Renaming>& renamings,
          const std::function<bool(std::size_t place)>& is_lost) {
    for (std::size_t place = renamings.size(); place-- > 0;) {
        const Renaming& it = renamings[place];
        // The blow may have come before the call, and what was removed since is gone.
        if (!is_lost(place) || !fs::exists(it.to) || fs::exists(it.from)) continue;
        fs::create_directories(it.from.parent_path());
        fs::rename(it.to, it.from);
        if (!it.replaced.empty()) fs::copy_file(it.replaced, it.to);
    }
}

bool can_trace() {
    const pid_t process = fork();
    if (process == 0) _exit(ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0 ? 0 : 1);
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void copy_linked(const fs::path& from, const fs::path& to) {
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::create_hard_links);
}

}  // namespace okienko::pack
