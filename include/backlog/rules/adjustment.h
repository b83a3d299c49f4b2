// An adjustment of the vision or of a Product Goal as the decision that it is: what stood there
// before and what stands there now are its options, the second is the choice.
#pragma once

#include <string>
#include <string_view>

#include "backlog/model/decision.h"
#include "backlog/model/vision.h"

namespace backlog {

/// Returns the decision without id, reason, evidence, who and when. Its options say what differs:
/// "target of promise: 90 %"; "target of promise: 85 % (was 90 %)". Requires that something does; a
/// vision's goals are not looked at.
Decision AdjustmentOf(const Vision& before, const Vision& after);
Decision AdjustmentOf(const ProductGoal& before, const ProductGoal& after);

/// Returns the decision that a Product Goal is fulfilled or abandoned, out of what could have
/// become of it.
Decision ClosingOf(const ProductGoal& goal, GoalStatus status);

}  // namespace backlog
