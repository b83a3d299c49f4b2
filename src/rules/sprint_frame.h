// What is known of the next sprint before the first story is taken: number, days, capacity.
#pragma once

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/sprint_planning.h"

namespace backlog {

/// Returns the sprint to plan: the planned one with what the options change, or the next with its
/// days. Errors: kUsage where it would end before it starts.
Result<Sprint> FrameSprint(const Backlog& backlog, const PlanOptions& options);

/// Errors: kUsage where the sprint would end before it starts.
Result<void> CheckDays(const Sprint& sprint);

/// Returns the capacity that was asked for, or the default one; times what is available.
/// Errors: kCannot where nothing tells it; kUsage for a capacity that is none.
Result<Capacity> ChooseCapacity(const Backlog& backlog, const PlanOptions& options);

}  // namespace backlog
