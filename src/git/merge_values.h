// Merges two changes of one value.
#pragma once

#include <cstdint>
#include <string>

#include "backlog/model/text_value.h"
#include "git/merge_rules.h"

namespace backlog {

enum class MergeSide : std::uint8_t { kOurs, kTheirs };

/// A merged value. Where the sides disagree there are two: each has what the other side changed
/// elsewhere inside the value, and its own way where both changed the same.
struct MergedValue {
  TextValue ours;
  TextValue theirs;
  bool conflict = false;
};

/// Merges the value at `path` of such a document. `further` is the side whose life is ahead: what
/// follows from a life (Merging::kDerived) is taken from there.
MergedValue MergeValues(DocumentKind document, const std::string& path, const TextValue& base,
                        const TextValue& ours, const TextValue& theirs, MergeSide further);

/// Returns the stage of a word on a path; -1 where it is not on it. No word is the first stage.
int StageOf(const MergeRule& rule, const TextValue& word);

}  // namespace backlog
