// Grooming on a terminal: story by story from the top, a question for each check that fails.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Returns the minutes that "45m", "1h" or "1h30m" names. Errors: kUsage for anything else.
Result<std::chrono::minutes> ParseTimebox(const std::string& text);

/// Walks the stories with these ids and asks for what keeps each from ready. Every answer is saved
/// at once, as a transaction of its own. Ends with the last story, with 'q', or with the time box,
/// and tells how many are left. Errors: kInterrupted (what was answered stays); those of Commit.
Result<Exit> WalkStories(Context& ctx, const std::vector<std::string>& ids,
                         std::optional<std::chrono::minutes> timebox, const Deed& deed);

}  // namespace backlog
