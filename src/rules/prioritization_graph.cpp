// Dependencies as a graph over the open stories. No recursion: chains may be as long as the
// backlog.
#include <algorithm>
#include <queue>
#include <utility>

#include "rules/prioritization_parts.h"

namespace backlog {

DependencyGraph::DependencyGraph(const Backlog& backlog)
    : backlog_(backlog), nodes_(backlog.stories().size()) {
  SetRoles();
  std::vector<Index> seen(size(), size());  // by which story an epic was last met on the way up
  for (Index i = 0; i < size(); ++i) AddNeeds(i, seen);
}

Index DependencyGraph::Find(std::string_view id) const {
  const Story* story = backlog_.Find(id);
  return story == nullptr ? size() : static_cast<Index>(story - backlog_.stories().data());
}

void DependencyGraph::SetRoles() {
  for (Index i = 0; i < size(); ++i) {
    const Story& story = backlog_.stories()[i];
    Node& node = nodes_[i];
    node.parent = story.parent.empty() ? size() : Find(story.parent);
    if (backlog_.IsEpic(story.id)) {
      node.role = Role::kEpic;
    } else if (story.IsInSprint()) {
      node.role = Role::kInSprint;
    } else if (story.IsOpen()) {
      node.role = Role::kOrdered;
    }
  }
  for (Index i = 0; i < size(); ++i) {
    if (role(i) != Role::kOrdered) continue;
    for (Index epic = parent(i); epic < size() && !nodes_[epic].unfinished; epic = parent(epic)) {
      nodes_[epic].unfinished = true;
    }
  }
}

void DependencyGraph::AddNeed(Index index, std::string_view prerequisite) {
  Node& node = nodes_[index];
  const Index other = Find(prerequisite);
  if (other == size()) {
    if (backlog_.IsUnread(FileKind::kStory, prerequisite)) return;  // it may well be open
    node.lost.emplace_back(prerequisite);
  } else if (role(other) == Role::kOrdered || nodes_[other].unfinished) {
    node.needs.push_back(other);
  } else if (role(other) == Role::kEpic ? EpicStatus(backlog_, prerequisite) == Status::kDropped
                                        : backlog_.stories()[other].status == Status::kDropped) {
    node.lost.emplace_back(prerequisite);
  }
}

void DependencyGraph::AddNeeds(Index index, std::vector<Index>& seen) {
  Node& node = nodes_[index];
  if (node.role == Role::kClosed) return;
  if (node.parent < size() && (node.role == Role::kOrdered || node.unfinished)) {
    nodes_[node.parent].needs.push_back(index);
  }
  if (node.role == Role::kEpic) return;
  for (const std::string& id : backlog_.stories()[index].depends_on) AddNeed(index, id);
  for (Index epic = node.parent; epic < size() && seen[epic] != index; epic = parent(epic)) {
    seen[epic] = index;  // a cycle of parents must not hang
    for (const std::string& id : backlog_.stories()[epic].depends_on) {
      // An epic that waits for its own child: the other children do.
      if (id != backlog_.stories()[index].id) AddNeed(index, id);
    }
  }
  std::sort(node.needs.begin(), node.needs.end());
  node.needs.erase(std::unique(node.needs.begin(), node.needs.end()), node.needs.end());
  std::sort(node.lost.begin(), node.lost.end());
  node.lost.erase(std::unique(node.lost.begin(), node.lost.end()), node.lost.end());
}

std::vector<std::size_t> DependencyGraph::CountDependents() const {
  std::vector<std::size_t> dependents(size());
  for (const Node& node : nodes_) {
    for (const Index other : node.needs) ++dependents[other];
  }
  return dependents;
}

std::vector<Index> DependencyGraph::FindCycle() const {
  // What is left after all that nothing waits for was taken away, again and again, lies on a cycle
  // or is needed by one.
  std::vector<std::size_t> dependents = CountDependents();
  std::vector<std::vector<Index>> waiting(size());
  std::vector<Index> free;
  for (Index i = 0; i < size(); ++i) {
    for (const Index other : needs(i)) waiting[other].push_back(i);
    if (dependents[i] == 0) free.push_back(i);
  }
  for (std::size_t next = 0; next < free.size(); ++next) {
    for (const Index other : needs(free[next])) {
      if (--dependents[other] == 0) free.push_back(other);
    }
  }
  const auto left = std::find_if(dependents.begin(), dependents.end(),
                                 [](std::size_t count) { return count > 0; });
  if (left == dependents.end()) return {};

  // Going back from there to one that waits, and is left as well, must come round.
  std::vector<Index> path;
  std::vector<bool> on_path(size());
  Index at = static_cast<Index>(left - dependents.begin());
  while (!on_path[at]) {
    on_path[at] = true;
    path.push_back(at);
    at = *std::find_if(waiting[at].begin(), waiting[at].end(),
                       [&](Index other) { return dependents[other] > 0; });
  }
  std::vector<Index> cycle(std::find(path.begin(), path.end(), at), path.end());
  std::reverse(cycle.begin(), cycle.end());
  std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
  return cycle;
}

std::vector<Key> DependencyGraph::Effective(std::vector<Key> keys) const {
  std::vector<std::size_t> dependents = CountDependents();
  std::vector<Index> settled;
  for (Index i = 0; i < size(); ++i) {
    if (dependents[i] == 0) settled.push_back(i);
  }
  for (std::size_t next = 0; next < settled.size(); ++next) {
    const Index index = settled[next];
    for (const Index other : needs(index)) {
      keys[other] = std::min(keys[other], keys[index]);
      if (--dependents[other] == 0) settled.push_back(other);
    }
  }
  return keys;
}

std::vector<Index> DependencyGraph::Arrange(const std::vector<Key>& keys) const {
  const std::vector<Key> effective = Effective(keys);
  std::vector<std::size_t> missing(size());
  std::vector<std::vector<Index>> waiting(size());
  using Candidate = std::pair<std::pair<Key, Key>, Index>;
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> ready;
  std::vector<Index> passing;  // epics that have come up: they take no place
  const auto come_up = [&](Index index) {
    if (role(index) == Role::kOrdered) ready.push({{effective[index], keys[index]}, index});
    if (role(index) == Role::kEpic) passing.push_back(index);
  };
  for (Index i = 0; i < size(); ++i) {
    missing[i] = needs(i).size();
    for (const Index other : needs(i)) waiting[other].push_back(i);
  }
  for (Index i = 0; i < size(); ++i) {
    if (missing[i] == 0) come_up(i);
  }
  std::vector<Index> order;
  while (!ready.empty() || !passing.empty()) {
    Index index = 0;
    if (passing.empty()) {
      index = ready.top().second;
      ready.pop();
      order.push_back(index);
    } else {
      index = passing.back();
      passing.pop_back();
    }
    for (const Index other : waiting[index]) {
      if (--missing[other] == 0) come_up(other);
    }
  }
  return order;
}

}  // namespace backlog
