// Edit distance over three rows, as Taskwarrior and git do it: words here are short.
#include "backlog/model/nearest.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/letter_case.h"

namespace backlog {
namespace {

template <class Text>
std::optional<std::string> NearestOf(std::string_view word, std::span<const Text> candidates,
                                     int max) {
  const std::string lower = Lower(word);
  const int half = std::max(1, static_cast<int>(word.size() / 2));
  int best = std::min(max, half) + 1;
  const Text* nearest = nullptr;
  for (const Text& candidate : candidates) {
    const int distance = EditDistance(lower, Lower(candidate));
    if (distance >= best) continue;
    best = distance;
    nearest = &candidate;
  }
  if (nearest == nullptr) return std::nullopt;
  return std::string(*nearest);
}

}  // namespace

int EditDistance(std::string_view a, std::string_view b) {
  std::vector<int> before_last(b.size() + 1);
  std::vector<int> last(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

std::optional<std::string> Nearest(std::string_view word, std::span<const std::string> candidates,
                                   int max) {
  return NearestOf(word, candidates, max);
}

std::optional<std::string> Nearest(std::string_view word,
                                   std::span<const std::string_view> candidates, int max) {
  return NearestOf(word, candidates, max);
}

}  // namespace backlog
