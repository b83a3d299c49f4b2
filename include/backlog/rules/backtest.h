// How often forecasts would have held on a past that is known: at each period that has enough
// before it, the forecast that would have been given then is held against what came. The procedure
// is in docs/forecast.md.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "backlog/rules/bootstrap.h"

namespace backlog {

struct BacktestSetup {
  std::size_t window = 10;            // so many periods before it a forecast rests on, at most
  std::size_t least = 6;              // and at least
  std::vector<int> lengths{2, 4, 8};  // the backlog is so many times the mean of the window
  Calibration calibration = Calibration::kCalibrated;
};

/// The certainties that a back-test looks at.
inline constexpr std::array<double, 3> kCertainties{kLikely, kSafe, kNearlySure};

/// One forecast of the past.
struct BacktestTrial {
  int length = 0;
  std::array<std::optional<int>, kCertainties.size()> forecast;  // periods, of each certainty
  std::optional<int> needed;                                     // nothing: the past ends before
  int left = 0;                                                  // periods that the past has left
};

/// Returns the trials, oldest first, for each length in turn. What a window did nothing of is left
/// out: nothing can be forecast from it.
std::vector<BacktestTrial> TrialsOf(const std::vector<double>& done, const BacktestSetup& setup);

/// What came of the trials of one length. A trial whose work was not done when the past ended is a
/// miss where the forecast said that it would be, else it is left out.
struct BacktestRow {
  int length = 0;
  std::array<std::size_t, kCertainties.size()> tried{};
  std::array<std::size_t, kCertainties.size()> kept{};
  std::size_t known = 0;  // trials whose work was done
  double error = 0;       // of them, the mean distance of the 50 % forecast, in periods

  /// Returns the share of forecasts of the index-th certainty that were kept.
  double Share(std::size_t index) const {
    return tried[index] == 0 ? 0
                             : static_cast<double>(kept[index]) / static_cast<double>(tried[index]);
  }
};
BacktestRow RowOf(const std::vector<BacktestTrial>& trials, int length);

}  // namespace backlog
