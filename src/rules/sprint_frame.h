// What is known of the next sprint before the first story is taken: number, days, capacity.
#pragma once

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/sprint_planning.h"

namespace backlog {

/// Returns the sprint to plan: the planned one with what the options change, or the next with its
/// days. Errors: those of CheckDays.
Result<Sprint> FrameSprint(const Backlog& backlog, const PlanOptions& options);

/// Errors: kUsage where the sprint would end before it starts, or lies on the days of another that
/// is planned or active.
Result<void> CheckDays(const Backlog& backlog, const Sprint& sprint);

/// Returns another sprint, planned or active, that has a day in common with this one; nullptr where
/// there is none. One that is over does not count: it may have been closed before its last day.
const Sprint* SprintOnTheDaysOf(const Backlog& backlog, const Sprint& sprint);

/// Returns the capacity that was asked for, or the default one; times what is available.
/// Errors: kCannot where nothing tells it; kUsage for a capacity that is none.
Result<Capacity> ChooseCapacity(const Backlog& backlog, const PlanOptions& options);

}  // namespace backlog
