#include "commands/commit_written.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/text.h"
#include "report/commit_message.h"

namespace backlog {

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
  const std::vector<std::string>& written = ctx.written();
  std::erase_if(*changes, [&](const GitChange& change) {
    return std::find(written.begin(), written.end(), change.path) == written.end();
  });
  if (changes->empty()) {
    ctx.Say("nothing to commit: what was written is as the last commit has it");
    return {};
  }
  std::vector<std::string> steps;
  for (const std::string& step : ctx.steps()) steps.push_back(Safe(step));
  const std::string message = CommitMessage(steps);
  if (auto committed = CommitOnly(*place, *changes, message); !committed) return committed;
  ctx.Say(fmt::format("committed {}: {}", Count(changes->size(), "file"),
                      message.substr(0, message.find('\n'))));
  return {};
}

}  // namespace backlog
