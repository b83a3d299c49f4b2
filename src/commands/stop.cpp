// `backlog stop`: undoes start.
#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  return TakeStep(
      ctx, options.ids, "stop", "stopped",
      [&](const Backlog& backlog, const Story& story) { return Stop(backlog, story, *deed); });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to stop", true);
}

}  // namespace

extern const Command kStop;
const Command kStop = {
    .name = "stop",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Put started stories back to planned",
    .details = "It stays in its sprint; started again, it begins anew.",
    .examples = {{"backlog stop k7m2qx", "Nobody works on it for now"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
