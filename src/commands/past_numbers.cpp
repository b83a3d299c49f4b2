#include "commands/past_numbers.h"

#include "commands/revision.h"
#include "git/history.h"
#include "git/objects.h"

namespace backlog {

Result<std::optional<NumbersOn>> NumbersThen(Context& ctx, const std::string& release, Date day) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  if (auto whole = RequireWholeHistory(*place); !whole) return whole.error();
  const Result<std::string> commit = CommitBefore(*place, day + 1);
  if (!commit) return commit.error();
  Result<Loaded> loaded = LoadAt(ctx, *commit);
  if (!loaded && loaded.error().code == Exit::kCannot) {
    return Error{Exit::kCannot, "git has no backlog of " + day.ToString() + " or before", {}, {}};
  }
  if (!loaded) return std::move(loaded).error();
  if (loaded->backlog.FindRelease(release) == nullptr) return std::optional<NumbersOn>();
  return std::optional(NumbersOn{day, NumbersOf(loaded->backlog, release, std::nullopt, day)});
}

}  // namespace backlog
