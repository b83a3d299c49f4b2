// Why a story stands where it stands, and what would move it up. What would move it is computed:
// the change is made to a copy of the backlog, and the copy is put in order.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/prioritization.h"

namespace backlog {

/// A change of one field, and the place that the story has after it and `prioritize`.
struct WhatIf {
  std::string_view key;     // as in files: "size", "risk"; "pinned": its pin is taken out
  std::optional<int> from;  // absent: nobody has written it
  std::optional<int> to;
  int steps = 0;  // on the field's scale
  std::size_t place = 0;
  bool operator==(const WhatIf&) const = default;
};

struct Explanation {
  const Story* story = nullptr;
  std::size_t place = 0;               // where it stands; 0: it has no place
  std::size_t places = 0;              // that there are
  std::optional<Placement> by_rules;   // absent: it is in a sprint, or has no place
  std::size_t more_promising = 0;      // others of its band and class
  std::vector<const Story*> children;  // of an epic, those with a place, in their order
  /// The least change of each field that brings it among the first 1, 3, 5, 10, 20, 50, 100 and so
  /// on, where the rules would not have it now; where none does, the least that brings it as far up
  /// as that field can. A field that cannot is not there. Of a pinned story only the pin.
  std::vector<WhatIf> changes;
  std::optional<WhatIf> least;  // of the changes, the one with the fewest steps
};

/// Explains the stories, which must be of this backlog. Errors: those of Prioritize, with
/// `partial`.
Result<std::vector<Explanation>> Explain(const Backlog& backlog,
                                         const std::vector<const Story*>& stories);

/// Returns the least of 1, 3, 5, 10, 20, 50, 100, 200 and so on that is not below the place: "the
/// first 5".
std::size_t FirstOf(std::size_t place);

/// Makes the change.
void Apply(const WhatIf& change, Story& story);

}  // namespace backlog
