// Forecasts: chances that were published or can be counted on paper, and what counts as work.
#include <doctest/doctest.h>

#include "backlog/rules/forecast.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

Pace Measured(const std::vector<int>& velocities) {
  Pace pace;
  for (const int points : velocities) {
    pace.measured.push_back({static_cast<int>(pace.measured.size()) + 1, points});
  }
  return pace;
}

/// The chances of the first `count` sprints.
std::vector<double> ChancesOf(const Pace& pace, const Course& course, int count) {
  ChanceWalk walk(pace, course);
  std::vector<double> chances;
  for (int i = 0; i < count; ++i) chances.push_back(walk.Next());
  return chances;
}

doctest::Approx Near(double value) {
  return doctest::Approx(value).epsilon(0.00006);
}

TEST_CASE("One die, to reach 12: the chances that one can count on paper") {
  const auto chances = ChancesOf(Measured({1, 2, 3, 4, 5, 6}), {12, 0, {}}, 12);
  CHECK(chances[0] == 0);
  CHECK(chances[1] == Near(0.027778));
  CHECK(chances[2] == Near(0.375));
  CHECK(chances[3] == Near(0.760802));
  CHECK(chances[4] == Near(0.941229));
  CHECK(chances[5] == Near(0.990098));
  CHECK(chances[11] == doctest::Approx(1));
}

TEST_CASE("Twelve weeks of a published example, 105 and 50 to go") {
  const Pace pace = Measured({1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2});
  const auto far = ChancesOf(pace, {105, 0, {}}, 34);
  CHECK(far[26] == Near(0.4671));
  CHECK(far[27] == Near(0.5761));
  CHECK(far[31] == Near(0.8884));
  CHECK(far[33] == Near(0.9550));
  const auto near = ChancesOf(pace, {50, 0, {}}, 18);
  CHECK(near[11] == Near(0.3479));
  CHECK(near[12] == Near(0.5079));
  CHECK(near[15] == Near(0.8681));
  CHECK(near[17] == Near(0.9616));
}

TEST_CASE("Four sprints of a published example, 300 to go") {
  const auto chances = ChancesOf(Measured({37, 47, 50, 57}), {300, 0, {}}, 7);
  CHECK(chances[5] == Near(0.2322));
  CHECK(chances[6] == Near(0.9615));
}

TEST_CASE("An assumption is wrong in each sprint or in none") {
  Pace pace;
  pace.assumed = {15, 25};
  pace.assumed_sprints = 3;
  // 100 points: 25 do it in 4 sprints, 20 to 24 in 5, 17 to 19 in 6, 15 and 16 in 7.
  const auto chances = ChancesOf(pace, {100, 0, {}}, 7);
  CHECK(chances[2] == 0);
  CHECK(chances[3] == doctest::Approx(1.0 / 11));
  CHECK(chances[4] == doctest::Approx(6.0 / 11));
  CHECK(chances[5] == doctest::Approx(9.0 / 11));
  CHECK(chances[6] == doctest::Approx(1));
}

TEST_CASE("What was measured and what is assumed are weighed by sprints") {
  Pace pace = Measured({10});
  pace.assumed = {20, 20};
  pace.assumed_sprints = 3;
  const auto chances = ChancesOf(pace, {20, 0, {}}, 2);
  CHECK(chances[0] == doctest::Approx(0.75));
  CHECK(chances[1] == doctest::Approx(1));
}

TEST_CASE("The running sprint does what it holds, and what it did counts") {
  // 8 of its 10 points are done, 6 wait behind it.
  const auto chances = ChancesOf(Measured({8, 20}), {16, 8, {10}}, 3);
  CHECK(chances[0] == 0);
  // 8 + 8 or 8 + 20 or 10 + 8 or 10 + 20: each reaches 16.
  CHECK(chances[1] == doctest::Approx(1));
  const auto in_sprint = ChancesOf(Measured({8, 20}), {10, 8, {10}}, 2);
  CHECK(in_sprint[0] == doctest::Approx(0.5));
}

