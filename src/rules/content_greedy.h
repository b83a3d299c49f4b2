// Good contents, quickly.
#pragma once

#include <vector>

#include "rules/content_core.h"

namespace backlog {

/// A content of a core: its parts, and their sums without what is taken already.
struct ContentSet {
  std::vector<bool> parts;
  Amount size = 0;
  Amount value = 0;
  Amount risk = 0;
};

/// Adds to `set` again and again the part that is worth most, with all that it still needs, for
/// what that costs, until none fits. Requires a closure that fits.
ContentSet Filled(const ContentCore& core, std::vector<bool> set);

}  // namespace backlog
