#include "cli/pager.h"

#include <unistd.h>

#include <algorithm>

#include "cli/child.h"
#include "cli/context.h"
#include "cli/text.h"

namespace backlog {
namespace {

std::string PagerCommand(Context& ctx) {
  if (const auto own = ctx.Env("BACKLOG_PAGER")) return *own;
  if (const auto git = ctx.GitConfig("core.pager")) return *git;
  return ctx.Env("PAGER").value_or("less");
}

/// True where the text needs more rows than the terminal has, long lines broken by the terminal;
/// one row is the prompt's.
bool ExceedsScreen(std::string_view text, const Terminal& terminal) {
  int rows = 1;
  while (!text.empty() && rows <= terminal.height) {
    const std::string_view line = text.substr(0, text.find('\n'));
    rows += 1 + std::max(Width(line) - 1, 0) / terminal.width;
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return rows > terminal.height;
}

}  // namespace

int ShowPaged(Context& ctx, const std::string& text) {
  if (ExceedsScreen(text, ctx.terminal()) && ctx.Env("TERM") != "dumb") {
    const std::string command = PagerCommand(ctx);
    if (!command.empty() && command != "cat") {
      // R shows our colours, F and X leave short text on the screen; as git sets it.
      const Result<int> shown = RunShell({command, {}, {"LESS=FRX", "LV=-c"}, text});
      constexpr int kNotFound = 127;
      if (shown && *shown != kNotFound) return 0;
    }
  }
  ctx.out() << text;
  return ctx.out().Flush();
}

}  // namespace backlog