Backlog WithSprints(std::vector<Story> stories) {
  Sprint closed = kit::ASprint(1, SprintStatus::kClosed);
  closed.start = kit::Day("2026-10-05");
  closed.end = kit::Day("2026-10-18");
  Sprint active = kit::ASprint(2, SprintStatus::kActive);
  active.start = kit::Day("2026-10-26");
  active.end = kit::Day("2026-11-08");
  stories.push_back(kit::Accepted("z9done", 1, 10));
  return kit::Of(std::move(stories), {closed, active});
}

TEST_CASE("What is in the running sprint comes first, whatever its rank") {
  const Backlog backlog = WithSprints({kit::Ready("a1aaaa", "cc", 5), kit::Ready("b2bbbb", "dd", 8),
                                       kit::InSprint("c3cccc", 2, Status::kPlanned, 3)});
  const Result<Pace> pace = PaceOf(backlog, {});
  REQUIRE(pace);
  const auto forecast =
      ForecastOf(backlog, {backlog.Find("b2bbbb")}, *pace, kit::Day("2026-11-02"));
  REQUIRE(forecast);
  CHECK(kit::Ids(forecast->before) == "c3cccc a1aaaa");
  CHECK(LoadOf(forecast->before).points == 8);
  // Sprint 2 does its 3 points, sprint 3 its 10: 16 are done in sprint 4.
  const SprintChance* sprint = SprintWith(*forecast, 0.85);
  REQUIRE(sprint != nullptr);
  CHECK(sprint->sprint == 4);
  CHECK(sprint->end.ToString() == "2026-12-06");
  CHECK(ChanceBy(*forecast, kit::Day("2026-12-05")) == 0);
  CHECK(ChanceBy(*forecast, kit::Day("2026-12-06")) == doctest::Approx(1));
}

TEST_CASE("What a story waits for counts, where it stands behind it too") {
  Story story = kit::Ready("a1aaaa", "cc", 5);
  story.depends_on = {"b2bbbb"};
  const Backlog backlog = WithSprints({story, kit::Ready("b2bbbb", "dd", 8)});
  const auto forecast =
      ForecastOf(backlog, {backlog.Find("a1aaaa")}, *PaceOf(backlog, {}), kit::Day("2026-11-02"));
  REQUIRE(forecast);
  CHECK(kit::Ids(forecast->before) == "b2bbbb");
  CHECK(forecast->prerequisites == 1);
}

TEST_CASE("A story without a size counts the median of the others") {
  Story unsized = kit::Ready("b2bbbb", "dd");
  unsized.size.reset();
  const Backlog backlog =
      WithSprints({kit::Ready("a1aaaa", "cc", 3), unsized, kit::Ready("c3cccc", "ff", 8),
                   kit::Ready("d4dddd", "gg", 5)});
  const auto forecast =
      ForecastOf(backlog, {backlog.Find("c3cccc")}, *PaceOf(backlog, {}), kit::Day("2026-11-02"));
  REQUIRE(forecast);
  CHECK(forecast->unsized_points == 5);
  CHECK(LoadOf(forecast->before).unsized == 1);
}

TEST_CASE("The settings' assumption fills up to three sprints, an asked one always counts") {
  Backlog backlog = WithSprints({});
  backlog.settings.expected_velocity = {15, 25};
  CHECK(PaceOf(backlog, {})->assumed_sprints == 2);
  CHECK(PaceOf(backlog, std::pair(9, 9))->assumed_sprints == 3);
  backlog.sprints.clear();
  CHECK(PaceOf(backlog, {})->assumed_sprints == 3);
  CHECK(PaceOf(backlog, {})->measured.empty());
  backlog.settings.expected_velocity.clear();
  CHECK_FALSE(PaceOf(backlog, {}));
}

}  // namespace
}  // namespace backlog
