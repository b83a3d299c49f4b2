// The best content for a capacity, as a pure problem: items with size, value and what they need.
// Known as the next release problem, or the knapsack problem with precedences. Exact: an answer is
// called optimal only where integers prove it (docs/planning.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "backlog/model/field.h"

namespace backlog {

/// What is asked of an item beforehand.
enum class ContentWish : std::uint8_t { kFree, kIn, kOut };

/// One item. Sizes, values and risks are at least 0 and at most kMostContent.
struct ContentItem {
  std::int64_t size = 0;
  std::int64_t value = 0;
  std::int64_t risk = 0;
  std::vector<std::size_t> needs;  // taken only together with these; mutual needs are a group
  ContentWish wish = ContentWish::kFree;
};
inline constexpr std::int64_t kMostContent = 2'147'483'647;

struct ContentProblem {
  std::vector<ContentItem> items;
  std::int64_t capacity = 0;                   // of the sizes together
  std::optional<std::int64_t> most_risk = {};  // of the risks together
};

/// How far a search is: the value of the best content so far, and what no content can exceed.
struct ContentProgress {
  std::int64_t value = 0;
  std::int64_t bound = 0;
};

/// When to stop. Without limits the search ends when the answer is proved.
struct ContentLimits {
  double seconds = 0;                    // 0: no limit
  std::function<bool()> cancelled = {};  // asked often; true ends the search
  std::function<void(const ContentProgress&)> progress = {};
};

struct ContentAnswer {
  std::vector<std::size_t> selected;  // ascending; each with all that it needs
  std::int64_t value = 0;
  std::int64_t size = 0;
  std::int64_t risk = 0;
  std::int64_t bound = 0;  // no content has a greater value
  bool optimal() const { return value == bound; }
};

/// Returns the content of the greatest value, or the best that was found with its bound where a
/// limit ended the search. Of what is worth nothing only that is taken which something needs or is
/// wished in. Deterministic as long as no limit ends the search. Returns nothing where the items
/// that are wished in do not fit, or need one that is wished out. Requires at most a million items.
std::optional<ContentAnswer> BestContent(const ContentProblem& problem,
                                         const ContentLimits& limits = {});

/// The same by a greedy rule: again and again the item whose value, with all that it still needs,
/// is the greatest for what that still costs. The bound is not told: it is the sum of all values.
std::optional<ContentAnswer> GreedyContent(const ContentProblem& problem);

}  // namespace backlog
