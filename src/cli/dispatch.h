// From a command line to the command that runs it, and to the process's exit code.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/context.h"

namespace backlog {

/// The commands in the order of help, man page and completion.
using Commands = std::span<const Command* const>;

/// Returns the command of that name or alias; nullptr where there is none.
const Command* FindCommand(Commands commands, std::string_view name);

/// Some commands have others below them, whose names begin with theirs: "sprint add" is below
/// "sprint". Returns the one below `command` that `word` names; nullptr where there is none.
const Command* FindBelow(Commands commands, const Command& command, std::string_view word);
/// Returns all that are below a command, in the order of the table.
std::vector<const Command*> CommandsBelow(Commands commands, const Command& command);
/// True where a command is below another.
bool IsBelowAnother(const Command& command);

/// The options that every command has, bound to `options`.
Args GlobalArguments(GlobalOptions& options);

/// Runs what `words` (without the program's name) ask for. Errors are printed on ctx.err(); the
/// result is the exit code. Without words the command named "home" runs. The streams are flushed
/// by Context::Finish, not here.
Exit Dispatch(Context& ctx, Commands commands, const std::vector<std::string>& words);

/// What main() is: the parts of `parts` that are empty become the process's own. Never throws.
int RunMain(Commands commands, ContextParts parts, int argc, char** argv);

}  // namespace backlog
