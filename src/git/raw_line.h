// The lines of `git log --raw` and `git diff --raw`.
#pragma once

#include <string_view>

#include "git/history.h"

namespace backlog {

/// Returns an empty name for one of zeros, which stands for no object.
BlobName NameOrNone(std::string_view name);

/// Reads ":MODE MODE NAME NAME STATUS", or of a merge "::MODE MODE MODE NAME NAME NAME STATUS". The
/// path is not in it.
TouchedFile ReadRawLine(std::string_view line);

}  // namespace backlog
