// The days that people have for a sprint, and what they make of them.
#pragma once

#include <string>
#include <vector>

#include "backlog/model/result.h"
#include "backlog/model/settings.h"

namespace backlog {

/// Days of a sprint on which somebody is away.
struct Away {
  std::string name;
  double days = 0;
};

/// Person-days of a team in one sprint.
struct TeamDays {
  double usual = 0;
  double there = 0;  // without those on which people are away
  /// 0.8 where one day in five is missing.
  double Strength() const { return usual > 0 ? there / usual : 0; }
};

/// Sums the days of settings' `people`. Errors: kCannot where there are none; kUsage where somebody
/// is none of them, or is away longer than they are there.
Result<TeamDays> DaysOfTeam(const Settings& settings, const std::vector<Away>& away);

/// Story points that a person-day brings.
double FocusFactor(double points, double days);

/// Whole story points that fit into so many days: 19.6 are 19.
int PointsFor(double days, double focus_factor);

/// Returns "40", "7.5": days without needless digits.
std::string DaysNumber(double days);

}  // namespace backlog
