// What to do first, for commands that meet a backlog without stories.
#pragma once

#include "backlog/model/backlog.h"
#include "cli/context.h"

namespace backlog {

/// Hints how a story comes into a backlog that has none; says nothing where there are some.
void HintFirstStory(Context& ctx, const Backlog& backlog);

}  // namespace backlog
