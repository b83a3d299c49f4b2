#include "backlog/rules/value_frontier.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "rules/guard.h"
#include "rules/release_plan_guard.h"
#include "rules/release_pool.h"

namespace backlog {
namespace {

class FrontierSearch {
 public:
  FrontierSearch(ReleasePool pool, const std::string& release, const ContentLimits& limits)
      : pool_(std::move(pool)), limits_(limits) {
    for (std::size_t i = 0; i < pool_.stories.size(); ++i) {
      pool_.problem.items[i].value = ValueOf(*pool_.stories[i]);
      if (!pool_.obstacle[i].empty()) continue;
      ++choice_;
      all_size_ += pool_.problem.items[i].size;
      all_value_ += pool_.problem.items[i].value;
    }
    SetPlan(release);
  }

  std::size_t choice() const { return choice_; }
  std::int64_t all_size() const { return all_size_; }
  std::int64_t all_value() const { return all_value_; }
  const FrontierPlan& plan() const { return plan_; }

  // The answer for a capacity. The empty content always fits.
  ContentAnswer Best(std::int64_t capacity) const {
    ContentProblem problem = pool_.problem;
    problem.capacity = capacity;
    return BestContent(problem, limits_).value_or(ContentAnswer{});
  }

  bool IsCancelled() const { return limits_.cancelled && limits_.cancelled(); }

  FrontierPoint PointAt(std::int64_t capacity) const {
    const ContentAnswer best = Best(capacity);
    return {capacity, best.value, best.size, best.optimal()};
  }

  // The fewest points into which the plan's value fits. What the plan has fits into its own size.
  std::int64_t LeastCapacity() const {
    std::int64_t too_few = -1;
    std::int64_t enough = plan_.size;
    while (enough - too_few > 1 && !IsCancelled()) {
      const std::int64_t middle = too_few + (enough - too_few) / 2;
      const ContentAnswer best = Best(middle);
      if (best.value < plan_.value) {
        too_few = middle;
      } else {
        enough = std::min(middle, best.size);
      }
    }
    return enough;
  }

  void Compare(const ContentAnswer& best, ValueFrontier& frontier) const {
    const std::set<std::size_t> chosen(best.selected.begin(), best.selected.end());
    for (std::size_t i = 0; i < pool_.stories.size(); ++i) {
      const bool is_in = chosen.count(i) > 0;
      if (is_in && !is_planned_[i]) frontier.in.push_back(pool_.stories[i]);
      if (!is_in && is_planned_[i]) frontier.out.push_back(pool_.stories[i]);
    }
  }

 private:
  void SetPlan(const std::string& release) {
    is_planned_.resize(pool_.stories.size());
    for (std::size_t i = 0; i < pool_.stories.size(); ++i) {
      const Story& story = *pool_.stories[i];
      if (story.release != release || story.moscow == Moscow::kWont) continue;
      if (!pool_.obstacle[i].empty()) {
        plan_.left_out.push_back(&story);
        continue;
      }
      for (const std::size_t each : pool_.Whole(i)) is_planned_[each] = true;
    }
    for (std::size_t i = 0; i < pool_.stories.size(); ++i) {
      if (!is_planned_[i]) continue;
      plan_.stories.push_back(pool_.stories[i]);
      plan_.size += pool_.problem.items[i].size;
      plan_.value += pool_.problem.items[i].value;
    }
  }

  ReleasePool pool_;
  const ContentLimits& limits_;
  std::size_t choice_ = 0;
  std::int64_t all_size_ = 0;
  std::int64_t all_value_ = 0;
  FrontierPlan plan_;
  std::vector<bool> is_planned_;
};

}  // namespace

Result<ValueFrontier> FrontierOf(const Backlog& backlog, const std::string& release, int steps,
                                 const ContentLimits& limits) {
  if (auto open = RequirePlannable(backlog, release); !open) return std::move(open).error();
  const FrontierSearch search(PoolOf(backlog, release, Maximize::kScore, {}), release, limits);
  if (search.all_value() == 0 || search.all_size() == 0) {
    return Refusal(fmt::format("hold value against effort in release {}", release),
                   "no story that could be taken has a size and a value",
                   {"give them values: 'backlog score'", "and sizes: 'backlog edit ID --size N'"});
  }
  ValueFrontier frontier;
  frontier.choice = search.choice();
  frontier.plan = search.plan();
  std::set<std::int64_t> capacities{frontier.plan.size};
  for (int step = 0; step <= steps; ++step) {
    capacities.insert((search.all_size() * step + steps / 2) / steps);
  }
  for (const std::int64_t capacity : capacities) {
    if (search.IsCancelled()) return frontier;
    if (capacity == frontier.plan.size) {
      const ContentAnswer best = search.Best(capacity);
      frontier.at_plan = {capacity, best.value, best.size, best.optimal()};
      search.Compare(best, frontier);
      frontier.points.push_back(frontier.at_plan);
    } else {
      frontier.points.push_back(search.PointAt(capacity));
    }
  }
  frontier.least_capacity = search.LeastCapacity();
  return frontier;
}

}  // namespace backlog
