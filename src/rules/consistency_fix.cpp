// Repairs that have one right answer.
#include <algorithm>
#include <map>
#include <string_view>

#include "backlog/rules/consistency.h"
#include "backlog/rules/prioritization.h"
#include "rules/guard.h"

namespace backlog {
namespace {

// Does what closing the sprint would have done, had it known the story.
void Spill(const Backlog& backlog, Date today, Story& story) {
  const Sprint* sprint = story.sprint ? backlog.FindSprint(*story.sprint) : nullptr;
  if (sprint == nullptr) return;
  const bool cancelled = sprint->status == SprintStatus::kCancelled;
  Leave(backlog, cancelled ? Outcome::kCancelled : Outcome::kSpilled,
        cancelled ? sprint->reason : std::string(), sprint->closed.value_or(today), story);
  Return(Readiness(backlog, &story), today, story);
}

}  // namespace

Change Fixes(const Backlog& backlog, const std::vector<Finding>& findings, Date today) {
  std::map<std::string_view, Story> fixed;
  const auto story = [&](std::string_view id) -> Story* {
    const Story* found = backlog.Find(id);
    if (found == nullptr) return nullptr;
    return &fixed.try_emplace(found->id, *found).first->second;
  };
  bool rerank = false;
  for (const Finding& finding : findings) {
    if (finding.fix == Fix::kNone || finding.subject != Subject::kStory) continue;
    if (finding.fix == Fix::kRerank) {
      rerank = true;
      continue;
    }
    Story* one = story(finding.id);
    if (one == nullptr) continue;
    if (finding.fix == Fix::kClearRank) one->rank.clear();
    if (finding.fix == Fix::kClearPin) one->pinned.reset();
    if (finding.fix == Fix::kAddCreated && !one->created) one->created = today;
    if (finding.fix == Fix::kSpill) Spill(backlog, today, *one);
    if (finding.fix == Fix::kUnready && one->status == Status::kReady) {
      one->status = Status::kNew;
      one->readied.reset();
    }
  }
  // All ranks at once: one story's new rank depends on its neighbours'.
  if (rerank) {
    for (const RankChange& change : PlanRanks(backlog, CurrentOrder(backlog).stories()).changes) {
      if (Story* one = story(change.id)) one->rank = change.to;
    }
  }
  Change change;
  for (auto& [id, value] : fixed) {
    if (!(value == *backlog.Find(id))) change.stories.push_back(std::move(value));
  }
  return change;
}

}  // namespace backlog
