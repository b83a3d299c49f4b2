// `backlog release new`: a release to plan for.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"
#include "commands/release_step.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> name;
  std::optional<std::string> date;
  std::optional<std::string> goal;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  auto date = ReadReleaseDate(options.date);
  if (!date) return std::move(date).error();
  const auto take = [&](const Backlog& backlog) {
    return NewRelease(backlog, *options.name, {options.goal, *date, {}});
  };
  const auto tell = [&](const Backlog& /*after*/, const ReleaseChange& change) {
    TellRelease(ctx, "planned", change.release);
    WarnOfPastDate(ctx, change.release);
    ctx.Hint(fmt::format("'backlog release add {} ID...' puts stories into it", *options.name));
  };
  return TakeReleaseStep(ctx, {"plan release", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kNothing, "its name: 1.0, spring-2027", true);
  args.Option("--date", "DATE", options.date, Complete::kDate, "the day it is due");
  args.Option("--goal", "TEXT", options.goal, Complete::kNothing, "what it is for");
}

}  // namespace

extern const Command kReleaseNew;
const Command kReleaseNew = {
    .name = "release new",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Plan a release",
    .details =
        "The nearest release that has a date stands first in the order, its musts before the\n"
        "rest; see release_first in the settings.",
    .examples = {{"backlog release new 1.0 --date 2026-12-18", "A release with a date"},
                 {"backlog release new spring --goal 'Guests can pay'", "One without, so far"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
