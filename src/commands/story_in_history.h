// The commits of the story that somebody names, for log and blame.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/history.h"

namespace backlog {

/// Returns the commits that changed the story, newest first. A whole id may also name one that is
/// not there any more. Errors: those of FindStory; kCannot where no commit has it.
Result<std::vector<LoggedCommit>> HistoryOfStory(Context& ctx, const GitPlace& place,
                                                 const std::string& text);

}  // namespace backlog
