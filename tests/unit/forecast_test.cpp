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

/// The chances of the first `count` sprints, by the plain bootstrap.
std::vector<double> WalkChances(const Pace& pace, const Course& course, int count) {
  ChanceWalk walk(pace, course, Calibration::kPlain);
  std::vector<double> chances;
  for (int i = 0; i < count; ++i) chances.push_back(walk.Next());
  return chances;
}

TEST_CASE("An assumption is wrong in each sprint or in none") {
  Pace pace;
  pace.assumed = {15, 25};
  pace.assumed_sprints = 3;
  // 100 points: 25 do it in 4 sprints, 20 to 24 in 5, 17 to 19 in 6, 15 and 16 in 7.
  const auto chances = WalkChances(pace, {100, 0, {}}, 7);
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
  const auto chances = WalkChances(pace, {20, 0, {}}, 2);
  CHECK(chances[0] == doctest::Approx(0.75));
  CHECK(chances[1] == doctest::Approx(1));
}

TEST_CASE("The running sprint does what it holds, and what it did counts") {
  // 8 of its 10 points are done, 6 wait behind it.
  const auto chances = WalkChances(Measured({8, 20}), {16, 8, {10}}, 3);
  CHECK(chances[0] == 0);
  // 8 + 8 or 8 + 20 or 10 + 8 or 10 + 20: each reaches 16.
  CHECK(chances[1] == doctest::Approx(1));
  const auto in_sprint = WalkChances(Measured({8, 20}), {10, 8, {10}}, 2);
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
  // Sprint 2 does its 3 points. One sprint tells little, so the others do 10 points each at seven
  // levels, exp(+-1.47, 0.79, 0.37 or 0 times the root of ln 1.25): 5, 6.9, 8.4, 10, 11.9, 14.5 and
  // 20. Two of them do the 13 points that are left in sprint 3, four by sprint 4, one by sprint 5.
  const SprintChance* sprint = SprintWith(*forecast, 0.85);
  REQUIRE(sprint != nullptr);
  CHECK(sprint->sprint == 4);
  CHECK(sprint->end.ToString() == "2026-12-06");
  CHECK(ChanceBy(*forecast, kit::Day("2026-12-05")) == doctest::Approx(2.0 / 7));
  CHECK(ChanceBy(*forecast, kit::Day("2026-12-06")) == doctest::Approx(6.0 / 7));
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

TEST_CASE("How much is done until a date: whole stories in their order, of those that are wanted") {
  const Backlog backlog = WithSprints({kit::Ready("a1aaaa", "cc", 5), kit::Ready("b2bbbb", "dd", 8),
                                       kit::InSprint("c3cccc", 2, Status::kPlanned, 3)});
  Pace pace;
  pace.assumed = {10, 10};
  pace.assumed_sprints = 5;
  const std::vector<const Story*> wanted{backlog.Find("a1aaaa"), backlog.Find("b2bbbb")};
  const Date today = kit::Day("2026-11-02");
  // Sprint 2 does the 3 points that it holds, sprint 3 does 10 until 22 November.
  const auto forecast = ForecastOf(backlog, wanted, pace, today, kit::Day("2026-11-30"));
  REQUIRE(forecast);
  REQUIRE(forecast->done_by);
  CHECK(forecast->done_by->sprints == 2);
  CHECK(forecast->done_by->last.sprint == 3);
  REQUIRE(forecast->done_by->shares.size() == 3);
  for (const DoneShare& share : forecast->done_by->shares) {
    CHECK(share.points == 13);
    CHECK(share.stories == 1);
    CHECK(share.last == backlog.Find("a1aaaa"));
  }
  CHECK_FALSE(ForecastOf(backlog, wanted, pace, today, kit::Day("2026-11-05"))->done_by);
  CHECK_FALSE(ForecastOf(backlog, wanted, pace, today)->done_by);
}

/// The stories of `wanted` that are done by 22 November, after two sprints of 5 points: the 3 that
/// the running one holds, and 5 more.
std::size_t DoneInTime(const Backlog& backlog, const std::vector<std::string>& ids) {
  Pace pace;
  pace.assumed = {5, 5};
  pace.assumed_sprints = 5;
  std::vector<const Story*> wanted;
  for (const std::string& id : ids) wanted.push_back(backlog.Find(id));
  const auto forecast =
      ForecastOf(backlog, wanted, pace, kit::Day("2026-11-02"), kit::Day("2026-11-22"));
  REQUIRE(forecast);
  REQUIRE(forecast->done_by);
  CHECK(forecast->done_by->shares.front().points == 8);
  return forecast->done_by->shares.front().stories;
}

TEST_CASE("Nothing is done by a date before what it waits for, wherever that stands") {
  const Story running = kit::InSprint("c3cccc", 2, Status::kPlanned, 3);
  Story story = kit::Ready("a1aaaa", "cc", 2);
  const auto with = [&](int size) {
    return WithSprints(
        {running, story, kit::Ready("b2bbbb", "dd", size), kit::Ready("d4dddd", "ff", 3)});
  };
  CHECK(DoneInTime(with(4), {"a1aaaa", "d4dddd"}) == 1);  // 3 + 2, then 4 and 3
  story.depends_on = {"d4dddd"};
  CHECK(DoneInTime(with(4), {"a1aaaa"}) == 1);            // 3 + 3 + 2
  CHECK(DoneInTime(with(4), {"a1aaaa", "d4dddd"}) == 0);  // 3 + 4 + 3 + 2: b2bbbb stands before
  CHECK(DoneInTime(with(2), {"a1aaaa", "d4dddd"}) == 1);  // 3 + 2 + 3
  story.depends_on = {"b2bbbb"};
  CHECK(DoneInTime(with(4), {"a1aaaa"}) == 0);  // 3 + 4 + 2
  CHECK(DoneInTime(with(3), {"a1aaaa"}) == 1);  // 3 + 3 + 2
}

TEST_CASE("What waits in a chain is done from its end, and a cycle comes to one") {
  const auto chain = [](std::string first, std::string second, std::string third) {
    std::vector<Story> stories{kit::Ready("a1aaaa", "cc", 1), kit::Ready("b2bbbb", "dd", 1),
                               kit::Ready("d4dddd", "ff", 1)};
    stories[0].depends_on = {std::move(first)};
    stories[1].depends_on = {std::move(second)};
    if (!third.empty()) stories[2].depends_on = {std::move(third)};
    const Backlog backlog = WithSprints(stories);
    const auto forecast = ForecastOf(
        backlog, {backlog.Find("a1aaaa"), backlog.Find("b2bbbb"), backlog.Find("d4dddd")},
        *PaceOf(backlog, {}), kit::Day("2026-11-02"));
    REQUIRE(forecast);
    return kit::Ids(forecast->wanted);
  };
  CHECK(chain("b2bbbb", "d4dddd", "") == "d4dddd b2bbbb a1aaaa");
  CHECK(chain("d4dddd", "a1aaaa", "") == "d4dddd a1aaaa b2bbbb");
  CHECK(chain("b2bbbb", "d4dddd", "a1aaaa").size() == 20);  // each once
}

TEST_CASE("Sprints at the mean velocity: the example of Jira's release burndown") {
  // 28 points in three sprints are 9 a sprint; 10 that are left take 2.
  CHECK(SprintsAtMean(10, Mean{28, 3}) == 2);
  CHECK(SprintsAtMean(9, Mean{28, 3}) == 1);
  // 14.5 a sprint are 15: 59 points take 4, although 4 times 14.5 are 58.
  CHECK(RoundedMean(Mean{29, 2}) == 15);
  CHECK(SprintsAtMean(59, Mean{29, 2}) == 4);
  CHECK(SprintsAtMean(61, Mean{29, 2}) == 5);
  CHECK_FALSE(SprintsAtMean(10, Mean{1, 3}));
  CHECK_FALSE(SprintsAtMean(10, Mean{}));
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

TEST_CASE("An assumption fills up to five sprints, an asked one always counts") {
  Backlog backlog = WithSprints({});
  backlog.settings.expected_velocity = {15, 25};
  CHECK(PaceOf(backlog, {})->assumed_sprints == 4);
  CHECK(PaceOf(backlog, std::pair(9, 9))->assumed_sprints == 4);
  backlog.sprints.clear();
  CHECK(PaceOf(backlog, {})->assumed_sprints == 5);
  CHECK(PaceOf(backlog, {})->measured.empty());
  backlog.settings.expected_velocity.clear();
  CHECK_FALSE(PaceOf(backlog, {}));
}

}  // namespace
}  // namespace backlog
