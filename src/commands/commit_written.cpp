#include "commands/commit_written.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/text.h"
#include "commands/uncommitted_steps.h"
#include "report/commit_message.h"

namespace backlog {
namespace {

// Without its settings, which git does not know yet, a clone would have no backlog.
Result<bool> IsFirstCommit(const GitPlace& place, const std::vector<GitChange>& changes) {
  const std::string settings = "settings.yaml";
  const auto is_settings = [&](const GitChange& change) { return change.path == settings; };
  if (std::none_of(changes.begin(), changes.end(), is_settings)) return false;
  const auto committed = CommittedBytes(place, {settings});
  if (!committed) return committed.error();
  return !committed->front().has_value();
}

}  // namespace

Result<std::string> MessageOf(Context& ctx, const GitPlace& place,
                              const std::vector<GitChange>& changes) {
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  const auto records = ctx.store().folder().UndoRecords();
  if (!records) return records.error();
  std::vector<std::string> paths;
  for (const GitChange& change : changes) paths.push_back(change.path);
  auto committed = CommittedBytes(place, paths);
  if (!committed) return std::move(committed).error();
  std::vector<UncommittedFile> files;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    Result<std::string> now = ctx.store().folder().Read(paths[i]);
    if (!now && now.error().code == Exit::kWorld) return now;
    files.push_back({paths[i], std::move((*committed)[i]),
                     now ? std::optional(*std::move(now)) : std::nullopt});
  }
  std::vector<std::string> steps = UncommittedSteps(loaded->backlog, *records, files);
  for (std::string& step : steps) step = Safe(step);
  if (steps.empty()) steps.emplace_back("the backlog");  // only modes of files changed, say
  return CommitMessage(steps);
}

Result<GitPlace> PlaceToCommit(Context& ctx) {
  const Whereabouts& where = ctx.store().where();
  if (where.worktree.empty()) {
    return Error{Exit::kCannot,
                 fmt::format("cannot commit: '{}' is in no git work tree", where.display),
                 {},
                 {"'git init' makes one"}};
  }
  return PlaceInGit(where);
}

Result<void> CommitWrittenFiles(Context& ctx) {
  const Result<GitPlace> place = PlaceToCommit(ctx);
  if (!place) return place.error();
  auto changes = ChangesSinceCommit(*place);
  if (!changes) return std::move(changes).error();
  const Result<bool> is_first = IsFirstCommit(*place, *changes);
  if (!is_first) return is_first.error();
  const std::vector<std::string>& written = ctx.written();
  std::erase_if(*changes, [&](const GitChange& change) {
    return !*is_first && std::find(written.begin(), written.end(), change.path) == written.end();
  });
  if (changes->empty()) {
    ctx.Say("nothing to commit: what was written is as the last commit has it");
    return {};
  }
  std::vector<std::string> steps;
  for (const std::string& step : ctx.steps()) steps.push_back(Safe(step));
  const Result<std::string> message =
      *is_first ? MessageOf(ctx, *place, *changes) : Result<std::string>(CommitMessage(steps));
  if (!message) return message.error();
  if (auto committed = CommitOnly(*place, *changes, *message); !committed) return committed;
  ctx.Say(fmt::format("committed {}{}: {}", Count(changes->size(), "file"),
                      *is_first ? ", the whole backlog, as git had none of it" : "",
                      message->substr(0, message->find('\n'))));
  return {};
}

}  // namespace backlog
