// What the program runs in: its environment variables and what its descriptors are connected to.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace backlog {

/// Looks up an environment variable.
using Environment = std::function<std::optional<std::string>(const char*)>;

/// Returns the process's own environment.
Environment ProcessEnvironment();

/// What is known of the terminal. Tests fill it in by hand.
struct Terminal {
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 80;
  int height = 24;
  bool utf8 = true;  // the locale's character set can show more than ASCII
};

/// Looks at descriptors 0 to 2. The width is COLUMNS, else the terminal's, else 80.
Terminal InspectTerminal(const Environment& environment);

/// Opens descriptors 0 to 2 on /dev/null where they are closed: the first file that is opened would
/// get such a number, and messages would be written into it.
void OpenStandardDescriptors();

}  // namespace backlog
