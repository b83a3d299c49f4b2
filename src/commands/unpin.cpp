// `backlog unpin`: lets the rules order a story again.
#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  return TakeStep(ctx, options.ids, "unpin", "unpinned",
                  [](const Backlog& /*backlog*/, const Story& story) -> Result<Change> {
                    if (!story.pinned) {
                      return Error{Exit::kCannot,
                                   "'" + story.id + "' is not pinned",
                                   {},
                                   {"'backlog list --pinned' shows what is"}};
                    }
                    Story free = story;
                    free.pinned.reset();
                    return Change{{std::move(free)}, {}, {}};
                  });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to let go", true);
}

}  // namespace

extern const Command kUnpin;
const Command kUnpin = {
    .name = "unpin",
    .aliases = {},
    .group = Group::kOrder,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Let the rules order a pinned story again",
    .details = "The story keeps its place until the next 'prioritize'.",
    .examples = {{"backlog unpin k7m2qx", "Take its pin away"},
                 {"backlog unpin k7m p3w", "Of two"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
