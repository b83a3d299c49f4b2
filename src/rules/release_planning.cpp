#include "backlog/rules/release_planning.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/lookup.h"
#include "backlog/rules/release_life_cycle.h"
#include "backlog/rules/sprint_planning.h"
#include "rules/guard.h"
#include "rules/release_plan_guard.h"
#include "rules/release_pool.h"

namespace backlog {
namespace {

std::string StepOf(const std::string& name) {
  return fmt::format("plan release {}", name);
}

std::string PointsOf(std::int64_t points) {
  return fmt::format("{} {}", points, points == 1 ? "point" : "points");
}

Result<void> SetCapacity(const Backlog& backlog, const ReleasePlanOptions& options,
                         ReleasePlan& plan) {
  if (options.capacity) {
    plan.capacity = *options.capacity;
    plan.capacity_why = "as asked for";
    return {};
  }
  const int sprints = options.sprints.value_or(1);
  Result<Capacity> each = UsualCapacity(backlog, options.name);
  if (!each) return std::move(each).error();
  const std::int64_t points = std::int64_t{sprints} * each->points;
  plan.capacity = static_cast<int>(std::min<std::int64_t>(points, std::numeric_limits<int>::max()));
  plan.capacity_why = fmt::format("{} {} of {}; {}", sprints, sprints == 1 ? "sprint" : "sprints",
                                  PointsOf(each->points), each->why);
  return {};
}

class Planning {
 public:
  Planning(const ReleasePlanOptions& options, const ReleasePool& pool, ReleasePlan& plan)
      : options_(options), pool_(pool), plan_(plan), taken_(pool.stories.size()) {}

  Result<void> TakeAskedFor(const Backlog& backlog, ContentProblem& problem);
  void TakeInOrder();
  Result<void> TakeBest(const ContentProblem& problem, const ContentLimits& limits);
  void Finish();

 private:
  ReleasePlan::Content ContentOf(const std::vector<bool>& taken) const;
  void AddLeaving(const Story& story);
  bool Fits(std::int64_t size, std::int64_t risk) const {
    return size <= plan_.capacity && (!options_.most_risk || risk <= *options_.most_risk);
  }
  // The size and risk that an item brings with what it needs and is not taken yet.
  std::pair<std::int64_t, std::int64_t> Load(const std::vector<std::size_t>& whole) const;
  void Take(const std::vector<std::size_t>& whole);
  Error TooMuchAskedFor() const;

