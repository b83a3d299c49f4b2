// `backlog sprint cancel`: the product owner ends a sprint whose goal is obsolete.
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
  std::optional<std::string> reason;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const std::string reason = options.reason.value_or("");
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return Error{Exit::kUsage,
                 "'sprint cancel' needs a reason",
                 {},
                 {"it is kept with the sprint: --reason TEXT"}};
  }
  const auto take = [&](const Backlog& backlog) -> Result<Change> {
    const auto sprint =
        ChooseSprint(backlog, options.sprint, {SprintStatus::kActive, SprintStatus::kPlanned});
    if (!sprint) return sprint.error();
    return CancelSprint(backlog, (*sprint)->number, reason, *deed);
  };
  const auto tell = [&](const Backlog& after, const Change& change) {
    const int number = change.sprints.front().number;
    ctx.out().Line(fmt::format("cancelled sprint {}: {}", number, Safe(reason)));
    for (const Story& story : change.stories) {
      ctx.out().Line(fmt::format("  {} again: {}", Word(story.status), Named(ctx, story)));
    }
    for (const Story& story : after.stories()) {
      if (story.sprint != number || story.status != Status::kDone) continue;
      ctx.out().Line(fmt::format("  awaits acceptance: {}", Named(ctx, story)));
    }
  };
  return TakeSprintStep(ctx, {"cancel sprint", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("SPRINT", options.sprint, Complete::kSprint,
               "its number; default: the active one, else the planned one", false);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; needed");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kSprintCancel;
const Command kSprintCancel = {
    .name = "sprint cancel",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "End a sprint whose goal is obsolete",
    .details =
        "What is done stays done and awaits acceptance; the rest returns to its place in the\n"
        "product backlog, marked as cancelled. Where settings name product owners, only one of\n"
        "them may cancel.",
    .examples = {{"backlog sprint cancel --reason 'the law was withdrawn'", "End it early"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
