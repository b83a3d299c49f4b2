#include "backlog/rules/forecast.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "backlog/rules/prioritization.h"
#include "rules/dependencies.h"
#include "rules/doing_order.h"
#include "rules/sprint_frame.h"

namespace backlog {
namespace {

/// Sums of fractions: 0.85 must not be missed by a last bit.
constexpr double kChanceRounding = 1e-9;

/// Returns the middle of the sizes of the open stories, else of those that were accepted.
std::optional<int> MedianSize(const Backlog& backlog) {
  std::vector<int> open;
  std::vector<int> accepted;
  for (const Story& story : backlog.stories()) {
    if (backlog.IsEpic(story.id)) continue;
    if (story.IsOpen() && ScoreOf(story).size) open.push_back(*story.size);
    if (story.accepted_size && *story.accepted_size >= 0) accepted.push_back(*story.accepted_size);
  }
  std::vector<int>& sizes = open.empty() ? accepted : open;
  if (sizes.empty()) return std::nullopt;
  return static_cast<int>(std::floor(Median(std::move(sizes)) + 0.5));
}

bool IsInThe(const Story& story, const Sprint& sprint) {
  return story.IsInSprint() && story.sprint == sprint.number;
}

/// The stories as they will be worked on, and what is known of the sprints that do it.
class Road {
 public:
  Road(const Backlog& backlog, Date today)
      : backlog_(backlog), active_(backlog.ActiveSprint()), planned_(backlog.PlannedSprint()) {
    if (active_ != nullptr && active_->end && *active_->end < today) overdue_ = active_;
    stories_ = WorkOrder(backlog);
    FillSprints(today);
  }

  const std::vector<const Story*>& stories() const { return stories_; }
  const Sprint* overdue() const { return overdue_; }
  bool runs() const { return active_ != nullptr && overdue_ == nullptr; }

  /// Returns the sprint that comes as the index-th, with its last day.
  SprintChance At(std::size_t index) const {
    if (index < sprints_.size()) return sprints_[index];
    const int more = static_cast<int>(index - sprints_.size()) + 1;
    const SprintChance& last = sprints_.back();
    return {last.sprint + more, last.end + more * backlog_.settings.sprint_days, 0};
  }

  /// Returns what is done, and what the sprints hold. A story without a size counts `unsized`.
  Course CourseOf(std::int64_t points, int unsized) const {
    Course course;
    if (runs()) {
      for (const Story& story : backlog_.stories()) {
        if (story.status == Status::kAccepted && story.sprint == active_->number) {
          course.done += std::max(story.accepted_size.value_or(0), 0);
        }
      }
    }
    double held = course.done;
    for (const Sprint* sprint : {runs() ? active_ : nullptr, planned_}) {
      if (sprint == nullptr) continue;
      for (const Story* story : stories_) {
        if (IsInThe(*story, *sprint)) held += ScoreOf(*story).size.value_or(unsized);
      }
      course.most.push_back(held);
    }
    // What an overdue sprint holds must go somewhere: nobody knows which sprint will hold it.
    if (overdue_ != nullptr) course.most.clear();
    course.points = static_cast<double>(points) + course.done;
    return course;
  }

 private:
  void FillSprints(Date today) {
    const int days = backlog_.settings.sprint_days;
    if (runs()) sprints_.push_back({active_->number, active_->end.value_or(today), 0});
    const Result<Sprint> next = FrameSprint(backlog_, {Deed{today, {}}});
    // A plan whose days make no sense is a matter of `check`.
    SprintChance chance{active_ != nullptr ? active_->number + 1 : 1, today + (days - 1), 0};
    if (next) chance = {next->number, next->end.value_or(chance.end), 0};
    if (chance.end < today) chance.end = today + (days - 1);
    sprints_.push_back(chance);
  }

