#include "git/merge_order.h"

#include <algorithm>

namespace backlog {
namespace {

bool Has(const Order& order, std::size_t name) {
  return std::find(order.begin(), order.end(), name) != order.end();
}

Order OnlyThoseOf(const Order& order, const Order& wanted) {
  Order common;
  for (const std::size_t name : order) {
    if (Has(wanted, name)) common.push_back(name);
  }
  return common;
}

bool Moved(const Order& base, const Order& side) {
  return OnlyThoseOf(base, side) != OnlyThoseOf(side, base);
}

// Where the name at `index` of `other` goes: behind its nearest predecessor there that is in
// `merged` already.
std::size_t PlaceOf(std::size_t index, const Order& other, const Order& merged) {
  while (index-- > 0) {
    const auto found = std::find(merged.begin(), merged.end(), other[index]);
    if (found != merged.end()) return static_cast<std::size_t>(found - merged.begin()) + 1;
  }
  return 0;
}

}  // namespace

Order MergeOrder(const Order& base, const Order& ours, const Order& theirs,
                 const std::function<bool(std::size_t, std::size_t)>& earlier) {
  const bool follow_theirs = !Moved(base, ours) && Moved(base, theirs);
  const Order& leader = follow_theirs ? theirs : ours;
  const Order& other = follow_theirs ? ours : theirs;
  Order merged = leader;
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (Has(leader, other[i])) continue;
    std::size_t at = PlaceOf(i, other, merged);
    // Behind what only the leader has there, unless it comes earlier.
    while (at < merged.size() && !Has(other, merged[at]) && !earlier(other[i], merged[at])) {
      ++at;
    }
    merged.insert(merged.begin() + static_cast<std::ptrdiff_t>(at), other[i]);
  }
  return merged;
}

}  // namespace backlog
