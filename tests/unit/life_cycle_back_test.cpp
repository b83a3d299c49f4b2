// Reopened, dropped, restored, into and out of a sprint; and what an edit brings with it.
#include <doctest/doctest.h>

#include "backlog/rules/life_cycle.h"
#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::After;
using kit::Day;
using kit::kActive;
using kit::kClosed;
using kit::kPlanned;
using kit::Of;
using kit::Today;
using kit::Why;

Change Edited(const Backlog& backlog, const Story& edited) {
  const Story* old = backlog.Find(edited.id);
  const auto change = AfterEdit(backlog, old == nullptr ? Story() : *old, edited, Today());
  REQUIRE_MESSAGE(change.has_value(), (change ? "" : change.error().what));
  return *change;
}

TEST_CASE("a closed sprint keeps the velocity of a story that is reopened") {
  const Story story = kit::Accepted("k7m2qx", 2, 5);
  const Story reopened = After(Reopen(Of({story}, {kClosed}), story, "It fails abroad", Today()));
  CHECK(reopened.status == Status::kReady);
  REQUIRE(reopened.past_sprints.size() == 1);
  CHECK(reopened.past_sprints[0] ==
        PastSprint{2, 5, Outcome::kAccepted, {}, Day("2026-11-12"), ""});
  CHECK(reopened.reopened ==
        std::vector<Reopening>{{Day("2026-11-24"), "Marta", "It fails abroad"}});
  CHECK_FALSE(reopened.sprint.has_value());
  CHECK_FALSE(reopened.planned_size.has_value());
  CHECK(reopened.planned_digest.empty());
  CHECK_FALSE(reopened.accepted.has_value());
  CHECK_FALSE(reopened.accepted_size.has_value());
  CHECK(reopened.accepted_by.empty());
  CHECK(reopened.accepted_digest.empty());
  CHECK_FALSE(reopened.finished.has_value());
  CHECK(reopened.done_items.empty());
  CHECK(reopened.acceptance_criteria[0].result == Verdict::kOpen);
}

TEST_CASE("a story that is reopened while its sprint runs has left that sprint") {
  const Story story = kit::Accepted("k7m2qx", 3, 5);
  const Story reopened = After(Reopen(Of({story}, {kActive}), story, "It fails", Today()));
  CHECK(reopened.past_sprints[0].outcome == Outcome::kRemoved);
}

TEST_CASE("a reopened story that would not be ready is new, and reopening needs a reason") {
  Story story = kit::Accepted("k7m2qx", 2);
  story.benefit.clear();
  const Backlog backlog = Of({story}, {kClosed});
  const Story reopened = After(Reopen(backlog, story, "It fails", Today()));
  CHECK(reopened.status == Status::kNew);
  CHECK_FALSE(reopened.readied.has_value());
  CHECK(Why(Reopen(backlog, story, "", Today())) == "cannot reopen 'k7m2qx': it needs a reason");
}

TEST_CASE("a dropped story leaves its sprint, with the reason") {
  const Story story = kit::InSprint("k7m2qx", 3, Status::kInProgress, 5);
  const Story dropped = After(DropStory(Of({story}, {kActive}), story, "No money", Today()));
  CHECK(dropped.status == Status::kDropped);
  REQUIRE(dropped.dropped.has_value());
  CHECK(*dropped.dropped == Drop{Day("2026-11-24"), "Marta", "No money"});
  CHECK_FALSE(dropped.sprint.has_value());
  CHECK(dropped.past_sprints ==
        std::vector<PastSprint>{{3, 5, Outcome::kRemoved, {}, Day("2026-11-24"), "No money"}});
}

TEST_CASE("a sprint that was never active leaves no trace, and one that is over spilled it") {
  const Story planned = kit::InSprint("k7m2qx", 4, Status::kPlanned);
  CHECK(After(DropStory(Of({planned}, {kPlanned}), planned, "No money", Today()))
            .past_sprints.empty());
  const Story waiting = kit::InSprint("k7m2qx", 2, Status::kDone);
  CHECK(After(DropStory(Of({waiting}, {kClosed}), waiting, "No money", Today()))
            .past_sprints[0]
            .outcome == Outcome::kSpilled);
}

