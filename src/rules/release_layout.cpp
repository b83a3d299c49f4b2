#include <algorithm>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/release_planning.h"
#include "backlog/rules/sprint_planning.h"
#include "rules/release_plan_guard.h"
#include "rules/release_pool.h"

namespace backlog {
namespace {

// Sprint after sprint, as plan-sprint fills them: in backlog order, what waits for nothing any
// more, until one does not fit. That order has the risk first, unless somebody wanted it otherwise.
class Laying {
 public:
  Laying(const ReleasePool& pool, int capacity)
      : pool_(pool), capacity_(capacity), fate_(pool.stories.size(), kOpen) {
    for (std::size_t i = 0; i < pool.stories.size(); ++i) unit_of_.push_back(pool.Whole(i));
  }

  void Run(ReleaseLayout& layout) {
    for (std::size_t i = 0; i < fate_.size(); ++i) knot_of_.push_back(KnotOf(i));
    Exclude(layout);
    while (std::count(fate_.begin(), fate_.end(), kOpen) > 0) Fill(layout);
  }

 private:
  static constexpr int kOpen = -1;
  static constexpr int kExcluded = -2;

  // What waits for one another, and groups: all that an item needs and that needs it.
  std::vector<std::size_t> KnotOf(std::size_t item) const {
    std::vector<std::size_t> knot;
    for (const std::size_t other : unit_of_[item]) {
      const auto& back = unit_of_[other];
      if (std::binary_search(back.begin(), back.end(), item)) knot.push_back(other);
    }
    return knot;
  }
  int PointsIn(const std::vector<std::size_t>& knot) const {
    std::int64_t points = 0;
    for (const std::size_t i : knot) points += pool_.problem.items[i].size;
    return static_cast<int>(std::min<std::int64_t>(points, std::numeric_limits<int>::max()));
  }
  void Exclude(ReleaseLayout& layout) {
    for (std::size_t i = 0; i < fate_.size(); ++i) {
      for (const std::size_t need : unit_of_[i]) {
        if (pool_.obstacle[need].empty() || fate_[i] == kExcluded) continue;
        fate_[i] = kExcluded;
        layout.left_out.push_back({pool_.stories[i], need == i || !pool_.obstacle[i].empty()
                                                         ? pool_.obstacle[i]
                                                         : WaitsFor(need)});
      }
    }
    for (std::size_t i = 0; i < fate_.size(); ++i) {
      if (fate_[i] != kOpen) continue;
      for (const std::size_t need : unit_of_[i]) {
        if (PointsIn(knot_of_[need]) > capacity_) fate_[i] = kExcluded;
      }
      if (fate_[i] == kExcluded) layout.too_big.push_back(pool_.stories[i]);
    }
  }
  std::string WaitsFor(std::size_t need) const {
    return fmt::format("waits for '{}', which is left out", pool_.stories[need]->id);
  }
  bool IsFree(std::size_t item, const std::vector<std::size_t>& knot) const {
    for (const std::size_t need : unit_of_[item]) {
      if (fate_[need] == kOpen && !std::binary_search(knot.begin(), knot.end(), need)) return false;
    }
    return true;
  }
  // What fits into an empty sprint is free in one of them, as what waits in a circle is one knot.
  void Fill(ReleaseLayout& layout) {
    const int sprint = static_cast<int>(layout.sprints.size());
    ReleaseLayout::Sprint& filled = layout.sprints.emplace_back();
    for (std::size_t item = 0; item < fate_.size(); ++item) {
      const std::vector<std::size_t>& knot = knot_of_[item];
      if (fate_[item] != kOpen || !IsFree(item, knot)) continue;
      const int points = PointsIn(knot);
      if (filled.points + points > capacity_) return;
      for (const std::size_t i : knot) {
        fate_[i] = sprint;
        filled.stories.push_back(pool_.stories[i]);
      }
      filled.points += points;
    }
  }

  const ReleasePool& pool_;
  int capacity_;
  std::vector<int> fate_;                          // by item: its sprint
  std::vector<std::vector<std::size_t>> knot_of_;  // by item: what is in one sprint with it
  std::vector<std::vector<std::size_t>> unit_of_;  // by item: all that it needs, itself included
};

// The pool without what is not of the release, which is satisfied or an obstacle for the rest.
ReleasePool OnlyOfRelease(const ReleasePool& pool, const std::string& name) {
  ReleasePool own;
  std::vector<std::size_t> to(pool.stories.size());
  for (std::size_t i = 0; i < pool.stories.size(); ++i) {
    if (pool.stories[i]->release != name) continue;
    to[i] = own.stories.size();
    own.stories.push_back(pool.stories[i]);
    own.obstacle.push_back(pool.obstacle[i]);
    own.problem.items.push_back(pool.problem.items[i]);
    own.problem.items.back().needs.clear();
  }
  for (std::size_t i = 0; i < pool.stories.size(); ++i) {
    if (pool.stories[i]->release != name) continue;
    for (const std::size_t need : pool.problem.items[i].needs) {
      const Story& needed = *pool.stories[need];
      if (needed.release == name) {
        own.problem.items[to[i]].needs.push_back(to[need]);
      } else if (own.obstacle[to[i]].empty()) {
        own.obstacle[to[i]] = fmt::format("waits for '{}', which is in no release", needed.id);
      }
    }
  }
  return own;
}

}  // namespace

Result<ReleaseLayout> LayOut(const Backlog& backlog, const std::string& name) {
  if (auto open = RequirePlannable(backlog, name); !open) return std::move(open).error();
  Result<Capacity> each = UsualCapacity(backlog, name);
  if (!each) return std::move(each).error();
  ReleaseLayout layout;
  layout.capacity = each->points;
  layout.capacity_why = each->why;
  const ReleasePool pool = OnlyOfRelease(PoolOf(backlog, name, Maximize::kScore, {}), name);
  Laying(pool, layout.capacity).Run(layout);
  int number = 0;
  for (const Sprint& sprint : backlog.sprints) number = std::max(number, sprint.number);
  for (ReleaseLayout::Sprint& sprint : layout.sprints) sprint.number = ++number;
  return layout;
}

}  // namespace backlog
