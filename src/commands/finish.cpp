// `backlog finish`: the team says that a story is done.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::vector<std::string> tick;
  bool all_done = false;
  DeedOptions deed;
};

// Asks for the items that are open. Returns those that hold.
Result<std::vector<std::string>> AskForItems(Context& ctx, const std::vector<std::string>& ids) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  std::vector<std::string> ticked;
  for (const std::string& text : ids) {
    Result<const Story*> story = FindStory(loaded->backlog, text);
    if (!story) return std::move(story).error();
    if ((*story)->status != Status::kInProgress) continue;
    ctx.out().Line(Named(ctx, **story));
    for (const DoneItem& item : loaded->backlog.settings.definition_of_done) {
      const auto& done = (*story)->done_items;
      if (std::find(done.begin(), done.end(), item.id) != done.end()) continue;
      Result<bool> holds = AskYesNo(ctx, "  " + Safe(item.text) + "?", true);
      if (!holds) return std::move(holds).error();
      if (*holds) ticked.push_back(item.id);
    }
  }
  return ticked;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  FinishOptions finish{SplitLists(options.tick), options.all_done};
  if (ctx.CanPrompt() && options.ids.size() == 1 && finish.tick.empty() && !finish.all_done &&
      !deed->anyway) {
    Result<std::vector<std::string>> ticked = AskForItems(ctx, options.ids);
    if (!ticked) return std::move(ticked).error();
    finish.tick = std::move(*ticked);
  }
  return TakeStep(
      ctx, options.ids, "finish", "finished",
      [&](const Backlog& backlog, const Story& story) {
        return Finish(backlog, story, finish, *deed);
      },
      [&](const Backlog& /*backlog*/, const Story& story) {
        if (!ctx.quiet())
          ctx.out().Line(fmt::format("  awaits acceptance: backlog accept {}", story.id));
      });
}

void Arguments(Args& args, Options& options) {
  args.Operands("ID", options.ids, Complete::kStory, "the stories that are done", true);
  args.Options("--tick", "ITEM", options.tick, Complete::kNothing,
               "an item of the Definition of Done that holds");
  args.Flag("--all-done", options.all_done, "every item of the Definition of Done holds");
  options.deed.DeclareOn(args);
  options.deed.DeclareBy(args, "who finished it; default: you");
  options.deed.DeclareAnyway(args);
}

}  // namespace

extern const Command kFinish;
const Command kFinish = {
    .name = "finish",
    .aliases = {},
    .group = Group::kRun,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Say that stories meet the Definition of Done",
    .details =
        "Every item of the Definition of Done (settings.yaml) must be ticked: one by one with "
        "--tick, or\n"
        "all with --all-done. On a terminal, without either, it asks for each open item. Then the "
        "story\n"
        "waits for the product owner: accept or reject.",
    .examples = {{"backlog finish k7m2qx --all-done", "It meets every item"},
                 {"backlog finish k7m2qx --tick tests --tick reviewed",
                  "Tick two items, and finish"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
