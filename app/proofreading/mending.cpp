#include "app/proofreading/mending.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace okienko::proofreading {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& file) {
    throw MendingError(sentence::cannot_write(file, errno));
}

/// A new file beside another, gone unless it takes that one's place.
class Draft {
public:
    explicit Draft(const fs::path& file) : file_(file), name_(file.string() + ".XXXXXX") {
        descriptor_ = mkstemp(name_.data());
        if (descriptor_ < 0) fail(file);
    }

    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    ~Draft() {
        if (descriptor_ >= 0) close(descriptor_);
        if (!name_.empty()) unlink(name_.c_str());
    }

    void write(std::string_view text) const {
        while (!text.empty()) {
            const auto written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail(file_);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void take_place() {
        std::error_code error;
        const auto permissions = fs::status(file_, error).permissions();
        if (!error) fs::permissions(name_, permissions, error);
        if (error || fsync(descriptor_) != 0) fail(file_);
        if (rename(name_.c_str(), file_.c_str()) != 0) fail(file_);
        name_.clear();
    }

private:
    fs::path file_;
    std::string name_;
    int descriptor_ = -1;
};

}  // namespace

std::string edited(std::string_view line, const Edits& edits) {
    std::string better;
    std::size_t copied = 0;
    for (const Edit& edit : edits) {
        better += line.substr(copied, edit.begin - copied);
        better += edit.better;
        copied = edit.end;
    }
    return better += line.substr(copied);
}

void replace_file(const fs::path& file, std::string_view text) {
    // A link keeps leading to its file, which is what is replaced.
    std::error_code error;
    const auto real = fs::canonical(file, error);
    Draft draft(error ? file : real);
    draft.write(text);
    draft.take_place();
}

}  // namespace okienko::proofreading
