// The vision, the releases, the sprints; and the stories, one by one.
#include "backlog/rules/consistency.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/consistency_parts.h"
#include "rules/sprint_frame.h"

namespace backlog {
namespace {

// A merge of lines brings somebody twice whom both sides added, and the days count twice.
void InspectSettings(const Backlog& backlog, Notebook& notebook) {
  notebook.Turn(Subject::kSettings, {});
  std::set<std::string_view> names;
  for (const Person& person : backlog.settings.people) {
    if (names.insert(person.name).second) continue;
    notebook.Add(Severity::kError, "people", fmt::format("'{}' is named twice", person.name),
                 "keep one of the two lines");
  }
}

void InspectVision(const Backlog& backlog, Notebook& notebook) {
  notebook.Turn(Subject::kVision, {});
  std::set<std::string_view> ids;
  std::string_view current;
  for (const ProductGoal& goal : backlog.vision.goals) {
    if (!ids.insert(goal.id).second) {
      notebook.Add(Severity::kError, "goals", fmt::format("two Product Goals are '{}'", goal.id),
                   "give one of them another id");
    }
    if (goal.status != GoalStatus::kCurrent) continue;
    if (!current.empty()) {
      notebook.Add(Severity::kWarning, "goals",
                   fmt::format("two Product Goals are current, '{}' and '{}'", current, goal.id),
                   "one is pursued at a time: set the other to 'next'");
    }
    current = goal.id;
  }
  NoteUnknownKeys<Vision>(backlog.vision.unknown, notebook);
}

void InspectReleases(const Backlog& backlog, Notebook& notebook) {
  for (const Release& release : backlog.releases) {
    notebook.Turn(Subject::kRelease, release.name);
    if (!IsReleaseName(release.name)) {
      notebook.Add(Severity::kError, {}, fmt::format("'{}' cannot name a release", release.name),
                   "a name has letters a-z, digits, '.', '_' and '-'");
    }
    NoteUnknownKeys<Release>(release.unknown, notebook);
  }
}

void InspectSprints(const Backlog& backlog, Notebook& notebook) {
  const Sprint* active = backlog.ActiveSprint();
  const Sprint* planned = backlog.PlannedSprint();
  for (const Sprint& sprint : backlog.sprints) {
    notebook.Turn(Subject::kSprint, std::to_string(sprint.number));
    const Sprint* first = nullptr;
    if (sprint.status == SprintStatus::kActive) first = active;
    if (sprint.status == SprintStatus::kPlanned) first = planned;
    if (first != nullptr && first != &sprint) {
      notebook.Add(Severity::kError, "status",
                   fmt::format("sprint {} is {} as well", first->number, Word(first->status)),
                   "close or cancel one of them");
    }
    if (sprint.start && sprint.end && *sprint.end < *sprint.start) {
      notebook.Add(Severity::kError, "end",
                   fmt::format("it ends on {}, before it starts on {}", sprint.end->ToString(),
                               sprint.start->ToString()),
                   "correct the days");
    }
    if (const Sprint* other = SprintOnTheDaysOf(backlog, sprint);
        sprint.status == SprintStatus::kPlanned && other != nullptr) {
      notebook.Add(Severity::kWarning, "start",
                   fmt::format("it overlaps sprint {}, {} to {}", other->number,
                               other->start->ToString(), other->end->ToString()),
                   fmt::format("backlog sprint edit {} --start {}", sprint.number,
                               (*other->end + 1).ToString()));
    }
    NoteUnknownKeys<Sprint>(sprint.unknown, notebook);
  }
}

}  // namespace

StoryInspector::StoryInspector(const Backlog& backlog, Notebook& notebook)
    : backlog_(backlog), notebook_(notebook), dependencies_(backlog), readiness_(backlog) {
  FindEqualRanks();
  FindEqualKeys();
  FindCycles();
}

void StoryInspector::FindEqualRanks() {
  std::vector<const Story*> ranked;
  for (const Story& story : backlog_.stories()) {
    if (story.IsOpen() && !story.rank.empty() && !backlog_.IsEpic(story.id)) {
      ranked.push_back(&story);
    }
  }
  std::stable_sort(ranked.begin(), ranked.end(),  // the stories come by id
                   [](const Story* a, const Story* b) { return a->rank < b->rank; });
  for (std::size_t i = 1; i < ranked.size(); ++i) {
    if (ranked[i]->rank == ranked[i - 1]->rank) equal_rank_[ranked[i]->id] = ranked[i - 1]->id;
  }
}

void StoryInspector::FindEqualKeys() {
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> firsts;
  for (const Story& story : backlog_.stories()) {
    if (!story.external) continue;
    const auto [first, is_new] =
        firsts.try_emplace({story.external->system, story.external->key}, story.id);
    if (!is_new) equal_key_[story.id] = first->second;
  }
}

void StoryInspector::FindCycles() {
  for (const auto& cycle : dependencies_.cycles()) cycle_[cycle.front()->id] = &cycle;
  for (const auto& cycle : dependencies_.parent_cycles()) {
    parent_cycle_[cycle.front()->id] = &cycle;
  }
}

std::vector<Finding> Inspect(const Backlog& backlog, std::optional<Date> today) {
  Notebook notebook;
  InspectSettings(backlog, notebook);
  InspectVision(backlog, notebook);
  InspectReleases(backlog, notebook);
  InspectSprints(backlog, notebook);
  InspectFeedback(backlog, notebook);
  InspectDecisions(backlog, notebook);
  StoryInspector inspector(backlog, notebook);
  for (const Story& story : backlog.stories()) {
    notebook.Turn(Subject::kStory, story.id);
    inspector.Inspect(story);
  }
  if (today) InspectDays(backlog, *today, notebook);
  return notebook.Take();
}

}  // namespace backlog
