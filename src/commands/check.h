// What `check` and the hook share.
#pragma once

#include "backlog/model/result.h"
#include "backlog/store/backlog_files.h"
#include "cli/context.h"

namespace backlog {

/// Prints the errors of a backlog's files, as `check` does, and returns how many there are. Prints
/// nothing where there is none.
Result<std::size_t> PrintErrorsOf(Context& ctx, const BacklogFiles& files);

}  // namespace backlog
