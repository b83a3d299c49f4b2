// `backlog hook`: what git's hooks run. Quick and silent where there is nothing to say.
#include <algorithm>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/model/story_id.h"
#include "backlog/rules/prioritization.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/check.h"
#include "git/git.h"
#include "git/hooks.h"
#include "git/trailers.h"
#include "store/posix_file.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> hook;
  std::optional<std::string> file;
  bool order = false;
};

Result<Exit> CheckOrder(const GitPlace& place, const BacklogFiles& files) {
  const Result<bool> staged = IsAnythingStaged(place, "stories/");
  if (!staged) return staged.error();
  if (!*staged) return Exit::kDone;
  const Result<Loaded> loaded = LoadFrom(files);
  if (!loaded) return loaded.error();
  const Result<Proposal> proposal = Prioritize(loaded->backlog, {.partial = true});
  if (!proposal) return proposal.error();
  if (proposal->moves.empty()) return Exit::kDone;
  return Error{Exit::kNo,
               fmt::format("what is staged is not in order: 'backlog prioritize' would move {}",
                           Count(proposal->moves.size(), "story", "stories")),
               {},
               {"order it and stage it again: 'backlog prioritize'",
                "'git commit --no-verify' commits it as it is"}};
}

Result<Exit> PreCommit(Context& ctx, bool order) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  const Result<bool> staged = IsAnythingStaged(*place);
  if (!staged) return staged.error();
  if (!*staged) return Exit::kDone;
  Result<FileBytes> bytes = FilesStaged(*place);
  if (!bytes) return std::move(bytes).error();
  if (bytes->empty()) return Exit::kDone;  // the commit takes the backlog away
  const FilesInMemory files(ctx.store().where().display, std::move(*bytes));
  const Result<std::size_t> errors = PrintErrorsOf(ctx, files);
  if (!errors) return errors.error();
  if (*errors > 0) {
    return Error{Exit::kNo,
                 fmt::format("what is staged of the backlog has {}", Count(*errors, "error")),
                 {},
                 {"mend it and stage it again; 'backlog check --staged' looks once more",
                  "'git commit --no-verify' commits it as it is"}};
  }
  return order ? CheckOrder(*place, files) : Exit::kDone;
}

Result<std::vector<std::string>> IdsInFolder(Context& ctx) {
  const auto names = ctx.store().folder().List("stories");
  if (!names) return names.error();
  std::vector<std::string> ids;
  for (const std::string& name : *names) {
    if (auto id = IdOfFileName(name)) ids.push_back(*std::move(id));
  }
  return ids;
}

Error NoSuchStory(const std::string& id, const std::vector<std::string>& ids) {
  constexpr int kNear = 2;
  const auto nearest = Nearest(id, std::span<const std::string>(ids), kNear);
  return Error{Exit::kNo,
               fmt::format("the message says 'Story: {}', and there is no such story", id),
               {},
               {nearest ? fmt::format("did you mean '{}'?", *nearest)
                        : "a whole id stands there: 'backlog list' shows them",
                "'git commit --no-verify' commits with this message"}};
}

Result<Exit> CommitMessage(Context& ctx, const std::optional<std::string>& path) {
  if (!path) return Error{Exit::kUsage, "'hook commit-msg' needs the message's FILE", {}, {}};
  constexpr std::size_t kLongestMessage = std::size_t{1} << 24;
  const Result<std::string> message = ReadWholeFile(*path, kLongestMessage);
  if (!message) return message.error();
  const auto named = StoriesInTrailers(*message);
  if (!named) return named.error();
  if (named->empty()) return Exit::kDone;
  const auto ids = IdsInFolder(ctx);
  if (!ids) return ids.error();
  for (const std::string& id : *named) {
    if (std::find(ids->begin(), ids->end(), id) != ids->end()) continue;
    if (IsStoryId(id)) {  // a repository may have several backlogs
      const Result<GitPlace> place = PlaceInGit(ctx.store().where());
      if (!place) return place.error();
      const Result<bool> elsewhere = IsInAnyBacklog(*place, id);
      if (!elsewhere) return elsewhere.error();
      if (*elsewhere) continue;
    }
    return NoSuchStory(id, *ids);
  }
  return Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (*options.hook == "pre-commit") return PreCommit(ctx, options.order);
  if (*options.hook == "commit-msg") return CommitMessage(ctx, options.file);
  return Error{Exit::kUsage,
               fmt::format("'{}' is no hook of backlog's", *options.hook),
               {},
               {"it has pre-commit and commit-msg"}};
}

void Arguments(Args& args, Options& options) {
  args.Operand("HOOK", options.hook, Complete::kNothing, "pre-commit or commit-msg", true);
  args.Operand("FILE", options.file, Complete::kFile, "the file with the commit's message", false);
  args.Flag("--order", options.order, "pre-commit: what is staged must be in order, too");
}

}  // namespace

extern const Command kHook;
const Command kHook = {
    .name = "hook",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = true,
    .summary = "Do what a hook of git asks for",
    .details =
        "For the scripts that 'backlog hooks install' writes, and for your own: pre-commit checks\n"
        "what is staged where something of the backlog is; commit-msg looks at 'Story: ID'.\n"
        "Exit code 1 stops the commit.",
    .examples = {{"backlog hook pre-commit", "In .git/hooks/pre-commit"},
                 {"backlog hook commit-msg \"$1\"", "In .git/hooks/commit-msg"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
