// What the commands below `sprint` share.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/life_cycle.h"
#include "cli/context.h"

namespace backlog {

/// Returns the sprint that was named, else the first that is in one of these states, in their
/// order. Errors: kCannot, with what helps.
Result<const Sprint*> ChooseSprint(const Backlog& backlog, const std::optional<std::string>& named,
                                   std::initializer_list<SprintStatus> states);

/// Returns the number of story points that an option gave. Errors: kUsage for none.
Result<std::optional<int>> ReadPoints(const std::optional<std::string>& text,
                                      std::string_view option);

/// Returns the day that an option gave. Errors: kUsage for none.
Result<std::optional<Date>> ReadDay(const std::optional<std::string>& text,
                                    std::string_view option);

/// Takes one step in the life of a sprint as one transaction that `undo` knows as the label; `tell`
/// prints what came of it. The step returns the change, the sprint first.
struct SprintStep {
  std::string verb;  // "cancel sprint", for the label
  std::function<Result<Change>(const Backlog& backlog)> take;
  std::function<void(const Backlog& after, const Change& change)> tell;
};
Result<Exit> TakeSprintStep(Context& ctx, const SprintStep& step);

/// Returns "2026-11-02 to 2026-11-15"; empty where a day is missing.
std::string DaysText(const Sprint& sprint);

/// Returns the points of the stories in a sprint, with what is accepted.
int PointsIn(const Backlog& backlog, int sprint);

}  // namespace backlog
