#include "model/sha256_base64.h"

#include <sha2.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace backlog {

std::string Sha256Base64(std::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  // A byte more than the digest has: base 64 takes three at a time.
  std::array<std::uint8_t, SHA256_DIGEST_LENGTH + 1> digest = {};
  SHA256Final(digest.data(), &context);

  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < digest.size(); i += 3) {
    const unsigned three = static_cast<unsigned>(digest[i] << 16U) |
                           static_cast<unsigned>(digest[i + 1] << 8U) | digest[i + 2];
    for (const unsigned shift : {18U, 12U, 6U, 0U}) text += kLetters[(three >> shift) & 63U];
  }
  text.back() = '=';
  return text;
}

}  // namespace backlog
