// `backlog start`: work on a story begins.
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
  return TakeStep(ctx, options.ids, "start", "started",
                  [&](const Backlog& backlog, const Story& story) {
                    return Start(backlog, story, *deed);
                  });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to start", true);
  options.deed.DeclareOn(args);
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kStart;
const Command kStart = {
    .name = "start",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Begin work on stories of the sprint",
    .details =
        "The first story that is started makes a planned sprint the active one. A ready story\n"
        "outside the sprint comes into the active sprint, and counts as added.",
    .examples = {{"backlog start k7m2qx", "Begin work on one story"},
                 {"backlog start k7m p3w --on 2026-11-02", "Two, as of Monday"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
