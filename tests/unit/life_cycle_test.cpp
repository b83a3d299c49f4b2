#include "backlog/rules/life_cycle.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::After;
using kit::ASprint;
using kit::Day;
using kit::kActive;
using kit::kClosed;
using kit::kPlanned;
using kit::Of;
using kit::Today;

Deed Anyway(const std::string& reason = "the fair is tomorrow") {
  return {Day("2026-11-24"), "Marta", reason};
}

std::string RefusedFor(const Result<Change>& change) {
  REQUIRE_FALSE(change.has_value());
  CHECK(change.error().code == Exit::kCannot);
  CHECK_FALSE(change.error().hints.empty());
  return change.error().what;
}

bool Hints(const Result<Change>& change, std::string_view text) {
  for (const std::string& hint : change.error().hints) {
    if (hint.find(text) != std::string::npos) return true;
  }
  return false;
}

Story Done(int sprint) {
  return kit::InSprint("k7m2qx", sprint, Status::kDone);
}

TEST_CASE("a new story that passes its Definition of Ready becomes ready") {
  const Story story = kit::Groomed("k7m2qx");
  const Story ready = After(MakeReady(Of({story}), story, Today()));
  CHECK(ready.status == Status::kReady);
  CHECK(ready.readied == Day("2026-11-24"));
  // Once more: proved again, unchanged.
  CHECK(After(MakeReady(Of({ready}), ready, {Day("2026-11-25"), "Tom"})) == ready);
}

TEST_CASE("a story that is not ready is refused with each gap and its remedy") {
  Story story = kit::Groomed("k7m2qx");
  story.benefit.clear();
  story.size.reset();
  const auto refused = MakeReady(Of({story}), story, Today());
  CHECK(RefusedFor(refused) == "cannot make 'k7m2qx' ready: no benefit; no size");
  CHECK(Hints(refused, "backlog edit k7m2qx --benefit TEXT"));
  CHECK(Hints(refused, "backlog edit k7m2qx --size N"));
  CHECK(Hints(refused, "--anyway REASON"));
}

TEST_CASE("what is overridden is kept in the story with the checks, the reason, who and when") {
  Story story = kit::Groomed("k7m2qx");
  story.benefit.clear();
  const auto change = MakeReady(Of({story}), story, Anyway());
  const Story ready = After(change);
  CHECK(ready.status == Status::kReady);
  REQUIRE(ready.waived.size() == 1);
  CHECK(ready.waived[0] ==
        Waiver{{"ready benefit"}, "the fair is tomorrow", "Marta", Day("2026-11-24")});
  CHECK(change->waived == std::vector<std::string>{"no benefit"});
  // Without a failing check there is nothing to keep.
  const Story fine = kit::Groomed("p3w9da");
  CHECK(After(MakeReady(Of({fine}), fine, Anyway())).waived.empty());
  // And no reason is no override.
  const auto blank = MakeReady(Of({story}), story, Anyway("  "));
  REQUIRE_FALSE(blank);
  CHECK(blank.error().code == Exit::kUsage);
}

TEST_CASE("the first start of a planned sprint makes it active") {
  const Story story = kit::InSprint("k7m2qx", 4, Status::kPlanned);
  const Backlog backlog = Of({story}, {kClosed, kPlanned});
  const auto change = Start(backlog, story, Today());
  CHECK(After(change).status == Status::kInProgress);
  CHECK(After(change).started == Day("2026-11-24"));
  CHECK_FALSE(After(change).added.has_value());
  REQUIRE(change->sprints.size() == 1);
  CHECK(change->sprints[0].number == 4);
  CHECK(change->sprints[0].status == SprintStatus::kActive);
  CHECK(change->sprints[0].start == Day("2026-11-24"));

  Backlog after = backlog;
  Apply(*change, after);
  CHECK(after.ActiveSprint()->number == 4);
  CHECK(after.Find("k7m2qx")->status == Status::kInProgress);
}

TEST_CASE("a planned sprint does not become active beside an active one") {
  const Story story = kit::InSprint("k7m2qx", 4, Status::kPlanned);
  CHECK(RefusedFor(Start(Of({story}, {kActive, kPlanned}), story, Anyway())) ==
        "cannot start 'k7m2qx': it is planned into sprint 4, and sprint 3 is still active");
}

