#include "commands/told_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/text.h"

namespace backlog {

int ReadableWidth(Context& ctx) {
  const int terminal = ctx.TableWidth();
  return terminal == 0 ? kReadableColumns : std::min(terminal, kReadableColumns);
}

void TellWrapped(Context& ctx, std::string_view text, int indent, Role role) {
  const std::string before(static_cast<std::size_t>(indent), ' ');
  for (const std::string& line : Wrap(text, ReadableWidth(ctx) - indent)) {
    ctx.out().Line(before + ctx.out().Paint(role, line));
  }
}

void TellWithAside(Context& ctx, std::string_view head, std::string_view aside, int indent,
                   Role role) {
  if (Width(head) + 2 + Width(aside) <= ReadableWidth(ctx)) {
    ctx.out().Line(fmt::format("{}  {}", head, ctx.out().Paint(role, aside)));
    return;
  }
  ctx.out().Line(head.substr(0, head.find_last_not_of(' ') + 1));
  TellWrapped(ctx, aside, indent, role);
}

void TellBehind(Context& ctx, std::string_view head, std::string_view text) {
  constexpr int kLeast = 24;  // a narrower column is hard to read
  constexpr int kBelow = 6;
  const int width = ctx.TableWidth();
  int indent = Width(head);
  if (width == 0 || indent + Width(text) <= width) {
    ctx.out().Line(fmt::format("{}{}", head, text));
    return;
  }
  std::string before(head);
  if (width - indent < kLeast) {
    if (head.find_first_not_of(' ') != std::string_view::npos) ctx.out().Line(head);
    indent = kBelow;
    before.assign(kBelow, ' ');
  }
  for (const std::string& line : Wrap(text, width - indent)) {
    ctx.out().Line(before + line);
    before.assign(static_cast<std::size_t>(indent), ' ');
  }
}

}  // namespace backlog
