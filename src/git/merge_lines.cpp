#include "git/merge_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace backlog {
namespace {

using Lines = std::vector<std::string_view>;

// The most cells of a table of two texts' lines: beyond that the texts count as two values.
constexpr std::size_t kLargestTable = std::size_t{4} * 1024 * 1024;

// The lines [begin, end) of the base become `with`.
struct Hunk {
  std::size_t begin = 0;
  std::size_t end = 0;
  Lines with;
  bool operator==(const Hunk&) const = default;
};

// The lengths of the longest common subsequences of what is left of both, row by row.
std::vector<std::uint32_t> CommonLengths(const Lines& from, const Lines& to) {
  const std::size_t width = to.size() + 1;
  std::vector<std::uint32_t> lengths((from.size() + 1) * width, 0);
  for (std::size_t i = from.size(); i-- > 0;) {
    for (std::size_t j = to.size(); j-- > 0;) {
      lengths[i * width + j] =
          from[i] == to[j] ? lengths[(i + 1) * width + j + 1] + 1
                           : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}

// What leads from one text to the other; nullopt where the texts are too long to tell.
std::optional<std::vector<Hunk>> Hunks(const Lines& from, const Lines& to) {
  if ((from.size() + 1) * (to.size() + 1) > kLargestTable) return std::nullopt;
  const std::vector<std::uint32_t> lengths = CommonLengths(from, to);
  const std::size_t width = to.size() + 1;
  std::vector<Hunk> hunks;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < from.size() || j < to.size()) {
    if (i < from.size() && j < to.size() && from[i] == to[j]) {
      ++i;
      ++j;
      continue;
    }
    Hunk hunk;
    hunk.begin = i;
    while ((i < from.size() || j < to.size()) &&
           (i == from.size() || j == to.size() || from[i] != to[j])) {
      const bool drop = j == to.size() || (i < from.size() && lengths[(i + 1) * width + j] >=
                                                                  lengths[i * width + j + 1]);
      if (drop) {
        ++i;
      } else {
        hunk.with.push_back(to[j++]);
      }
    }
    hunk.end = i;
    hunks.push_back(std::move(hunk));
  }
  return hunks;
}

bool Touch(const Hunk& a, const Hunk& b) {
  return a.begin <= b.end && b.begin <= a.end;
}

}  // namespace

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t feed = text.find('\n');
    const std::size_t length = feed == std::string_view::npos ? text.size() : feed + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::optional<std::string> MergeLines(std::string_view base, std::string_view ours,
                                      std::string_view theirs) {
  const Lines lines = SplitLines(base);
  const auto left = Hunks(lines, SplitLines(ours));
  const auto right = Hunks(lines, SplitLines(theirs));
  if (!left || !right) return std::nullopt;
  std::vector<Hunk> hunks = *left;
  for (const Hunk& hunk : *right) {
    bool is_new = true;
    for (const Hunk& other : *left) {
      if (hunk == other) {
        is_new = false;
      } else if (Touch(hunk, other)) {
        return std::nullopt;
      }
    }
    if (is_new) hunks.push_back(hunk);
  }
  std::sort(hunks.begin(), hunks.end(),
            [](const Hunk& a, const Hunk& b) { return a.begin < b.begin; });
  std::string merged;
  std::size_t at = 0;
  for (const Hunk& hunk : hunks) {
    for (; at < hunk.begin; ++at) merged += lines[at];
    for (const std::string_view line : hunk.with) merged += line;
    at = hunk.end;
  }
  for (; at < lines.size(); ++at) merged += lines[at];
  return merged;
}

}  // namespace backlog
