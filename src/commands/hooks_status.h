// How git's hooks stand, as `hooks`, `hooks status`, `hooks install` and `hooks uninstall` tell it.
#pragma once

#include <vector>

#include "backlog/model/result.h"
#include "cli/context.h"
#include "git/hooks.h"

namespace backlog {

/// Prints a line for each hook.
void PrintHooks(Context& ctx, const std::vector<Hook>& hooks);

/// `backlog hooks`.
Result<Exit> TellHooks(Context& ctx, bool json);

}  // namespace backlog
