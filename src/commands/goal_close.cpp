// `backlog goal close`: a Product Goal is fulfilled, or given up.
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
  bool fulfilled = false;
  bool abandoned = false;
  BecauseOptions because;
};

Result<GoalStatus> Ending(const Options& options) {
  if (options.fulfilled == options.abandoned) {
    return Error{Exit::kUsage,
                 options.fulfilled ? "'--fulfilled' and '--abandoned' together"
                                   : "'goal close' needs how it ended",
                 {},
                 {"--fulfilled: it was reached; --abandoned --reason TEXT: it is given up"}};
  }
  if (options.fulfilled) return GoalStatus::kFulfilled;
  if (!options.because.IsGiven()) {
    return Error{Exit::kUsage,
                 "a Product Goal is abandoned for a reason",
                 {},
                 {"it is kept as a decision: --reason TEXT, or --because FEEDBACK"}};
  }
  return GoalStatus::kAbandoned;
}

// What people ask when a goal is closed: what of it is still to do, and what comes next.
void TellWhatIsLeft(Context& ctx, const Backlog& after, const ProductGoal& goal) {
  const GoalFigures figures = FiguresOf(after, goal);
  const auto open = static_cast<std::size_t>(figures.remaining.stories);
  if (open > 0) {
    ctx.out().Line(fmt::format("  {} it: 'backlog list --product-goal {}'",
                               Count(open, "open story serves", "open stories serve"),
                               Safe(goal.id)));
  }
  if (CurrentGoal(after.vision) != nullptr) return;
  for (const ProductGoal& next : after.vision.goals) {
    if (next.status != GoalStatus::kNext) continue;
    ctx.out().Line(
        fmt::format("  no goal is current: 'backlog goal edit {} --current'", Safe(next.id)));
    return;
  }
  ctx.out().Line("  no goal is current: 'backlog goal add TEXT' sets the next");
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GoalStatus> status = Ending(options);
  if (!status) return status.error();
  const Result<Deed> deed = options.because.MakeDeed(ctx);
  if (!deed) return deed.error();
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const Result<GoalChange> change = CloseGoal(session->backlog(), *options.id, *status);
  if (!change) return change.error();
  const std::string& id = change->id;
  const ProductGoal& goal = **FindGoal(session->backlog(), id);
  Result<Decision> decided =
      options.because.Decide(ctx, session->backlog(), ClosingOf(goal, *status), *deed);
  if (!decided) return std::move(decided).error();
  const std::optional<Decision> decision = *std::move(decided);
  if (auto saved = SaveVision(ctx, *session, change->vision, decision, "close goal " + id);
      !saved) {
    return saved.error();
  }
  TellGoal(ctx, Word(*status), *change);
  TellDecision(ctx, decision);
  TellWhatIsLeft(ctx, session->backlog(), **FindGoal(session->backlog(), id));
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.id, Complete::kGoal, "the Product Goal", true);
  args.Flag("--fulfilled", options.fulfilled, "it was reached");
  args.Flag("--abandoned", options.abandoned, "it is given up; needs a reason");
  options.because.Declare(args);
}

}  // namespace

extern const Command kGoalClose;
const Command kGoalClose = {
    .name = "goal close",
    .aliases = {},
    .group = Group::kShape,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Close a Product Goal: fulfilled, or abandoned",
    .details =
        "That it ended, why, and who said so is kept as a decision. Its stories stay as they are;\n"
        "those that are still open are told, as they serve a goal that nobody pursues.",
    .examples = {{"backlog goal close promise --fulfilled", "It was reached"},
                 {"backlog goal close mobile --abandoned --reason \"Nobody rents a bike\"",
                  "It is given up"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
