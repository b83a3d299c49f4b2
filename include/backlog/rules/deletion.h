// Deleting a story leaves nothing behind, so only what nothing refers to may go; everything else
// is dropped, which keeps a reason.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"

namespace backlog {

/// Returns why these stories must not be deleted together, one error (kCannot) for each that must
/// not: another story depends on it, is part of it or is pinned to it, or it was in a sprint once.
/// What refers to it and is deleted with it does not count. Empty where all can go.
std::vector<Error> DeletionRefusals(const Backlog& backlog, std::span<const Story* const> stories);

}  // namespace backlog
