// `backlog release` and `backlog release list`: the releases, and how far they are.
#include <fmt/format.h>

#include "backlog/rules/release_figures.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/common.h"
#include "report/json_writer.h"
#include "report/records_json.h"

namespace backlog {
namespace {

struct Options {
  bool all = false;
  bool json = false;
};

std::string Of(int part, int whole) {
  return fmt::format("{} of {}", part, whole);
}

void Print(Context& ctx, const Backlog& backlog, const std::vector<const Release*>& releases) {
  Table table({{"release"},
               {"status"},
               {"due"},
               {"accepted", Align::kRight},
               {"points", Align::kRight},
               {"musts", Align::kRight},
               {"goal"}});
  for (const Release* release : releases) {
    const ReleaseFigures figures = FiguresOf(backlog, *release);
    table.Row(
        {{release->name, Role::kId},
         {std::string(Word(release->status))},
         {release->date ? release->date->ToString() : ""},
         {Of(figures.accepted.stories, figures.scope.stories)},
         {Of(figures.accepted.points, figures.scope.points)},
         {figures.musts.stories > 0 ? Of(figures.musts_accepted.stories, figures.musts.stories)
                                    : ""},
         {Safe(release->goal)}},
        {figures.unsized > 0 ? fmt::format("[{} unsized]", figures.unsized) : "", Role::kWarning});
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

std::string Json(const Backlog& backlog, const std::vector<const Release*>& releases) {
  JsonWriter json;
  json.BeginArray();
  for (const Release* release : releases) {
    const ReleaseFigures figures = FiguresOf(backlog, *release);
    json.BeginObject();
    WriteMembers(json, *release);
    json.Member("stories", figures.scope.stories).Member("points", figures.scope.points);
    json.Member("accepted_stories", figures.accepted.stories);
    json.Member("accepted_points", figures.accepted.points);
    json.Member("musts", figures.musts.stories);
    json.Member("accepted_musts", figures.musts_accepted.stories);
    json.Member("unsized", figures.unsized);
    json.EndObject();
  }
  json.EndArray();
  return json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return std::move(loaded).error();
  const std::vector<const Release*> releases =
      ReleasesByDate(loaded->backlog, options.all ? WhichReleases::kAll : WhichReleases::kOpen);
  if (options.json) {
    ctx.out() << Json(loaded->backlog, releases);
  } else if (releases.empty()) {
    ctx.Say(loaded->backlog.releases.empty() ? "there is no release yet" : "no release is open");
    ctx.Hint("'backlog release new NAME --date DATE' plans one");
  } else {
    Print(ctx, loaded->backlog, releases);
  }
  return WithProblems(ctx, loaded->problems);
}

void Arguments(Args& args, Options& options) {
  args.Flag("--all", options.all, "closed releases too");
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kRelease;
const Command kRelease = {
    .name = "release",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Show the releases, or plan their content",
    .details = "What 'release list' prints: the open releases, the nearest first.",
    .examples = {{"backlog release", "How far are we?"},
                 {"backlog release show 1.0", "One of them, whole"}},
    .declare = Declare<Options>(Run, Arguments),
};

extern const Command kReleaseList;
const Command kReleaseList = {
    .name = "release list",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "List the releases, and how far they are",
    .details =
        "Stories, points and musts that are accepted, of those that the release holds. Stories\n"
        "that were said to be in it another time (wont) do not count.",
    .examples = {{"backlog release list", "The open ones, the nearest first"},
                 {"backlog release list --all --json", "All, for a script"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
