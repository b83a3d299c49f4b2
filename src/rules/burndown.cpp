#include "backlog/rules/burndown.h"

#include <algorithm>
#include <string>

namespace backlog {
namespace {

// A story while it was in the sprint; without an end it still is, or came back unfinished.
struct StayInSprint {
  int points = 0;
  Date from;
  std::optional<Date> until;
  bool removed = false;
};

std::vector<StayInSprint> StaysIn(const Backlog& backlog, const Sprint& sprint) {
  std::vector<StayInSprint> stays;
  const auto add = [&](std::optional<int> size, std::optional<Date> added,
                       std::optional<Date> until, bool removed) {
    stays.push_back({size.value_or(0), added.value_or(*sprint.start), until, removed});
  };
  for (const Story& story : backlog.stories()) {
    for (const PastSprint& past : story.past_sprints) {
      if (past.sprint != sprint.number) continue;
      std::optional<Date> until;
      if (past.outcome == Outcome::kRemoved) until = past.on;
      // Opened again since: it was accepted all the same. Older files do not say when.
      if (past.outcome == Outcome::kAccepted) until = past.on ? past.on : sprint.end;
      add(past.size, past.added, until, past.outcome == Outcome::kRemoved);
    }
    const bool here = story.IsInSprint() || story.status == Status::kAccepted;
    if (!here || story.sprint != sprint.number) continue;
    add(story.planned_size ? story.planned_size : story.size, story.added, story.accepted, false);
  }
  return stays;
}

}  // namespace

Burndown BurndownOf(const Backlog& backlog, const Sprint& sprint, Date today) {
  Burndown burndown;
  if (!sprint.start || *sprint.start > today || sprint.status == SprintStatus::kPlanned) {
    return burndown;
  }
  const auto& workdays = backlog.settings.workdays;
  const auto is_workday = [&](Date day) {
    const std::string name(ToString(day.DayOfWeek()));
    return std::find(workdays.begin(), workdays.end(), name) != workdays.end();
  };
  Date last = sprint.end ? std::min(*sprint.end, today) : today;
  if (sprint.closed) last = std::min(last, *sprint.closed);
  const std::vector<StayInSprint> stays = StaysIn(backlog, sprint);
  int scope = 0;
  for (Date day = *sprint.start; day <= last; day = day + 1) {
    if (!is_workday(day)) continue;
    int left = 0;
    scope = 0;
    for (const StayInSprint& stay : stays) {
      if (stay.from > day) continue;
      const bool gone = stay.until && *stay.until <= day;
      if (!gone) left += stay.points;
      if (!gone || !stay.removed) scope += stay.points;
    }
    burndown.days.push_back({day, left, scope});
  }
  if (!sprint.end || burndown.days.empty()) return burndown;
  int all = 0;
  for (Date day = *sprint.start; day <= *sprint.end; day = day + 1) all += is_workday(day) ? 1 : 0;
  const int gone = static_cast<int>(burndown.days.size());
  if (all == 0) return burndown;
  // Rounded up: a part of a point cannot be accepted.
  burndown.even = (scope * (all - gone) + all - 1) / all;
  std::size_t next = 0;
  int worked = 0;
  double now = burndown.days.front().scope;
  burndown.course.push_back({*sprint.start - 1, now});
  for (Date day = *sprint.start; day <= *sprint.end; day = day + 1) {
    if (is_workday(day)) {
      ++worked;
      if (next < burndown.days.size()) now = burndown.days[next++].scope;
    }
    burndown.course.push_back({day, now * (all - worked) / all});
  }
  return burndown;
}

}  // namespace backlog
