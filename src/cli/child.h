// Runs the user's own commands - editor, pager - through the shell, as git does: they may be
// "code --wait". The command comes from the user's environment or configuration, never from
// .backlog; arguments are passed beside it, never inside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

/// What becomes of a running command.
struct ShellCommand {
  std::string command;                 // as the user wrote it
  std::vector<std::string> arguments;  // appended as "$@"
  /// NAME=VALUE, set for the command where the environment has no NAME.
  std::vector<std::string> defaults;
  /// Written to its stdin; nullopt: it has ours.
  std::optional<std::string> input;
};

/// Runs it and waits; SIGINT and SIGQUIT are the command's meanwhile, not ours. Returns its exit
/// code, or 128 + the signal that ended it.
/// Errors: kWorld where no process could be started.
Result<int> RunShell(const ShellCommand& command);

}  // namespace backlog