TEST_CASE("stories that depend on a dropped one are not ready any more") {
  const Story gone = kit::Ready("a1aaaa");
  Story waits = kit::Ready("b2bbbb");
  waits.depends_on = {"a1aaaa"};
  Story planned = kit::InSprint("c3cccc", 3, Status::kPlanned);
  planned.depends_on = {"a1aaaa"};
  Story stale = kit::Ready("d4dddd");  // was not ready before either: check's business
  stale.benefit.clear();
  stale.depends_on = {"a1aaaa"};
  const auto change =
      DropStory(Of({gone, waits, planned, stale}, {kActive}), gone, "No money", Today());
  REQUIRE(change);
  CHECK(kit::Ids(change->stories) == "a1aaaa b2bbbb");
  CHECK(change->stories[1].status == Status::kNew);
  CHECK_FALSE(change->stories[1].readied.has_value());
}

TEST_CASE("a restored story is new") {
  Story story = kit::Groomed("k7m2qx", "hjkmpq");
  story.status = Status::kDropped;
  story.dropped = Drop{Day("2026-11-01"), "Marta", "No money"};
  const Story restored = After(Restore(Of({story}), story, Today()));
  CHECK(restored.status == Status::kNew);
  CHECK_FALSE(restored.dropped.has_value());
  CHECK(restored.rank == "hjkmpq");
}

TEST_CASE("a story comes into a planned sprint as planned, into the active one as added") {
  const Story story = kit::Ready("k7m2qx", {}, 5);
  const Backlog backlog = Of({story}, {kClosed, kActive, kPlanned});
  const Story planned = After(TakeIntoSprint(backlog, story, 4, Today()));
  CHECK(planned.status == Status::kPlanned);
  CHECK(planned.sprint == 4);
  CHECK_FALSE(planned.added.has_value());
  CHECK(After(TakeIntoSprint(backlog, story, 3, Today())).added == Day("2026-11-24"));
  CHECK(Why(TakeIntoSprint(backlog, story, 2, Today())) ==
        "cannot take 'k7m2qx' into sprint 2: it is over");
  CHECK(Why(TakeIntoSprint(backlog, story, 9, Today())) ==
        "cannot take 'k7m2qx' into sprint 9: there is no such sprint");
  CHECK(Why(TakeIntoSprint(backlog, planned, 3, Today())) ==
        "cannot take 'k7m2qx' into sprint 3: it is planned, not ready");
}

TEST_CASE("what leaves the running sprint needs a reason, what leaves a plan does not") {
  Story story = kit::InSprint("k7m2qx", 3, Status::kInProgress);
  story.added = Day("2026-11-05");
  const Backlog backlog = Of({story}, {kActive, kPlanned});
  CHECK(Why(TakeOutOfSprint(backlog, story, "", Today())) ==
        "cannot take 'k7m2qx' out of its sprint: it needs a reason");
  const Story out = After(TakeOutOfSprint(backlog, story, "Later", Today()));
  CHECK(out.status == Status::kReady);
  CHECK(out.past_sprints == std::vector<PastSprint>{{3, 3, Outcome::kRemoved, Day("2026-11-05"),
                                                     Day("2026-11-24"), "Later"}});
  CHECK_FALSE(out.added.has_value());

  const Story planned = kit::InSprint("k7m2qx", 4, Status::kPlanned);
  CHECK(
      After(TakeOutOfSprint(Of({planned}, {kPlanned}), planned, "", Today())).past_sprints.empty());
}

TEST_CASE("an edit that changes nothing that matters changes nothing else") {
  Story story = kit::Accepted("k7m2qx", 2);
  const Backlog backlog = Of({story}, {kClosed});
  CHECK(Edited(backlog, story).stories == std::vector<Story>{story});
  story.title = "Pay by any card";
  CHECK(Edited(backlog, story).stories == std::vector<Story>{story});
}

TEST_CASE("a criterion whose text is edited is open again, in any state") {
  Story story = kit::Accepted("k7m2qx", 2);
  story.acceptance_criteria[1].id.clear();
  const Backlog backlog = Of({story}, {kClosed});
  Story edited = story;
  edited.acceptance_criteria[0].text = "The receipt names amount and tax";
  CHECK(Edited(backlog, edited).stories[0].acceptance_criteria[0].result == Verdict::kOpen);
  CHECK(Edited(backlog, edited).stories[0].acceptance_criteria[0].id == "c1");
  CHECK(Edited(backlog, edited).stories[0].acceptance_criteria[1].result == Verdict::kPass);

  edited = story;
  edited.acceptance_criteria[1].text += "!";
  CHECK(Edited(backlog, edited).stories[0].acceptance_criteria[1].result == Verdict::kOpen);
  CHECK_FALSE(Edited(backlog, edited).stories[0].acceptance_criteria[1].id.empty());

  // Moved or taken out is not edited.
  edited = story;
  std::swap(edited.acceptance_criteria[0], edited.acceptance_criteria[1]);
  CHECK(Edited(backlog, edited).stories[0] == edited);
  edited.acceptance_criteria.pop_back();
  CHECK(Edited(backlog, edited).stories[0] == edited);

  // A text with somebody else's verdict is not judged either.
  edited = story;
  edited.acceptance_criteria.push_back({"c3", "New", Verdict::kPass});
  CHECK(Edited(backlog, edited).stories[0].acceptance_criteria[2].result == Verdict::kOpen);
}

