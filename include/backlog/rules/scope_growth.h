// How fast the scope of a release has grown, and the pace of the team that takes it into account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/backlog.h"
#include "backlog/model/result.h"
#include "backlog/rules/forecast.h"

namespace backlog {

/// What of a release is counted: all of it, or its musts, which stand before the rest, so that what
/// grows behind them does not make them later.
enum class ReleaseShare : std::uint8_t { kAll, kMusts };

/// Returns the points by which the scope of a release grew in each of the measured sprints: what
/// came into it from the day on which the sprint before was closed up to the day before its own
/// closing, less what left it; of the first sprint since work on the release began. What came on
/// the day of the last closing, or after it, is not counted yet. Sprints before work on the release
/// began have the mean of the others, in whole points. Empty where the scope has not grown in all:
/// that somebody cut it is no reason to expect more cuts.
std::vector<double> GrowthOf(const Backlog& backlog, const Release& release,
                             const std::vector<SprintVelocity>& measured,
                             ReleaseShare which = ReleaseShare::kAll);

/// Returns the pace at which a release comes nearer: as PaceOf, with the growth of its scope. Of a
/// release that has no file, or with an empty name, that of PaceOf. Errors: as PaceOf.
Result<Pace> PaceOfRelease(const Backlog& backlog, const std::string& release,
                           const std::optional<std::pair<int, int>>& asked,
                           ReleaseShare share = ReleaseShare::kAll);

/// Returns the mean growth a sprint; 0 where it is not counted.
double MeanGrowth(const Pace& pace);

}  // namespace backlog
