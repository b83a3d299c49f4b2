#include "backlog/rules/burndown.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::Day;
using kit::Of;

// Two working weeks from Monday, 2 November.
Sprint TwoWeeks(SprintStatus status) {
  Sprint sprint = kit::ASprint(3, status);
  sprint.start = Day("2026-11-02");
  sprint.end = Day("2026-11-15");
  return sprint;
}

std::string LeftBy(const Burndown& burndown) {
  std::string text;
  for (const BurndownDay& day : burndown.days) text += " " + std::to_string(day.left);
  return text;
}

TEST_CASE("points are left until they are accepted, on workdays only") {
  Story early = kit::Accepted("a1aaaa", 3, 5);
  early.accepted = Day("2026-11-04");
  Story added = kit::InSprint("b2bbbb", 3, Status::kInProgress, 2);
  added.added = Day("2026-11-06");
  Story removed = kit::Ready("c3cccc", "cccccc", 3);
  removed.past_sprints = {{3, 3, Outcome::kRemoved, {}, Day("2026-11-09"), "later"}};
  const Backlog backlog = Of({early, added, removed, kit::InSprint("d4dddd", 3, Status::kDone, 8)},
                             {TwoWeeks(SprintStatus::kActive)});
  const Sprint& sprint = backlog.sprints[0];
  // 5 + 3 + 8; 5 accepted on the third day, 2 come on the fifth, 3 leave on the second Monday.
  const Burndown burndown = BurndownOf(backlog, sprint, Day("2026-11-10"));
  CHECK(LeftBy(burndown) == " 16 16 11 11 13 10 10");
  CHECK(burndown.days[5].day == Day("2026-11-09"));
  CHECK(burndown.even == 5);  // 3 of 10 workdays are left for 15 points: 4.5
  CHECK(LeftBy(BurndownOf(backlog, sprint, Day("2026-11-30"))) == " 16 16 11 11 13 10 10 10 10 10");
  CHECK(LeftBy(BurndownOf(backlog, sprint, Day("2026-11-01"))).empty());
}

TEST_CASE("an even course goes down on workdays, from the scope that there is") {
  Story added = kit::InSprint("b2bbbb", 3, Status::kInProgress, 5);
  added.added = Day("2026-11-05");
  const Backlog backlog = Of({added, kit::InSprint("d4dddd", 3, Status::kPlanned, 10)},
                             {TwoWeeks(SprintStatus::kActive)});
  const Burndown burndown = BurndownOf(backlog, backlog.sprints[0], Day("2026-11-06"));
  REQUIRE(burndown.course.size() == 15);
  CHECK(burndown.course[0].day == Day("2026-11-01"));
  // Ten points over ten workdays; from the fourth on fifteen.
  const std::vector<double> expected{10, 9, 8, 7, 9, 7.5, 7.5, 7.5, 6, 4.5, 3, 1.5, 0, 0, 0};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(burndown.course[i].left == doctest::Approx(expected[i]));
  }
  CHECK(burndown.even == 8);  // 7.5 on the fifth day, as it is drawn
}

TEST_CASE("a plan burns nothing down") {
  const Backlog backlog =
      Of({kit::InSprint("a1aaaa", 3, Status::kPlanned)}, {TwoWeeks(SprintStatus::kPlanned)});
  CHECK(BurndownOf(backlog, backlog.sprints[0], Day("2026-11-10")).days.empty());
}

}  // namespace
}  // namespace backlog
