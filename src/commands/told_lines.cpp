#include "commands/told_lines.h"

#include <fmt/format.h>

#include "cli/text.h"

namespace backlog {

void TellWrapped(Context& ctx, std::string_view text, int indent, Role role) {
  const std::string before(static_cast<std::size_t>(indent), ' ');
  for (const std::string& line : Wrap(text, kReadableColumns - indent)) {
    ctx.out().Line(before + ctx.out().Paint(role, line));
  }
}

void TellWithAside(Context& ctx, std::string_view head, std::string_view aside, int indent,
                   Role role) {
  if (Width(head) + 2 + Width(aside) <= kReadableColumns) {
    ctx.out().Line(fmt::format("{}  {}", head, ctx.out().Paint(role, aside)));
    return;
  }
  ctx.out().Line(head.substr(0, head.find_last_not_of(' ') + 1));
  TellWrapped(ctx, aside, indent, role);
}

}  // namespace backlog
