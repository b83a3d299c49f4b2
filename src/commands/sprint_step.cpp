#include "commands/sprint_step.h"

#include <charconv>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/sprint_review.h"
#include "commands/common.h"

namespace backlog {

Result<const Sprint*> ChooseSprint(const Backlog& backlog, const std::optional<std::string>& named,
                                   std::initializer_list<SprintStatus> states) {
  if (named) return FindSprint(backlog, *named);
  if (backlog.sprints.empty()) {
    return Error{
        Exit::kCannot, "there is no sprint yet", {}, {"'backlog plan-sprint' plans the first"}};
  }
  std::string words;
  for (const SprintStatus state : states) {
    // The latest of those that are over; of the others there is one.
    for (auto each = backlog.sprints.rbegin(); each != backlog.sprints.rend(); ++each) {
      if (each->status == state) return &*each;
    }
    words += fmt::format("{}{}", words.empty() ? "" : " or ", Word(state));
  }
  return Error{Exit::kCannot,
               fmt::format("no sprint is {}", words),
               {},
               {"'backlog plan-sprint' plans the next, 'backlog sprint list' shows all"}};
}

Result<std::optional<int>> ReadPoints(const std::optional<std::string>& text,
                                      std::string_view option) {
  if (!text) return std::optional<int>();
  int points = 0;
  const auto [at, code] = std::from_chars(text->data(), text->data() + text->size(), points);
  if (code == std::errc() && at == text->data() + text->size() && points > 0) {
    return std::optional<int>(points);
  }
  return Error{
      Exit::kUsage, fmt::format("'{}' takes story points, not '{}'", option, *text), {}, {}};
}

Result<std::optional<Date>> ReadDay(const std::optional<std::string>& text,
                                    std::string_view option) {
  if (!text) return std::optional<Date>();
  if (const std::optional<Date> date = Date::Parse(*text)) return date;
  return Error{Exit::kUsage,
               fmt::format("'{}' takes a date as 2026-11-30, not '{}'", option, *text),
               {},
               {}};
}

Result<Exit> TakeSprintStep(Context& ctx, const SprintStep& step) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  if (auto refused = RefuseProblems(ctx, *session)) return *refused;
  Result<Change> change = step.take(session->backlog());
  if (!change) return std::move(change).error();
  const int number = change->sprints.front().number;
  for (const Story& story : change->stories) session->Put(story);
  for (const Sprint& sprint : change->sprints) session->Put(sprint);
  auto committed = ctx.Commit(*session, fmt::format("{} {}", step.verb, number));
  if (!committed) return std::move(committed).error();
  step.tell(session->backlog(), *change);
  return Exit::kDone;
}

std::string DaysText(const Sprint& sprint) {
  if (!sprint.start || !sprint.end) return {};
  return fmt::format("{} to {}", sprint.start->ToString(), sprint.end->ToString());
}

int PointsIn(const Backlog& backlog, int sprint) {
  int points = 0;
  for (const SprintItem& item : FiguresOf(backlog, *backlog.FindSprint(sprint)).items) {
    if (item.fate == Fate::kRemoved || item.fate == Fate::kCancelled) continue;
    points += item.size_counted.value_or(item.size.value_or(0));
  }
  return points;
}

}  // namespace backlog
