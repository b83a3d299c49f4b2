#include "backlog/rules/scope_growth.h"

#include <cmath>
#include <cstddef>
#include <numeric>

#include "backlog/rules/release_figures.h"

namespace backlog {
namespace {

/// Points that a list of changes has while a sprint ran. What changed on the day on which it was
/// closed comes after it: so what is decided today is no growth that is seen already.
int PointsWithin(const std::vector<ScopeChange>& changes, const Sprint& sprint,
                 ReleaseShare share) {
  int points = 0;
  for (const ScopeChange& change : changes) {
    if (change.on < *sprint.start || *sprint.end < change.on) continue;
    if (sprint.closed && *sprint.closed <= change.on) continue;
    if (share == ReleaseShare::kMusts && change.story->moscow != Moscow::kMust) continue;
    points += change.size.value_or(0);
  }
  return points;
}

}  // namespace

std::vector<double> GrowthOf(const Backlog& backlog, const Release& release,
                             const std::vector<SprintVelocity>& measured, ReleaseShare share) {
  const ReleaseFigures figures = FiguresOf(backlog, release);
  std::vector<std::optional<int>> observed;
  int sum = 0;
  int count = 0;
  for (const SprintVelocity& each : measured) {
    observed.emplace_back();
    const Sprint* sprint = backlog.FindSprint(each.sprint);
    if (!figures.began || sprint == nullptr || !sprint->start || !sprint->end) continue;
    if (*sprint->end < *figures.began) continue;
    observed.back() =
        PointsWithin(figures.added, *sprint, share) - PointsWithin(figures.removed, *sprint, share);
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
