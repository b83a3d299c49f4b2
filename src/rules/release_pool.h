// The stories among which a release is planned, as the items of a content problem.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/rules/best_content.h"
#include "backlog/rules/release_planning.h"

namespace backlog {

struct ReleasePool {
  std::vector<const Story*> stories;  // in backlog order; item i of the problem is story i
  std::vector<std::string> obstacle;  // by item: why it cannot be taken; empty: it can
  std::vector<const Story*> unsized;
  std::vector<const Story*> under_way;
  ContentProblem problem;

  /// Returns the item and all that must be taken with it, ascending.
  std::vector<std::size_t> Whole(std::size_t item) const;
  /// Returns nothing for a story that is none of them.
  std::optional<std::size_t> ItemOf(std::string_view id) const;
};

/// The new and ready stories of this release or of none. `without` are ids. An item that cannot be
/// taken, or needs one, is wished out.
ReleasePool PoolOf(const Backlog& backlog, const std::string& release, Maximize maximize,
                   const std::set<std::string, std::less<>>& without);

}  // namespace backlog
