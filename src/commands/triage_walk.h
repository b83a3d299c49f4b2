// `feedback triage` on a terminal: from one piece of feedback to the next.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Shows each piece of feedback with what is like it, asks what follows from it, and saves each
/// answer at once. Requires Context::CanPrompt.
/// Errors: kInterrupted, after it was told what is saved; those of the store.
Result<Exit> WalkFeedback(Context& ctx, const std::vector<std::string>& ids, const Deed& deed);

}  // namespace backlog
