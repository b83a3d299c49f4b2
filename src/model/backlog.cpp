#include "backlog/model/backlog.h"

#include <algorithm>
#include <iterator>

namespace backlog {
namespace {

constexpr auto kById = [](const Story& story, std::string_view id) { return story.id < id; };

std::vector<std::string> ParentsOf(const std::vector<Story>& stories) {
  std::vector<std::string> parents;
  for (const Story& story : stories) {
    if (!story.parent.empty()) parents.push_back(story.parent);
  }
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  return parents;
}

}  // namespace

Backlog::Backlog() = default;
Backlog::Backlog(const Backlog&) = default;
Backlog::Backlog(Backlog&&) noexcept = default;
Backlog& Backlog::operator=(const Backlog&) = default;
Backlog& Backlog::operator=(Backlog&&) noexcept = default;
Backlog::~Backlog() = default;

void Backlog::SetStories(std::vector<Story> stories) {
  stories_ = std::move(stories);
  const auto by_id = [](const Story& a, const Story& b) { return a.id < b.id; };
  // Files are read in this order. Merging what is sorted would move each of these large values a
  // dozen times.
  if (!std::is_sorted(stories_.begin(), stories_.end(), by_id)) {
    std::stable_sort(stories_.begin(), stories_.end(), by_id);
  }
  epics_ = ParentsOf(stories_);
}

void Backlog::Put(Story story) {
  const auto at = std::lower_bound(stories_.begin(), stories_.end(), story.id, kById);
  const bool there = at != stories_.end() && at->id == story.id;
  const bool same_parent = there ? at->parent == story.parent : story.parent.empty();
  if (there) {
    *at = std::move(story);
  } else {
    stories_.insert(at, std::move(story));
  }
  if (!same_parent) epics_ = ParentsOf(stories_);
}

void Backlog::PutAll(std::vector<Story> stories) {
  std::vector<Story> fresh;
  for (Story& story : stories) {
    const auto at = std::lower_bound(stories_.begin(), stories_.end(), story.id, kById);
    if (at != stories_.end() && at->id == story.id) {
      *at = std::move(story);
    } else {
      fresh.push_back(std::move(story));
    }
  }
  std::move(fresh.begin(), fresh.end(), std::back_inserter(stories_));
  SetStories(std::move(stories_));
}

void Backlog::Erase(std::string_view id) {
  const auto at = std::lower_bound(stories_.begin(), stories_.end(), id, kById);
  if (at == stories_.end() || at->id != id) return;
  stories_.erase(at);
  epics_ = ParentsOf(stories_);
}

const Story* Backlog::Find(std::string_view id) const {
  const auto at = std::lower_bound(stories_.begin(), stories_.end(), id, kById);
  return at != stories_.end() && at->id == id ? &*at : nullptr;
}

const Release* Backlog::FindRelease(std::string_view name) const {
  const auto at = std::find_if(releases.begin(), releases.end(),
                               [&](const Release& release) { return release.name == name; });
  return at == releases.end() ? nullptr : &*at;
}

const Sprint* Backlog::FindSprint(int number) const {
  const auto at = std::find_if(sprints.begin(), sprints.end(),
                               [&](const Sprint& sprint) { return sprint.number == number; });
  return at == sprints.end() ? nullptr : &*at;
}

const Feedback* Backlog::FindFeedback(std::string_view id) const {
  const auto at = std::find_if(feedback.begin(), feedback.end(),
                               [&](const Feedback& each) { return each.id == id; });
  return at == feedback.end() ? nullptr : &*at;
}

const Decision* Backlog::FindDecision(std::string_view id) const {
  const auto at = std::find_if(decisions.begin(), decisions.end(),
                               [&](const Decision& each) { return each.id == id; });
  return at == decisions.end() ? nullptr : &*at;
}

const ProductGoal* Backlog::FindGoal(std::string_view id) const {
  const auto at = std::find_if(vision.goals.begin(), vision.goals.end(),
                               [&](const ProductGoal& goal) { return goal.id == id; });
  return at == vision.goals.end() ? nullptr : &*at;
}

bool Backlog::IsUnread(FileKind kind, std::string_view name) const {
  return std::any_of(unread.begin(), unread.end(), [&](const UnreadFile& file) {
    return file.kind == kind && file.name == name;
  });
}

const Sprint* Backlog::ActiveSprint() const {
  const auto at = std::find_if(sprints.begin(), sprints.end(), [](const Sprint& sprint) {
    return sprint.status == SprintStatus::kActive;
  });
  return at == sprints.end() ? nullptr : &*at;
}

const Sprint* Backlog::PlannedSprint() const {
  const auto at = std::find_if(sprints.begin(), sprints.end(), [](const Sprint& sprint) {
    return sprint.status == SprintStatus::kPlanned;
  });
  return at == sprints.end() ? nullptr : &*at;
}

bool Backlog::IsEpic(std::string_view id) const {
  return std::binary_search(epics_.begin(), epics_.end(), id);
}

std::vector<const Story*> Backlog::Children(std::string_view id) const {
  std::vector<const Story*> children;
  if (!IsEpic(id)) return children;
  for (const Story& story : stories_) {
    if (story.parent == id) children.push_back(&story);
  }
  return children;
}

Status EpicStatus(const Backlog& backlog, std::string_view id) {
  bool all_ended = true;
  bool one_accepted = false;
  bool one_begun = false;
  bool all_ready = true;
  std::vector<std::string_view> open{id};
  std::vector<std::string_view> seen;
  while (!open.empty()) {  // an epic may hold epics; a cycle of parents must not hang
    const std::string_view next = open.back();
    open.pop_back();
    if (std::find(seen.begin(), seen.end(), next) != seen.end()) continue;
    seen.push_back(next);
    for (const Story* child : backlog.Children(next)) {
      if (backlog.IsEpic(child->id)) {
        open.push_back(child->id);
        continue;
      }
      all_ended = all_ended && !child->IsOpen();
      one_accepted = one_accepted || child->status == Status::kAccepted;
      one_begun = one_begun || child->IsInSprint();
      all_ready = all_ready && (!child->IsOpen() || child->status == Status::kReady);
    }
  }
  if (all_ended) return one_accepted ? Status::kAccepted : Status::kDropped;
  if (one_begun || one_accepted) return Status::kInProgress;
  return all_ready ? Status::kReady : Status::kNew;
}

}  // namespace backlog
