// `backlog sprint remove`: stories leave their sprint, with the reason.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> reason;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const std::string reason = options.reason.value_or("");
  return TakeStep(
      ctx, options.ids, "remove from the sprint", "removed",
      [&](const Backlog& backlog, const Story& story) {
        return TakeOutOfSprint(backlog, story, reason, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        ctx.out().Line(fmt::format("  {} again{}{}", Word(story.status), reason.empty() ? "" : ": ",
                                   Safe(reason)));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to take out", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing,
              "why; needed once the sprint is active");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kSprintRemove;
const Command kSprintRemove = {
    .name = "sprint remove",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take stories out of their sprint",
    .details =
        "They return to their place in the product backlog. That a story was in the active "
        "sprint,\n"
        "and why it left, is kept with it; a plan leaves no trace.",
    .examples = {{"backlog sprint remove k7m2qx --reason 'the bank is not ready'",
                  "A story leaves the running sprint"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