  const ReleasePlanOptions& options_;
  const ReleasePool& pool_;
  ReleasePlan& plan_;
  std::vector<bool> taken_;
  std::int64_t size_ = 0;
  std::int64_t risk_ = 0;
};

std::pair<std::int64_t, std::int64_t> Planning::Load(const std::vector<std::size_t>& whole) const {
  std::pair<std::int64_t, std::int64_t> load;
  for (const std::size_t i : whole) {
    if (taken_[i]) continue;
    load.first += pool_.problem.items[i].size;
    load.second += pool_.problem.items[i].risk;
  }
  return load;
}

void Planning::Take(const std::vector<std::size_t>& whole) {
  const auto [size, risk] = Load(whole);
  size_ += size;
  risk_ += risk;
  for (const std::size_t i : whole) taken_[i] = true;
}

Error Planning::TooMuchAskedFor() const {
  if (size_ > plan_.capacity) {
    return Refusal(StepOf(options_.name),
                   fmt::format("what was asked for has {}, with what it needs, and {} fit",
                               PointsOf(size_), plan_.capacity),
                   {});
  }
  return Refusal(
      StepOf(options_.name),
      fmt::format("what was asked for has risk {}, with what it needs, and {} is allowed", risk_,
                  *options_.most_risk),
      {});
}

Result<void> Planning::TakeAskedFor(const Backlog& backlog, ContentProblem& problem) {
  for (const std::string& id : options_.with) {
    const std::string step = fmt::format("take '{}' into release {}", id, options_.name);
    const Story* story = backlog.Find(id);
    if (story == nullptr) return Refusal(step, "there is no such story", {});
    if (backlog.IsEpic(id)) return EpicRefusal(step, *story);
    const std::optional<std::size_t> item = pool_.ItemOf(id);
    if (!item) {
      if (story->IsInSprint() || !story->IsOpen()) return WrongState(step, *story, "new or ready");
      return Refusal(step, fmt::format("it is in release {}", story->release),
                     {fmt::format("backlog release add {} {}", options_.name, id)});
    }
    if (!pool_.obstacle[*item].empty()) {
      std::vector<std::string> hints;
      if (!story->size) hints.push_back(fmt::format("size it: 'backlog edit {} --size N'", id));
      return Refusal(step, "it is not to be taken: " + pool_.obstacle[*item], std::move(hints));
    }
    problem.items[*item].wish = ContentWish::kIn;
    Take(pool_.Whole(*item));
  }
  if (!Fits(size_, risk_)) return TooMuchAskedFor();
  return {};
}

void Planning::TakeInOrder() {
  bool full = false;
  std::vector<ReleasePlan::Item> did_not_fit;
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    if (taken_[i] || full || !pool_.obstacle[i].empty()) continue;
    const std::vector<std::size_t> whole = pool_.Whole(i);
    const auto [size, risk] = Load(whole);
    if (Fits(size_ + size, risk_ + risk)) {
      Take(whole);
      continue;
    }
    full = true;
    const std::string with = whole.size() > 1 ? " with what it needs" : "";
    const std::int64_t left = plan_.capacity - size_;
    plan_.left_out.push_back(
        {pool_.stories[i], size > left
                               ? fmt::format("{}{}, and {} of {} {} left", PointsOf(size), with,
                                             left, plan_.capacity, left == 1 ? "is" : "are")
                               : fmt::format("risk {}{}, and {} of {} is left", risk, with,
                                             *options_.most_risk - risk_, *options_.most_risk)});
  }
  plan_.in_order = ContentOf(taken_);
  plan_.chosen = plan_.in_order;
}

Result<void> Planning::TakeBest(const ContentProblem& problem, const ContentLimits& limits) {
  const bool tells = std::any_of(problem.items.begin(), problem.items.end(),
                                 [](const ContentItem& item) { return item.value > 0; });
  if (!tells) {
    return Refusal(
        StepOf(options_.name),
        fmt::format("no story has a {}, so none is worth more than another",
                    options_.maximize == Maximize::kScore ? "value" : Word(options_.maximize)),
        {"give them values: 'backlog score'", "or leave '--optimize' out"});
  }
  const std::optional<ContentAnswer> answer = BestContent(problem, limits);
  if (!answer) return TooMuchAskedFor();
  std::vector<bool> best(taken_.size());
  for (const std::size_t i : answer->selected) best[i] = true;
  const ReleasePlan::Content content = ContentOf(best);
  plan_.bound = answer->bound;
  // A search that was cut short may not even have found what the order gives.
  if (content.value > plan_.in_order.value ||
      (content.value == plan_.in_order.value && content.size < plan_.in_order.size)) {
    plan_.chosen = content;
    taken_ = best;
  }
  plan_.left_out.clear();
  return {};
}

ReleasePlan::Content Planning::ContentOf(const std::vector<bool>& taken) const {
  ReleasePlan::Content content;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (!taken[i]) continue;
    content.stories.push_back(pool_.stories[i]);
    content.value += pool_.problem.items[i].value;
    content.size += pool_.problem.items[i].size;
    content.risk += pool_.problem.items[i].risk;
  }
  return content;
}

void Planning::AddLeaving(const Story& story) {
  const auto& without = options_.without;
  const bool is_asked_for = std::find(without.begin(), without.end(), story.id) != without.end();
  // Kept in mind and not counted: that is no reason to forget it.
  if (story.moscow == Moscow::kWont && !is_asked_for) return;
  plan_.leaving.push_back(&story);
  if (story.moscow == Moscow::kMust && !is_asked_for) plan_.lost_musts.push_back(&story);
}

void Planning::Finish() {
  std::vector<ReleasePlan::Item> obstacles;
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const Story* story = pool_.stories[i];
    if (story->release == options_.name && !taken_[i]) AddLeaving(*story);
    if (pool_.obstacle[i].empty() || pool_.obstacle[i] == "no size") continue;
    obstacles.push_back({story, pool_.obstacle[i]});
  }
  plan_.left_out.insert(plan_.left_out.end(), obstacles.begin(), obstacles.end());
  plan_.unsized = pool_.unsized;
  plan_.under_way = pool_.under_way;
}

