// Lines that a person reads at a glance: what is too wide for 80 columns, or for a narrower
// terminal, goes on below.
#pragma once

#include <string>
#include <string_view>

#include "cli/context.h"

namespace backlog {

/// The columns that every terminal has.
constexpr int kReadableColumns = 80;

/// Returns 80, or what the terminal has where that is less.
int ReadableWidth(Context& ctx);

/// Prints "HEAD  ASIDE" on one line where that fits, else the aside below, broken at blanks,
/// `indent` columns in. Both are safe; the head may be coloured, the aside gets `role`.
void TellWithAside(Context& ctx, std::string_view head, std::string_view aside, int indent,
                   Role role = Role::kPlain);

/// Prints safe text in lines that fit, each `indent` columns in.
void TellWrapped(Context& ctx, std::string_view text, int indent, Role role = Role::kPlain);

/// Prints safe text, which may be coloured, behind `head`: on a terminal in lines of its width that
/// begin below its own beginning, elsewhere on one line, for scripts.
void TellBehind(Context& ctx, std::string_view head, std::string_view text);

}  // namespace backlog
