// `backlog reject`: the product owner does not accept.
#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> reason;
  std::vector<std::string> fail;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<std::string> reason = NeedReason(options.reason, "reject");
  if (!reason) return std::move(reason).error();
  const RejectOptions reject{*reason, SplitLists(options.fail)};
  return TakeStep(
      ctx, options.ids, "reject", "rejected",
      [&](const Backlog& backlog, const Story& story) {
        return Reject(backlog, story, reject, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        const std::string where =
            story.sprint ? fmt::format(", in sprint {}", *story.sprint) : std::string();
        ctx.out().Line(fmt::format("  {} again{}: {}", Word(story.status), where, Safe(*reason)));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to give back", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; needed");
  args.Options("--fail", "N", options.fail, Complete::kNothing,
               "a criterion that failed, by number or id");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who rejects; default: you");
}

}  // namespace

extern const Command kReject;
const Command kReject = {
    .name = "reject",
    .aliases = {},
    .group = Group::kReview,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Give done stories back to the team, with a reason",
    .details =
        "The story goes back to in-progress; the reason, and the criteria that failed, are kept in "
        "it.",
    .examples = {{"backlog reject k7m2qx --reason 'no receipt' --fail 2",
                  "The second criterion failed"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
