// How a sprint becomes active, and how it ends.
#include <doctest/doctest.h>

#include "backlog/rules/sprint_planning.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::ASprint;
using kit::Day;
using kit::Of;
using kit::Today;
using kit::Why;

TEST_CASE("a planned sprint is started where no other is active") {
  const Backlog backlog =
      Of({kit::InSprint("a1aaaa", 4, Status::kPlanned)}, {ASprint(4, SprintStatus::kPlanned)});
  const auto change = StartSprint(backlog, 4, Today());
  REQUIRE(change);
  CHECK(change->stories.empty());
  CHECK(change->sprints[0].status == SprintStatus::kActive);
  CHECK(change->sprints[0].start == Day("2026-11-24"));

  const Backlog busy =
      Of({}, {ASprint(3, SprintStatus::kActive), ASprint(4, SprintStatus::kPlanned)});
  CHECK(Why(StartSprint(busy, 4, Today())) == "cannot start sprint 4: sprint 3 is still active");
  CHECK(Why(StartSprint(busy, 3, Today())) == "cannot start sprint 3: it is active, not planned");
  CHECK(Why(StartSprint(busy, 9, Today())) == "cannot start sprint 9: there is no such sprint");
}

TEST_CASE("closing keeps what is accepted or done, and sends the rest back to its place") {
  Story begun = kit::InSprint("b2bbbb", 3, Status::kInProgress, 5);
  begun.rank = "hjkmpq";
  begun.added = Day("2026-11-05");
  begun.size = 8;  // it was sized anew in the sprint
  Story lapsed = kit::InSprint("c3cccc", 3, Status::kPlanned);
  lapsed.benefit.clear();
  const Backlog backlog =
      Of({kit::Accepted("a1aaaa", 3), begun, lapsed, kit::InSprint("d4dddd", 3, Status::kDone),
          kit::InSprint("e5eeee", 4, Status::kPlanned)},
         {ASprint(3, SprintStatus::kActive), ASprint(4, SprintStatus::kPlanned)});
  const auto change = CloseSprint(backlog, 3, YesNo::kYes, Today());
  REQUIRE(change);
  REQUIRE(change->sprints.size() == 1);
  CHECK(change->sprints[0].status == SprintStatus::kClosed);
  CHECK(change->sprints[0].goal_met == YesNo::kYes);
  CHECK(change->sprints[0].closed == Day("2026-11-24"));

  CHECK(kit::Ids(change->stories) == "b2bbbb c3cccc");
  const Story& back = change->stories[0];
  CHECK(back.status == Status::kReady);
  CHECK(back.rank == "hjkmpq");
  CHECK_FALSE(back.sprint.has_value());
  CHECK_FALSE(back.planned_size.has_value());
  CHECK(back.started == Day("2026-11-03"));
  CHECK(back.past_sprints == std::vector<PastSprint>{{3, 5, Outcome::kSpilled, Day("2026-11-05"),
                                                      Day("2026-11-24"), ""}});
  CHECK(change->stories[1].status == Status::kNew);
}

TEST_CASE("only an active sprint can be closed") {
  const Backlog backlog =
      Of({}, {ASprint(2, SprintStatus::kClosed), ASprint(4, SprintStatus::kPlanned)});
  CHECK(Why(CloseSprint(backlog, 2, YesNo::kNo, Today())) ==
        "cannot close sprint 2: it is closed, not active");
  CHECK(Why(CloseSprint(backlog, 4, YesNo::kNo, Today())) ==
        "cannot close sprint 4: it is planned, not active");
}

TEST_CASE("cancelling sends stories back as cancelled, and needs a reason") {
  const Backlog backlog =
      Of({kit::InSprint("a1aaaa", 3, Status::kInProgress, 5)}, {ASprint(3, SprintStatus::kActive)});
  CHECK(Why(CancelSprint(backlog, 3, " ", Today())) == "cannot cancel sprint 3: it needs a reason");
  const auto change = CancelSprint(backlog, 3, "The goal is obsolete", Today());
  REQUIRE(change);
  CHECK(change->sprints[0].status == SprintStatus::kCancelled);
  CHECK(change->sprints[0].reason == "The goal is obsolete");
  CHECK(change->stories[0].past_sprints[0].outcome == Outcome::kCancelled);
  CHECK(change->stories[0].past_sprints[0].size == 5);
}

TEST_CASE("a plan that is cancelled leaves no trace in its stories") {
  const Backlog backlog =
      Of({kit::InSprint("a1aaaa", 4, Status::kPlanned)}, {ASprint(4, SprintStatus::kPlanned)});
  const auto change = CancelSprint(backlog, 4, "Other plans", Today());
  REQUIRE(change);
  CHECK(change->stories[0].status == Status::kReady);
  CHECK(change->stories[0].past_sprints.empty());
}

TEST_CASE("only a product owner cancels, where settings name some") {
  Backlog backlog = Of({}, {ASprint(3, SprintStatus::kActive)});
  backlog.settings.product_owner = {"Eva", "Noor"};
  CHECK(Why(CancelSprint(backlog, 3, "Obsolete", Today())) ==
        "cannot cancel sprint 3: Marta is no product owner");
  backlog.settings.product_owner = {"Eva", "Marta"};
  CHECK(CancelSprint(backlog, 3, "Obsolete", Today()));
}

TEST_CASE("a sprint that is not over can be edited; a plan that moves keeps its length") {
  Sprint planned = ASprint(4, SprintStatus::kPlanned);
  planned.start = Day("2026-11-16");
  planned.end = Day("2026-11-29");
  const Backlog backlog = Of({}, {ASprint(2, SprintStatus::kClosed), planned});
  SprintEdit edit;
  edit.start = Day("2026-11-23");
  edit.goal = "Guests can pay";
  const auto moved = EditSprint(backlog, 4, edit);
  REQUIRE(moved);
  CHECK(moved->sprints[0].end == Day("2026-12-06"));
  CHECK(moved->sprints[0].goal == "Guests can pay");
  edit.end = Day("2026-11-20");
  CHECK(Why(EditSprint(backlog, 4, edit)) ==
        "sprint 4 would end on 2026-11-20, before it starts on 2026-11-23");
  CHECK(Why(EditSprint(backlog, 2, edit)) == "cannot edit sprint 2: it is closed");
  CHECK(Why(EditSprint(backlog, 9, edit)) == "cannot edit sprint 9: there is no such sprint");
}

}  // namespace
}  // namespace backlog
