// The bootstrap: chances that were published or can be counted on paper, levels worked out by hand.
#include <doctest/doctest.h>

#include <cmath>

#include "backlog/rules/backtest.h"
#include "backlog/rules/bootstrap.h"

namespace backlog {
namespace {

const Past kTwelveWeeks{{1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2}};

doctest::Approx FourPlaces(double value) {
  return doctest::Approx(value).epsilon(0.00006);
}

std::vector<double> PlainChances(const Past& past, double remaining) {
  return ChancesOf(past, remaining, Calibration::kPlain);
}

TEST_CASE("Twelve weeks of a published example: the plain bootstrap, to the fourth place") {
  const auto far = PlainChances(kTwelveWeeks, 105);
  CHECK(far[26] == FourPlaces(0.4671));
  CHECK(far[27] == FourPlaces(0.5761));
  CHECK(far[28] == FourPlaces(0.6768));
  CHECK(far[29] == FourPlaces(0.7637));
  CHECK(far[30] == FourPlaces(0.8343));
  CHECK(far[31] == FourPlaces(0.8884));
  CHECK(far[32] == FourPlaces(0.9277));
  CHECK(far[33] == FourPlaces(0.9550));
  CHECK(PeriodWith(far, 0.50) == 28);
  CHECK(PeriodWith(far, 0.70) == 30);
  CHECK(PeriodWith(far, 0.85) == 32);
  CHECK(PeriodWith(far, 0.95) == 34);
  const auto near = PlainChances(kTwelveWeeks, 50);
  CHECK(near[11] == FourPlaces(0.3479));
  CHECK(near[12] == FourPlaces(0.5079));
  CHECK(near[14] == FourPlaces(0.7794));
  CHECK(near[15] == FourPlaces(0.8681));
  CHECK(near[16] == FourPlaces(0.9265));
  CHECK(near[17] == FourPlaces(0.9616));
}

TEST_CASE("Twelve weeks of a published example: the most done in ten weeks") {
  CHECK(MostDoneIn(kTwelveWeeks, 10, 0.50, Calibration::kPlain) == 38);
  CHECK(MostDoneIn(kTwelveWeeks, 10, 0.85, Calibration::kPlain) == 30);
  CHECK(MostDoneIn(kTwelveWeeks, 10, 0.95, Calibration::kPlain) == 25);
  const auto sum = BootstrapWalk::Sum(kTwelveWeeks, 10, Calibration::kPlain);
  CHECK(sum.AtLeast(25) == FourPlaces(0.9544));
  CHECK(sum.AtLeast(26) == FourPlaces(0.9404));
  CHECK(sum.AtLeast(30) == FourPlaces(0.8530));
  CHECK(sum.AtLeast(31) == FourPlaces(0.8226));
  CHECK(sum.AtLeast(38) == FourPlaces(0.5324));
  CHECK(sum.AtLeast(39) == FourPlaces(0.4854));
}

TEST_CASE("One die, to reach 12: at best 2 rolls, at worst 12") {
  const auto chances = PlainChances({{1, 2, 3, 4, 5, 6}}, 12);
  CHECK(chances.size() == 12);
  CHECK(chances[0] == 0);
  CHECK(chances[1] == doctest::Approx(1.0 / 36));
  CHECK(chances[2] == doctest::Approx(0.375));
  CHECK(chances[3] == doctest::Approx(0.760802).epsilon(1e-6));
  CHECK(chances[4] == doctest::Approx(0.941229).epsilon(1e-6));
  CHECK(chances[5] == doctest::Approx(0.990098).epsilon(1e-6));
  CHECK(PeriodWith(chances, 0.50) == 4);
  CHECK(PeriodWith(chances, 0.85) == 5);
  CHECK(PeriodWith(chances, 0.95) == 6);
}

TEST_CASE("Four velocities of a published example, 300 to go") {
  const auto chances = PlainChances({{37, 47, 50, 57}}, 300);
  CHECK(chances[5] == FourPlaces(0.2322));
  CHECK(chances[6] == FourPlaces(0.9615));
}

TEST_CASE("A percentile is reached in spite of the last bit, and by no more than that") {
  // Ten of which one did nothing: 0.9 for one period, computed as a sum of tenths.
  const auto chances = PlainChances({{1, 1, 1, 1, 1, 1, 1, 1, 1, 0}}, 1);
  CHECK(PeriodWith(chances, 0.9) == 1);
  CHECK(PeriodWith(chances, 0.9 + 1e-9) == 2);
  CHECK_FALSE(PeriodWith({0.5}, 0.9));
}

TEST_CASE("Levels: each window of the past, drawn to its mean by three imagined periods") {
  const auto levels = LevelsOf({10, 20, 30}, Calibration::kCalibrated);
  REQUIRE(levels.size() == 28);
  // Windows of none, one, two and all: 20, (30 + 60) / 4, (50 + 60) / 5, (60 + 60) / 6.
  CHECK(levels[3].pace == doctest::Approx(1));
  CHECK(levels[10].pace == doctest::Approx(22.5 / 20));
  CHECK(levels[17].pace == doctest::Approx(22.0 / 20));
  CHECK(levels[24].pace == doctest::Approx(1));
  // The variance of the logarithm is ln(1 + 1 / (3 + 3)).
  const double spread = std::sqrt(std::log(7.0 / 6));
  CHECK(levels[0].pace == doctest::Approx(std::exp(-1.4652338 * spread)));
  CHECK(levels[6].pace == doctest::Approx(std::exp(1.4652338 * spread)));
  double sum = 0;
  for (const Level& level : levels) sum += level.chance;
  CHECK(sum == doctest::Approx(1));
  CHECK(LevelsOf({10, 20, 30}, Calibration::kPlain).size() == 1);
}

TEST_CASE("A calibrated chance is the mean of the plain ones at each level") {
  const Past past{{4, 9, 2, 7}};
  const auto chances = ChancesOf(past, 21, Calibration::kCalibrated);
  for (const int period : {2, 3, 4, 6, 9}) {
    double mean = 0;
    for (const Level& level : LevelsOf(past.done, Calibration::kCalibrated)) {
      auto plain = PlainChances(past, 21 / level.pace);
      plain.resize(20, 1.0);
      mean += level.chance * plain[static_cast<std::size_t>(period) - 1];
    }
    CHECK(chances[static_cast<std::size_t>(period) - 1] == doctest::Approx(mean).epsilon(1e-9));
  }
}

TEST_CASE("What the first period has done, and what it holds") {
  BootstrapWalk walk({{8, 20}}, {16, 8, {10}}, Calibration::kPlain);
  CHECK(walk.Next() == 0);
  CHECK(walk.AtLeast(8) == doctest::Approx(1));
  CHECK(walk.AtLeast(9) == doctest::Approx(0.5));
  // 8 + 8, 8 + 20, 10 + 8 or 10 + 20.
  CHECK(walk.Next() == doctest::Approx(1));
}

TEST_CASE("What is added in a period is taken off what it did, and moves no faster with the team") {
  const auto steady = PlainChances({{10, 10}, {5, 5}}, 50);
  CHECK(PeriodWith(steady, 1) == 10);
  // 10 or 2 forward, each as likely: 10 in two periods unless both went 2.
  const auto mixed = PlainChances({{10, 6}, {0, 4}}, 10);
  CHECK(mixed[0] == doctest::Approx(0.5));
  CHECK(mixed[1] == doctest::Approx(0.75));
  // 4 back or 8 forward: 8 at once, or 4 back, 4, 12.
  const auto back = PlainChances({{2, 8}, {6, 0}}, 8);
  CHECK(back[0] == doctest::Approx(0.5));
  CHECK(back[1] == doctest::Approx(0.5));
  CHECK(back[2] == doctest::Approx(0.625));
  CHECK(MostDoneIn({{10, 10}, {5, 5}}, 4, 0.5, Calibration::kPlain) == 20);
  // Calibrated, 10 done becomes 10 times the level, and 5 stay 5: four of seven levels are 1 or
  // more.
  CHECK(ChancesOf({{10, 10}, {5, 5}}, 50, Calibration::kCalibrated)[9] == doctest::Approx(4.0 / 7));
}

TEST_CASE("Halves, thousands, and what never ends") {
  CHECK(PeriodWith(PlainChances({{0.5, 0.5}}, 3), 1) == 6);
  CHECK(PeriodWith(PlainChances({{1.5, 2.5}}, 4), 0.75) == 2);
  CHECK(MostDoneIn({{0.5, 1.5}}, 2, 1, Calibration::kPlain) == 1);
  // Three times 3.3333 are 9.9999, whatever the thousandths say.
  CHECK(PeriodWith(PlainChances({{3.3333, 3.3333, 3.3334}}, 9.9999), 1) == 3);
  // 200 periods at 3000 to 5000: the mean of 4000 at every second one.
  const auto large = ChancesOf({{3000, 5000}}, 800'000, Calibration::kCalibrated);
  CHECK(PeriodWith(large, 0.5).value() >= 195);
  CHECK(PeriodWith(large, 0.5).value() <= 205);
  CHECK(MostDoneIn({{3000, 5000}}, 200, 0.5, Calibration::kPlain) == 800'000);
  const auto slow = PlainChances({{0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}, 500);
  CHECK(slow.size() == kMostPeriods);
  CHECK_FALSE(PeriodWith(slow, 0.5));
}

TEST_CASE("A back-test on paper: steady, then half, and an end that comes too early") {
  BacktestSetup setup;
  setup.window = 2;
  setup.least = 2;
  setup.lengths = {2};
  setup.calibration = Calibration::kPlain;
  // Windows 4 4, 4 4, 4 2, 2 2: after the second, the third, the fourth and the fifth period.
  const auto trials = TrialsOf({4, 4, 4, 2, 2, 2}, setup);
  REQUIRE(trials.size() == 4);
  CHECK(trials[0].needed == 3);  // 8 points: 4, 2, 2
  CHECK(trials[0].forecast[1] == 2);
  CHECK(trials[1].needed == std::nullopt);  // 8 points, and 2, 2, 2 is what is left
  CHECK(trials[1].left == 3);
  CHECK(trials[2].needed == std::nullopt);  // 6 points of 2, 2
  CHECK(trials[2].forecast[0] == 2);        // 6 or more of 4 and 2: three of four pairs
  CHECK(trials[2].forecast[1] == 3);        // a third period: surely
  CHECK(trials[3].needed == std::nullopt);  // 4 points of 2
  const BacktestRow row = RowOf(trials, 2);
  CHECK(row.known == 1);
  CHECK(row.error == doctest::Approx(1));
  // The fourth forecast, 2 periods, lies beyond the one that is left: it says nothing.
  CHECK(row.tried[0] == 3);
  CHECK(row.kept[0] == 0);
  CHECK(row.tried[1] == 2);
}

}  // namespace
}  // namespace backlog
