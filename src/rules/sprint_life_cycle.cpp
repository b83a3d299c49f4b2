// How a sprint becomes active, and how it ends.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/sprint_planning.h"
#include "rules/guard.h"
#include "rules/sprint_frame.h"

namespace backlog {
namespace {

Result<Sprint> SprintInState(const Backlog& backlog, int number, std::string_view step,
                             SprintStatus wanted) {
  const Sprint* sprint = backlog.FindSprint(number);
  if (sprint == nullptr) {
    return Refusal(step, "there is no such sprint", {"plan one: 'backlog plan-sprint'"});
  }
  if (sprint->status == wanted) return *sprint;
  std::vector<std::string> hints;
  if (sprint->status == SprintStatus::kPlanned) {
    hints.emplace_back("it becomes active when its first story is started: 'backlog start ID'");
  } else {
    hints.emplace_back(fmt::format("'backlog sprint {}' shows how it stands", sprint->number));
  }
  return Refusal(step, fmt::format("it is {}, not {}", Word(sprint->status), Word(wanted)),
                 std::move(hints));
}

// Sends back what was neither accepted nor done.
void ReturnStories(const Backlog& backlog, int number, Outcome outcome, const std::string& reason,
                   Date on, Change& change) {
  const Readiness readiness(backlog);
  for (const Story& story : backlog.stories()) {
    if (story.sprint != number) continue;
    if (story.status != Status::kPlanned && story.status != Status::kInProgress) continue;
    change.stories.push_back(story);
    Leave(backlog, outcome, reason, on, change.stories.back());
    Return(readiness, on, change.stories.back());
  }
}

// Work may begin before the day that was planned.
std::optional<Date> BeganOn(const Backlog& backlog, const Sprint& sprint) {
  std::optional<Date> first = sprint.start;
  for (const Story& story : backlog.stories()) {
    if (story.sprint != sprint.number || !story.started) continue;
    if (first && *story.started < *first) first = story.started;
  }
  return first;
}

Result<void> NeedProductOwner(const Settings& settings, std::string_view step,
                              const std::string& who) {
  const auto& owners = settings.product_owner;
  if (owners.empty() || std::find(owners.begin(), owners.end(), who) != owners.end()) return {};
  return Refusal(step, fmt::format("{} is no product owner", who),
                 {fmt::format("only {} may: product_owner in .backlog/settings.yaml",
                              fmt::join(owners, " or "))});
}

}  // namespace

Result<Change> EditSprint(const Backlog& backlog, int number, const SprintEdit& edit) {
  const std::string step = fmt::format("edit sprint {}", number);
  const Sprint* old = backlog.FindSprint(number);
  if (old == nullptr) return Refusal(step, "there is no such sprint", {});
  if (IsOver(*old)) {
    return Refusal(step, fmt::format("it is {}", Word(old->status)),
                   {"its figures were told to others; a mistake can be corrected in its file"});
  }
  Sprint sprint = *old;
  if (edit.goal) sprint.goal = *edit.goal;
  if (edit.capacity) sprint.capacity = edit.capacity;
  if (edit.agreed_by) sprint.agreed_by = *edit.agreed_by;
  if (edit.start) {
    const bool moves = sprint.status == SprintStatus::kPlanned && sprint.start && sprint.end;
    if (moves && !edit.end) sprint.end = *edit.start + (*sprint.end - *sprint.start);
    sprint.start = edit.start;
  }
  if (edit.end) sprint.end = edit.end;
  if (auto possible = CheckDays(backlog, sprint); !possible) return possible.error();
  Change change;
  change.sprints.push_back(std::move(sprint));
  return change;
}

Result<Change> StartSprint(const Backlog& backlog, int number, const Deed& deed) {
  const std::string step = fmt::format("start sprint {}", number);
  auto sprint = SprintInState(backlog, number, step, SprintStatus::kPlanned);
  if (!sprint) return std::move(sprint).error();
  if (const Sprint* active = backlog.ActiveSprint()) {
    return Refusal(step, fmt::format("sprint {} is still active", active->number),
                   {"close that one first: 'backlog review --close'"});
  }
  sprint->status = SprintStatus::kActive;
  if (!sprint->start) sprint->start = deed.on;
  Change change;
  change.sprints.push_back(std::move(*sprint));
  return change;
}

Result<Change> CloseSprint(const Backlog& backlog, int number, YesNo goal_met, const Deed& deed) {
  const std::string step = fmt::format("close sprint {}", number);
  auto sprint = SprintInState(backlog, number, step, SprintStatus::kActive);
  if (!sprint) return std::move(sprint).error();
  if (auto later = NotBefore(step, deed, BeganOn(backlog, *sprint), "started"); !later) {
    return later.error();
  }
  sprint->status = SprintStatus::kClosed;
  sprint->goal_met = goal_met;
  sprint->closed = deed.on;
  Change change;
  change.sprints.push_back(std::move(*sprint));
  ReturnStories(backlog, number, Outcome::kSpilled, {}, deed.on, change);
  return change;
}

Result<Change> CancelSprint(const Backlog& backlog, int number, const std::string& reason,
                            const Deed& deed) {
  const std::string step = fmt::format("cancel sprint {}", number);
  const Sprint* there = backlog.FindSprint(number);
  const bool planned = there != nullptr && there->status == SprintStatus::kPlanned;
  auto sprint = SprintInState(backlog, number, step,
                              planned ? SprintStatus::kPlanned : SprintStatus::kActive);
  if (!sprint) return std::move(sprint).error();
  if (auto given = NeedReason(step, reason); !given) return std::move(given).error();
  if (auto may = NeedProductOwner(backlog.settings, step, deed.by); !may) return may.error();
  sprint->status = SprintStatus::kCancelled;
  sprint->closed = deed.on;
  sprint->reason = reason;
  Change change;
  change.sprints.push_back(std::move(*sprint));
  ReturnStories(backlog, number, Outcome::kCancelled, reason, deed.on, change);
  return change;
}

}  // namespace backlog
