#include "backlog/rules/grooming.h"

#include "backlog/rules/prioritization.h"

namespace backlog {

bool CanGroom(const Story& story) {
  return story.status == Status::kNew || story.status == Status::kReady;
}

std::vector<const Story*> StoriesToGroom(const Backlog& backlog) {
  std::vector<const Story*> stories = CurrentOrder(backlog).stories();
  std::erase_if(stories, [](const Story* story) { return !CanGroom(*story); });
  return stories;
}

std::vector<Groomed> Groom(const Backlog& backlog, const std::vector<const Story*>& stories) {
  const Readiness readiness(backlog);
  std::vector<Groomed> groomed;
  groomed.reserve(stories.size());
  for (const Story* story : stories) groomed.push_back({story, readiness.Gaps(*story)});
  return groomed;
}

Change Settle(const std::vector<Groomed>& groomed, const Deed& deed) {
  Change change;
  for (const Groomed& each : groomed) {
    const Status status = each.passes() ? Status::kReady : Status::kNew;
    if (each.story->status == status) continue;
    Story story = *each.story;
    story.status = status;
    story.readied.reset();
    if (each.passes()) story.readied = deed.on;
    change.stories.push_back(std::move(story));
  }
  return change;
}

}  // namespace backlog
