#include "git/trailers.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>

#include "git/git.h"

namespace backlog {
namespace {

constexpr std::string_view kKey = "story";

// Returns what stands behind "Story:" at the beginning of a line; nullopt on another line.
std::optional<std::string_view> ValueIn(std::string_view line) {
  if (line.size() <= kKey.size()) return std::nullopt;
  const bool is_key = std::equal(kKey.begin(), kKey.end(), line.begin(), [](char a, char b) {
    return a == std::tolower(static_cast<unsigned char>(b));
  });
  line.remove_prefix(kKey.size());
  while (line.starts_with(' ')) line.remove_prefix(1);
  if (!is_key || !line.starts_with(':')) return std::nullopt;
  return line.substr(1);
}

template <class Use>
void ForEachStoryLine(std::string_view text, const Use& use) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (const auto value = ValueIn(line)) use(*value);
  }
}

}  // namespace

std::vector<std::string> StoriesInTrailer(std::string_view value) {
  std::vector<std::string> ids;
  while (!value.empty()) {
    std::string_view part = value.substr(0, value.find(','));
    value.remove_prefix(std::min(part.size() + 1, value.size()));
    part.remove_prefix(std::min(part.find_first_not_of(" \t"), part.size()));
    const std::string_view word = part.substr(0, part.find_first_of(" \t\r"));
    if (!word.empty()) ids.emplace_back(word);
  }
  return ids;
}

Result<std::vector<std::string>> StoriesInTrailers(std::string_view message) {
  std::vector<std::string> ids;
  // Most messages have none, and then nobody has to wait for another git.
  bool any = false;
  ForEachStoryLine(message, [&](std::string_view /*value*/) { any = true; });
  if (!any) return ids;
  // git knows which lines are trailers, and which are comments, or below the scissors. To a commit
  // '---' is a line like others; only mails end there.
  const auto trailers = AskGit("read a message's trailers",
                               {"interpret-trailers", "--parse", "--no-divider"}, {}, message);
  if (!trailers) return trailers.error();
  ForEachStoryLine(*trailers, [&](std::string_view value) {
    std::vector<std::string> more = StoriesInTrailer(value);
    std::move(more.begin(), more.end(), std::back_inserter(ids));
  });
  return ids;
}

}  // namespace backlog
