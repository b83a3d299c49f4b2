// The manual page, backlog(1), from the commands' declarations.
#pragma once

#include "cli/dispatch.h"

namespace backlog {

/// Prints the page as roff with man(7)'s macros. The build installs what `backlog help man` prints.
void PrintManPage(Context& ctx, Commands commands);

}  // namespace backlog