TEST_CASE("a story of the active sprint is started without touching the sprint") {
  const Story story = kit::InSprint("k7m2qx", 3, Status::kPlanned);
  const auto change = Start(Of({story}, {kActive}), story, Today());
  CHECK(After(change).status == Status::kInProgress);
  CHECK(change->sprints.empty());
}

TEST_CASE("a ready story that is started comes into the active sprint as added") {
  Story story = kit::Ready("k7m2qx", {}, 5);
  story.pinned = Pin{};
  const Story started = After(Start(Of({story}, {kActive}), story, Today()));
  CHECK(started.status == Status::kInProgress);
  CHECK(started.sprint == 3);
  CHECK(started.planned_size == 5);
  CHECK(started.planned_digest == StoryDigest(story));
  CHECK(started.planned == Day("2026-11-24"));
  CHECK(started.added == Day("2026-11-24"));
  CHECK_FALSE(started.pinned.has_value());
}

TEST_CASE("a ready story is not started without an active sprint") {
  const Story story = kit::Ready("k7m2qx");
  const auto none = Start(Of({story}), story, Anyway());
  CHECK(RefusedFor(none) == "cannot start 'k7m2qx': it is in no sprint, and none is active");
  const auto planned = Start(Of({story}, {kPlanned}), story, Today());
  CHECK(Hints(planned, "backlog plan-sprint --with k7m2qx"));
}

TEST_CASE("starting from the product backlog needs ready and a size") {
  const Story fresh = kit::Groomed("k7m2qx");
  CHECK(RefusedFor(Start(Of({fresh}, {kActive}), fresh, Today())) ==
        "cannot start 'k7m2qx': it is new, not ready");
  const Story waived = After(Start(Of({fresh}, {kActive}), fresh, Anyway()));
  CHECK(waived.status == Status::kInProgress);
  CHECK(waived.waived[0].what == std::vector<std::string>{"ready"});

  // The claim is proved again at this moment.
  Story lapsed = kit::Ready("k7m2qx");
  lapsed.risk.reset();
  CHECK(RefusedFor(Start(Of({lapsed}, {kActive}), lapsed, Today())) ==
        "cannot start 'k7m2qx': no risk");

  // A team that does not ask for a size: planning does.
  Story unsized = kit::Ready("k7m2qx");
  unsized.size.reset();
  Backlog backlog = Of({unsized}, {kActive});
  backlog.settings.definition_of_ready[0].clear();
  CHECK(RefusedFor(Start(backlog, unsized, Today())) == "cannot start 'k7m2qx': no size");
}

TEST_CASE("a step from the wrong state says the state and the way on") {
  const Backlog backlog = Of({}, {kActive});
  const auto in = [](Status status) { return kit::InSprint("k7m2qx", 3, status); };
  const auto started = Start(backlog, in(Status::kInProgress), Anyway());
  CHECK(RefusedFor(started) == "cannot start 'k7m2qx': it is in-progress already");
  CHECK(Hints(started, "backlog finish k7m2qx"));
  CHECK(RefusedFor(Start(backlog, in(Status::kDone), Anyway())) ==
        "cannot start 'k7m2qx': it is done, not ready or planned");
  CHECK(RefusedFor(Stop(backlog, in(Status::kPlanned), Today())) ==
        "cannot stop 'k7m2qx': it is planned, not in-progress");
  CHECK(RefusedFor(Finish(backlog, in(Status::kPlanned), {{}, true}, Anyway())) ==
        "cannot finish 'k7m2qx': it is planned, not in-progress");
  CHECK(Hints(Finish(backlog, in(Status::kPlanned), {}, Today()), "backlog start k7m2qx"));
  CHECK(RefusedFor(Reject(backlog, in(Status::kInProgress), {"no", {}}, Today())) ==
        "cannot reject 'k7m2qx': it is in-progress, not done");
  CHECK(RefusedFor(Reopen(backlog, in(Status::kDone), "no", Today())) ==
        "cannot reopen 'k7m2qx': it is done, not accepted");
  CHECK(RefusedFor(Restore(backlog, in(Status::kDone), Today())) ==
        "cannot restore 'k7m2qx': it is done, not dropped");
  CHECK(RefusedFor(MakeReady(backlog, in(Status::kPlanned), Anyway())) ==
        "cannot make 'k7m2qx' ready: it is planned, not new");
  CHECK(RefusedFor(DropStory(backlog, kit::Accepted("k7m2qx", 3), "no", Today())) ==
        "cannot drop 'k7m2qx': it is accepted, not open");
}

