// `backlog hooks install`: sets git's hooks up for the backlog.
#include "cli/command.h"
#include "cli/context.h"
#include "commands/hooks_status.h"

namespace backlog {
namespace {

struct Options {
  bool order = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const auto hooks = InstallHooks(*place, options.order);
  if (!hooks) return hooks.error();
  PrintHooks(ctx, *hooks);
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Flag("--order", options.order,
            "a commit with stories is stopped where 'prioritize' would move something");
}

}  // namespace

extern const Command kHooksInstall;
const Command kHooksInstall = {
    .name = "hooks install",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Set git's hooks up in this clone",
    .details =
        "A hook that is there already, and yours, stays as it is; the line to add to it is told.\n"
        "Where backlog is not installed the hooks warn, and let the commit pass. Run it again\n"
        "with or without '--order' to change that.",
    .examples = {{"backlog hooks install", "Check what is staged, before each commit"},
                 {"backlog hooks install --order", "And that it is in the order of the rules"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
