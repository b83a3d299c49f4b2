// Feedback in lines for a terminal: what commands say of a piece of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"
#include "cli/context.h"
#include "report/feedback_text.h"

namespace backlog {

/// Returns what feedback is linked to and what became of it, a line each, safe for a terminal:
/// "about k7m2qx Pay by card", "dismissed on 2026-11-02 by Ada: nobody else says so".
std::vector<std::string> LinkLines(Context& ctx, const Backlog& backlog, const Feedback& feedback);

/// Returns the same in one or two words for a table: "k7m2qx +1", "goal promise", "dismissed",
/// "decided" where a decision rests on it; empty where nothing follows from it yet. Not escaped.
std::string LinkWords(const Backlog& backlog, const Feedback& feedback);

/// Returns how `undo` and a commit call a step: "add feedback k7m2qx The mail came too late".
std::string FeedbackLabel(std::string_view verb, const Feedback& feedback);

}  // namespace backlog
