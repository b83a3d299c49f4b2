// Lines that a person reads at a glance: what is too wide for 80 columns goes on below.
#pragma once

#include <string>
#include <string_view>

#include "cli/context.h"

namespace backlog {

/// The columns that every terminal has.
constexpr int kReadableColumns = 80;

/// Prints "HEAD  ASIDE" on one line where that fits in 80 columns, else the aside below, broken at
/// blanks, `indent` columns in. Both are safe; the head may be coloured, the aside gets `role`.
void TellWithAside(Context& ctx, std::string_view head, std::string_view aside, int indent,
                   Role role = Role::kPlain);

/// Prints safe text in lines of at most 80 columns, each `indent` columns in.
void TellWrapped(Context& ctx, std::string_view text, int indent, Role role = Role::kPlain);

}  // namespace backlog
