// `backlog release edit`: a release's own facts.
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
  std::optional<std::string> notes;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  auto date = ReadReleaseDate(options.date);
  if (!date) return std::move(date).error();
  if (!*date && !options.goal && !options.notes) {
    return Error{Exit::kUsage,
                 "'release edit' needs what to change",
                 {},
                 {"one of --date, --goal, --notes"}};
  }
  const auto take = [&](const Backlog& backlog) {
    return EditRelease(backlog, *options.name, {options.goal, *date, options.notes});
  };
  const auto tell = [&](const Backlog& /*after*/, const ReleaseChange& change) {
    TellRelease(ctx, "edited", change.release);
    if (*date) WarnOfPastDate(ctx, change.release);
    const bool leads = *date && **date;
    if (leads) ctx.Hint("'backlog prioritize' brings the order up to date");
  };
  return TakeReleaseStep(ctx, {"edit release", take, tell});
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  args.Option("--date", "DATE", options.date, Complete::kDate, "the day it is due; 'none': no day");
  args.Option("--goal", "TEXT", options.goal, Complete::kNothing, "what it is for");
  args.Option("--notes", "TEXT", options.notes, Complete::kNothing, "what else to know");
}

}  // namespace

extern const Command kReleaseEdit;
const Command kReleaseEdit = {
    .name = "release edit",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Change a release's date, goal or notes",
    .details = "A release that is closed stays as it was told.",
    .examples = {{"backlog release edit 1.0 --date 2027-01-15", "It is due later"},
                 {"backlog release edit 1.0 --date none", "It has no date any more"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
