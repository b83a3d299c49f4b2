// `backlog drop`: a story is given up, and the reason stays.
#include <algorithm>
#include <map>
#include <utility>

#include "backlog/rules/life_cycle.h"
#include "cli/command.h"
#include "cli/context.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::optional<std::string> reason;
  DeedOptions deed;
};

// Who waited for the dropped story is told about: nobody will do what they need.
void TellDependents(Context& ctx, const Backlog& backlog, const Story& dropped,
                    const std::vector<std::string>& lapsed) {
  for (const Story& story : backlog.stories()) {
    if (!story.IsOpen()) continue;
    const auto& needs = story.depends_on;
    if (std::find(lapsed.begin(), lapsed.end(), story.id) != lapsed.end()) {
      ctx.out().Line("  no longer ready: " + Named(ctx, story));
    } else if (std::find(needs.begin(), needs.end(), dropped.id) != needs.end()) {
      ctx.out().Line("  still depends on it: " + Named(ctx, story));
    }
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (!options.reason) {
    return Error{Exit::kUsage,
                 "'drop' needs '--reason TEXT'",
                 {},
                 {"it is kept: somebody will ask why",
                  "a story that was added by mistake can go without one: 'backlog delete'"}};
  }
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  std::map<std::string, std::vector<std::string>> lapsed;  // by the story that was dropped
  return TakeStep(
      ctx, options.ids, "drop", "dropped",
      [&](const Backlog& backlog, const Story& story) {
        Result<Change> change = DropStory(backlog, story, *options.reason, *deed);
        for (std::size_t i = 1; change && i < change->stories.size(); ++i) {
          lapsed[story.id].push_back(change->stories[i].id);
        }
        return change;
      },
      [&](const Backlog& backlog, const Story& story) {
        TellDependents(ctx, backlog, story, lapsed[story.id]);
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories to give up", true);
  args.Option("--reason", "TEXT", options.reason, Complete::kNothing, "why; it is kept");
  options.deed.DeclareBy(args, "who decides, instead of you");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kDrop;
const Command kDrop = {
    .name = "drop",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Give a story up, and keep the reason",
    .details =
        "A dropped story leaves its sprint and the order of the backlog, and is kept with its\n"
        "reason: 'list --all' shows it, 'restore' brings it back. A story that was added by\n"
        "mistake, and that nothing refers to, can be deleted instead.",
    .examples = {{"backlog drop k7m2qx --reason \"The bank does it now\"", "Give one story up"},
                 {"backlog drop k7m p3w --reason \"Not before 2028\" --by Ada",
                  "Two, and who decided"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
