// `backlog sprint edit`: a sprint's own facts.
#include <fmt/format.h>

#include "backlog/rules/sprint_planning.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> sprint;
  std::optional<std::string> goal;
  std::optional<std::string> start;
  std::optional<std::string> end;
  std::optional<std::string> capacity;
  std::optional<std::string> agreed_by;
};

Result<SprintEdit> ReadEdit(const Options& options) {
  auto start = ReadDay(options.start, "--start");
  if (!start) return std::move(start).error();
  auto end = ReadDay(options.end, "--end");
  if (!end) return std::move(end).error();
  auto capacity = ReadPoints(options.capacity, "--capacity");
  if (!capacity) return std::move(capacity).error();
  if (!options.goal && !*start && !*end && !*capacity && !options.agreed_by) {
    return Error{Exit::kUsage,
                 "'sprint edit' needs what to change",
                 {},
                 {"one of --goal, --start, --end, --capacity, --agreed-by"}};
  }
  return SprintEdit{options.goal, *start, *end, *capacity, options.agreed_by};
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<SprintEdit> edit = ReadEdit(options);
  if (!edit) return std::move(edit).error();
  bool changed = false;
  const auto take = [&](const Backlog& backlog) -> Result<Change> {
    const auto sprint =
        ChooseSprint(backlog, options.sprint, {SprintStatus::kActive, SprintStatus::kPlanned});
    if (!sprint) return sprint.error();
    Result<Change> change = EditSprint(backlog, (*sprint)->number, *edit);
    changed = change && !(change->sprints.front() == **sprint);
    return change;
  };
  const auto tell = [&](const Backlog& /*after*/, const Change& change) {
    const Sprint& sprint = change.sprints.front();
    if (!changed) {
      return ctx.out().Line(fmt::format("nothing to do: sprint {} is so already", sprint.number));
    }
    std::string line = fmt::format("edited sprint {}", sprint.number);
    if (const std::string days = DaysText(sprint); !days.empty()) line += ", " + days;
    if (sprint.capacity) line += fmt::format(", capacity {}", *sprint.capacity);
    ctx.out().Line(line);
    if (!sprint.goal.empty()) {
      ctx.out().Line("Sprint Goal: " + Safe(sprint.goal));
    } else if (edit->goal) {
      ctx.out().Line("Sprint Goal: none any more");
    }
    if (options.agreed_by) ctx.out().Line("agreed by " + Safe(sprint.agreed_by));
  };
  return TakeSprintStep(ctx, {"edit sprint", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("SPRINT", options.sprint, Complete::kSprint,
               "its number; default: the active one, else the planned one", false);
  args.Option("--goal", "TEXT", options.goal, Complete::kNothing, "the Sprint Goal");
  args.Option("--start", "DATE", options.start, Complete::kDate,
              "its first day; a planned sprint keeps its length");
  args.Option("--end", "DATE", options.end, Complete::kDate, "its last day");
  args.Option("--capacity", "N", options.capacity, Complete::kNothing, "story points that fit");
  args.Option("--agreed-by", "WHO", options.agreed_by, Complete::kNothing,
              "who agreed to the plan");
}

}  // namespace

extern const Command kSprintEdit;
const Command kSprintEdit = {
    .name = "sprint edit",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Change a sprint's goal, days or capacity",
    .details = "A sprint that is closed or cancelled stays as it was told.",
    .examples = {{"backlog sprint edit --goal 'Guests can pay'", "Of the running sprint"},
                 {"backlog sprint edit 4 --start 2026-11-16 --agreed-by 'Ada, Ben'",
                  "The next one begins later"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
