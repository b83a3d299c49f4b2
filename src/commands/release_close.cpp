// `backlog release close`: the release is out.
#include <fmt/format.h>

#include "backlog/rules/release_figures.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/release_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const auto take = [&](const Backlog& backlog) {
    return CloseRelease(backlog, *options.name, *deed);
  };
  const auto tell = [&](const Backlog& after, const ReleaseChange& change) {
    const Tally accepted = FiguresOf(after, *after.FindRelease(change.release.name)).accepted;
    ctx.out().Line(
        fmt::format("closed release {}: {}, {} accepted", change.release.name,
                    Count(static_cast<std::size_t>(accepted.stories), "story", "stories"),
                    Count(static_cast<std::size_t>(accepted.points), "point")));
    for (const Story& story : change.stories) {
      const bool is_wont = story.past_releases.back().moscow == Moscow::kWont;
      ctx.out().Line(fmt::format("  {}: {}",
                                 is_wont ? "not in it, as was said (wont)" : "left it unfinished",
                                 Named(ctx, story)));
    }
    for (const std::string& check : change.waived) ctx.out().Line("  anyway: " + Safe(check));
  };
  return TakeReleaseStep(ctx, {"close release", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who closes it; default: you");
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kReleaseClose;
const Command kReleaseClose = {
    .name = "release close",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Close a release that is out",
    .details =
        "Every must has to be accepted, or there is a reason to close it all the same. What is\n"
        "open leaves the release and keeps its place in the product backlog.",
    .examples = {{"backlog release close 1.0", "It is out"},
                 {"backlog release close 1.0 --anyway 'The fair is tomorrow'",
                  "Although a must is open"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
