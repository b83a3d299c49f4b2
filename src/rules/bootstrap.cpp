#include "backlog/rules/bootstrap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace backlog {
namespace {

/// So many imagined periods at the mean of the whole past stand beside each window of it.
constexpr double kImagined = 3;
/// A longer past is seen through so many windows, evenly longer; a shorter one through all.
constexpr std::size_t kWindows = 12;
/// The middles of seven equally likely parts of the normal distribution.
constexpr std::array<double, 7> kNormal{-1.465233792686, -0.791638607743, -0.366106356801, 0,
                                        0.366106356801,  0.791638607743,  1.465233792686};

/// Grids. One that all levels share is walked once; else each level walks its own.
constexpr int kExactSteps = 1'000'000;
constexpr int kSharedSteps = 20'000;
constexpr int kOwnSteps = 2'000;
/// What is measured in points falls between the steps of a level; finer ones keep it close.
constexpr double kFiner = 8;
/// Numbers are taken to the millionth.
constexpr double kParts = 1e6;
/// What is lost to the rounding of fractions.
constexpr double kRounding = 1e-9;
/// Places less likely than that change no digit of any answer.
constexpr double kNothing = 1e-18;
constexpr double kPercentileRounding = 1e-12;

int StepsUp(double number) {
  return static_cast<int>(std::ceil(number - kRounding * std::max(1.0, std::abs(number))));
}

int StepsDown(double number) {
  return static_cast<int>(std::floor(number + kRounding * std::max(1.0, std::abs(number))));
}

double Greatest(const std::vector<double>& numbers) {
  return *std::max_element(numbers.begin(), numbers.end());
}

/// Returns the greatest number of which all are multiples.
double UnitOf(const Past& past, const Course& course) {
  std::int64_t parts = 0;
  const auto add = [&parts](double number) {
    parts = std::gcd(parts, std::llround(std::abs(number) * kParts));
  };
  for (const double each : past.done) add(each);
  for (const double each : past.added) add(each);
  for (const double each : course.most) add(each);
  add(course.done);
  return static_cast<double>(parts) / kParts;
}

double SlowestOf(const std::vector<Level>& levels) {
  return std::min_element(
             levels.begin(), levels.end(),
             [](const Level& left, const Level& right) { return left.pace < right.pace; })
      ->pace;
}

}  // namespace

std::vector<Level> LevelsOf(const std::vector<double>& done, Calibration calibration) {
  if (calibration == Calibration::kPlain) return {Level{}};
  const double count = static_cast<double>(done.size());
  const double mean = std::accumulate(done.begin(), done.end(), 0.0) / count;
  const double spread = std::sqrt(std::log1p(1 / (count + kImagined)));
  const std::size_t windows = std::min(done.size(), kWindows);
  std::vector<Level> levels;
  levels.reserve((windows + 1) * kNormal.size());
  for (std::size_t i = 0; i <= windows; ++i) {
    const auto length =
        static_cast<std::ptrdiff_t>((i * done.size() + windows / 2) / windows);  // the last so many
    const double sum = std::accumulate(done.end() - length, done.end(), 0.0);
    const double level =
        (sum + kImagined * mean) / (static_cast<double>(length) + kImagined) / mean;
    for (const double normal : kNormal) levels.push_back({level * std::exp(spread * normal), 0});
  }
  for (Level& level : levels) level.chance = 1 / static_cast<double>(levels.size());
  return levels;
}

BootstrapWalk::BootstrapWalk(const Past& past, const Course& course, Calibration calibration) {
  const std::vector<Level> levels = LevelsOf(past.done, calibration);
  const double unit = UnitOf(past, course);
  // Levels share a grid of past periods where nothing else is measured in points.
  const bool free = past.added.empty() && course.most.empty() && course.done == 0;
  if (calibration == Calibration::kPlain || free) {
    AddLane(past, course, levels, unit,
            calibration == Calibration::kPlain ? kExactSteps : kSharedSteps);
    return;
  }
  for (const Level& level : levels) AddLane(past, course, {level}, unit / kFiner, kOwnSteps);
}

BootstrapWalk::Lane BootstrapWalk::LaneOf(const Past& past, std::vector<Level> levels,
                                          double unit) {
  Lane lane;
  lane.unit = unit;
  std::map<int, double> moves;
  const double chance = 1 / static_cast<double>(past.done.size());
  for (std::size_t i = 0; i < past.done.size(); ++i) {
    const double added = past.added.empty() ? 0 : past.added[i] / levels.front().pace;
    const double steps = (past.done[i] - added) / unit;
    const int below = StepsDown(steps);
    const double above = std::max(steps - below, 0.0);
    moves[below] += chance * (1 - above);
    if (above > kRounding) moves[below + 1] += chance * above;
  }
  lane.moves.assign(moves.begin(), moves.end());
  lane.levels = std::move(levels);
  return lane;
}

