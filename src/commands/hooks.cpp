// `backlog hooks`: git's hooks for the backlog.
#include "cli/command.h"
#include "cli/context.h"
#include "commands/hooks_status.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  return TellHooks(ctx, options.json);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kHooks;
const Command kHooks = {
    .name = "hooks",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Let git check the backlog before each commit",
    .details =
        "Two hooks, set up by 'backlog hooks install' in each clone that wants them: before a\n"
        "commit that has something of the backlog, what is staged is checked; and a 'Story: ID'\n"
        "in a commit's message must name a story. Alone it says how they stand.",
    .examples = {{"backlog hooks", "See what is set up"},
                 {"backlog hooks install", "Set them up in this clone"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
