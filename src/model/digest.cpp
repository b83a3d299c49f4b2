#include "backlog/model/digest.h"

#include <sha2.h>

#include <array>
#include <string_view>

namespace backlog {
namespace {

constexpr std::size_t kDigits = 16;

// Each text with its length before it: no two stories give the same bytes.
void Append(std::string& bytes, std::string_view text) {
  bytes += std::to_string(text.size());
  bytes += ':';
  bytes += text;
  bytes += '\n';
}

}  // namespace

std::string StoryDigest(const Story& story) {
  std::string bytes;
  Append(bytes, story.title);
  Append(bytes, story.role);
  Append(bytes, story.want);
  Append(bytes, story.benefit);
  Append(bytes, story.description);
  for (const Criterion& criterion : story.acceptance_criteria) Append(bytes, criterion.text);
  bytes += "size ";
  if (story.size) bytes += std::to_string(*story.size);

  std::array<char, SHA256_DIGEST_STRING_LENGTH> hex = {};
  SHA256Data(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(), hex.data());
  return {hex.data(), kDigits};
}

}  // namespace backlog
