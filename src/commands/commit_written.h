// Into git: what `backlog commit` and the option `--commit` have in common.
#pragma once

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/commit.h"

namespace backlog {

/// Returns where the backlog lies in git. Errors: kCannot where it is in no git work tree.
Result<GitPlace> PlaceToCommit(Context& ctx);

/// Commits the files that the command wrote, as they are now, with a message of its steps.
/// Errors: those of PlaceToCommit, ChangesSinceCommit and CommitOnly.
Result<void> CommitWrittenFiles(Context& ctx);

}  // namespace backlog
