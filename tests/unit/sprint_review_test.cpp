#include "backlog/rules/sprint_review.h"

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

using kit::ASprint;
using kit::Day;
using kit::Of;

std::string Describe(const SprintFigures& figures) {
  std::string text;
  for (const SprintItem& item : figures.items) {
    text += item.story->id + " " + std::string(Word(item.fate)) + (item.added ? ", added" : "") +
            (item.clarified ? ", clarified" : "") + "\n";
  }
  return text;
}

std::vector<int> UpTo(int n) {
  std::vector<int> velocities;
  for (int i = n; i >= 1; --i) velocities.push_back(i);
  return velocities;
}

TEST_CASE("what was done in a sprint and accepted when it was over is not called unfinished") {
  Sprint over = ASprint(3, SprintStatus::kClosed);
  over.closed = Day("2026-11-16");
  Story done = kit::Accepted("a1aaaa", 3, 5);
  done.sprint.reset();
  done.finished = Day("2026-11-12");
  done.past_sprints = {{3, 5, Outcome::kSpilled, {}, Day("2026-11-20"), ""}};
  Story later = done;  // its work went on
  later.id = "b2bbbb";
  later.finished = Day("2026-11-18");
  const Backlog backlog = Of({done, later}, {over});
  const SprintFigures figures = FiguresOf(backlog, backlog.sprints[0]);
  CHECK(Describe(figures) ==
        "a1aaaa accepted afterwards\n"
        "b2bbbb not finished\n");
  CHECK(figures.accepted_later == Tally{1, 5});
  CHECK(figures.unfinished == Tally{1, 5});
  CHECK(figures.accepted == Tally{0, 0});
}

TEST_CASE("a running sprint shows what became of each story so far") {
  Story added = kit::InSprint("c3cccc", 3, Status::kInProgress, 2);
  added.added = Day("2026-11-05");
  added.questions = {{"q1", "Which till?", "", "", {}, "", "", {}}};
  Story clarified = kit::InSprint("d4dddd", 3, Status::kPlanned, 8);
  clarified.size = 5;
  Story removed = kit::Ready("e5eeee");
  removed.past_sprints = {{3, 1, Outcome::kRemoved, {}, Day("2026-11-06"), "No time"}};
  const Backlog backlog =
      Of({kit::Accepted("a1aaaa", 3, 5), kit::InSprint("b2bbbb", 3, Status::kDone, 3), added,
          clarified, removed, kit::Accepted("f6ffff", 2), kit::Ready("h7hhhh")},
         {ASprint(2, SprintStatus::kClosed), ASprint(3, SprintStatus::kActive)});
  const SprintFigures figures = FiguresOf(backlog, backlog.sprints[1]);
  CHECK(Describe(figures) ==
        "a1aaaa accepted\n"
        "b2bbbb awaiting acceptance\n"
        "c3cccc not finished, added\n"
        "d4dddd not finished, clarified\n"
        "e5eeee removed\n");
  CHECK(figures.planned == Tally{4, 17});  // 5 + 3 + 8 + 1
  CHECK(figures.added == Tally{1, 2});
  CHECK(figures.accepted == Tally{1, 5});
  CHECK(figures.awaiting == Tally{1, 3});
  CHECK(figures.unfinished == Tally{2, 10});
  CHECK(figures.removed == Tally{1, 1});
  CHECK(figures.clarified == Tally{1, 8});
  CHECK(figures.items[4].reason == "No time");

  REQUIRE(figures.unsettled.size() == 3);
  CHECK(figures.unsettled[0].story->id == "b2bbbb");
  CHECK(figures.unsettled[0].criteria.size() == 2);
  CHECK(figures.unsettled[0].done_items.empty());
  CHECK(figures.unsettled[1].done_items.size() == 2);
  REQUIRE(figures.unsettled[1].questions.size() == 1);
  CHECK(figures.unsettled[1].questions[0]->text == "Which till?");
}

