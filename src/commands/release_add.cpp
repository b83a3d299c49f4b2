// `backlog release add`: stories come into a release.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/rules/epics.h"
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
  std::vector<std::string> ids;
  std::optional<std::string> moscow;
  DeedOptions deed;
};

Result<Exit> Run(Context& ctx, const Options& options) {
  Result<Deed> deed = options.deed.Make(ctx);
  if (!deed) return std::move(deed).error();
  constexpr auto& kWords = WordsOf<Moscow>::kWords;
  std::optional<Moscow> moscow;
  if (options.moscow) {
    const auto word = std::find(kWords.begin(), kWords.end(), *options.moscow);
    moscow = static_cast<Moscow>(word - kWords.begin());
  }
  const auto step = [&](const Backlog& backlog, const Story& story) {
    return TakeIntoRelease(backlog, story, *options.name, moscow, *deed);
  };
  // An epic stands for what is open of it.
  Result<std::vector<std::string>> ids =
      WithCompanions(ctx, options.ids, [](const Backlog& backlog, const Story& story) {
        std::vector<const Story*> leaves = OpenLeaves(backlog, story.id);
        if (leaves.empty()) leaves.push_back(&story);
        return leaves;
      });
  if (!ids) return std::move(ids).error();
  Result<Exit> done = TakeStep(ctx, *ids, fmt::format("add to release {}:", *options.name),
                               fmt::format("into release {}:", *options.name), step, {},
                               fmt::format("in release {}", *options.name));
  if (!done || *done != Exit::kDone) return done;
  const Result<Loaded> after = ctx.store().Load();
  if (!after) return after.error();
  const Release* release = after->backlog.FindRelease(*options.name);
  if (release == nullptr) return done;
  const ReleaseFigures figures = FiguresOf(after->backlog, *release);
  std::string line = fmt::format(
      "it has {}, {}", Count(static_cast<std::size_t>(figures.scope.stories), "story", "stories"),
      Count(static_cast<std::size_t>(figures.scope.points), "point"));
  if (figures.unsized > 0) line += fmt::format(", {} without a size", figures.unsized);
  ctx.out().Line(line);
  return done;
}

void Arguments(Args& args, Options& options) {
  args.Operand("NAME", options.name, Complete::kRelease, "the release", true);
  args.Operands("ID", options.ids, Complete::kStory, "the stories; an epic brings its open ones",
                true);
  constexpr auto& kWords = WordsOf<Moscow>::kWords;
  args.Choice("--moscow", "WORD", {kWords.begin(), kWords.end()}, options.moscow,
              "how much the release needs them");
  options.deed.DeclareOn(args);
}

}  // namespace

extern const Command kReleaseAdd;
const Command kReleaseAdd = {
    .name = "release add",
    .aliases = {},
    .group = Group::kPlan,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Put stories into a release",
    .details =
        "A story is in one release at a time: it leaves the one that it was in. The musts of a\n"
        "release are its minimum viable product.",
    .examples = {{"backlog release add 1.0 k7m p3w", "Two stories"},
                 {"backlog release add 1.0 k7m --moscow must", "Without it there is no release"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
