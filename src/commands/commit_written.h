// Into git: what `backlog commit` and the option `--commit` have in common.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/commit.h"

namespace backlog {

/// Returns where the backlog lies in git. Errors: kCannot where it is in no git work tree.
Result<GitPlace> PlaceToCommit(Context& ctx);

/// Returns what was done since the last commit to these files, in the product's words.
/// Errors: kWorld, and those of Load.
Result<std::string> MessageOf(Context& ctx, const GitPlace& place,
                              const std::vector<GitChange>& changes);

/// Commits the files that the command wrote, as they are now, with a message of its steps. Where
/// git has none of the backlog yet it commits the whole of it, and says so.
/// Errors: those of PlaceToCommit, ChangesSinceCommit and CommitOnly.
Result<void> CommitWrittenFiles(Context& ctx);

}  // namespace backlog
