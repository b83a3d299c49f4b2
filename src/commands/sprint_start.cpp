// `backlog sprint start`: a planned sprint becomes the active one.
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
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const auto take = [&](const Backlog& backlog) -> Result<Change> {
    const auto sprint = ChooseSprint(backlog, options.sprint, {SprintStatus::kPlanned});
    if (!sprint) return sprint.error();
    return StartSprint(backlog, (*sprint)->number, *deed);
  };
  const auto tell = [&](const Backlog& after, const Change& change) {
    const Sprint& sprint = change.sprints.front();
    std::string line = fmt::format("started sprint {}", sprint.number);
    if (sprint.end) line += fmt::format(", until {}", sprint.end->ToString());
    const auto points = static_cast<std::size_t>(PointsIn(after, sprint.number));
    ctx.out().Line(line + ": " + Count(points, "point") + " planned");
    if (!sprint.goal.empty()) {
      ctx.out().Line("Sprint Goal: " + Safe(sprint.goal));
    } else {
      ctx.Hint("it has no Sprint Goal: 'backlog sprint edit --goal TEXT'");
    }
  };
  return TakeSprintStep(ctx, {"start sprint", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("SPRINT", options.sprint, Complete::kSprint, "its number; default: the planned one",
               false);
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kSprintStart;
const Command kSprintStart = {
    .name = "sprint start",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Begin the planned sprint",
    .details =
        "What it holds now is what was planned; whatever comes later counts as added. The first\n"
        "'backlog start' of one of its stories does the same.",
    .examples = {{"backlog sprint start", "The sprint begins"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