TEST_CASE("a closed sprint keeps what it planned, also of stories that went on") {
  Story spilled = kit::InSprint("a1aaaa", 3, Status::kInProgress, 5);
  spilled.past_sprints = {{2, 8, Outcome::kSpilled, {}, Day("2026-11-01"), ""}};
  Story reopened = kit::Ready("b2bbbb");
  reopened.past_sprints = {{2, 3, Outcome::kAccepted, Day("2026-10-25"), Day("2026-11-07"), ""}};
  const Backlog backlog =
      Of({spilled, reopened, kit::Accepted("c3cccc", 2, 2)},
         {ASprint(2, SprintStatus::kClosed), ASprint(3, SprintStatus::kActive)});
  const SprintFigures figures = FiguresOf(backlog, backlog.sprints[0]);
  CHECK(Describe(figures) ==
        "b2bbbb accepted, added\n"
        "c3cccc accepted\n"
        "a1aaaa not finished\n");
  CHECK(figures.planned == Tally{2, 10});
  CHECK(figures.accepted == Tally{2, 5});
  CHECK(figures.unfinished == Tally{1, 8});
  CHECK(figures.unsettled.empty());
}

TEST_CASE("what was edited after acceptance was not clarified in the sprint") {
  Story story = kit::Accepted("a1aaaa", 2);
  story.title = "Another title";
  const Backlog backlog = Of({story}, {ASprint(2, SprintStatus::kClosed)});
  CHECK(FiguresOf(backlog, backlog.sprints[0]).clarified == Tally{0, 0});
}

TEST_CASE("velocity counts accepted sizes, with those of stories reopened since") {
  Story reopened = kit::Accepted("b2bbbb", 3, 13);  // accepted again, larger
  reopened.past_sprints = {{1, 8, Outcome::kAccepted, {}, {}, ""},
                           {2, 8, Outcome::kSpilled, {}, {}, ""}};
  Story resized = kit::Accepted("a1aaaa", 1, 5);
  resized.size = 20;  // edited later: accepted_size counts
  const Backlog backlog =
      Of({resized, reopened, kit::InSprint("c3cccc", 2, Status::kDone), kit::Accepted("d4dddd", 4),
          kit::Accepted("e5eeee", 5)},
         {ASprint(1, SprintStatus::kClosed), ASprint(2, SprintStatus::kClosed),
          ASprint(3, SprintStatus::kClosed), ASprint(4, SprintStatus::kCancelled),
          ASprint(5, SprintStatus::kActive)});
  CHECK(Velocities(backlog) == std::vector<SprintVelocity>{{1, 13}, {2, 0}, {3, 13}});
}

TEST_CASE("the mean of the last velocities") {
  // Atlassian's example: (37 + 47 + 50 + 57) / 4 = 47.75.
  const std::vector<SprintVelocity> velocities = {{1, 37}, {2, 47}, {3, 50}, {4, 57}};
  CHECK(MeanOfLast(velocities, 4).value() == doctest::Approx(47.75));
  CHECK(MeanOfLast(velocities, 3).sum == 154);
  CHECK(MeanOfLast(velocities, 9).count == 4);
  CHECK(MeanOfLast({}, 3).value() == 0);
}

TEST_CASE("the median of velocities") {
  CHECK(Median({5}) == 5);
  CHECK(Median({9, 1, 5}) == 5);
  CHECK(Median({8, 5, 11, 1}) == doctest::Approx(6.5));
}

TEST_CASE("the range of velocities is the 90 % interval of their median") {
  // Cohn's j and k: the n velocities 1 to n are their own ranks.
  CHECK(VelocityRange(UpTo(5)) == std::pair(1, 5));
  CHECK(VelocityRange(UpTo(8)) == std::pair(2, 7));
  CHECK(VelocityRange(UpTo(11)) == std::pair(3, 9));
  CHECK(VelocityRange(UpTo(13)) == std::pair(4, 10));
  CHECK(VelocityRange(UpTo(16)) == std::pair(5, 12));
  CHECK(VelocityRange(UpTo(20)) == std::pair(7, 14));
  CHECK_FALSE(VelocityRange(UpTo(4)).has_value());
}

}  // namespace
}  // namespace backlog
