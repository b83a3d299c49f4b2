// `backlog unblock`: a blocked story can go on.
#include <functional>
#include <map>

#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  std::map<std::string, std::string, std::less<>> waited;  // by the story's id
  return TakeStep(
      ctx, options.ids, "unblock", "unblocked",
      [&](const Backlog& /*backlog*/, const Story& story) {
        if (const auto waits = WaitsOf(story); story.blocked && !waits.empty()) {
          waited[story.id] = WaitingText(waits.front(), ctx.today());
        }
        return UnblockStory(story);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        const std::string& was = waited[story.id];
        if (!was.empty()) ctx.out().Line("  it was " + Safe(was));
        if (const std::string still = WaitingSummary(story, ctx.today()); !still.empty()) {
          ctx.out().Line("  still " + Safe(still));
        }
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories that can go on", true);
}

}  // namespace

extern const Command kUnblock;
const Command kUnblock = {
    .name = "unblock",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Let blocked stories go on",
    .details = "Open questions stay open: 'backlog answer' ends the wait for an answer.",
    .examples = {{"backlog unblock k7m2qx", "The test cards came"},
                 {"backlog unblock k7m p3w", "Two at once"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
