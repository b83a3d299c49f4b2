// `backlog sprint list`: all sprints, and what came of them.
#include <fmt/format.h>

#include "backlog/rules/sprint_review.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"
#include "report/json_writer.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

std::string Met(const Sprint& sprint) {
  if (!sprint.goal_met) return {};
  return *sprint.goal_met == YesNo::kYes ? "met" : "not met";
}

void Print(Context& ctx, const Backlog& backlog) {
  Table table({{"#", Align::kRight},
               {"status"},
               {"days"},
               {"planned", Align::kRight},
               {"accepted", Align::kRight},
               {"goal"},
               {"Sprint Goal"}});
  for (const Sprint& sprint : backlog.sprints) {
    const SprintFigures figures = FiguresOf(backlog, sprint);
    const bool began = sprint.status != SprintStatus::kPlanned;
    table.Row({{std::to_string(sprint.number), Role::kId},
               {std::string(Word(sprint.status))},
               {DaysText(sprint)},
               {std::to_string(figures.planned.points)},
               {began ? std::to_string(figures.accepted.points) : ""},
               {Met(sprint)},
               {Safe(sprint.goal)}});
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
  const std::vector<SprintVelocity> velocities = Velocities(backlog);
  const Mean mean = MeanOfLast(velocities, 3);
  if (mean.count < 2) return;
  ctx.out().Line();
  ctx.out().Line(fmt::format("velocity: {} in the last sprint, {:.1f} the mean of the last {}",
                             velocities.back().points, mean.value(), mean.count));
}

std::string Json(const Backlog& backlog) {
  JsonWriter json;
  json.BeginArray();
  for (const Sprint& sprint : backlog.sprints) {
    const SprintFigures figures = FiguresOf(backlog, sprint);
    json.BeginObject();
    WriteMembers(json, sprint);
    json.Member("planned_points", figures.planned.points);
    json.Member("added_points", figures.added.points);
    json.Member("accepted_points", figures.accepted.points);
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  if (options.json) {
    ctx.out() << Json(loaded->backlog);
  } else if (loaded->backlog.sprints.empty()) {
    ctx.Say("there is no sprint yet");
    ctx.Hint("'backlog plan-sprint' plans the first");
  } else {
    Print(ctx, loaded->backlog);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kSprintList;
const Command kSprintList = {
    .name = "sprint list",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List all sprints, and what came of them",
    .details =
        "In story points: what was planned when the sprint began, and what was accepted in it,\n"
        "which is its velocity.",
    .examples = {{"backlog sprint list", "One line a sprint"},
                 {"backlog sprint list --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
