// `backlog git`: how git is set up for the backlog.
#include "cli/command.h"
#include "cli/context.h"
#include "commands/diagnosis.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  return TellDiagnoses(ctx, DiagnoseGit(ctx), options.json);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kGit;
const Command kGit = {
    .name = "git",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say how git is set up for the backlog",
    .details =
        "A clone does not bring along how git merges the backlog: 'backlog git setup' tells it\n"
        "once. Exit code 1 where something is missing.",
    .examples = {{"backlog git", "See what is set up, and what is not"},
                 {"backlog git setup", "Set it up for this clone"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
