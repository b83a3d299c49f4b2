// `backlog restore`: a dropped story comes back.
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  const Deed deed{ctx.today(), {}, std::nullopt};
  return TakeStep(
      ctx, options.ids, "restore", "restored",
      [&](const Backlog& backlog, const Story& story) { return Restore(backlog, story, deed); },
      [&](const Backlog& backlog, const Story& story) {
        const BacklogOrder order = CurrentOrder(backlog);
        ctx.out().Line(fmt::format("  place {} of {}; 'backlog groom {}' shows what it needs",
                                   order.PlaceOf(story.id), order.stories().size(), story.id));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the dropped stories", true);
}

}  // namespace

extern const Command kRestore;
const Command kRestore = {
    .name = "restore",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Bring dropped stories back",
    .details =
        "The story is new again, and stands where it stood before. The last command of all is\n"
        "taken back by 'undo'.",
    .examples = {{"backlog restore k7m2qx", "Bring one story back"},
                 {"backlog list --all", "Dropped stories stand at the end"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