TEST_CASE("an edit proves ready again, and leaves a story in a sprint where it is") {
  Story story = kit::Ready("k7m2qx");
  const Backlog backlog = Of({story});
  story.size = 13;
  CHECK(Edited(backlog, story).stories[0].status == Status::kNew);
  const Story planned = kit::InSprint("k7m2qx", 3, Status::kPlanned);
  Story edited = planned;
  edited.size = 13;
  CHECK(Edited(Of({planned}, {kActive}), edited).stories[0] == edited);
}

TEST_CASE("an edit that closes a cycle is refused, and one that came otherwise holds up no edit") {
  const Story a = kit::Ready("a1aaaa");
  Story b = kit::Ready("b2bbbb");
  b.depends_on = {"a1aaaa"};
  Story edited = a;
  edited.depends_on = {"b2bbbb"};
  CHECK(Why(AfterEdit(Of({a, b}), a, edited, Today())) ==
        "cannot edit 'a1aaaa': a cycle of dependencies: 'a1aaaa' needs 'b2bbbb' needs 'a1aaaa'");

  // A merge brought it.
  const Backlog merged = Of({edited, b});
  Story longer = edited;
  longer.depends_on.push_back("c3cccc");
  CHECK(Edited(merged, longer).stories[0].depends_on.size() == 2);
  CHECK(Edited(merged, a).stories[0].depends_on.empty());
}

TEST_CASE("an edit of the release keeps where the story was") {
  Story story = kit::Groomed("k7m2qx");
  Backlog backlog = Of({story});
  story.release = "1.0";
  const Story first = Edited(backlog, story).stories[0];
  CHECK(first.release_since == Day("2026-11-24"));
  CHECK(first.past_releases.empty());

  Story in_release = first;
  in_release.release_since = Day("2026-10-01");
  backlog = Of({in_release});
  Story moved = in_release;
  moved.release = "2.0";
  const Story second = Edited(backlog, moved).stories[0];
  CHECK(second.release_since == Day("2026-11-24"));
  CHECK(
      second.past_releases ==
      std::vector<PastRelease>{{"1.0", Day("2026-10-01"), Day("2026-11-24"), "moved", "", 3, {}}});
  Story out = in_release;
  out.release.clear();
  CHECK(Edited(backlog, out).stories[0].past_releases[0].outcome == "removed");
  CHECK_FALSE(Edited(backlog, out).stories[0].release_since.has_value());
}

TEST_CASE("the parent of a first child becomes an epic, without rank and not ready") {
  const Story parent = kit::Ready("e5eeee", "hjkmpq");
  const Story child = kit::Groomed("c3cccc");
  Story edited = child;
  edited.parent = "e5eeee";
  const Change change = Edited(Of({parent, child}), edited);
  CHECK(kit::Ids(change.stories) == "c3cccc e5eeee");
  CHECK(change.stories[1].rank.empty());
  CHECK(change.stories[1].status == Status::kNew);

  const Story busy = kit::InSprint("e5eeee", 3, Status::kInProgress);
  CHECK(Why(AfterEdit(Of({busy, child}, {kActive}), child, edited, Today())) ==
        "cannot make 'c3cccc' a part of 'e5eeee': 'e5eeee' is in-progress, and would become an "
        "epic");
}

TEST_CASE("no story becomes a part of itself") {
  Story a = kit::Groomed("a1aaaa");
  Story b = kit::Groomed("b2bbbb");
  b.parent = "a1aaaa";
  const Backlog backlog = Of({a, b});
  Story edited = a;
  edited.parent = "b2bbbb";
  CHECK(Why(AfterEdit(backlog, a, edited, Today())) ==
        "cannot make 'a1aaaa' a part of 'b2bbbb': it would be a part of itself");
}

}  // namespace
}  // namespace backlog