void BootstrapWalk::AddLane(const Past& past, const Course& course, std::vector<Level> levels,
                            double finest, int most_steps) {
  const double farthest = course.points / SlowestOf(levels);
  Lane lane = LaneOf(past, std::move(levels), std::max(finest, farthest / most_steps));
  for (const Level& level : lane.levels) {
    lane.targets.push_back(std::max(StepsUp(course.points / (level.pace * lane.unit)), 0));
    lane.top = std::max(lane.top, lane.targets.back());
  }
  // Only a lane of one level has what follows.
  const double step = lane.unit * lane.levels.front().pace;
  lane.done = std::min(StepsDown(course.done / step), lane.top);
  for (const double most : course.most) {
    // What holds less than all must not end at the target by rounding.
    const int steps = std::min(StepsUp(most / step), lane.top);
    lane.most.push_back(most < course.points ? std::min(steps, lane.top - 1) : steps);
  }
  if (lane.moves.front().first < 0) lane.bottom = -lane.top;
  lane.places.resize(static_cast<std::size_t>(lane.top - lane.bottom) + 1);
  lane.places[static_cast<std::size_t>(lane.done - lane.bottom)] = 1;
  lanes_.push_back(std::move(lane));
}

BootstrapWalk BootstrapWalk::Sum(const Past& past, int periods, Calibration calibration) {
  BootstrapWalk walk;
  const double most = Greatest(past.done) * periods;
  for (const Level& level : LevelsOf(past.done, calibration)) {
    const int steps = calibration == Calibration::kPlain ? kExactSteps : kSharedSteps;
    // Without growth of scope all levels share the first one's lane.
    if (!walk.lanes_.empty() && past.added.empty()) {
      walk.lanes_.front().levels.push_back(level);
      continue;
    }
    Lane lane = LaneOf(past, {level}, std::max(UnitOf(past, {}), most / steps));
    lane.top = StepsUp(most / lane.unit) + periods;
    lane.bottom = std::min(lane.moves.front().first, 0) * periods;
    lane.places.resize(static_cast<std::size_t>(lane.top - lane.bottom) + 1);
    lane.places[static_cast<std::size_t>(-lane.bottom)] = 1;
    walk.lanes_.push_back(std::move(lane));
  }
  for (Lane& lane : walk.lanes_) lane.targets.assign(lane.levels.size(), lane.top);
  for (int i = 0; i < periods; ++i) walk.Next();
  return walk;
}

int BootstrapWalk::After(const Lane& lane, int place, int move) const {
  // What is done of the first period is a part of what it will have done.
  const bool running = period_ == 0 && lane.done > 0;
  int after = running ? std::max(move, place) : place + move;
  if (period_ < lane.most.size()) after = std::min(after, std::max(lane.most[period_], place));
  return std::clamp(after, lane.bottom, lane.top);
}

void BootstrapWalk::Walk(Lane& lane) const {
  std::vector<double> next(lane.places.size());
  const auto end = lane.places.size() - 1;
  next[end] = lane.places[end];
  for (std::size_t i = 0; i < end; ++i) {
    const double here = lane.places[i];
    if (here < kNothing) continue;
    for (const auto& [move, chance] : lane.moves) {
      const int after = After(lane, static_cast<int>(i) + lane.bottom, move);
      next[static_cast<std::size_t>(after - lane.bottom)] += chance * here;
    }
  }
  lane.places = std::move(next);
  lane.tails = lane.places;
  for (std::size_t i = end; i > 0; --i) lane.tails[i - 1] += lane.tails[i];
}

double BootstrapWalk::Next() {
  double chance = 0;
  for (Lane& lane : lanes_) {
    Walk(lane);
    for (std::size_t i = 0; i < lane.levels.size(); ++i) {
      const auto target = static_cast<std::size_t>(lane.targets[i] - lane.bottom);
      chance += lane.levels[i].chance * lane.tails[target];
    }
  }
  ++period_;
  chance_ = std::clamp(chance, chance_, 1.0);
  return chance_;
}

double BootstrapWalk::AtLeast(double points) const {
  double chance = 0;
  for (const Lane& lane : lanes_) {
    const std::vector<double>& tails = lane.tails.empty() ? lane.places : lane.tails;
    for (const Level& level : lane.levels) {
      const int steps = StepsUp(points / (level.pace * lane.unit)) - lane.bottom;
      if (steps < static_cast<int>(tails.size()))
        chance += level.chance * tails[static_cast<std::size_t>(std::max(steps, 0))];
    }
  }
  return std::min(chance, 1.0);
}

std::vector<double> ChancesOf(const Past& past, double remaining, Calibration calibration,
                              double enough) {
  BootstrapWalk walk(past, {remaining, 0, {}}, calibration);
  std::vector<double> chances;
  const double until = std::min(enough, 1 - kRounding);
  do {
    chances.push_back(walk.Next());
  } while (chances.back() < until && chances.size() < kMostPeriods);
  return chances;
}

std::optional<int> PeriodWith(const std::vector<double>& chances, double chance) {
  const auto at = std::find_if(chances.begin(), chances.end(), [chance](double each) {
    return each >= chance - kPercentileRounding;
  });
  if (at == chances.end()) return std::nullopt;
  return static_cast<int>(at - chances.begin()) + 1;
}

double MostDoneIn(const Past& past, int periods, double chance, Calibration calibration) {
  const BootstrapWalk walk = BootstrapWalk::Sum(past, periods, calibration);
  const double unit = std::min(UnitOf(past, {}), 1.0);
  double best = 0;  // of which the chance is great enough, in units
  double fastest = 1;
  for (const Level& level : LevelsOf(past.done, calibration))
    fastest = std::max(fastest, level.pace);
  double beyond = std::ceil(Greatest(past.done) * periods * fastest / unit) + 1;
  while (beyond - best > 1) {
    const double middle = std::floor((best + beyond) / 2);
    const bool enough = walk.AtLeast(middle * unit) >= chance - kPercentileRounding;
    (enough ? best : beyond) = middle;
  }
  return best * unit;
}

}  // namespace backlog
