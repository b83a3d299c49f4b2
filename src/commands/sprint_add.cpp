// `backlog sprint add`: stories come into a sprint by hand.
#include <fmt/format.h>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> sprint;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  return TakeStep(
      ctx, options.ids, "add to the sprint", "added",
      [&](const Backlog& backlog, const Story& story) -> Result<Change> {
        const auto sprint =
            ChooseSprint(backlog, options.sprint, {SprintStatus::kActive, SprintStatus::kPlanned});
        if (!sprint) return sprint.error();
        return TakeIntoSprint(backlog, story, (*sprint)->number, *deed);
      },
      [&](const Backlog& backlog, const Story& story) {
        const int number = *story.sprint;
        const int points = PointsIn(backlog, number);
        const auto capacity = backlog.FindSprint(number)->capacity;
        std::string line = fmt::format("  to sprint {}: {}", number,
                                       Count(static_cast<std::size_t>(points), "point"));
        if (capacity) line += fmt::format(" of {}", *capacity);
        if (capacity && points > *capacity)
          line += fmt::format(", {} too many", points - *capacity);
        ctx.out().Line(line);
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to add", true);
  args.Option("--sprint", "N", options.sprint, Complete::kSprint,
              "which sprint; default: the active one, else the planned one");
  options.deed.DeclareOn(args);
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kSprintAdd;
const Command kSprintAdd = {
    .name = "sprint add",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Take stories into a sprint",
    .details =
        "They must be ready and have a size. What comes into the active sprint counts as added,\n"
        "and is told apart from what was planned.",
    .examples = {{"backlog sprint add k7m2qx", "A story comes in while the sprint runs"},
                 {"backlog sprint add k7m p3w --sprint 4", "Two, into the next one"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