Result<void> CheckOptions(const Backlog& backlog, const ReleasePlanOptions& options) {
  if (options.capacity.value_or(0) < 0 || options.sprints.value_or(0) < 0 ||
      options.most_risk.value_or(0) < 0) {
    return Error{
        Exit::kUsage, "'--capacity', '--sprints' and '--risk-at-most' take 0 or more", {}, {}};
  }
  for (const std::string& id : options.without) {
    if (backlog.Find(id) == nullptr) {
      return Refusal(fmt::format("leave '{}' out", id), "there is no such story", {});
    }
    if (std::find(options.with.begin(), options.with.end(), id) == options.with.end()) continue;
    return Error{Exit::kUsage,
                 fmt::format("'{}' is to be taken and to be left out", id),
                 {},
                 {"give it to one of '--with' and '--without'"}};
  }
  return RequirePlannable(backlog, options.name);
}

}  // namespace

Result<void> RequirePlannable(const Backlog& backlog, const std::string& name) {
  Result<const Release*> release = FindRelease(backlog, name);
  if (!release) return std::move(release).error();
  if ((*release)->status == ReleaseStatus::kOpen) return {};
  return Refusal(StepOf(name), "it is closed",
                 {"plan what comes next in another: 'backlog release new NAME'"});
}

Result<Capacity> UsualCapacity(const Backlog& backlog, const std::string& name) {
  if (std::optional<Capacity> each = DefaultCapacity(backlog)) return *std::move(each);
  return Refusal(StepOf(name), "no sprint was closed yet, so nothing tells how much fits",
                 {fmt::format("say it: 'backlog release plan {} --capacity POINTS'", name),
                  "or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml"});
}

Result<ReleasePlan> PlanRelease(const Backlog& backlog, const ReleasePlanOptions& options,
                                const ContentLimits& limits) {
  if (auto fine = CheckOptions(backlog, options); !fine) return std::move(fine).error();
  ReleasePlan plan;
  if (auto set = SetCapacity(backlog, options, plan); !set) return std::move(set).error();
  const std::set<std::string, std::less<>> without(options.without.begin(), options.without.end());
  const ReleasePool pool = PoolOf(backlog, options.name, options.maximize, without);
  ContentProblem problem = pool.problem;
  problem.capacity = plan.capacity;
  if (options.most_risk) problem.most_risk = *options.most_risk;
  Planning planning(options, pool, plan);
  if (auto taken = planning.TakeAskedFor(backlog, problem); !taken) return taken.error();
  planning.TakeInOrder();
  if (options.optimize) {
    if (auto best = planning.TakeBest(problem, limits); !best) return best.error();
  }
  planning.Finish();
  return plan;
}

namespace {

// A release cannot do without its musts: whoever plans it without one says so.
Result<void> GuardMusts(const ReleasePlan& plan, const std::string& name, const Deed& deed) {
  if (plan.lost_musts.empty() || deed.anyway) return {};
  std::vector<std::string> ids;
  for (const Story* story : plan.lost_musts) ids.push_back(story->id);
  const std::string list = fmt::format("{}", fmt::join(ids, ","));
  return Refusal(
      StepOf(name),
      fmt::format("it would leave out {} of the release: {}",
                  ids.size() == 1 ? std::string("a must") : fmt::format("{} musts", ids.size()),
                  fmt::join(ids, ", ")),
      {fmt::format("take {}: '--with {}'", ids.size() == 1 ? "it" : "them", list),
       fmt::format("or leave {} out: '--without {}'", ids.size() == 1 ? "it" : "them", list),
       "or go on with '--anyway REASON', which is kept in the story"});
}

}  // namespace

Result<Change> CarryOut(const Backlog& backlog, const ReleasePlan& plan, const std::string& name,
                        const Deed& deed) {
  Change all;
  if (plan.chosen.stories.empty()) return all;
  if (auto guarded = GuardMusts(plan, name, deed); !guarded) return std::move(guarded).error();
  const auto add = [&](Result<Change> change) -> Result<void> {
    if (!change) return std::move(change).error();
    std::move(change->stories.begin(), change->stories.end(), std::back_inserter(all.stories));
    return {};
  };
  for (const Story* story : plan.chosen.stories) {
    if (story->release == name) continue;
    if (auto done = add(TakeIntoRelease(backlog, *story, name, {}, deed)); !done)
      return done.error();
  }
  const std::string reason = fmt::format("not in the plan of {}", PointsOf(plan.capacity));
  for (const Story* story : plan.leaving) {
    const bool is_lost_must =
        std::find(plan.lost_musts.begin(), plan.lost_musts.end(), story) != plan.lost_musts.end();
    const std::string& why = is_lost_must ? *deed.anyway : reason;
    if (auto done = add(TakeOutOfRelease(backlog, *story, name, why, deed)); !done) {
      return done.error();
    }
  }
  return all;
}

}  // namespace backlog
