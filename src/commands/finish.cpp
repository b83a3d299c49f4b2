// `backlog finish`: the team says that a story is done.
#include <algorithm>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "backlog/rules/life_cycle.h"
#include "backlog/rules/lookup.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/prompt.h"
#include "cli/text.h"
#include "commands/common.h"
#include "git/story_commits.h"
#include "rules/blank.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> ids;
  std::vector<std::string> tick;
  bool all_done = false;
  DeedOptions deed;
};

// What was said at the prompts about the items of each story that were open.
using Ticks = std::map<std::string, std::vector<std::string>, std::less<>>;

// Asks for the open items of one story. Returns those that hold.
Result<std::vector<std::string>> AskForItems(Context& ctx, const Settings& settings,
                                             const Story& story) {
  ctx.out().Line(Named(ctx, story));
  std::vector<std::string> ticked;
  for (const DoneItem& item : settings.definition_of_done) {
    const auto& done = story.done_items;
    if (std::find(done.begin(), done.end(), item.id) != done.end()) continue;
    Result<bool> holds = AskYesNo(ctx, "  " + Safe(item.text) + "?", true);
    if (!holds) return std::move(holds).error();
    if (*holds) ticked.push_back(item.id);
  }
  return ticked;
}

// Walks the Definition of Done with each story that can be finished; the others are for the step to
// refuse.
Result<Ticks> WalkItems(Context& ctx, const std::vector<std::string>& ids) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  Ticks ticks;
  for (const std::string& text : ids) {
    Result<const Story*> story = FindStory(loaded->backlog, text);
    if (!story || (*story)->status != Status::kInProgress) continue;
    Result<std::vector<std::string>> ticked = AskForItems(ctx, loaded->backlog.settings, **story);
    if (!ticked) return std::move(ticked).error();
    ticks[(*story)->id] = std::move(*ticked);
  }
  return ticks;
}

// Keeps what was said where it is not enough to finish, so that nobody is asked again.
Result<void> KeepTicks(Context& ctx, const Ticks& ticks) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  const std::vector<DoneItem> items = session->backlog().settings.definition_of_done;
  std::vector<Story> ticked;
  for (const auto& [id, said] : ticks) {
    const Story* found = session->backlog().Find(id);
    if (found == nullptr || said.empty()) continue;
    Story story = *found;
    for (const std::string& item : said) {
      auto& done = story.done_items;
      if (std::find(done.begin(), done.end(), item) == done.end()) done.push_back(item);
    }
    if (story.done_items.size() < items.size()) ticked.push_back(std::move(story));
  }
  if (ticked.empty()) return {};
  const std::string label = Label("tick items of", ticked);
  for (Story& story : ticked) session->Put(std::move(story));
  auto committed = ctx.Commit(*session, label);
  return committed ? Result<void>() : Result<void>(std::move(committed).error());
}

// Where the team wants commits to name their stories, work without one is told: it may lie on
// somebody's disk. A warning, as the work may be no code.
void WarnWithoutCommit(Context& ctx, const Backlog& backlog, const Story& story) {
  if (!backlog.settings.require_story_trailer) return;
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return;
  const auto commits = CommitsForStories(*place, ctx.store().folder(), {story.id});
  if (!commits || !commits->front().empty()) return;
  ctx.Warn(fmt::format("no commit names {}: 'Story: {}' at the end of its message does", story.id,
                       story.id));
}

// A spike is there to answer its questions, and is not accepted before.
void TellUnanswered(Context& ctx, const Story& story) {
  if (story.type != Type::kSpike) return;
  for (std::size_t i = 0; i < story.questions.size(); ++i) {
    if (!IsBlank(story.questions[i].answer)) continue;
    ctx.out().Line(fmt::format(
        "  question {} is not answered, which acceptance asks for: backlog answer {} {} "
        "TEXT",
        i + 1, story.id, i + 1));
  }
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  const FinishOptions given{SplitLists(options.tick), options.all_done};
  Ticks ticks;
  if (ctx.CanPrompt() && given.tick.empty() && !given.all_done && !deed->anyway) {
    Result<Ticks> walked = WalkItems(ctx, options.ids);
    if (!walked) return std::move(walked).error();
    ticks = std::move(*walked);
    if (auto kept = KeepTicks(ctx, ticks); !kept) return std::move(kept).error();
  }
  return TakeStep(
      ctx, options.ids, "finish", "finished",
      [&](const Backlog& backlog, const Story& story) {
        const auto said = ticks.find(story.id);
        return Finish(backlog, story,
                      said == ticks.end() ? given : FinishOptions{said->second, false}, *deed);
      },
      [&](const Backlog& backlog, const Story& story) {
        WarnWithoutCommit(ctx, backlog, story);
        TellUnanswered(ctx, story);
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
