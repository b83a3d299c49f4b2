// Sets git up for a backlog, for `git setup` and `init`.
#pragma once

#include "cli/context.h"

namespace backlog {

/// Writes git's settings for this clone and the files of .backlog that git reads, where they are
/// missing, and says what it did. Errors: kCannot outside of a work tree; kWorld.
Result<Exit> SetUpGit(Context& ctx, const Whereabouts& where);

}  // namespace backlog
