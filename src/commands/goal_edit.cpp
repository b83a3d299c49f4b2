// `backlog goal edit`: a Product Goal is adjusted, and why.
#include <fmt/format.h>

#include "backlog/rules/adjustment.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/vision_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> id;
  std::optional<std::string> text;
  GoalOptions goal;
  BecauseOptions because;
};

bool IsEmpty(const GoalEdit& edit) {
  return !edit.text && !edit.measure && !edit.target && !edit.value && !edit.status;
}

const ProductGoal& GoalIn(const Vision& vision, const std::string& id) {
  std::size_t index = 0;
  while (vision.goals[index].id != id) ++index;
  return vision.goals[index];
}

// The fields that are set now, one a line.
void TellMeasure(Context& ctx, const GoalEdit& edit, const ProductGoal& goal) {
  const auto tell = [&](std::string_view name, bool is_set, const std::string& value) {
    if (!is_set) return;
    ctx.out().Line(value.empty() ? fmt::format("  no {}", name)
                                 : fmt::format("  {}: {}", name, Safe(value)));
  };
  tell("measure", edit.measure.has_value(), goal.measure);
  tell("target", edit.target.has_value(), goal.target);
  tell("value today", edit.value.has_value(), goal.value);
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GoalEdit> edit = options.goal.Read(options.text);
  if (!edit) return edit.error();
  if (IsEmpty(*edit)) {
    return Error{Exit::kUsage,
                 "'goal edit' needs what to change",
                 {},
                 {"one of --text, --measure, --target, --value, --current, --next"}};
  }
  const Result<Deed> deed = options.because.MakeDeed(ctx);
  if (!deed) return deed.error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Vision before = session->backlog().vision;
  const Result<GoalChange> change = EditGoal(session->backlog(), *options.id, *edit);
  if (!change) return change.error();
  const std::string& id = change->id;
  if (change->vision == before) {
    session->Release();
    ctx.out().Line(fmt::format("nothing to do: the Product Goal {} is so already", Safe(id)));
    return Exit::kDone;
  }
  const ProductGoal& after = GoalIn(change->vision, id);
  std::optional<Decision> decision;
  if (options.because.IsGiven()) {
    Result<Decision> decided = options.because.Decide(
        ctx, session->backlog(), AdjustmentOf(GoalIn(before, id), after), *deed);
    if (!decided) return std::move(decided).error();
    decision = *std::move(decided);
  }
  if (auto saved = SaveVision(ctx, *session, change->vision, decision, "edit goal " + id); !saved) {
    return saved.error();
  }
  TellGoal(ctx, "edited", *change);
  if (edit->status && change->former.empty()) {
    ctx.out().Line(fmt::format("  {} now", Word(after.status)));
  }
  TellMeasure(ctx, *edit, after);
  TellDecision(ctx, decision);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kGoal, "the Product Goal", true);
  args.Option("--text", "TEXT", options.text, Complete::kNothing, "the goal, in a sentence");
  options.goal.Declare(args);
  options.because.Declare(args);
}

}  // namespace

extern const Command kGoalEdit;
const Command kGoalEdit = {
    .name = "goal edit",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Adjust a Product Goal, and keep why",
    .details =
        "With '--because' or '--reason' the adjustment is kept as a decision: what the goal was,\n"
        "what it is, who decided it when, and the feedback that it rests on. An empty text takes\n"
        "a value away. '--current' takes a closed goal up again, too.",
    .examples = {{"backlog goal edit promise --value \"78 %\"", "The measure moved"},
                 {"backlog goal edit promise --target \"80 %\" --because f3k9",
                  "The target was adjusted, for what a user said"},
                 {"backlog goal edit mobile --current", "It is pursued from now on"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
