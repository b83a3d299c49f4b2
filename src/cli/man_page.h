// The manual, backlog(1) and a page a command, from the commands' declarations. Its source is
// scdoc(5), which the build hands to scdoc(1).
#pragma once

#include <string_view>

#include "cli/dispatch.h"

namespace backlog {

/// Prints the pages' names, a line each: "backlog", "backlog-add", "backlog-sprint-add".
void PrintManPageNames(Context& ctx, Commands commands);

/// Prints the source of a page. Returns false, and prints nothing, where there is none.
bool PrintManPage(Context& ctx, Commands commands, std::string_view page);

}  // namespace backlog
