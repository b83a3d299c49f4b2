#include "backlog/rules/sprint_planning.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/digest.h"
#include "backlog/rules/prioritization.h"
#include "backlog/rules/readiness.h"
#include "backlog/rules/waiting.h"
#include "rules/dependencies.h"
#include "rules/guard.h"
#include "rules/sprint_frame.h"

namespace backlog {
namespace {

constexpr std::string_view kPlanStep = "plan a sprint";

std::string PointsText(int points) {
  return fmt::format("{} {}", points, points == 1 ? "point" : "points");
}

// What is planned as one: a story, or the members of its `together` group, in backlog order.
struct Unit {
  std::vector<const Story*> members;
  int points = 0;
  std::string obstacle;  // why it cannot be planned; empty: it can
};

// Walks the backlog once. The stories of the plan that is replaced are in the pool again.
class Walk {
 public:
  Walk(const Backlog& backlog, const PlanOptions& options, SprintPlan& plan)
      : backlog_(backlog),
        options_(options),
        plan_(plan),
        readiness_(backlog),
        dependencies_(backlog),
        without_(options.without.begin(), options.without.end()) {
    const BacklogOrder order = CurrentOrder(backlog);
    for (const Story* story : order.stories()) {
      if (story->IsInSprint() && !IsReplaced(*story)) continue;
      pool_.push_back(story);
      if (!story->together.empty()) groups_[story->together].push_back(story);
    }
  }

  Result<void> TakeAskedFor();
  void TakeInOrder();
  void WriteChange();
  Error NothingTaken() const;

 private:
  bool IsReplaced(const Story& story) const {
    return plan_.replaces && story.status == Status::kPlanned &&
           story.sprint == plan_.sprint.number;
  }
  bool IsTaken(const Story& story) const { return taken_.contains(story.id); }
  int Left() const { return plan_.capacity - plan_.points; }

  Unit UnitOf(const Story& story) const;
  std::string ObstacleOf(const Story& story) const;
  const Story* WaitsFor(const Story& story, const std::vector<const Story*>& beside) const;
  std::vector<ReadyGap> AskedForGaps(const Story& story,
                                     const std::vector<const Story*>& asked) const;
  void Take(const Story& story, std::string why);
  void LeaveOut(const Story& story, std::string why) {
    plan_.left_out.push_back({&story, std::move(why)});
  }
  Story Planned(const Story& story) const;

