#include "index/text/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "index/sentence/failure.h"

namespace okienko::text {
namespace {

/// Closes a file descriptor; the mapping outlives it.
class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& file)
        : number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (number_ < 0) throw std::system_error(errno, std::generic_category());
    }

    ~Descriptor() { ::close(number_); }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }

private:
    int number_;
};

std::size_t size_of(const Descriptor& file) {
    struct stat status {};

    if (::fstat(file.number(), &status) != 0)
        throw std::system_error(errno, std::generic_category());
    if (!S_ISREG(status.st_mode)) {
        throw sentence::Failure("not_a_file", "it is not a file");
    }
    return static_cast<std::size_t>(status.st_size);
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
    const Descriptor descriptor(file);
    size_ = size_of(descriptor);
    if (size_ == 0) return;  // nothing to map
    void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor.number(), 0);
    if (address == MAP_FAILED) throw std::system_error(errno, std::generic_category());
    data_ = static_cast<const char*>(address);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace okienko::text
