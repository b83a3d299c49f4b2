// When stories will be done: the work that stands before them, and the velocity that was measured
// or is assumed. Exact and the same on every machine: what a simulation would draw many times is
// added up instead (docs/forecast.md).
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/bootstrap.h"
#include "backlog/rules/sprint_review.h"

namespace backlog {

/// Story points a sprint, as far as anybody knows.
struct Pace {
  std::vector<SprintVelocity> measured;  // the last closed sprints, at most kMeasuredSprints
  std::optional<std::pair<int, int>>
      assumed;              // by the team: any number from the first to the second
  int assumed_sprints = 0;  // as how many measured sprints the assumption counts
  // Growth of scope in the measured sprints (backlog/rules/scope_growth.h); empty: not counted.
  std::vector<double> added = {};
};

/// Older sprints tell more of the team that was than of the team that is.
inline constexpr std::size_t kMeasuredSprints = 10;
/// With fewer measured sprints a forecast is to be taken with care, and an assumption stands for
/// those that are missing.
inline constexpr std::size_t kFewSprints = 5;
/// What somebody assumes in spite of measured sprints counts for so many at least.
inline constexpr int kAssumedSprints = 3;

/// Returns the pace of the team. An assumption, `asked` or `expected_velocity` of the settings,
/// stands for the sprints that are missing to kFewSprints; one that is asked counts as
/// kAssumedSprints at least. Sprints that accepted nothing at all are left out of a mixture, as
/// nothing would ever be done by them.
/// Errors: kCannot where nothing tells the pace.
Result<Pace> PaceOf(const Backlog& backlog, const std::optional<std::pair<int, int>>& asked);

/// The chance that all is done by the end of the 1st, 2nd, ... sprint. Measured: a walk over what
/// the measured sprints did. Assumed: all sprints do the same, any number of the range as likely:
/// an assumption that is wrong stays wrong.
class ChanceWalk {
 public:
  /// Requires a pace that is not empty, and at most kMostPoints points.
  ChanceWalk(const Pace& pace, Course course, Calibration calibration = Calibration::kCalibrated);

  /// Returns the chance for the next sprint.
  double Next();

  /// Returns the chance that so many points of the course are done by now.
  double AtLeast(double points) const;

 private:
  double NextAssumed();

  Course course_;
  std::size_t sprint_ = 0;
  std::optional<BootstrapWalk> measured_;
  std::vector<double> assumed_;  // done so far, for each velocity of the range
  int slowest_ = 0;
  double growth_ = 0;  // of the scope, that an assumed velocity makes good first
  double weight_ = 0;  // of what was measured
};
inline constexpr int kMostPoints = 100'000;

/// A sprint to come, or the running one.
struct SprintChance {
  int sprint = 0;
  Date end;
  double chance = 0;  // that all is done by its end
};

/// What is done with a chance of this or more.
struct DoneShare {
  double chance = 0;
  int points = 0;               // of those that are open
  std::size_t stories = 0;      // of those that are wanted
  const Story* last = nullptr;  // the last of them in their order
};

/// What is done by the end of the last sprint that ends until a date.
struct DoneBy {
  int sprints = 0;  // that end until then
  SprintChance last;
  std::vector<DoneShare> shares;  // of kLikely, kSafe and kNearlySure
};

struct Forecast {
  std::vector<const Story*>
      wanted;  // open stories, no epics, in the order in which they can be done
  std::vector<const Story*> before;  // those that come before the last of them
  std::size_t prerequisites = 0;     // of `before`, those that stand behind it, but it waits for
  int unsized_points = 0;            // what a story without a size counts
  std::vector<SprintChance>
      sprints;                      // up to the first with 95 %, and the one of the date asked for
  std::optional<DoneBy> done_by;    // nothing: no date was given, or no sprint ends until it
  const Sprint* overdue = nullptr;  // active, but its last day is over
};

/// Sum of the sizes, and how many have none.
struct Load {
  int points = 0;
  int unsized = 0;
};
Load LoadOf(const std::vector<const Story*>& stories);

/// Forecasts when all `wanted` are done. The running sprint's stories come first, then those of the
/// planned one, then the product backlog in its order; a sprint does at most what it holds. Goes on
/// until `date`, where one is given. Requires one open story at least, none of them an epic.
/// Errors: kCannot where no story has a size, and for more than kMostPoints points.
Result<Forecast> ForecastOf(const Backlog& backlog, const std::vector<const Story*>& wanted,
                            const Pace& pace, Date today, std::optional<Date> date = {});

/// Returns the open stories that are no epics in the order in which they will be worked on: those
/// of the running sprint, those of the planned one, then the product backlog.
std::vector<const Story*> WorkOrder(const Backlog& backlog);

/// Returns how much open work may stand in front of the team so that with this chance it is done by
/// the end of the last sprint that ends until `date`: at most `points`. Nothing where no sprint
/// ends until then. `unsized` is what a story without a size counts. Requires `points` of
/// kMostPoints at most.
std::optional<int> PointsUntil(const Backlog& backlog, const Pace& pace, Date today, Date date,
                               double chance, int points, int unsized);

/// Returns the first sprint by whose end all is done with this chance; nullptr where it takes more
/// than kMostSprints.
const SprintChance* SprintWith(const Forecast& forecast, double chance);
inline constexpr std::size_t kMostSprints = 400;

/// Returns the chance that all is done by the end of the last sprint that ends until `date`.
double ChanceBy(const Forecast& forecast, Date date);

/// Returns a mean velocity in whole points, a half up: what a release burndown reckons with.
int RoundedMean(const Mean& mean);

/// Returns how many sprints so many points take at RoundedMean, as a release burndown extrapolates;
/// nothing for a mean of 0. It says nothing of chances.
std::optional<int> SprintsAtMean(int points, const Mean& mean);

}  // namespace backlog