  const Backlog& backlog_;
  const PlanOptions& options_;
  SprintPlan& plan_;
  Readiness readiness_;
  Dependencies dependencies_;
  std::set<std::string, std::less<>> without_;
  std::vector<const Story*> pool_;  // in backlog order
  std::map<std::string, std::vector<const Story*>, std::less<>> groups_;
  std::set<std::string, std::less<>> taken_;
  const Story* too_large_ = nullptr;                    // the first that does not fit
  std::map<std::string, Waiver, std::less<>> waivers_;  // of stories that were asked for
};

// Why a story by itself cannot be planned, as a phrase; empty where it can.
std::string Walk::ObstacleOf(const Story& story) const {
  if (without_.contains(story.id)) return "left out as asked for";
  if (story.status == Status::kNew) return "not ready";
  if (const auto gaps = readiness_.Gaps(story); !gaps.empty()) {
    return "not ready any more: " + gaps.front().says;
  }
  if (!story.size && !Waives(story, ReadyWaiver(Word(ReadyCheck::kSize)))) return "no size";
  return {};
}

// The first story that must come before, is not done or under way, and is not taken either.
const Story* Walk::WaitsFor(const Story& story, const std::vector<const Story*>& beside) const {
  for (const Story* other : dependencies_.OpenPrerequisites(story)) {
    if (other->IsInSprint() && !IsReplaced(*other)) continue;
    if (IsTaken(*other)) continue;
    if (std::find(beside.begin(), beside.end(), other) == beside.end()) return other;
  }
  return nullptr;
}

Unit Walk::UnitOf(const Story& story) const {
  Unit unit;
  if (story.together.empty()) {
    unit.members.push_back(&story);
  } else {
    for (const Story* member : groups_.find(story.together)->second) {
      if (!IsTaken(*member)) unit.members.push_back(member);
    }
  }
  for (const Story* member : unit.members) {
    unit.points += member->size.value_or(0);
    if (!unit.obstacle.empty()) continue;
    if (std::string obstacle = ObstacleOf(*member); !obstacle.empty()) {
      unit.obstacle = member == &story
                          ? std::move(obstacle)
                          : fmt::format("its group '{}' is not wholly ready: '{}' is {}",
                                        story.together, member->id, obstacle);
    } else if (const Story* other = WaitsFor(*member, unit.members)) {
      unit.obstacle = member == &story ? fmt::format("waits for '{}'", other->id)
                                       : fmt::format("in its group '{}', '{}' waits for '{}'",
                                                     story.together, member->id, other->id);
    }
  }
  return unit;
}

void Walk::Take(const Story& story, std::string why) {
  if (!taken_.insert(story.id).second) return;
  plan_.points += story.size.value_or(0);
  if (const auto waits = WaitingSummary(story, options_.deed.on); !waits.empty()) {
    why += "; " + waits;
  }
  plan_.taken.push_back({&story, std::move(why)});
}

std::vector<ReadyGap> Walk::AskedForGaps(const Story& story,
                                         const std::vector<const Story*>& asked) const {
  std::vector<ReadyGap> gaps = PlannedGuard(backlog_, story);
  if (const Story* other = WaitsFor(story, asked)) {
    gaps.push_back({"order " + other->id, fmt::format("'{}' waits for '{}'", story.id, other->id),
                    fmt::format("backlog plan-sprint --with {} --with {}", other->id, story.id)});
  }
  return gaps;
}

Result<void> Walk::TakeAskedFor() {
  std::vector<const Story*> asked;
  for (const std::string& id : options_.with) {
    const Story* story = backlog_.Find(id);
    const std::string step = fmt::format("plan '{}'", id);
    if (story == nullptr) return Refusal(step, "there is no such story", {});
    if (backlog_.IsEpic(id)) return EpicRefusal(step, *story);
    if (std::find(pool_.begin(), pool_.end(), story) == pool_.end()) {
      return WrongState(step, *story, "ready");
    }
    if (story->together.empty()) {
      asked.push_back(story);
    } else {
      const auto& group = groups_.find(story->together)->second;
      asked.insert(asked.end(), group.begin(), group.end());
    }
  }
  for (const Story* story : asked) {
    if (IsTaken(*story)) continue;
    const std::string step = fmt::format("plan '{}'", story->id);
    if (without_.contains(story->id)) {
      return Refusal(step, fmt::format("its group '{}' is planned as one", story->together), {});
    }
    Story waived;
    auto passed = Pass(step, AskedForGaps(*story, asked), options_.deed, waived, plan_.change);
    if (!passed) return passed;
    if (!waived.waived.empty()) waivers_[story->id] = waived.waived.front();
    Take(*story, "asked for, " + PointsText(story->size.value_or(0)));
  }
  return {};
}

void Walk::TakeInOrder() {
  bool full = false;
  for (const Story* story : pool_) {
    if (IsTaken(*story)) continue;
    const Unit unit = UnitOf(*story);
    const bool lapsed = story->status != Status::kNew && !readiness_.Gaps(*story).empty();
    if (full && !lapsed) {
      if (unit.obstacle.empty() && unit.points <= Left()) {
        plan_.would_fit.push_back({story, PointsText(unit.points)});
      }
    } else if (!unit.obstacle.empty()) {
      if (story->status == Status::kNew && !without_.contains(story->id)) {
        plan_.not_ready.push_back(story);
      } else {
        LeaveOut(*story, unit.obstacle);
      }
    } else if (unit.points > Left()) {
      full = true;
      too_large_ = story;
      LeaveOut(*story, fmt::format("{}, and {} of {} {} left", PointsText(unit.points), Left(),
                                   plan_.capacity, Left() == 1 ? "is" : "are"));
    } else {
      for (const Story* member : unit.members) {
        std::string why = PointsText(member->size.value_or(0));
        if (unit.members.size() > 1) why += fmt::format(", with its group '{}'", story->together);
        Take(*member, std::move(why));
      }
    }
  }
}

// A story that stays in the plan keeps the date on which it came in.
Story Walk::Planned(const Story& story) const {
  Story changed = story;
  if (const auto waiver = waivers_.find(story.id); waiver != waivers_.end()) {
    changed.waived.push_back(waiver->second);
  }
  Enter(plan_.sprint, options_.deed.on, changed);
  if (IsReplaced(story) && story.planned) changed.planned = story.planned;
  return changed;
}

void Walk::WriteChange() {
  auto& stories = plan_.change.stories;
  for (const SprintPlan::Item& item : plan_.taken) {
    Story changed = Planned(*item.story);
    if (!(changed == *item.story)) stories.push_back(std::move(changed));
  }
  for (const Story* story : pool_) {
    if (IsTaken(*story)) continue;
    if (IsReplaced(*story)) {
      stories.push_back(*story);
      Leave(backlog_, Outcome::kRemoved, {}, options_.deed.on, stories.back());
      Return(readiness_, options_.deed.on, stories.back());
    } else if (story->status == Status::kReady && !readiness_.Gaps(*story).empty()) {
      stories.push_back(*story);
      Return(readiness_, options_.deed.on, stories.back());
    }
  }
  const Sprint* old = plan_.replaces ? backlog_.FindSprint(plan_.sprint.number) : nullptr;
  if (old == nullptr || !(*old == plan_.sprint)) plan_.change.sprints.push_back(plan_.sprint);
}

Error Walk::NothingTaken() const {
  constexpr std::size_t kNamed = 5;
  if (options_.only_with) return Refusal(kPlanStep, "no story was chosen", {});
  if (plan_.left_out.empty()) {
    return Refusal(kPlanStep, "no story is ready", {"see what is missing: 'backlog groom'"});
  }
  std::vector<std::string> hints;
  for (const SprintPlan::Item& item : plan_.left_out) {
    if (hints.size() == kNamed) break;
    hints.push_back(fmt::format("{}: {}", item.story->id, item.why));
  }
  if (too_large_ != nullptr) {
    if (!plan_.would_fit.empty()) {
      const auto& [story, points] = plan_.would_fit.front();
      hints.push_back(fmt::format("'{}' would fit with {}: 'backlog plan-sprint --with {}'",
                                  story->id, points, story->id));
    }
    if (plan_.capacity > 0) {
      hints.push_back(fmt::format("make it smaller: 'backlog split {}'", too_large_->id));
    }
    hints.push_back(
        fmt::format("take it all the same: 'backlog plan-sprint --with {}'", too_large_->id));
    hints.emplace_back("say how much fits: 'backlog plan-sprint --capacity POINTS'");
  }
  return Refusal(kPlanStep, "none of the ready stories can be taken", std::move(hints));
}

Result<void> CheckIds(const Backlog& backlog, const PlanOptions& options) {
  for (const std::string& id : options.without) {
    if (backlog.Find(id) == nullptr) {
      return Refusal(fmt::format("leave '{}' out", id), "there is no such story", {});
    }
    if (std::find(options.with.begin(), options.with.end(), id) != options.with.end()) {
      return Error{Exit::kUsage,
                   fmt::format("'{}' is to be taken and to be left out", id),
                   {},
                   {"give it to one of '--with' and '--without'"}};
    }
  }
  return {};
}

}  // namespace

Result<SprintPlan> PlanSprint(const Backlog& backlog, const PlanOptions& options) {
  if (auto fine = CheckIds(backlog, options); !fine) return std::move(fine).error();
  if (backlog.stories().empty()) {
    return Refusal(kPlanStep, "the backlog is empty", {"'backlog add TEXT' adds the first story"});
  }
  const Date today = options.deed.on;
  const Sprint* active = backlog.ActiveSprint();
  if (active != nullptr && active->end && *active->end < today) {
    return Refusal(kPlanStep,
                   fmt::format("sprint {} ended on {} and is still open", active->number,
                               active->end->ToString()),
                   {"review and close it first: 'backlog review --close'"});
  }
  SprintPlan plan;
  plan.replaces = backlog.PlannedSprint() != nullptr;
  auto sprint = FrameSprint(backlog, options);
  if (!sprint) return std::move(sprint).error();
  auto capacity = ChooseCapacity(backlog, options);
  if (!capacity) return std::move(capacity).error();
  plan.sprint = std::move(*sprint);
  plan.capacity = capacity->points;
  plan.capacity_why = capacity->why;
  plan.sprint.capacity = plan.capacity;
  plan.sprint.available = capacity->available;

  Walk walk(backlog, options, plan);
  if (auto taken = walk.TakeAskedFor(); !taken) return std::move(taken).error();
  if (!options.only_with) walk.TakeInOrder();
  if (plan.taken.empty()) return walk.NothingTaken();
  walk.WriteChange();
  return plan;
}

std::vector<const Story*> PlannedWith(const Backlog& backlog, const Story& story) {
  std::vector<const Story*> members = {&story};
  if (story.together.empty()) return members;
  for (const Story& other : backlog.stories()) {
    const bool is_free = other.IsOpen() && !other.IsInSprint() && !backlog.IsEpic(other.id);
    if (&other != &story && is_free && other.together == story.together) members.push_back(&other);
  }
  return members;
}

}  // namespace backlog
