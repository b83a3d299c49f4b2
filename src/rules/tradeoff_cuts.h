// The cheapest cuts that let a release meet its date, as a content problem.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/tradeoff.h"

namespace backlog {

/// `keep` are ids that are not cut. TryOut says what is cheapest, and which errors there are.
Result<CutAdvice> CheapestCuts(const Backlog& backlog, const Release& release,
                               const std::set<std::string, std::less<>>& keep,
                               const std::optional<std::pair<int, int>>& velocity, Date today,
                               double confidence, const ContentLimits& limits);

}  // namespace backlog