  const Backlog& backlog_;
  const Sprint* active_;
  const Sprint* planned_;
  const Sprint* overdue_ = nullptr;
  std::vector<const Story*> stories_;
  std::vector<SprintChance> sprints_;
};

/// Fills what comes before the last of the wanted, and what they wait for behind it. Returns all of
/// it in the order in which it can be done.
std::vector<const Story*> FillWork(const Backlog& backlog, const Road& road, Forecast& forecast) {
  std::set<const Story*> left(forecast.wanted.begin(), forecast.wanted.end());
  const std::set<const Story*> wanted = left;
  std::set<const Story*> needed;
  const Dependencies dependencies(backlog);
  std::vector<const Story*> next(wanted.begin(), wanted.end());
  while (!next.empty()) {
    const Story* story = next.back();
    next.pop_back();
    for (const Story* other : dependencies.OpenPrerequisites(*story)) {
      if (needed.insert(other).second) next.push_back(other);
    }
  }
  std::vector<const Story*> work;
  for (const Story* story : road.stories()) {
    const bool is_wanted = left.erase(story) > 0;
    const bool stands_behind = !is_wanted && left.empty();
    if (stands_behind && needed.count(story) == 0) continue;
    if (stands_behind) ++forecast.prerequisites;
    if (!is_wanted) forecast.before.push_back(story);
    work.push_back(story);
  }
  work = DoingOrder(backlog, work, wanted);
  forecast.wanted.clear();
  for (const Story* story : work) {
    if (wanted.count(story) > 0) forecast.wanted.push_back(story);
  }
  return work;
}

std::int64_t Points(const std::vector<const Story*>& stories, int unsized) {
  std::int64_t points = 0;
  for (const Story* story : stories) points += ScoreOf(*story).size.value_or(unsized);
  return points;
}

/// Returns the most of the open points of the course that are done with this chance.
int PointsWith(const ChanceWalk& walk, const Course& course, double chance) {
  int done = 0;
  int beyond = static_cast<int>(course.points - course.done) + 1;
  while (beyond - done > 1) {
    const int middle = done + (beyond - done) / 2;
    (walk.AtLeast(course.done + middle) + kChanceRounding >= chance ? done : beyond) = middle;
  }
  return done;
}

/// Returns what is done of the forecast's work where the walk stands now.
DoneBy DoneByNow(const ChanceWalk& walk, const Course& course,
                 const std::vector<const Story*>& work, const Forecast& forecast) {
  DoneBy done{static_cast<int>(forecast.sprints.size()), forecast.sprints.back(), {}};
  const std::set<const Story*> wanted(forecast.wanted.begin(), forecast.wanted.end());
  for (const double chance : {kLikely, kSafe, kNearlySure}) {
    DoneShare share{chance, PointsWith(walk, course, chance)};
    std::int64_t sum = 0;
    for (const Story* story : work) {
      sum += ScoreOf(*story).size.value_or(forecast.unsized_points);
      if (sum > share.points) break;
      if (wanted.count(story) == 0) continue;
      ++share.stories;
      share.last = story;
    }
    done.shares.push_back(share);
  }
  return done;
}

}  // namespace

Result<Pace> PaceOf(const Backlog& backlog, const std::optional<std::pair<int, int>>& asked) {
  Pace pace;
  pace.measured = Velocities(backlog);
  if (pace.measured.size() > kMeasuredSprints) {
    pace.measured.erase(pace.measured.begin(), pace.measured.end() - kMeasuredSprints);
  }
  const bool accepted = std::any_of(pace.measured.begin(), pace.measured.end(),
                                    [](const SprintVelocity& each) { return each.points > 0; });
  const std::size_t closed = pace.measured.size();
  if (!accepted) pace.measured.clear();
  const auto& expected = backlog.settings.expected_velocity;
  const int missing = static_cast<int>(kFewSprints - std::min(pace.measured.size(), kFewSprints));
  if (asked) {
    pace.assumed = asked;
    pace.assumed_sprints = std::max(kAssumedSprints, missing);
  } else if (missing > 0 && expected.size() == 2 && expected[1] > 0) {
    pace.assumed = std::pair(std::max(expected[0], 1), expected[1]);
    pace.assumed_sprints = missing;
  }
  if (!pace.measured.empty() || pace.assumed) return pace;
  return Error{Exit::kCannot,
               closed == 0
                   ? "cannot say when: no sprint was closed yet, so nobody knows the velocity"
                   : "cannot say when: no closed sprint has an accepted story, so nobody knows the "
                     "velocity",
               {},
               {"say what the team assumes: 'backlog when ID --velocity 15..25'",
                "or set 'expected_velocity: [15, 25]' in .backlog/settings.yaml"}};
}

ChanceWalk::ChanceWalk(const Pace& pace, Course course, Calibration calibration)
    : course_(std::move(course)) {
  Past past;
  for (const SprintVelocity& each : pace.measured) past.done.push_back(std::max(each.points, 0));
  past.added = pace.added;
  growth_ = std::accumulate(pace.added.begin(), pace.added.end(), 0.0) /
            std::max(static_cast<double>(pace.added.size()), 1.0);
  if (!past.done.empty()) measured_.emplace(past, course_, calibration);
  if (pace.assumed) {
    slowest_ = pace.assumed->first;
    assumed_.resize(static_cast<std::size_t>(pace.assumed->second - slowest_) + 1,
                    std::min(course_.done, course_.points));
  }
  const double measured = static_cast<double>(past.done.size());
  weight_ = measured / (measured + (pace.assumed ? pace.assumed_sprints : 0));
}

double ChanceWalk::Next() {
  double chance = 0;
  if (measured_) chance += weight_ * measured_->Next();
  if (!assumed_.empty()) chance += (1 - weight_) * NextAssumed();
  ++sprint_;
  return std::min(chance, 1.0);
}

double ChanceWalk::NextAssumed() {
  for (std::size_t i = 0; i < assumed_.size(); ++i) {
    const double velocity = std::max(slowest_ + static_cast<double>(i) - growth_, 0.0);
    // What is done of the first sprint is a part of what it will have done.
    double after = std::max((sprint_ == 0 ? 0 : assumed_[i]) + velocity, assumed_[i]);
    if (sprint_ < course_.most.size()) after = std::min(after, course_.most[sprint_]);
    assumed_[i] = std::min(after, course_.points);
  }
  return static_cast<double>(std::count(assumed_.begin(), assumed_.end(), course_.points)) /
         static_cast<double>(assumed_.size());
}

double ChanceWalk::AtLeast(double points) const {
  double chance = measured_ ? weight_ * measured_->AtLeast(points) : 0;
  const auto enough = std::count_if(assumed_.begin(), assumed_.end(),
                                    [points](double done) { return done >= points; });
  if (!assumed_.empty()) {
    chance += (1 - weight_) * static_cast<double>(enough) / static_cast<double>(assumed_.size());
  }
  return std::min(chance, 1.0);
}

Load LoadOf(const std::vector<const Story*>& stories) {
  Load load;
  for (const Story* story : stories) {
    const std::optional<int> size = ScoreOf(*story).size;
    load.points += size.value_or(0);
    if (!size) ++load.unsized;
  }
  return load;
}

Result<Forecast> ForecastOf(const Backlog& backlog, const std::vector<const Story*>& wanted,
                            const Pace& pace, Date today, std::optional<Date> date) {
  const Road road(backlog, today);
  Forecast forecast;
  forecast.wanted = wanted;
  forecast.overdue = road.overdue();
  const std::vector<const Story*> work = FillWork(backlog, road, forecast);
  const std::optional<int> unsized = MedianSize(backlog);
  if (!unsized) {
    return Error{Exit::kCannot,
                 "cannot say when: no story has a size",
                 {},
                 {fmt::format("size what stands at the top: 'backlog edit {} --size N'",
                              road.stories().front()->id)}};
  }
  forecast.unsized_points = *unsized;
  const std::int64_t points = Points(road.stories(), *unsized);
  if (points > kMostPoints) {
    return Error{Exit::kCannot,
                 fmt::format("cannot say when: {} points are more than a forecast can add up, {}",
                             points, kMostPoints),
                 {},
                 {"'backlog list --sort -size' shows the largest first"}};
  }
  const Course course = road.CourseOf(
      Points(forecast.wanted, *unsized) + Points(forecast.before, *unsized), *unsized);
  ChanceWalk walk(pace, course);
  for (std::size_t i = 0; i < kMostSprints; ++i) {
    SprintChance sprint = road.At(i);
    sprint.chance = walk.Next();
    forecast.sprints.push_back(sprint);
    if (date && sprint.end <= *date && road.At(i + 1).end > *date) {
      forecast.done_by = DoneByNow(walk, course, work, forecast);
    }
    if (sprint.chance + kChanceRounding >= kNearlySure && (!date || sprint.end >= *date)) break;
  }
  return forecast;
}

std::vector<const Story*> WorkOrder(const Backlog& backlog) {
  const BacklogOrder order = CurrentOrder(backlog);
  const Sprint* const active = backlog.ActiveSprint();
  const Sprint* const planned = backlog.PlannedSprint();
  std::vector<const Story*> stories;
  for (const Sprint* sprint : {active, planned}) {
    for (const Story* story : order.stories()) {
      if (sprint != nullptr && IsInThe(*story, *sprint)) stories.push_back(story);
    }
  }
  for (const Story* story : order.stories()) {
    const bool there = (active != nullptr && IsInThe(*story, *active)) ||
                       (planned != nullptr && IsInThe(*story, *planned));
    if (!there) stories.push_back(story);
  }
  return stories;
}

std::optional<int> PointsUntil(const Backlog& backlog, const Pace& pace, Date today, Date date,
                               double chance, int points, int unsized) {
  const Road road(backlog, today);
  std::size_t sprints = 0;
  while (sprints < kMostSprints && road.At(sprints).end <= date) ++sprints;
  if (sprints == 0) return std::nullopt;
  const auto is_done = [&](int open) {
    ChanceWalk walk(pace, road.CourseOf(open, unsized));
    double reached = 0;
    for (std::size_t i = 0; i < sprints; ++i) reached = walk.Next();
    return reached + kChanceRounding >= chance;
  };
  if (is_done(points)) return points;
  int done = 0;
  int beyond = points;
  while (beyond - done > 1) {
    const int middle = done + (beyond - done) / 2;
    (is_done(middle) ? done : beyond) = middle;
  }
  return done;
}

const SprintChance* SprintWith(const Forecast& forecast, double chance) {
  const auto at = std::find_if(
      forecast.sprints.begin(), forecast.sprints.end(),
      [&](const SprintChance& sprint) { return sprint.chance + kChanceRounding >= chance; });
  return at == forecast.sprints.end() ? nullptr : &*at;
}

double ChanceBy(const Forecast& forecast, Date date) {
  double chance = 0;
  for (const SprintChance& sprint : forecast.sprints) {
    if (sprint.end <= date) chance = sprint.chance;
  }
  return chance;
}

int RoundedMean(const Mean& mean) {
  return static_cast<int>(std::floor(mean.value() + 0.5));
}

std::optional<int> SprintsAtMean(int points, const Mean& mean) {
  const int velocity = RoundedMean(mean);
  if (velocity <= 0) return std::nullopt;
  return (points + velocity - 1) / velocity;
}

}  // namespace backlog
