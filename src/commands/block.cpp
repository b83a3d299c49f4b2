// `backlog block`: a story cannot go on, and why.
#include <fmt/format.h>

#include "backlog/rules/waiting.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> reason;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<std::string> reason = NeedReason(options.reason, "block");
  if (!reason) return std::move(reason).error();
  return TakeStep(
      ctx, options.ids, "block", "blocked",
      [&](const Backlog& backlog, const Story& story) {
        return BlockStory(backlog, story, *reason, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        ctx.out().Line("  " + Safe(WaitingText(WaitsOf(story).front(), ctx.today())));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories that cannot go on", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing,
              "what they wait for: 'test cards from the bank'; needed");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kBlock;
const Command kBlock = {
    .name = "block",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say that stories cannot go on, and what they wait for",
    .details =
        "Wherever the story is shown it is said that it waits, for what, and how long. Its status\n"
        "and its place stay. A new reason takes the place of the old one, and counts from its own\n"
        "day.",
    .examples = {{"backlog block k7m2qx --reason 'test cards from the bank'",
                  "It waits for the bank from today on"},
                 {"backlog block k7m p3w --reason 'the new till' --on 2026-10-30",
                  "Two, since Friday"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
