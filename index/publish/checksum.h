/// SHA-256, as manifests write it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace okienko::publish {

/// The SHA-256 of what comes part after part.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void take(std::string_view bytes);

    /// 64 hexadecimal digits; nothing is taken after that.
    std::string digits();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The SHA-256 of `bytes`, 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The SHA-256 of a file's content.
///
/// Throws: GenerationError, if it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace okienko::publish
