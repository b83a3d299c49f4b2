// Where a document stands in its life, and whether two changes of that go together.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "backlog/model/text_value.h"
#include "git/merge_rules.h"
#include "git/merge_values.h"

namespace backlog {

/// The value of a top-level key on each side; null where it is absent.
struct SideValues {
  std::function<const TextValue&(std::string_view key)> base;
  std::function<const TextValue&(std::string_view key)> ours;
  std::function<const TextValue&(std::string_view key)> theirs;
};

struct MergedLife {
  MergeSide further = MergeSide::kOurs;  // whose state is ahead
  std::string dispute;  // empty, or why people must decide: "one side accepted it, ..."
};

/// A state that is further on the same path wins; two ways out, or one ahead and one back, are a
/// dispute. So is an acceptance, where what was accepted is not what the merge would make of it.
MergedLife MergeLives(DocumentKind document, const SideValues& sides);

}  // namespace backlog
