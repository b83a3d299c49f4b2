// All commands, in the order of help, man page and completion.
#pragma once

#include <span>

#include "cli/command.h"

namespace backlog {

std::span<const Command* const> AllCommands();

}  // namespace backlog
