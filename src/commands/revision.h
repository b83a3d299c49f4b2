// The backlog as git has it: what `--rev REV`, `--staged` and `ID@REV` read.
#pragma once

#include <string>

#include "backlog/model/result.h"
#include "backlog/store/backlog_files.h"
#include "cli/context.h"

namespace backlog {

/// Returns the backlog's files at a revision. Errors: kCannot without git, for an unknown revision,
/// and for one that has no backlog; kWorld.
Result<FilesInMemory> FilesAt(Context& ctx, const std::string& revision);

/// Returns the backlog's files as they are staged. Errors: kCannot without git, during a conflict,
/// and where git knows none of them; kWorld.
Result<FilesInMemory> StagedFiles(Context& ctx);

/// Returns the backlog at a revision. Errors: those of FilesAt; kInvalid for its settings.
Result<Loaded> LoadAt(Context& ctx, const std::string& revision);

}  // namespace backlog