TEST_CASE("an epic has no steps of its own") {
  const Story epic = kit::Groomed("e5eeee");
  Story child = kit::Ready("c3cccc");
  child.parent = "e5eeee";
  const Backlog backlog = Of({epic, child}, {kActive});
  const std::string why = "it is an epic: its state is that of its children";
  CHECK(RefusedFor(MakeReady(backlog, epic, Anyway())) == "cannot make 'e5eeee' ready: " + why);
  CHECK(RefusedFor(Start(backlog, epic, Anyway())) == "cannot start 'e5eeee': " + why);
  CHECK(RefusedFor(Accept(backlog, epic, {}, Anyway())) == "cannot accept 'e5eeee': " + why);
  CHECK(RefusedFor(DropStory(backlog, epic, "no", Anyway())) == "cannot drop 'e5eeee': " + why);
}

TEST_CASE("stop undoes start, and an added story stays planned as added") {
  const Story ready = kit::Ready("k7m2qx");
  const Backlog backlog = Of({ready}, {kActive});
  const Story stopped = After(Stop(backlog, After(Start(backlog, ready, Today())), Today()));
  CHECK(stopped.status == Status::kPlanned);
  CHECK(stopped.sprint == 3);
  CHECK(stopped.added == Day("2026-11-24"));
  CHECK_FALSE(stopped.started.has_value());

  // Work that began in an earlier sprint did begin.
  Story again = kit::InSprint("k7m2qx", 3, Status::kInProgress);
  again.started = Day("2026-10-10");
  CHECK(After(Stop(backlog, again, Today())).started == Day("2026-10-10"));
}

TEST_CASE("finishing needs every item of the Definition of Done") {
  Story story = kit::InSprint("k7m2qx", 3, Status::kInProgress);
  const Backlog backlog = Of({story}, {kActive});
  const auto refused = Finish(backlog, story, {{"tests"}, false}, Today());
  CHECK(RefusedFor(refused) == "cannot finish 'k7m2qx': not ticked: Reviewed by somebody else");
  CHECK(Hints(refused, "backlog finish k7m2qx --tick tests --tick reviewed"));

  const Story done = After(Finish(backlog, story, {{"tests", "reviewed"}, false}, Today()));
  CHECK(done.status == Status::kDone);
  CHECK(done.finished == Day("2026-11-24"));
  CHECK(done.finished_by == "Marta");
  CHECK(done.done_items == std::vector<std::string>{"tests", "reviewed"});

  story.done_items = {"reviewed"};
  CHECK(After(Finish(backlog, story, {{}, true}, Today())).done_items ==
        std::vector<std::string>{"reviewed", "tests"});
  const Story waived = After(Finish(backlog, story, {}, Anyway()));
  CHECK(waived.status == Status::kDone);
  CHECK(waived.waived[0].what == std::vector<std::string>{"done tests"});

  const auto unknown = Finish(backlog, story, {{"test"}, false}, Anyway());
  CHECK(RefusedFor(unknown) == "cannot finish 'k7m2qx': no Definition of Done item 'test'");
}

