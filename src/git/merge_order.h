// Merges the order of lists and of keys.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace backlog {

/// Names of things in an order, each at most once.
using Order = std::vector<std::size_t>;

/// Returns all names of `ours` and `theirs`, once each, in our order, or in theirs where only they
/// moved what was there. What the other side added stands behind the same neighbour as there. Where
/// both added something in one place, ours comes first unless `earlier(theirs, ours)`.
Order MergeOrder(const Order& base, const Order& ours, const Order& theirs,
                 const std::function<bool(std::size_t, std::size_t)>& earlier);

}  // namespace backlog
