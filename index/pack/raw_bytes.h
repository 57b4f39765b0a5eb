/// Text as libsodium takes it.
#pragma once

#include <string_view>

namespace okienko::pack {

inline const unsigned char* raw(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace okienko::pack
