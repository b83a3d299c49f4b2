// The two shapes of `backlog log`: what happened commit by commit, and what changed in all between
// two revisions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/history.h"
#include "git/objects.h"

namespace backlog {

enum class LogShape : std::uint8_t { kText, kJson };

/// Prints the commits, newest first, each with its news; at most `limit` of those that have any.
Result<Exit> PrintCommits(Context& ctx, const GitPlace& place,
                          const std::vector<LoggedCommit>& commits, std::size_t limit,
                          LogShape shape);

/// Prints the life of one story: a line a commit, newest first; at most `limit` commits.
Result<Exit> PrintStoryLog(Context& ctx, const GitPlace& place,
                           const std::vector<LoggedCommit>& commits, std::size_t limit,
                           LogShape shape);

/// Prints what changed between two revisions, sorted by what people ask for first. `title` says
/// between what: "since v1.2".
Result<Exit> PrintSummary(Context& ctx, const GitPlace& place, const Comparison& comparison,
                          const std::string& title, LogShape shape);

}  // namespace backlog
