// Cycles are Tarjan's strongly connected components, without recursion: chains may be as long as
// the backlog.
#include "rules/dependencies.h"

#include <algorithm>
#include <queue>
#include <utility>

namespace backlog {
namespace {

constexpr auto kPointedAtById = [](const Story* story, std::string_view id) {
  return story->id < id;
};

// The strongly connected components of a graph that can hold a cycle: several nodes, or one that
// waits for itself.
class Knots {
 public:
  explicit Knots(const std::vector<std::vector<std::size_t>>& waits)
      : waits_(waits), number_(waits.size()), low_(waits.size()), on_stack_(waits.size()) {}

  std::vector<std::vector<std::size_t>> Find() {
    for (std::size_t node = 0; node < waits_.size(); ++node) {
      if (number_[node] == 0) Visit(node);
    }
    return std::move(knots_);
  }

 private:
  struct Step {
    std::size_t node;
    std::size_t next;  // index into its waits
  };

  void Enter(std::size_t node) {
    number_[node] = low_[node] = ++count_;
    stack_.push_back(node);
    on_stack_[node] = true;
    path_.push_back({node, 0});
  }

  void Visit(std::size_t root) {
    Enter(root);
    while (!path_.empty()) {
      const std::size_t node = path_.back().node;
      if (path_.back().next < waits_[node].size()) {
        const std::size_t other = waits_[node][path_.back().next++];
        if (number_[other] == 0) {
          Enter(other);
        } else if (on_stack_[other]) {
          low_[node] = std::min(low_[node], number_[other]);
        }
        continue;
      }
      path_.pop_back();
      if (!path_.empty()) low_[path_.back().node] = std::min(low_[path_.back().node], low_[node]);
      if (low_[node] == number_[node]) Close(node);
    }
  }

  void Close(std::size_t root) {
    std::vector<std::size_t> knot;
    do {
      knot.push_back(stack_.back());
      on_stack_[stack_.back()] = false;
      stack_.pop_back();
    } while (knot.back() != root);
    const auto& own = waits_[root];
    if (knot.size() > 1 || std::find(own.begin(), own.end(), root) != own.end()) {
      knots_.push_back(std::move(knot));
    }
  }

  const std::vector<std::vector<std::size_t>>& waits_;
  std::vector<std::size_t> number_;  // order of the first visit, from 1
  std::vector<std::size_t> low_;
  std::vector<bool> on_stack_;
  std::vector<std::size_t> stack_;
  std::vector<Step> path_;
  std::size_t count_ = 0;
  std::vector<std::vector<std::size_t>> knots_;
};

}  // namespace

Dependencies::Dependencies(const Backlog& backlog, const Story* instead) : backlog_(backlog) {
  stories_.reserve(backlog.stories().size() + 1);
  for (const Story& story : backlog.stories()) stories_.push_back(&story);
  if (instead != nullptr) {
    const auto at = std::lower_bound(stories_.begin(), stories_.end(), instead->id, kPointedAtById);
    if (at != stories_.end() && (*at)->id == instead->id) {
      *at = instead;
    } else {
      stories_.insert(at, instead);
    }
  }
  SetParents();
  CutParentCycles();
  SetDropped();
  waits_.resize(2 * stories_.size());
  in_cycle_.resize(stories_.size());
  AddWaits();
  FindCycles();
}

bool Dependencies::IsDropped(const Story& story) const {
  const std::size_t index = IndexOf(story.id);
  return index != kNone && dropped_[index];
}

void Dependencies::SetParents() {
  epic_.resize(stories_.size());
  parent_.resize(stories_.size(), kNone);
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    if (stories_[i]->parent.empty()) continue;
    parent_[i] = IndexOf(stories_[i]->parent);
    if (parent_[i] != kNone) epic_[parent_[i]] = true;
  }
}

// Everything below goes up from parent to parent, and must come to an end.
void Dependencies::CutParentCycles() {
  std::vector<std::size_t> walk(stories_.size(), kNone);  // in which walk it was met first
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    std::size_t at = i;
    while (at != kNone && walk[at] == kNone) {
      walk[at] = i;
      at = parent_[at];
    }
    if (at == kNone || walk[at] != i) continue;
    std::vector<const Story*> cycle;
    while (parent_[at] != kNone) {
      cycle.push_back(stories_[at]);
      at = std::exchange(parent_[at], kNone);
    }
    std::rotate(cycle.begin(),
                std::min_element(cycle.begin(), cycle.end(),
                                 [](auto* a, auto* b) { return a->id < b->id; }),
                cycle.end());
    parent_cycles_.push_back(std::move(cycle));
  }
}

std::size_t Dependencies::IndexOf(std::string_view id) const {
  const auto at = std::lower_bound(stories_.begin(), stories_.end(), id, kPointedAtById);
  return at != stories_.end() && (*at)->id == id ? static_cast<std::size_t>(at - stories_.begin())
                                                 : kNone;
}

