// `backlog goal` and `backlog goal list`: the Product Goals, and how far their stories are.
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"
#include "commands/goal_table.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const Backlog& backlog = loaded->backlog;
  if (options.json) {
    JsonWriter json;
    json.BeginObject();
    WriteGoals(json, backlog);
    json.EndObject();
    ctx.out() << json.Finish();
  } else if (!backlog.vision.goals.empty()) {
    PrintGoals(ctx, backlog);
  } else if (!backlog.IsUnread(FileKind::kVision, {})) {
    ctx.Say("there is no Product Goal yet");
    ctx.Hint("backlog goal add TEXT --measure TEXT --target TEXT");
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kGoal;
const Command kGoal = {
    .name = "goal",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show the Product Goals, or change them",
    .details = "What 'goal list' prints: the goals, the current one first.",
    .examples = {{"backlog goal", "What are we after, and how far are we?"},
                 {"backlog goal show promise", "One of them, whole"}},
    .declare = Declare<Options>(Run, Arguments),
};

extern const Command kGoalList;
const Command kGoalList = {
    .name = "goal list",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List the Product Goals, and how far their stories are",
    .details =
        "Of each goal: how many of its stories are accepted, how much of their value (business\n"
        "and user value) that is, the measure's value today and its target. Epics and dropped\n"
        "stories do not count. Then, how many open stories serve no goal.",
    .examples = {{"backlog goal list", "The current one first, closed ones last"},
                 {"backlog goal list --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
