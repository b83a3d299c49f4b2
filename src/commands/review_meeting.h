// `backlog review --meeting`: the Sprint Review for the room, in which feedback becomes records at
// once; and `review --html`, the same as a page.
#pragma once

#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Shows the sprint story by story. On a terminal it asks for feedback behind each, saves every
/// answer at once, and asks at the end whether the order that follows shall be used; elsewhere it
/// only shows. Nothing is accepted or rejected here. Requires a sprint of this backlog.
/// Errors: kInterrupted (what was said stays); those of Commit.
Result<Exit> HoldReview(Context& ctx, const Backlog& backlog, const Sprint& sprint,
                        const Deed& deed);

/// Writes the page to `path`, or to stdout. Errors: those of WriteDocument.
Result<void> WriteReview(Context& ctx, const Backlog& backlog, const Sprint& sprint,
                         const std::optional<std::string>& path);

}  // namespace backlog
