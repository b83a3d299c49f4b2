#include "backlog/rules/consistency.h"

#include <doctest/doctest.h>

#include "life_cycle_kit.h"

namespace backlog {
namespace {

using kit::ASprint;
using kit::Day;
using kit::kActive;
using kit::kClosed;
using kit::kPlanned;
using kit::Of;

// A story about which nothing is to be said.
Story Fine(std::string id, std::string rank) {
  return kit::Ready(std::move(id), std::move(rank));
}

std::string Tell(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    if (!text.empty()) text += '\n';
    text += std::string(Word(finding.severity)) + ' ';
    text += finding.id.empty() ? "vision" : finding.id;
    text += ' ' + finding.field + ": " + finding.message;
  }
  return text;
}

// What one change makes of a fine story.
template <class Spoil>
std::string Spoilt(Spoil spoil, std::vector<Sprint> sprints = {}) {
  Story story = Fine("a1aaaa", "cccccc");
  spoil(story);
  return Tell(Inspect(Of({story}, std::move(sprints))));
}

Story WithRank(Story story, std::string rank) {
  story.rank = std::move(rank);
  return story;
}

TEST_CASE("a backlog in order has no findings") {
  Story waits = Fine("b2bbbb", "dddddd");
  waits.depends_on = {"a1aaaa"};
  waits.file_name = "b2bbbb-pay-by-card.yaml";
  CHECK(Tell(Inspect(Of({Fine("a1aaaa", "cccccc"), waits,
                         WithRank(kit::InSprint("c3cccc", 3, Status::kPlanned), "ffffff"),
                         WithRank(kit::InSprint("d4dddd", 3, Status::kInProgress), "gggggg"),
                         WithRank(kit::InSprint("e5eeee", 2, Status::kDone), "hhhhhh"),
                         WithRank(kit::InSprint("f6ffff", 4, Status::kPlanned), "jjjjjj"),
                         kit::Accepted("g7gggg", 2)},
                        {kClosed, kActive, kPlanned})))
            .empty());
}

TEST_CASE("ids and file names") {
  CHECK(Spoilt([](Story& story) { story.file_name = "b2bbbb-pay.yaml"; }) ==
        "error a1aaaa id: the file 'b2bbbb-pay.yaml' holds the story 'a1aaaa'");
  CHECK(Spoilt([](Story& story) { story.id = "Pay"; }) ==
        "error Pay id: 'Pay' cannot be the id of a story");
  Story first = Fine("a1aaaa", "cccccc");
  first.file_name = "a1aaaa-one.yaml";
  Story second = Fine("a1aaaa", "dddddd");
  second.file_name = "a1aaaa-two.yaml";
  CHECK(Tell(Inspect(Of({first, second}))) ==
        "error a1aaaa id: another file, 'a1aaaa-one.yaml', holds a story of this id");
}

TEST_CASE("references must resolve, also those of accepted stories") {
  CHECK(Spoilt([](Story& story) {
          story.depends_on = {"z9zzzz", "z9zzzz"};
        }) ==
        "error a1aaaa depends_on: depends on 'z9zzzz', which does not exist\n"
        "warning a1aaaa status: says ready, and is not: depends on 'z9zzzz', which does not exist");
  CHECK(Spoilt([](Story& story) { story.parent = "z9zzzz"; }) ==
        "error a1aaaa parent: is part of 'z9zzzz', which does not exist");
  CHECK(Spoilt([](Story& story) { story.release = "1.0"; }) ==
        "error a1aaaa release: the release '1.0' does not exist");
  CHECK(Spoilt([](Story& story) { story.product_goal = "fame"; }) ==
        "error a1aaaa product_goal: the Product Goal 'fame' does not exist");
  CHECK(Spoilt([](Story& story) {
          story.past_sprints = {{7, 3, Outcome::kSpilled, {}, {}, ""}};
        }) == "error a1aaaa past_sprints: sprint 7 does not exist");
  CHECK(Tell(Inspect(Of({kit::Accepted("a1aaaa", 7)}))) ==
        "error a1aaaa sprint: sprint 7 does not exist");
}

TEST_CASE("an open story that serves a closed goal is noted, with the goal to serve instead") {
  Story open = Fine("a1aaaa", "cccccc");
  open.product_goal = "fame";
  Story accepted = kit::Accepted("b2bbbb", 2);
  accepted.product_goal = "fame";
  Backlog backlog = Of({open, accepted}, {kClosed});
  backlog.vision.goals.resize(2);
  backlog.vision.goals[0].id = "fame";
  backlog.vision.goals[0].status = GoalStatus::kAbandoned;
  backlog.vision.goals[1].id = "gain";
  backlog.vision.goals[1].status = GoalStatus::kCurrent;
  const std::vector<Finding> findings = Inspect(backlog);
  CHECK(Tell(findings) ==
        "note a1aaaa product_goal: serves the Product Goal 'fame', which is abandoned");
  CHECK(findings.front().remedy == "backlog edit a1aaaa --product-goal gain");
  backlog.vision.goals[1].status = GoalStatus::kNext;
  CHECK(Inspect(backlog).front().remedy == "backlog edit a1aaaa --product-goal none");
}

TEST_CASE("one story for each external key") {
  Story a = Fine("a1aaaa", "cccccc");
  a.external = External{"jira", "PAY-1", ""};
  Story b = kit::Accepted("b2bbbb", 2);
  b.external = a.external;
  Story c = Fine("c3cccc", "dddddd");
  c.external = External{"csv", "PAY-1", ""};
  CHECK(Tell(Inspect(Of({a, b, c}, {kClosed}))) ==
        "error b2bbbb external: 'PAY-1' of jira is the story 'a1aaaa' already");
}

TEST_CASE("cycles of dependencies and of parents name their members, once") {
  Story a = kit::Groomed("a1aaaa", "cccccc");
  a.depends_on = {"b2bbbb"};
  Story b = kit::Groomed("b2bbbb", "dddddd");
  b.depends_on = {"c3cccc"};
  Story c = kit::Groomed("c3cccc", "ffffff");
  c.depends_on = {"a1aaaa"};
  CHECK(Tell(Inspect(Of({a, b, c}))) ==
        "error a1aaaa depends_on: a cycle of dependencies: "
        "'a1aaaa' needs 'b2bbbb' needs 'c3cccc' needs 'a1aaaa'");
  Story self = kit::Groomed("a1aaaa", "cccccc");
  self.depends_on = {"a1aaaa"};
  CHECK(Tell(Inspect(Of({self}))) == "error a1aaaa depends_on: depends on itself");

  Story p = kit::Groomed("p1pppp");
  p.parent = "q2qqqq";
  Story q = kit::Groomed("q2qqqq");
  q.parent = "p1pppp";
  CHECK(Tell(Inspect(Of({p, q}))) ==
        "error p1pppp parent: a cycle of parents: "
        "'p1pppp' is part of 'q2qqqq' is part of 'p1pppp'");
  Story own = kit::Groomed("p1pppp");
  own.parent = "p1pppp";
  CHECK(Tell(Inspect(Of({own}))) ==
        "error p1pppp parent: a cycle of parents: 'p1pppp' is part of 'p1pppp'");
}

TEST_CASE("an open story does not depend on a dropped one") {
  Story dropped = kit::Groomed("a1aaaa", "cccccc");
  dropped.status = Status::kDropped;
  dropped.dropped = Drop{Day("2026-11-01"), "Marta", "No money"};
  Story waits = kit::Groomed("b2bbbb", "dddddd");
  waits.depends_on = {"a1aaaa"};
  Story old = kit::Accepted("c3cccc", 2);
  old.depends_on = {"a1aaaa"};
  CHECK(Tell(Inspect(Of({dropped, waits, old}, {kClosed}))) ==
        "error b2bbbb depends_on: depends on 'a1aaaa', which is dropped");
}

TEST_CASE("ranks are distinct among open stories") {
  Story done = kit::Accepted("c3cccc", 2);
  done.rank = "cccccc";
  const auto findings =
      Inspect(Of({Fine("a1aaaa", "cccccc"), Fine("b2bbbb", "cccccc"), done}, {kClosed}));
  CHECK(Tell(findings) == "error b2bbbb rank: has the same rank as 'a1aaaa'");
  CHECK(findings[0].fix == Fix::kRerank);
  CHECK(Spoilt([](Story& story) { story.rank.clear(); }) ==
        "note a1aaaa rank: has no rank, and stands behind all others");
  CHECK(Spoilt([](Story& story) { story.rank = "hello"; }) ==
        "warning a1aaaa rank: 'hello' is no rank");
}

TEST_CASE("what a merge left in a sprint that is over comes back as if the sprint had known it") {
  Story story = kit::InSprint("a1aaaa", 2, Status::kInProgress);
  Sprint over = kClosed;
  over.closed = Day("2026-11-10");
  const Backlog backlog = Of({story}, {over});
  const Change change = Fixes(backlog, Inspect(backlog), Day("2026-11-24"));
  REQUIRE(change.stories.size() == 1);
  const Story& back = change.stories[0];
  CHECK_FALSE(back.sprint.has_value());
  CHECK_FALSE(back.IsInSprint());
  REQUIRE(back.past_sprints.size() == 1);
  CHECK(back.past_sprints[0].sprint == 2);
  CHECK(back.past_sprints[0].outcome == Outcome::kSpilled);
  CHECK(back.past_sprints[0].on == Day("2026-11-10"));
  CHECK(back.past_sprints[0].size == story.planned_size);
}

TEST_CASE("states that no step leads to") {
  const auto sprints = [] { return std::vector<Sprint>{kClosed, kActive, kPlanned}; };
  const auto in = [](Status status, std::optional<int> sprint) {
    return [=](Story& story) {
      story.status = status;
      story.sprint = sprint;
    };
  };
  CHECK(Spoilt(in(Status::kPlanned, {})) == "error a1aaaa status: is planned, yet in no sprint");
  CHECK(Spoilt(in(Status::kInProgress, {})) ==
        "error a1aaaa status: is in-progress, yet in no sprint");
  CHECK(Spoilt(in(Status::kDone, {})).empty());
  CHECK(Spoilt(in(Status::kReady, 3), sprints()) ==
        "error a1aaaa status: is ready, yet in sprint 3");
  CHECK(Spoilt(in(Status::kPlanned, 2), sprints()) ==
        "error a1aaaa status: is planned in sprint 2, which is closed");
  CHECK(Spoilt(in(Status::kInProgress, 2), sprints()) ==
        "error a1aaaa status: is in-progress in sprint 2, which is closed");
  CHECK(Spoilt(in(Status::kInProgress, 4), sprints()) ==
        "error a1aaaa status: is in-progress in sprint 4, which is only planned");
  CHECK(Spoilt(in(Status::kPlanned, 9), sprints()) ==
        "error a1aaaa sprint: sprint 9 does not exist");
  CHECK(Spoilt(
            [](Story& story) {
              story = kit::InSprint("a1aaaa", 3, Status::kPlanned);
              story.rank = "cccccc";
              story.size.reset();
            },
            sprints()) == "error a1aaaa size: is planned, yet has no size");
  CHECK(Spoilt(
            [](Story& story) {
              story = kit::InSprint("a1aaaa", 3, Status::kPlanned);
              story.rank = "cccccc";
              story.size.reset();
              story.waived = {{{"ready size"}, "small", "Marta", {}}};
            },
            sprints())
            .empty());
}

TEST_CASE("endings that are not whole") {
  CHECK(Spoilt([](Story& story) { story.status = Status::kDropped; }) ==
        "note a1aaaa dropped: is dropped, yet nothing says when and why");
  CHECK(Spoilt([](Story& story) { story.dropped = Drop{}; }) ==
        "error a1aaaa dropped: is ready, yet was dropped");
  CHECK(Spoilt([](Story& story) { story.accepted_by = "Marta"; }) ==
        "error a1aaaa accepted: is ready, yet was accepted");
  CHECK(Spoilt([](Story& story) { story.status = Status::kAccepted; }) ==
        "note a1aaaa accepted: is accepted, yet without a date");
  CHECK(Spoilt([](Story& story) {
          story.status = Status::kAccepted;
          story.accepted = Day("2026-11-12");
        }) == "note a1aaaa accepted_by: is accepted, yet nobody stands for it");
}

TEST_CASE("an epic has no rank, no sprint and no state of its own") {
  Story epic = kit::Groomed("e5eeee");
  Story child = Fine("a1aaaa", "cccccc");
  child.parent = "e5eeee";
  CHECK(Tell(Inspect(Of({epic, child}))).empty());
  epic.rank = "dddddd";
  epic.status = Status::kReady;
  const auto findings = Inspect(Of({epic, child}));
  CHECK(Tell(findings) ==
        "note e5eeee rank: an epic is never ranked: its children are\n"
        "warning e5eeee status: an epic is never ready: its children are");
  const Change change = Fixes(Of({epic, child}), findings, Day("2026-11-24"));
  REQUIRE(change.stories.size() == 1);
  CHECK(change.stories[0].rank.empty());
  CHECK(change.stories[0].status == Status::kNew);

  epic = kit::InSprint("e5eeee", 3, Status::kPlanned);
  CHECK(Tell(Inspect(Of({epic, child}, {kActive}))) ==
        "error e5eeee status: an epic cannot be in a sprint: its children can");
}

TEST_CASE("ready is proved again, of stories outside sprints") {
  const auto spoil = [](Story& story) {
    story.benefit.clear();
    story.acceptance_criteria.clear();
  };
  CHECK(Spoilt(spoil) ==
        "warning a1aaaa status: says ready, and is not: no benefit; no acceptance criterion");
  CHECK(Spoilt(
            [&](Story& story) {
              story = WithRank(kit::InSprint("a1aaaa", 3, Status::kPlanned), "cccccc");
              spoil(story);
            },
            {kActive})
            .empty());
}

TEST_CASE("nothing is edited after acceptance") {
  Story story = kit::Accepted("a1aaaa", 2);
  story.rank = "no rank";  // none of this is looked at any more
  story.unknown = {{"color", {}}};
  story.risk = 4;
  story.questions = {{"q1", "Open?", "", "", {}, "", "", {}}};
  CHECK(Tell(Inspect(Of({story}, {kClosed}))).empty());
  story.acceptance_criteria[0].text += "!";
  CHECK(Tell(Inspect(Of({story}, {kClosed}))) ==
        "warning a1aaaa accepted_digest: its text, criteria or size were edited after it was "
        "accepted");
}

TEST_CASE("who accepted is noted where it is not the product owner, or who finished it") {
  Backlog backlog = Of({kit::Accepted("a1aaaa", 2)}, {kClosed});
  backlog.settings.product_owner = {"Olga"};
  CHECK(Tell(Inspect(backlog)) ==
        "note a1aaaa accepted_by: accepted by Marta, who is no product owner");
  backlog.settings.product_owner = {"Olga", "Marta"};
  CHECK(Inspect(backlog).empty());
  Story own = *backlog.Find("a1aaaa");
  own.finished_by = "Marta";
  backlog.Put(own);
  CHECK(Tell(Inspect(backlog)) == "note a1aaaa accepted_by: accepted by Marta, who finished it");
}

TEST_CASE("scores off the scale or missing, and unknown keys, are noted") {
  CHECK(Spoilt([](Story& story) {
          story.user_value = 4;
          story.size = 7;
        }) ==
        "note a1aaaa user_value: 4 is not on the scale: 0 1 2 3 5 8 13 20\n"
        "note a1aaaa size: 7 is not on the scale: 1 2 3 5 8 13 20");
  CHECK(Spoilt([](Story& story) {
          story.status = Status::kNew;
          story.business_value.reset();
          story.risk.reset();
        }) == "note a1aaaa business_value: not scored: business_value, risk");
  CHECK(Spoilt([](Story& story) {
          story.status = Status::kNew;
          story.type = Type::kChore;
          story.risk.reset();
        }).empty());
  const auto findings = [] {
    Story story = Fine("a1aaaa", "cccccc");
    story.unknown = {{"asignee", {}}};
    return Inspect(Of({story}));
  }();
  CHECK(Tell(findings) == "note a1aaaa asignee: the key 'asignee' is not known");
  CHECK(findings[0].remedy == "is 'assignee' meant?");
}

TEST_CASE("a pin that does not count any more is noted") {
  CHECK(Spoilt([](Story& story) { story.pinned = Pin{}; }).empty());
  const auto pinned = [](std::string anchor) {
    return [=](Story& story) { story.pinned = Pin{PinWhere::kAfter, anchor, "", "", {}}; };
  };
  CHECK(Spoilt(pinned("z9zzzz")) ==
        "note a1aaaa pinned: its pin does not count any more: 'z9zzzz' does not exist");
  CHECK(Spoilt(pinned("a1aaaa")) ==
        "note a1aaaa pinned: its pin does not count any more: it is pinned to itself");
  Story story = Fine("a1aaaa", "cccccc");
  pinned("b2bbbb")(story);
  const Backlog backlog = Of({story, kit::Accepted("b2bbbb", 2)}, {kClosed});
  const auto findings = Inspect(backlog);
  CHECK(Tell(findings) ==
        "note a1aaaa pinned: its pin does not count any more: 'b2bbbb' is accepted");
  CHECK_FALSE(Fixes(backlog, findings, Day("2026-11-24")).stories[0].pinned.has_value());
}

TEST_CASE("ids inside a story are distinct") {
  CHECK(Spoilt([](Story& story) { story.acceptance_criteria[1].id = "c1"; }) ==
        "error a1aaaa acceptance_criteria: two criteria are 'c1'");
  CHECK(Spoilt([](Story& story) {
          story.acceptance_criteria[0].id.clear();
          story.acceptance_criteria[1].id.clear();
        }).empty());
}

TEST_CASE("at most one sprint is active and one planned, and none ends before it starts") {
  Sprint wrong = ASprint(5, SprintStatus::kClosed);
  wrong.start = Day("2026-11-10");
  wrong.end = Day("2026-11-09");
  Sprint twin = ASprint(6, SprintStatus::kActive);
  CHECK(Tell(Inspect(Of({}, {kActive, kPlanned, wrong, twin}))) ==
        "error 5 end: it ends on 2026-11-09, before it starts on 2026-11-10\n"
        "error 6 status: sprint 3 is active as well");
}

TEST_CASE("the vision and the releases") {
  Backlog backlog = Of({});
  backlog.vision.goals = {{"fame", "Be known", "", "", "", GoalStatus::kCurrent},
                          {"fame", "Be seen", "", "", "", GoalStatus::kNext},
                          {"gain", "Earn", "", "", "", GoalStatus::kCurrent}};
  backlog.releases.resize(2);
  backlog.releases[0].name = "1.0";
  backlog.releases[0].unknown = {{"dat", {}}};
  backlog.releases[1].name = "The End";
  CHECK(Tell(Inspect(backlog)) ==
        "error vision goals: two Product Goals are 'fame'\n"
        "warning vision goals: two Product Goals are current, 'fame' and 'gain'\n"
        "note 1.0 dat: the key 'dat' is not known\n"
        "error The End : 'The End' cannot name a release");
}

TEST_CASE("feedback and decisions name what is there") {
  Backlog backlog = Of({Fine("a1aaaa", "cccccc")});
  backlog.vision.goals = {{"fame", "Be known", "", "", "", GoalStatus::kCurrent}};
  backlog.feedback.resize(3);
  Feedback& lost = backlog.feedback[0];
  lost.id = "f1ffff";
  lost.stories = {"a1aaaa", "b2bbbb"};
  lost.product_goal = "gain";
  lost.release = "1.0";
  lost.joined = "f9ffff";
  backlog.feedback[1].id = "f2ffff";
  backlog.feedback[1].product_goal = "fame";
  backlog.feedback[1].joined = "f3ffff";
  backlog.feedback[2].id = "f3ffff";
  backlog.feedback[2].joined = "f2ffff";
  backlog.decisions.resize(1);
  Decision& decision = backlog.decisions[0];
  decision.id = "d1dddd";
  decision.evidence = {"f2ffff", "f8ffff"};
  decision.options.resize(2);
  decision.options[0].text = "Wait";
  decision.options[1].text = "Cut the export";
  decision.choice = "Cut it";
  decision.unknown = {{"reazon", {}}};
  CHECK(Tell(Inspect(backlog)) ==
        "error f1ffff stories: the story 'b2bbbb' does not exist\n"
        "error f1ffff product_goal: the Product Goal 'gain' does not exist\n"
        "error f1ffff release: the release '1.0' does not exist\n"
        "error f1ffff joined: the feedback 'f9ffff' does not exist\n"
        "error f2ffff joined: feedback is joined in a circle\n"
        "error f3ffff joined: feedback is joined in a circle\n"
        "error d1dddd evidence: the feedback 'f8ffff' does not exist\n"
        "warning d1dddd choice: 'Cut it' is none of the options\n"
        "note d1dddd reazon: the key 'reazon' is not known");
  decision.choice = "Wait";
  decision.unknown.clear();
  decision.evidence = {"f2ffff"};
  backlog.feedback.erase(backlog.feedback.begin());
  backlog.feedback[1].joined.clear();
  CHECK(Tell(Inspect(backlog)).empty());
}

TEST_CASE("fixes give equal ranks an order, and take back what is not ready") {
  Story lapsed = Fine("d4dddd", "hhhhhh");
  lapsed.risk.reset();
  Backlog backlog =
      Of({Fine("a1aaaa", "cccccc"), Fine("b2bbbb", "cccccc"), Fine("c3cccc", "cccccc"), lapsed});
  const Change change = Fixes(backlog, Inspect(backlog), Day("2026-11-24"));
  CHECK(kit::Ids(change.stories) == "b2bbbb c3cccc d4dddd");
  Apply(change, backlog);
  CHECK(backlog.Find("a1aaaa")->rank == "cccccc");
  CHECK(backlog.Find("a1aaaa")->rank < backlog.Find("b2bbbb")->rank);
  CHECK(backlog.Find("b2bbbb")->rank < backlog.Find("c3cccc")->rank);
  CHECK(backlog.Find("c3cccc")->rank < backlog.Find("d4dddd")->rank);
  CHECK(backlog.Find("d4dddd")->status == Status::kNew);
  // What is left needs somebody who knows.
  CHECK(Tell(Inspect(backlog)) == "note d4dddd risk: not scored: risk");

  Story cut = Fine("a1aaaa", "cccccc");
  cut.created.reset();
  const Finding missing{Severity::kError, Subject::kStory, "a1aaaa", "created", "", "",
                        Fix::kAddCreated};
  CHECK(Fixes(Of({cut}), {missing}, Day("2026-11-24")).stories[0].created == Day("2026-11-24"));
}

}  // namespace
}  // namespace backlog
