#include "backlog/rules/backtest.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace backlog {
namespace {

/// Returns how many periods from `at` on it takes to do `work`; nullopt where they are too few.
std::optional<int> Needed(const std::vector<double>& done, std::size_t at, double work) {
  constexpr double kRounding = 1e-9;
  double sum = 0;
  for (std::size_t i = at; i < done.size(); ++i) {
    sum += done[i];
    if (sum >= work - kRounding) return static_cast<int>(i - at) + 1;
  }
  return std::nullopt;
}

}  // namespace

std::vector<BacktestTrial> TrialsOf(const std::vector<double>& done, const BacktestSetup& setup) {
  std::vector<BacktestTrial> trials;
  for (std::size_t at = std::max<std::size_t>(setup.least, 1); at < done.size(); ++at) {
    const std::size_t first = at - std::min(at, setup.window);
    const Past past{{done.begin() + static_cast<std::ptrdiff_t>(first),
                     done.begin() + static_cast<std::ptrdiff_t>(at)}};
    const double sum = std::accumulate(past.done.begin(), past.done.end(), 0.0);
    if (sum <= 0) continue;
    for (const int length : setup.lengths) {
      const double work = length * sum / static_cast<double>(past.done.size());
      const std::vector<double> chances = ChancesOf(past, work, setup.calibration, kNearlySure);
      BacktestTrial trial{length, {}, Needed(done, at, work), static_cast<int>(done.size() - at)};
      for (std::size_t i = 0; i < kCertainties.size(); ++i) {
        trial.forecast[i] = PeriodWith(chances, kCertainties[i]);
      }
      trials.push_back(trial);
    }
  }
  return trials;
}

BacktestRow RowOf(const std::vector<BacktestTrial>& trials, int length) {
  BacktestRow row;
  row.length = length;
  double distance = 0;
  for (const BacktestTrial& trial : trials) {
    if (trial.length != length) continue;
    for (std::size_t i = 0; i < kCertainties.size(); ++i) {
      const int forecast = trial.forecast[i].value_or(static_cast<int>(kMostPeriods) + 1);
      if (!trial.needed && forecast > trial.left) continue;
      ++row.tried[i];
      if (trial.needed && *trial.needed <= forecast) ++row.kept[i];
    }
    if (trial.needed) {
      ++row.known;
      distance +=
          std::abs(trial.forecast[0].value_or(static_cast<int>(kMostPeriods) + 1) - *trial.needed);
    }
  }
  if (row.known > 0) row.error = distance / static_cast<double>(row.known);
  return row;
}

}  // namespace backlog
