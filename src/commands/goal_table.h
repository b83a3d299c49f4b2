// Product Goals as `goal list` and `vision` show them.
#pragma once

#include "backlog/model/backlog.h"
#include "backlog/rules/product_goals.h"
#include "cli/context.h"
#include "report/json_writer.h"

namespace backlog {

/// Prints the goals with what is done of their stories, and how many stories serve none.
/// Requires that there is a goal.
void PrintGoals(Context& ctx, const Backlog& backlog);

/// Says how many open stories serve no goal; nothing where each serves one.
void TellStoriesWithoutGoal(Context& ctx, const Backlog& backlog);

/// Writes one goal as an object: its fields, and the figures of its stories.
void WriteGoal(JsonWriter& json, const GoalFigures& figures);

/// Writes "goals", with their figures, and "stories_without_goal" into the object that is open.
void WriteGoals(JsonWriter& json, const Backlog& backlog);

}  // namespace backlog
