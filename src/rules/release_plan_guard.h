// What planning a release and laying it out ask first.
#pragma once

#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/sprint_planning.h"

namespace backlog {

/// Errors: kCannot for a release that is not there, or closed.
Result<void> RequirePlannable(const Backlog& backlog, const std::string& name);

/// What plan-sprint would assume for the next sprint. Errors: kCannot where nothing tells it.
Result<Capacity> UsualCapacity(const Backlog& backlog, const std::string& name);

}  // namespace backlog