TEST_CASE("accepting needs done, every criterion passed, and a name") {
  const Story story = Done(3);
  const Backlog backlog = Of({story}, {kActive});
  const auto refused = Accept(backlog, story, {{"1"}, false, {}}, Today());
  CHECK(RefusedFor(refused) == "cannot accept 'k7m2qx': criterion 2 is open");
  CHECK(Hints(refused, "backlog accept k7m2qx --pass 1 --pass 2"));

  const Story accepted = After(Accept(backlog, story, {{"c1", "2"}, false, "abc123"}, Today()));
  CHECK(accepted.status == Status::kAccepted);
  CHECK(accepted.accepted == Day("2026-11-24"));
  CHECK(accepted.accepted_by == "Marta");
  CHECK(accepted.accepted_size == 3);
  CHECK(accepted.accepted_commit == "abc123");
  CHECK(accepted.accepted_digest == StoryDigest(story));
  CHECK(accepted.sprint == 3);
  CHECK_FALSE(accepted.added.has_value());
  CHECK(accepted.acceptance_criteria[1].result == Verdict::kPass);

  CHECK(RefusedFor(Accept(backlog, story, {{}, true, {}}, {Day("2026-11-24"), ""})) ==
        "cannot accept 'k7m2qx': nobody is named who accepts it");
  Story failed = story;
  failed.acceptance_criteria[0].result = Verdict::kFail;
  CHECK(RefusedFor(Accept(backlog, failed, {{"2"}, false, {}}, Today())) ==
        "cannot accept 'k7m2qx': criterion 1 failed");
}

TEST_CASE("a spike is accepted when what it was to answer is answered") {
  Story spike = Done(3);
  spike.type = Type::kSpike;
  spike.acceptance_criteria.clear();
  spike.questions = {{"q1", "Which banks?", "", "", {}, "", "", {}}};
  const auto refused = Accept(Of({spike}, {kActive}), spike, {}, Today());
  CHECK(RefusedFor(refused) == "cannot accept 'k7m2qx': question 1 is not answered");
  CHECK(Hints(refused, "backlog answer k7m2qx 1 TEXT"));
  CHECK(After(Accept(Of({spike}, {kActive}), spike, {}, Anyway())).status == Status::kAccepted);
  spike.questions[0].answer = "All but one";
  CHECK(After(Accept(Of({spike}, {kActive}), spike, {}, Today())).status == Status::kAccepted);
  Story story = Done(3);  // of others a question is no part
  story.questions = {{"q1", "Which banks?", "", "", {}, "", "", {}}};
  CHECK(After(Accept(Of({story}, {kActive}), story, {{}, true, {}}, Today())).status ==
        Status::kAccepted);
}

TEST_CASE("a step is not dated before the one that it follows") {
  Story begun = kit::InSprint("k7m2qx", 3, Status::kInProgress);  // on 3 November
  const Backlog backlog = Of({begun}, {kActive});
  CHECK(RefusedFor(Finish(backlog, begun, {{}, true}, {Day("2026-11-02"), "Tom"})) ==
        "cannot finish 'k7m2qx': 2026-11-02 would be before 2026-11-03, when it was started");
  CHECK(After(Finish(backlog, begun, {{}, true}, {Day("2026-11-03"), "Tom"})).status ==
        Status::kDone);
  const Story done = Done(3);  // on 10 November
  CHECK(RefusedFor(
            Accept(Of({done}, {kActive}), done, {{}, true, {}}, {Day("2026-11-09"), "Marta"})) ==
        "cannot accept 'k7m2qx': 2026-11-09 would be before 2026-11-10, when it was finished");
}

TEST_CASE("what is not done is accepted only with a reason") {
  Story story = kit::InSprint("k7m2qx", 3, Status::kPlanned);
  const Backlog backlog = Of({story}, {kActive});
  const auto refused = Accept(backlog, story, {{}, true, {}}, Today());
  CHECK(RefusedFor(refused) == "cannot accept 'k7m2qx': it is planned, not done");
  CHECK(Hints(refused, "backlog start k7m2qx"));
  const Story accepted = After(Accept(backlog, story, {{"1"}, false, {}}, Anyway()));
  CHECK(accepted.status == Status::kAccepted);
  CHECK(accepted.waived[0].what == std::vector<std::string>{"done", "criterion c2"});
  // The same again: what it waives is kept once.
  const Story again = After(Accept(backlog, accepted, {{}, false, {}}, Anyway()));
  CHECK(again.waived.size() == 2);
  CHECK(After(Accept(backlog, again, {{}, false, {}}, Anyway())) == again);

  story.status = Status::kDropped;
  CHECK(RefusedFor(Accept(backlog, story, {{}, true, {}}, Anyway())) ==
        "cannot accept 'k7m2qx': it is dropped, not done");
}

