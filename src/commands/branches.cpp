// `backlog branches`: what other branches have of the stories.
#include <fmt/format.h>

#include "backlog/rules/story_differences.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "git/branches.h"
#include "git/objects.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  bool json = false;
};

/// What a branch made of a story, in words.
std::vector<std::string> SaidOf(const BranchStory& story) {
  if (story.is_unread) return {"a version of its file cannot be read"};
  if (!story.there) return {"removed"};
  if (!story.before) return {fmt::format("added, {}", Word(story.there->status))};
  std::vector<std::string> says;
  for (const Difference& difference : DifferencesOf(*story.before, *story.there)) {
    if (!difference.is_derived) says.push_back(difference.says);
  }
  return says;
}

// The story as one side has it; nullptr where neither can be read.
const Story* Any(const BranchStory& story) {
  if (story.there) return &*story.there;
  return story.before ? &*story.before : nullptr;
}

void Print(Context& ctx, const std::vector<Branch>& branches) {
  bool is_first = true;
  for (const Branch& branch : branches) {
    if (!is_first) ctx.out().Line();
    is_first = false;
    std::string by = Safe(branch.author);
    if (branch.day) by += ", " + branch.day->ToString();
    ctx.out().Line(ctx.out().Paint(Role::kHeading, Safe(branch.name)) +
                   ctx.out().Paint(Role::kDim, "  " + by));
    for (const BranchStory& story : branch.stories) {
      const Story* const known = Any(story);
      ctx.out().Line("  " + (known != nullptr ? Named(ctx, *known) : story.id));
      for (const std::string& says : SaidOf(story)) ctx.out().Line("    " + Safe(says));
    }
  }
}

std::string Json(const std::vector<Branch>& branches) {
  JsonWriter json;
  json.BeginArray();
  for (const Branch& branch : branches) {
    json.BeginObject().Member("branch", branch.name).Member("author", branch.author);
    if (branch.day) json.Member("on", branch.day->ToString());
    json.Key("stories").BeginArray();
    for (const BranchStory& story : branch.stories) {
      json.BeginObject().Member("id", story.id);
      if (Any(story) != nullptr) json.Member("title", Any(story)->title);
      if (story.there && !story.is_unread) json.Member("status", Word(story.there->status));
      json.Key("changes").BeginArray();
      for (const std::string& says : SaidOf(story)) json.Value(says);
      json.EndArray().EndObject();
    }
    json.EndArray().EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  // Elsewhere no git is no news; here somebody asked for branches.
  if (const auto place = PlaceInGit(ctx.store().where()); !place) return place.error();
  Result<std::vector<Branch>> branches = BranchesWithStories(ctx.store().folder(), loaded->backlog);
  if (!branches) return std::move(branches).error();
  if (options.json) {
    ctx.out() << Json(*branches);
  } else if (branches->empty()) {
    ctx.Say("no other branch has stories that are otherwise here");
  } else {
    ctx.UsePager();
    Print(ctx, *branches);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kBranches;
const Command kBranches = {
    .name = "branches",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show what other branches have of the stories",
    .details =
        "Local and remote-tracking branches that are not merged, the 50 with the newest commits,\n"
        "and what each changed of the stories since it parted from this one. It looks at what was\n"
        "fetched, and asks no remote.",
    .examples = {{"backlog branches", "What is under way elsewhere?"},
                 {"backlog branches --json", "For a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
