#include "backlog/rules/team_days.h"

#include <doctest/doctest.h>

#include "backlog/rules/sprint_planning.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::Of;
using kit::Why;

Settings TeamOf(std::vector<Person> people, double focus_factor = 1.0) {
  Settings settings = DefaultSettings();
  settings.people = std::move(people);
  settings.focus_factor = focus_factor;
  return settings;
}

// What capacity a plan has, and why.
Capacity PlannedCapacity(Backlog backlog, std::vector<Away> away) {
  backlog.Put(kit::Ready("z9zzzz", "cccccc", 1));
  PlanOptions options{{kit::Day("2026-11-24"), "Marta"}};
  options.away = std::move(away);
  const auto plan = PlanSprint(backlog, options);
  REQUIRE_MESSAGE(plan.has_value(), (plan ? "" : plan.error().what));
  return {plan->capacity, plan->capacity_why};
}

TEST_CASE("the figures of the field: man-days, focus factor, team strength") {
  // Kniberg: 80 man-days at 75 % are 60 points; 28 at 70 % are 19.6, which is 19; 9.8 / 28 = 35 %.
  CHECK(PointsFor(80, 0.75) == 60);
  CHECK(PointsFor(28, 0.7) == 19);
  CHECK(PointsFor(30, 0.7) == 21);  // not 20, as binary fractions have it
  CHECK(FocusFactor(9.8, 28) == doctest::Approx(0.35));
  CHECK(FocusFactor(60, 80) == doctest::Approx(0.75));
  // Pivotal Tracker: 4 people x 10 days are 40; with 8 of them off the strength is 0.8.
  const Settings four = TeamOf({{"Ada", 10}, {"Ben", 10}, {"Cleo", 10}, {"Dan", 10}});
  const auto team = DaysOfTeam(four, {{"Ada", 5}, {"Ben", 3}});
  REQUIRE(team);
  CHECK(team->usual == 40);
  CHECK(team->there == 32);
  CHECK(team->Strength() == doctest::Approx(0.8));
}

TEST_CASE("who is away must be one of the people, and be there at all") {
  const Settings settings = TeamOf({{"Ada", 8}, {"Ben", 4.5}});
  CHECK(Why(DaysOfTeam(settings, {{"Bem", 1}})) == "'Bem' is none of the people");
  CHECK(Why(DaysOfTeam(settings, {{"Ben", 5}})) == "'Ben' cannot be away 5 days");
  CHECK(Why(DaysOfTeam(settings, {{"Ben", 4}, {"Ben", 1}})) == "'Ben' cannot be away 1 day");
  CHECK(DaysOfTeam(settings, {{"Ben", 4.5}}));
  CHECK(Why(DaysOfTeam(TeamOf({}), {})) == "nothing tells how many days people have");
}

TEST_CASE("without a measured sprint people's days and the focus factor tell what fits") {
  Backlog backlog = Of({});
  backlog.settings = TeamOf({{"Ada", 10}, {"Ben", 10}, {"Cleo", 8}}, 0.7);
  const Capacity all = PlannedCapacity(backlog, {});
  CHECK(all.points == 19);
  CHECK(all.why == "28 days of 3 people, times the focus factor 0.7");
  const Capacity away = PlannedCapacity(backlog, {{"Cleo", 8}});
  CHECK(away.points == 14);  // 20 days
  CHECK(away.why ==
        "28 days of 3 people, times the focus factor 0.7; 20 of 28 days are there, 71 %");
  backlog.settings.expected_velocity = {15, 25};
  CHECK(PlannedCapacity(backlog, {}).points == 15);  // what the team expects comes first
}

TEST_CASE("a measured velocity shrinks with the days that are missing") {
  Backlog backlog = Of({}, {kit::ASprint(1, SprintStatus::kClosed)});
  backlog.Put(kit::Accepted("v1vvvv", 1, 20));
  backlog.settings = TeamOf({{"Ada", 20}, {"Ben", 20}});
  const Capacity capacity = PlannedCapacity(backlog, {{"Ada", 8}});
  CHECK(capacity.points == 16);  // 20 x 0.8
  CHECK(capacity.why ==
        "the velocity of the only sprint that was closed; 0.50 points for each of 40 days; 32 of "
        "40 days are there, 80 %");
}

}  // namespace
}  // namespace backlog
