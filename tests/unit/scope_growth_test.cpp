#include "backlog/rules/scope_growth.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Of;

/// A sprint of two weeks; the first begins on 5 October.
Sprint Fortnight(int number) {
  Sprint sprint = kit::ASprint(number, SprintStatus::kClosed);
  sprint.start = Day("2026-10-05") + (number - 1) * 14;
  sprint.end = *sprint.start + 13;
  return sprint;
}

Story Came(std::string id, int size, std::string_view on) {
  Story story = kit::Ready(std::move(id), "mmmmmm", size);
  story.release = "1.0";
  story.release_since = Day(on);
  return story;
}

/// The release's work begins with sprint `first`; in each of `last` sprints 10 points are accepted.
Backlog Worked(std::vector<Story> stories, int first, int last) {
  std::vector<Sprint> sprints;
  for (int number = 1; number <= last; ++number) {
    sprints.push_back(Fortnight(number));
    Story done = kit::Accepted("w" + std::to_string(10000 + number), number, 10);
    done.accepted_size = 10;
    if (number >= first) {
      done.release = "1.0";
      done.release_since = Day("2026-09-01");
    }
    stories.push_back(done);
  }
  Backlog backlog = Of(std::move(stories), std::move(sprints));
  Release release;
  release.name = "1.0";
  backlog.releases = {release};
  return backlog;
}

std::vector<double> Growth(const Backlog& backlog) {
  return GrowthOf(backlog, backlog.releases.front(), Velocities(backlog));
}

TEST_CASE("growth is what came in a sprint less what left in it") {
  Story left = kit::Ready("c3cccc", "cccccc", 2);
  left.past_releases = {{"1.0", Day("2026-09-01"), Day("2026-10-20"), "removed", ""}};
  const Backlog backlog = Worked({Came("a1aaaa", 3, "2026-10-07"), Came("b2bbbb", 5, "2026-10-20"),
                                  Came("d4dddd", 8, "2026-09-01"), left},
                                 1, 3);
  CHECK(Growth(backlog) == std::vector<double>{3, 3, 0});
}

TEST_CASE(
    "what came on the day of a closing, or between two sprints, counts with the next sprint") {
  Backlog backlog = Worked({Came("a1aaaa", 3, "2026-10-16"), Came("b2bbbb", 5, "2026-10-18"),
                            Came("c3cccc", 2, "2026-10-29"), Came("d4dddd", 8, "2026-10-30"),
                            Came("e5eeee", 1, "2026-11-13")},
                           1, 3);
  for (Sprint& sprint : backlog.sprints) sprint.closed = *sprint.end - 2;  // a Friday
  CHECK(Growth(backlog) == std::vector<double>{0, 10, 8});
  // Closed on its last day, the next one begins on the day after.
  for (Sprint& sprint : backlog.sprints) sprint.closed = sprint.end;
  CHECK(Growth(backlog) == std::vector<double>{3, 15, 1});
  // One that nobody closed in time goes on until it is.
  backlog.sprints.back().closed = Day("2026-12-01");
  CHECK(Growth(backlog) == std::vector<double>{3, 15, 1});
  // A cancelled one in between has no share of its own.
  backlog.sprints[1].status = SprintStatus::kCancelled;
  CHECK(Growth(backlog) == std::vector<double>{3, 16});
}

TEST_CASE("what is no must does not make the musts later") {
  Story must = Came("a1aaaa", 3, "2026-10-07");
  must.moscow = Moscow::kMust;
  Story could = Came("b2bbbb", 5, "2026-10-07");
  could.moscow = Moscow::kCould;
  const Backlog backlog = Worked({must, could}, 1, 1);
  CHECK(GrowthOf(backlog, backlog.releases.front(), Velocities(backlog), ReleaseShare::kMusts) ==
        std::vector<double>{3});
  CHECK(Growth(backlog) == std::vector<double>{8});
}

TEST_CASE("sprints before work on the release have the mean of the others") {
  const Backlog backlog =
      Worked({Came("a1aaaa", 3, "2026-11-03"), Came("b2bbbb", 2, "2026-11-17")}, 3, 4);
  CHECK(Growth(backlog) == std::vector<double>{3, 3, 3, 2});  // 2.5, rounded
}

TEST_CASE("a scope that was cut is not expected to be cut again") {
  Story left = kit::Ready("c3cccc", "cccccc", 5);
  left.past_releases = {{"1.0", Day("2026-09-01"), Day("2026-10-20"), "removed", ""}};
  CHECK(Growth(Worked({Came("a1aaaa", 3, "2026-10-07"), left}, 1, 2)).empty());
  CHECK(Growth(Worked({}, 1, 2)).empty());
}

TEST_CASE("a team of 10 points a sprint whose release grows by 4 comes 6 nearer") {
  Backlog backlog = Worked({Came("a1aaaa", 4, "2026-10-07"), Came("b2bbbb", 4, "2026-10-20"),
                            Came("c3cccc", 4, "2026-11-03"), Came("d4dddd", 4, "2026-11-17"),
                            Came("e5eeee", 4, "2026-12-01"), Came("f6ffff", 10, "2026-09-01")},
                           1, 5);
  const Result<Pace> pace = PaceOfRelease(backlog, "1.0", std::nullopt);
  REQUIRE(pace.has_value());
  CHECK(pace->added == std::vector<double>{4, 4, 4, 4, 4});
  CHECK(MeanGrowth(*pace) == doctest::Approx(4));
  // 30 points are left: five sprints at 6 each, three without growth.
  Course course;
  course.points = 30;
  ChanceWalk walk(*pace, course, Calibration::kPlain);
  for (int sprint = 1; sprint < 5; ++sprint) CHECK(walk.Next() == doctest::Approx(0));
  CHECK(walk.Next() == doctest::Approx(1));
  CHECK(PaceOfRelease(backlog, "", std::nullopt)->added.empty());
  CHECK(PaceOfRelease(backlog, "9.9", std::nullopt)->added.empty());
}

TEST_CASE("an assumed velocity makes good the growth first") {
  Pace pace;
  pace.measured = {{1, 10}};
  pace.added = {4};
  pace.assumed = std::pair(10, 10);
  pace.assumed_sprints = 4;
  Course course;
  course.points = 12;
  ChanceWalk walk(pace, course, Calibration::kPlain);
  CHECK(walk.Next() == doctest::Approx(0));
  CHECK(walk.Next() == doctest::Approx(1));  // 2 x (10 - 4)
}

}  // namespace
}  // namespace backlog
