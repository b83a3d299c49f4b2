// `backlog sprint add`: stories come into a sprint by hand.
#include <fmt/format.h>

#include "backlog/rules/sprint_planning.h"
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

/// Says what else must come into a sprint for the story to be possible there.
void TellPrerequisites(Context& ctx, const Backlog& backlog, const Story& story) {
  for (const std::string& id : story.depends_on) {
    const Story* other = backlog.Find(id);
    if (other == nullptr || !other->IsOpen() || other->IsInSprint()) continue;
    ctx.out().Line(fmt::format("  waits for {}, which is in no sprint", Named(ctx, *other)));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  Result<std::vector<std::string>> ids = WithCompanions(ctx, options.ids, PlannedWith);
  if (!ids) return std::move(ids).error();
  return TakeStep(
      ctx, *ids, "add to the sprint", "added",
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
        if (!story.together.empty()) {
          ctx.out().Line(fmt::format("  with its group '{}'", Safe(story.together)));
        }
        TellPrerequisites(ctx, backlog, story);
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
        "They must be ready and have a size. A group that is planned as one comes whole. What\n"
        "comes into the active sprint counts as added, and is told apart from what was planned.",
    .examples = {{"backlog sprint add k7m2qx", "A story comes in while the sprint runs"},
                 {"backlog sprint add k7m p3w --sprint 4", "Two, into the next one"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
