// `backlog goal add`: a Product Goal to pursue now, or next.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "commands/vision_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> text;
  GoalOptions goal;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GoalEdit> edit = options.goal.Read(options.text);
  if (!edit) return edit.error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Result<GoalChange> change = NewGoal(session->backlog(), *edit);
  if (!change) return change.error();
  const ProductGoal goal = change->vision.goals.back();
  if (auto saved = SaveVision(ctx, *session, change->vision, {}, "add goal " + goal.id); !saved) {
    return saved.error();
  }
  TellGoal(ctx, "added", *change);
  if (goal.status == GoalStatus::kNext) {
    ctx.out().Line(
        fmt::format("  next: 'backlog goal edit {} --current' when it is its turn", goal.id));
    return Exit::kDone;
  }
  if (change->former.empty()) ctx.out().Line("  current");
  ctx.out().Line("  stories that are added from now on serve it");
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("TEXT", options.text, Complete::kNothing, "the goal, in a sentence", true);
  options.goal.Declare(args);
}

}  // namespace

extern const Command kGoalAdd;
const Command kGoalAdd = {
    .name = "goal add",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Add a Product Goal",
    .details =
        "One goal is current at a time: the first one that is added, and what '--current' makes\n"
        "so. Stories that are added while it is current serve it, where nothing else is said. Its\n"
        "id begins with a telling word of its text.",
    .examples = {{"backlog goal add \"Repairs are back on the promised day\" --target \"90 %\"",
                  "A goal that is measured"},
                 {"backlog goal add \"Commuters stay mobile\" --current",
                  "The one to pursue from now on"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
