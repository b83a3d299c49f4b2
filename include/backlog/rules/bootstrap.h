// How much a team gets done in the periods to come, out of what it did in past ones: the bootstrap,
// added up exactly instead of drawn, and calibrated (docs/forecast.md has the rule, its sources and
// how often it held). The same on every machine: there is no random number in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace backlog {

/// kPlain: each coming period does what any past one did, each as likely. That trusts a short past
/// as if it told everything, and is right less often than it says. kCalibrated: the same, at levels
/// that the team may stand at now (LevelsOf).
enum class Calibration : std::uint8_t { kCalibrated, kPlain };

/// What a team did, oldest period first. `added`: growth of scope in the same periods, which is
/// taken off period by period, so that what came with it stays with it; empty: nothing was added.
struct Past {
  std::vector<double> done;
  std::vector<double> added = {};
};

/// A level is a multiple of the past's mean: at 1.2 each period does 1.2 times what a past one did.
struct Level {
  double pace = 1;
  double chance = 1;
};

/// Returns the levels at which the team may stand, with their chances, whose sum is 1. Plain: 1.
/// Requires a past of which some period did something.
std::vector<Level> LevelsOf(const std::vector<double>& done, Calibration calibration);

/// Work to be done, seen from the period that counts first.
struct Course {
  double points = 0;         // what was done in the first period so far included
  double done = 0;           // in the first period so far
  std::vector<double> most;  // what can be done by the end of the first, second, ... period: what
                             // they hold; behind them no limit
};

/// Walks period by period. Computes on a grid of the past's own unit (whole points, or halves), and
/// on a coarser one where that has too many steps: a number between two of them is split among them
/// so that its mean stays. The plain walk stays exact up to a million steps.
class BootstrapWalk {
 public:
  /// Requires a past of which some period did something.
  BootstrapWalk(const Past& past, const Course& course, Calibration calibration);

  /// Returns the chance that all is done by the end of the next period; never less than before.
  double Next();

  /// Returns the chance that so many points, at most those of the course, are done by now.
  double AtLeast(double points) const;

  /// Returns a walk without an end, `periods` far: Sum(past, 10).AtLeast(30) is the chance of 30
  /// points and more in ten periods.
  static BootstrapWalk Sum(const Past& past, int periods, Calibration calibration);

 private:
  /// Levels that walk together on one grid. A step of the grid is `unit` times the level's pace.
  struct Lane {
    std::vector<Level> levels;
    std::vector<int> targets;  // of each level, in steps
    double unit = 1;
    int bottom = 0;  // the lowest place, below 0 where scope may grow faster than it is done
    int top = 0;     // the greatest target: who is there stays there
    int done = 0;
    std::vector<int> most;
    std::vector<std::pair<int, double>> moves;  // what a period does, with its chance
    std::vector<double> places;                 // the chance of each place, from `bottom` on
    std::vector<double> tails;                  // the chance of each place and of those above it
  };

  BootstrapWalk() = default;
  static Lane LaneOf(const Past& past, std::vector<Level> levels, double unit);
  void AddLane(const Past& past, const Course& course, std::vector<Level> levels, double finest,
               int most_steps);
  int After(const Lane& lane, int place, int move) const;
  void Walk(Lane& lane) const;

  std::vector<Lane> lanes_;
  std::size_t period_ = 0;
  double chance_ = 0;
};

/// The shares of certainty that a forecast names.
inline constexpr double kLikely = 0.50;
inline constexpr double kSafe = 0.85;
inline constexpr double kNearlySure = 0.95;
/// Nobody plans further, and a past of nearly nothing would walk for ever.
inline constexpr std::size_t kMostPeriods = 1000;

/// Returns the chances that `remaining` is done by the end of the first, second, ... period, up to
/// the first that is 1 but for rounding, or reaches `enough`; at most kMostPeriods of them.
std::vector<double> ChancesOf(const Past& past, double remaining, Calibration calibration,
                              double enough = 1);

/// Returns the first period, counted from 1, whose chance is `chance` at least; nullopt where none.
std::optional<int> PeriodWith(const std::vector<double>& chances, double chance);

/// Returns the most that is done in `periods` with this chance or a greater one: the greatest
/// number on the past's own grid, or the greatest whole one where that grid is coarser.
double MostDoneIn(const Past& past, int periods, double chance, Calibration calibration);

}  // namespace backlog