TEST_CASE("an acceptance counts in the story's sprint if that is not closed, else in the active") {
  const AcceptOptions all{{}, true, {}};
  const Story story = Done(2);
  CHECK(
      After(Accept(Of({story}, {ASprint(2, SprintStatus::kActive)}), story, all, Today())).sprint ==
      2);

  const Story late = After(Accept(Of({story}, {kClosed, kActive}), story, all, Today()));
  CHECK(late.sprint == 3);
  CHECK(late.added == Day("2026-11-24"));
  REQUIRE(late.past_sprints.size() == 1);
  CHECK(late.past_sprints[0] == PastSprint{2, 3, Outcome::kSpilled, {}, Day("2026-11-24"), ""});

  const Story alone = After(Accept(Of({story}, {kClosed}), story, all, Today()));
  CHECK_FALSE(alone.sprint.has_value());
  CHECK(alone.accepted_size == 3);
}

TEST_CASE("accepting again renews digest, commit and name, never size, sprint or date") {
  Story story = kit::Accepted("k7m2qx", 2, 3);
  const Backlog backlog = Of({story}, {kClosed, kActive});
  story.size = 8;
  story.title = "Pay by any card";
  const Story again =
      After(Accept(backlog, story, {{}, false, "def456"}, {Day("2026-11-24"), "Olga"}));
  CHECK(again.accepted_digest == StoryDigest(story));
  CHECK(again.accepted_commit == "def456");
  CHECK(again.accepted_by == "Olga");
  CHECK(again.accepted_size == 3);
  CHECK(again.sprint == 2);
  CHECK(again.accepted == Day("2026-11-12"));

  const Story same = kit::Accepted("k7m2qx", 2, 3);
  CHECK(After(Accept(backlog, same, {}, Today())) == same);

  // A criterion whose text was edited is open, and must pass again.
  story.acceptance_criteria[0].result = Verdict::kOpen;
  CHECK(RefusedFor(Accept(backlog, story, {}, Today())) ==
        "cannot accept 'k7m2qx': criterion 1 is open");
}

TEST_CASE("a rejected story goes back to work, with the reason") {
  Story story = Done(3);
  story.acceptance_criteria[1].id.clear();
  const Backlog backlog = Of({story}, {kActive});
  const Story rejected = After(Reject(backlog, story, {"No amount", {"1", "2"}}, Today()));
  CHECK(rejected.status == Status::kInProgress);
  CHECK(rejected.sprint == 3);
  CHECK_FALSE(rejected.finished.has_value());
  CHECK(rejected.finished_by.empty());
  CHECK(rejected.done_items == story.done_items);
  CHECK(rejected.acceptance_criteria[0].result == Verdict::kFail);
  REQUIRE(rejected.rejections.size() == 1);
  const Rejection& rejection = rejected.rejections[0];
  CHECK(rejection.reason == "No amount");
  CHECK(rejection.by == "Marta");
  CHECK(rejection.on == Day("2026-11-24"));
  CHECK_FALSE(rejection.id.empty());
  CHECK(rejection.criteria == std::vector<std::string>{"c1", rejected.acceptance_criteria[1].id});

  const auto blank = Reject(backlog, story, {" ", {}}, Today());
  REQUIRE_FALSE(blank);
  CHECK(blank.error().code == Exit::kUsage);
  CHECK(RefusedFor(Reject(backlog, story, {"No", {"7"}}, Today())) ==
        "no criterion '7' in 'k7m2qx': it has 2 criteria");
}

TEST_CASE("a rejected story whose sprint is closed goes on in the active one, or returns") {
  const Story story = Done(2);
  const Story on = After(Reject(Of({story}, {kClosed, kActive}), story, {"No", {}}, Today()));
  CHECK(on.status == Status::kInProgress);
  CHECK(on.sprint == 3);
  CHECK(on.added == Day("2026-11-24"));
  CHECK(on.past_sprints.front().outcome == Outcome::kSpilled);

  const Story back = After(Reject(Of({story}, {kClosed}), story, {"No", {}}, Today()));
  CHECK(back.status == Status::kReady);
  CHECK_FALSE(back.sprint.has_value());
}

}  // namespace
}  // namespace backlog