const Story* Dependencies::Find(std::string_view id) const {
  const std::size_t index = IndexOf(id);
  return index == kNone ? nullptr : stories_[index];
}

bool Dependencies::IsEpic(std::string_view id) const {
  const std::size_t index = IndexOf(id);
  return index != kNone && epic_[index];
}

void Dependencies::SetDropped() {
  dropped_.resize(stories_.size());
  std::vector<bool> alive(stories_.size());
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    if (epic_[i]) continue;
    std::vector<bool>& marks = stories_[i]->status == Status::kDropped ? dropped_ : alive;
    for (std::size_t up = i; up != kNone && !marks[up]; up = parent_[up]) marks[up] = true;
  }
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    if (alive[i]) dropped_[i] = false;
  }
}

bool Dependencies::IsBelow(std::size_t index, std::size_t epic) const {
  while (index != kNone && index != epic) index = parent_[index];
  return index == epic;
}

void Dependencies::AddWaits() {
  for (std::size_t i = 0; i < stories_.size(); ++i) {
    if (!epic_[i] && !stories_[i]->IsOpen()) continue;
    for (const std::string& id : stories_[i]->depends_on) {
      const std::size_t other = IndexOf(id);
      if (other == kNone) continue;
      // That an epic waits for what it is made of goes without saying.
      if (epic_[i] && other != i && IsBelow(other, i)) continue;
      waits_[Gate(i)].push_back(End(other));
    }
    if (parent_[i] == kNone) continue;
    waits_[Gate(i)].push_back(Gate(parent_[i]));
    waits_[End(parent_[i])].push_back(End(i));
  }
}

void Dependencies::FindCycles() {
  for (const std::vector<Node>& knot : Knots(waits_).Find()) AddCycle(knot);
  std::sort(cycles_.begin(), cycles_.end(),
            [](const auto& a, const auto& b) { return a.front()->id < b.front()->id; });
}

void Dependencies::AddCycle(const std::vector<Node>& knot) {
  for (const Node node : knot) in_cycle_[node / 2] = true;
  // The shortest way from the least story back to itself. There is one: from gate to gate and from
  // end to end leads only up and down, so each cycle goes through a story that is no epic, or
  // through an epic that depends on itself.
  std::vector<Node> members = knot;
  std::sort(members.begin(), members.end());
  const auto leaf =
      std::find_if(members.begin(), members.end(), [&](Node node) { return !epic_[node / 2]; });
  const Node start = leaf == members.end() ? members.front() : *leaf;
  std::vector<Node> from(members.size(), kNone);
  const auto place = [&](Node node) {
    const auto at = std::lower_bound(members.begin(), members.end(), node);
    return at != members.end() && *at == node ? static_cast<std::size_t>(at - members.begin())
                                              : kNone;
  };
  std::queue<Node> reached;
  reached.push(start);
  while (from[place(start)] == kNone) {
    const Node node = reached.front();
    reached.pop();
    for (const Node other : waits_[node]) {
      const std::size_t index = place(other);
      if (index == kNone || from[index] != kNone) continue;
      from[index] = node;
      reached.push(other);
    }
  }
  std::vector<const Story*> cycle{stories_[start / 2]};
  for (Node node = from[place(start)]; node != start; node = from[place(node)]) {
    if (!IsGate(node)) cycle.push_back(stories_[node / 2]);
  }
  std::reverse(cycle.begin() + 1, cycle.end());
  cycles_.push_back(std::move(cycle));
}

bool Dependencies::IsInCycle(const Story& story) const {
  const std::size_t index = IndexOf(story.id);
  return index != kNone && in_cycle_[index];
}

std::vector<const Story*> Dependencies::OpenPrerequisites(const Story& story) const {
  std::vector<const Story*> open;
  const std::size_t self = IndexOf(story.id);
  if (self == kNone) return open;
  std::vector<Node> seen;
  std::vector<Node> next(waits_[Gate(self)].rbegin(), waits_[Gate(self)].rend());
  while (!next.empty()) {
    const Node node = next.back();
    next.pop_back();
    if (std::find(seen.begin(), seen.end(), node) != seen.end()) continue;
    seen.push_back(node);
    const std::size_t index = node / 2;
    if (epic_[index]) {  // through an epic to what stands behind it
      next.insert(next.end(), waits_[node].rbegin(), waits_[node].rend());
    } else if (index != self && stories_[index]->IsOpen()) {
      open.push_back(stories_[index]);
    }
  }
  return open;
}

std::string CyclePath(const std::vector<const Story*>& cycle, std::string_view verb) {
  constexpr std::size_t kNamed = 8;
  std::string path;
  for (std::size_t i = 0; i < cycle.size() && i < kNamed; ++i) {
    path.append("'").append(cycle[i]->id).append("' ").append(verb).append(" ");
  }
  if (cycle.size() > kNamed) {
    path += std::to_string(cycle.size() - kNamed) + " others, the last ";
    path.append(verb).append(" ");
  }
  return path + "'" + cycle.front()->id + "'";
}

}  // namespace backlog
