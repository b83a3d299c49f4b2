// What `tradeoff` prints.
#pragma once

#include <string>

#include "backlog/rules/tradeoff.h"
#include "cli/context.h"

namespace backlog {

/// The changes, the numbers before and after, what is lost by it, and how to carry it out.
/// `backlog` is the one that was changed, as it was; `decision` what was stored of it, or nullptr.
void PrintTradeoff(Context& ctx, const Backlog& backlog, const TradeoffChanges& changes,
                   const Tradeoff& tradeoff, const Decision* decision);

void PrintTradeoffJson(Context& ctx, const Backlog& backlog, const TradeoffChanges& changes,
                       const Tradeoff& tradeoff, const Decision* decision);

/// "85 %"; never 100 % for less than certain, nor 0 % for what is possible.
std::string ChanceText(double chance);

}  // namespace backlog
