#include "backlog/rules/scope_growth.h"

#include <cmath>
#include <cstddef>
#include <numeric>

#include "backlog/rules/release_figures.h"

namespace backlog {
namespace {

/// The days whose changes are a sprint's: from the closing of the sprint before up to its own. On
/// the day of the closing the review is held, and what is decided there is for what comes next: so
/// it counts with the next sprint, and nothing is lost between two of them.
struct Share {
  std::optional<Date> from;  // nothing: from the beginning
  Date before;
};

Date Closing(const Sprint& sprint) {
  return sprint.closed ? *sprint.closed : *sprint.end + 1;
}

Share ShareOf(const Backlog& backlog, const Sprint& sprint) {
  Share share{std::nullopt, Closing(sprint)};
  int before = 0;
  for (const Sprint& other : backlog.sprints) {
    const bool is_closed = other.status == SprintStatus::kClosed && (other.closed || other.end);
    if (!is_closed || other.number >= sprint.number || other.number < before) continue;
    before = other.number;
    share.from = Closing(other);
  }
  return share;
}

int PointsWithin(const std::vector<ScopeChange>& changes, const Share& share, ReleaseShare which) {
  int points = 0;
  for (const ScopeChange& change : changes) {
    if ((share.from && change.on < *share.from) || share.before <= change.on) continue;
    if (which == ReleaseShare::kMusts && change.moscow != Moscow::kMust) continue;
    points += change.size.value_or(0);
  }
  return points;
}

}  // namespace

std::vector<double> GrowthOf(const Backlog& backlog, const Release& release,
                             const std::vector<SprintVelocity>& measured, ReleaseShare which) {
  const ReleaseFigures figures = FiguresOf(backlog, release);
  std::vector<std::optional<int>> observed;
  int sum = 0;
  int count = 0;
  for (const SprintVelocity& each : measured) {
    observed.emplace_back();
    const Sprint* sprint = backlog.FindSprint(each.sprint);
    if (!figures.began || sprint == nullptr || !sprint->start || !sprint->end) continue;
    if (*sprint->end < *figures.began) continue;
    const Share share = ShareOf(backlog, *sprint);
    observed.back() =
        PointsWithin(figures.added, share, which) - PointsWithin(figures.removed, share, which);
    sum += *observed.back();
    ++count;
  }
  if (sum <= 0) return {};
  const double mean = std::round(static_cast<double>(sum) / count);
  std::vector<double> growth;
  for (const std::optional<int>& each : observed) growth.push_back(each ? *each : mean);
  return growth;
}

Result<Pace> PaceOfRelease(const Backlog& backlog, const std::string& release,
                           const std::optional<std::pair<int, int>>& asked, ReleaseShare share) {
  Result<Pace> pace = PaceOf(backlog, asked);
  const Release* found = backlog.FindRelease(release);
  if (pace && found != nullptr) pace->added = GrowthOf(backlog, *found, pace->measured, share);
  return pace;
}

double MeanGrowth(const Pace& pace) {
  if (pace.added.empty()) return 0;
  return std::accumulate(pace.added.begin(), pace.added.end(), 0.0) /
         static_cast<double>(pace.added.size());
}

}  // namespace backlog
