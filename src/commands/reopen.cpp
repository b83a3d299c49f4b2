// `backlog reopen`: leads out of accepted.
#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
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
  Result<std::string> reason = NeedReason(options.reason, "reopen");
  if (!reason) return std::move(reason).error();
  return TakeStep(
      ctx, options.ids, "reopen", "reopened",
      [&](const Backlog& backlog, const Story& story) {
        return Reopen(backlog, story, *reason, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        ctx.out().Line(fmt::format("  {} again", Word(story.status)));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to take up again", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; needed");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who decides it; default: you");
}

}  // namespace

extern const Command kReopen;
const Command kReopen = {
    .name = "reopen",
    .aliases = {},
    .group = Group::kReview,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take accepted stories up again",
    .details =
        "The story returns to the product backlog as ready, or as new where a Ready check fails. A "
        "closed\n"
        "sprint keeps the velocity that the story brought it.",
    .examples = {{"backlog reopen k7m2qx --reason 'fails on iOS'",
                  "Take it up again, and say why"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
