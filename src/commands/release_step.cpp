#include "commands/release_step.h"

#include <fmt/format.h>

#include "cli/text.h"
#include "commands/common.h"
#include "commands/sprint_step.h"

namespace backlog {

Result<Exit> TakeReleaseStep(Context& ctx, const ReleaseStep& step) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  Result<ReleaseChange> change = step.take(session->backlog());
  if (!change) return std::move(change).error();
  const Release* before = session->loaded().FindRelease(change->release.name);
  if (before != nullptr && *before == change->release && change->stories.empty()) {
    session->Release();
    ctx.out().Line(fmt::format("nothing to do: release {} is so already", change->release.name));
    return Exit::kDone;
  }
  for (const Story& story : change->stories) session->Put(story);
  session->Put(change->release);
  auto committed = ctx.Commit(*session, fmt::format("{} {}", step.verb, change->release.name));
  if (!committed) return std::move(committed).error();
  step.tell(session->backlog(), *change);
  return Exit::kDone;
}

void TellRelease(Context& ctx, const std::string& verb, const Release& release) {
  std::string line = fmt::format("{} release {}", verb, release.name);
  if (release.date) line += ", due " + release.date->Human();
  ctx.out().Line(line);
  if (!release.goal.empty()) ctx.out().Line("goal: " + Safe(release.goal));
}

void WarnOfPastDate(Context& ctx, const Release& release) {
  if (!release.date || *release.date >= ctx.today()) return;
  ctx.Warn(fmt::format("release {} is due on a day that is over: {}", release.name,
                       release.date->Human()));
  ctx.Hint(fmt::format("give it another: 'backlog release edit {} --date DATE'", release.name));
}

Result<std::optional<std::optional<Date>>> ReadReleaseDate(const std::optional<std::string>& text) {
  using MaybeDate = std::optional<std::optional<Date>>;
  if (text == "none") return MaybeDate(std::optional<Date>());
  Result<std::optional<Date>> day = ReadDay(text, "--date");
  if (!day) return std::move(day).error();
  return *day ? MaybeDate(*day) : MaybeDate();
}

}  // namespace backlog
