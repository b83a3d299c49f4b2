// What `backlog help` and --help print, made from the commands' declarations.
#pragma once

#include <string_view>

#include "cli/dispatch.h"

namespace backlog {

/// Prints the commands by group, on one screen.
void PrintOverview(Context& ctx, Commands commands);

/// Prints a command's usage, summary, details, operands, options and examples.
void PrintCommandHelp(Context& ctx, const Command& command);

/// Prints the exit codes.
void PrintExitCodes(Context& ctx);

/// Returns a group's heading: "Shape the backlog".
std::string_view GroupTitle(Group group);

/// Returns what an exit code means, in a few words: the same as docs/exit-codes.md says.
std::string_view ExitMeaning(Exit code);

}  // namespace backlog
