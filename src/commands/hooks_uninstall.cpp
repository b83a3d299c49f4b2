// `backlog hooks uninstall`: takes git's hooks away again.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/hooks_status.h"

namespace backlog {
namespace {

struct Options {};

Result<Exit> Run(Context& ctx, const Options& /*options*/) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const auto before = UninstallHooks(*place);
  if (!before) return before.error();
  const auto after = HooksOf(*place);
  if (!after) return after.error();
  for (std::size_t i = 0; i < before->size(); ++i) {
    const Hook& hook = (*after)[i];
    if ((*before)[i].state != hook.state) {
      ctx.out().Line(fmt::format("{}  taken away", hook.name));
    } else if (hook.state == HookState::kCalled) {
      ctx.out().Line(
          fmt::format("{}  your own {} asks backlog, and stays", hook.name, Safe(hook.path)));
    } else {
      ctx.out().Line(fmt::format("{}  was not installed", hook.name));
    }
  }
  return Exit::kDone;
}

void Arguments(Args& /*args*/, Options& /*options*/) {}

}  // namespace

extern const Command kHooksUninstall;
const Command kHooksUninstall = {
    .name = "hooks uninstall",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take git's hooks away from this clone",
    .details = "Scripts of your own stay as they are, also where they ask backlog.",
    .examples = {{"backlog hooks uninstall", "Commit without being checked"},
                 {"backlog hooks", "See that they are gone"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
