// The table of commands. A command is declared in its own file and named in commands.def; a table
// that is written down, and not filled by static constructors, loses no command when the linker
// drops an object file that nothing refers to.
#include "commands/commands.h"

#include <array>

namespace backlog {

#define COMMAND(name) extern const Command name;  // NOLINT(bugprone-macro-parentheses)
#include "commands/commands.def"
#undef COMMAND

std::span<const Command* const> AllCommands() {
  // The nullptr at the end, which is left out, keeps the table valid without any command.
  static constexpr std::array kTable = {
#define COMMAND(name) &name,
#include "commands/commands.def"
#undef COMMAND
      static_cast<const Command*>(nullptr)};
  return std::span(kTable).first(kTable.size() - 1);
}

}  // namespace backlog
