// Shows long output page by page.
#pragma once

#include <string>

namespace backlog {

class Context;

/// Writes `text` to stdout: through the pager where stdout is a terminal and the text is longer
/// than it is high, else directly. The pager is BACKLOG_PAGER, git's core.pager, PAGER or less;
/// the empty command and "cat" mean none. Returns 0 or an errno value of the direct writing; a
/// pager that is left early is no failure.
int ShowPaged(Context& ctx, const std::string& text);

}  // namespace backlog
