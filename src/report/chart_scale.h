// From the numbers of a chart to places on paper or on a screen: ranges, and where ticks stand.
#pragma once

#include <string>
#include <vector>

#include "report/chart.h"

namespace backlog {

struct ChartTick {
  double at = 0;
  std::string text;  // short: "12 Oct"
};

/// What an axis shows, from `low` to `high`, which is greater.
struct ChartScale {
  double low = 0;
  double high = 1;
  std::vector<ChartTick> ticks;

  /// Returns the share of the way from low to high.
  double Share(double at) const { return (at - low) / (high - low); }
};

/// At most `most` ticks, at least two. Numbers begin at 0, or lower where there are such, and end
/// with a tick.
ChartScale XScaleOf(const Chart& chart, int most);
ChartScale YScaleOf(const Chart& chart, int most);

}  // namespace backlog
