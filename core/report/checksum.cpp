#include "core/report/checksum.h"

#include <array>
#include <cstdint>
#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <vector>

namespace cutpoint {

namespace {

using Digest = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

Digest digestOf(std::string_view bytes)
{
    const std::vector<std::uint8_t> input{bytes.begin(), bytes.end()};
    sha256_ctx state{};
    Digest digest{};
    sha256_init(&state);
    sha256_update(&state, input.size(), input.data());
    sha256_digest(&state, digest.size(), digest.data());
    return digest;
}

}  // namespace

std::string sha256InHex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digestOf(bytes)) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xFU];
    }
    return text;
}

std::string sha256InBase64(std::string_view bytes)
{
    const Digest digest = digestOf(bytes);
    std::array<char, BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)> text{};
    base64_encode_raw(text.data(), digest.size(), digest.data());
    return {text.data(), text.size()};
}

}  // namespace cutpoint
