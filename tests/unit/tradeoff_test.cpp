// What a change of a release would bring: figures that can be counted on paper.
#include "backlog/rules/tradeoff.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backlog/rules/prioritization.h"
#include "backlog_kit.h"

namespace backlog {
namespace {

const Date kTryDay = kit::Day("2026-11-02");

Story HeldStory(const std::string& id, const std::string& rank, int size, int value) {
  Story story = kit::Ready(id, rank, size);
  story.business_value = value;
  story.user_value = 1;
  story.risk = 2;
  story.release = "1.0";
  return story;
}

/// A team that assumes ten points a sprint; sprints of 14 days, the first from today on.
Backlog TenASprint(std::vector<Story> stories) {
  Backlog backlog = kit::Of(std::move(stories));
  backlog.settings.expected_velocity = {10, 10};
  for (const char* name : {"1.0", "2.0"}) {
    Release release;
    release.name = name;
    backlog.releases.push_back(release);
  }
  backlog.releases[0].date = kit::Day("2026-11-30");  // two sprints end until then
  return backlog;
}

Backlog FourStories() {
  std::vector<Story> stories{HeldStory("a1aaaa", "cc", 8, 5), HeldStory("b2bbbb", "dd", 8, 3),
                             HeldStory("c3cccc", "ff", 5, 8), HeldStory("d4dddd", "gg", 3, 2)};
  stories[0].moscow = Moscow::kMust;
  Story other = HeldStory("e5eeee", "dg", 2, 20);
  other.release.clear();
  stories.push_back(other);
  return TenASprint(stories);
}

Tradeoff Tried(const Backlog& backlog, const TradeoffChanges& changes,
               std::optional<double> confidence = {}) {
  Result<Tradeoff> tradeoff = TryOut(backlog, "1.0", changes, kTryDay, confidence);
  REQUIRE_MESSAGE(tradeoff, (tradeoff ? "" : tradeoff.error().what));
  return *std::move(tradeoff);
}

Error NotTried(const Backlog& backlog, const TradeoffChanges& changes,
               std::optional<double> confidence = {}) {
  const Result<Tradeoff> tradeoff = TryOut(backlog, "1.0", changes, kTryDay, confidence);
  REQUIRE_FALSE(tradeoff);
  return tradeoff.error();
}

using TradeoffLines = std::vector<std::string>;

TEST_CASE("before and after are counted over what is to do") {
  const Backlog backlog = FourStories();
  TradeoffChanges changes;
  changes.drop = {"b2bbbb"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  const ReleaseNumbers& before = tradeoff.release.before;
  CHECK(before.stories == 4);
  CHECK(before.points == 24);
  CHECK(before.business_value == 18);
  CHECK(before.user_value == 4);
  CHECK(before.open_risk == 8);
  CHECK(before.other_points == 2);
  // 26 points at ten a sprint: the third, which ends on 13 December.
  REQUIRE(before.safe);
  CHECK(before.safe->end == kit::Day("2026-12-13"));
  CHECK(before.chance == 0);
  const ReleaseNumbers& after = tradeoff.release.after;
  CHECK(after.stories == 3);
  CHECK(after.points == 16);
  CHECK(after.business_value == 15);
  // 18 points: the second, on 29 November.
  REQUIRE(after.safe);
  CHECK(after.safe->end == kit::Day("2026-11-29"));
  CHECK(after.chance == 1);
  CHECK(tradeoff.musts_lost.empty());
  CHECK(tradeoff.commands == TradeoffLines{"backlog release remove 1.0 b2bbbb --reason TEXT",
                                           "backlog move b2bbbb --after d4dddd"});
}

TEST_CASE("what would carry it out gives the same numbers") {
  Backlog backlog = FourStories();
  TradeoffChanges changes;
  changes.drop = {"b2bbbb"};
  changes.add = {"e5eeee"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  Story out = *backlog.Find("b2bbbb");
  out.release.clear();
  backlog.Put(out);
  Story in = *backlog.Find("e5eeee");
  in.release = "1.0";
  backlog.Put(in);
  Apply(*PlanMove(backlog, "b2bbbb", {PinWhere::kAfter, "d4dddd"}), backlog);
  const ReleaseNumbers done = NumbersOf(backlog, "1.0", {}, kTryDay);
  CHECK(done.points == 18);
  CHECK(done.points == tradeoff.release.after.points);
  CHECK(done.safe->end == tradeoff.release.after.safe->end);
  CHECK(done.chance == tradeoff.release.after.chance);
}

TEST_CASE("what is added stands behind the release, not behind the whole backlog") {
  Backlog backlog = FourStories();
  Story far = HeldStory("f6ffff", "zz", 1, 1);
  far.release.clear();
  Story between = HeldStory("g7gggg", "mm", 13, 1);
  between.release.clear();
  backlog.Put(far);
  backlog.Put(between);
  TradeoffChanges changes;
  changes.add = {"f6ffff"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  CHECK(tradeoff.release.after.other_points == 2);
  CHECK(tradeoff.commands ==
        TradeoffLines{"backlog release add 1.0 f6ffff", "backlog move f6ffff --after d4dddd"});
}

TEST_CASE("a must that goes is named, and what still waits for it") {
  Backlog backlog = FourStories();
  Story waits = *backlog.Find("d4dddd");
  waits.depends_on = {"a1aaaa"};
  backlog.Put(waits);
  TradeoffChanges changes;
  changes.drop = {"a1aaaa"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  CHECK(tradeoff.musts_lost == TradeoffLines{"a1aaaa"});
  REQUIRE(tradeoff.needs.size() == 1);
  CHECK(tradeoff.needs[0].story == "d4dddd");
  CHECK(tradeoff.needs[0].needs == "a1aaaa");
  // It is done all the same: nothing is won but that it has another name.
  CHECK(tradeoff.release.after.other_points == 10);
  CHECK(tradeoff.release.after.chance == 0);
}

TEST_CASE("a story moves to another release, which is told, too") {
  Backlog backlog = FourStories();
  Story later = HeldStory("f6ffff", "zz", 5, 1);
  later.release = "2.0";
  backlog.Put(later);
  TradeoffChanges changes;
  changes.move = {{"b2bbbb", "2.0"}};
  changes.resize = {{"c3cccc", 3}};
  changes.date = kit::Day("2026-12-20");
  const Tradeoff tradeoff = Tried(backlog, changes);
  CHECK(tradeoff.release.after.points == 14);
  CHECK(tradeoff.release.after.date == kit::Day("2026-12-20"));
  REQUIRE(tradeoff.others.size() == 1);
  CHECK(tradeoff.others[0].before.release == "2.0");
  CHECK(tradeoff.others[0].before.points == 5);
  CHECK(tradeoff.others[0].after.points == 13);
  CHECK(tradeoff.commands == TradeoffLines{"backlog release add 2.0 b2bbbb",
                                           "backlog edit c3cccc --size 3",
                                           "backlog release edit 1.0 --date 2026-12-20",
                                           "backlog move b2bbbb --after d4dddd"});
}

TEST_CASE("a pin is taken out before a story moves, and a sprint is left") {
  Backlog backlog = FourStories();
  Story pinned = *backlog.Find("b2bbbb");
  pinned.pinned = Pin{PinWhere::kTop, {}, {}, {}, {}};
  backlog.Put(pinned);
  Story planned = *backlog.Find("c3cccc");
  planned.status = Status::kPlanned;
  planned.sprint = 1;
  backlog.Put(planned);
  Sprint sprint = kit::ASprint(1, SprintStatus::kActive);
  sprint.start = kTryDay;
  sprint.end = kTryDay + 13;
  backlog.sprints.push_back(sprint);
  TradeoffChanges changes;
  changes.drop = {"b2bbbb", "c3cccc"};
  CHECK(Tried(backlog, changes).commands ==
        TradeoffLines{"backlog release remove 1.0 b2bbbb c3cccc --reason TEXT",
                      "backlog sprint remove c3cccc --reason TEXT", "backlog unpin b2bbbb",
                      "backlog move b2bbbb c3cccc --after d4dddd"});
}

TEST_CASE("what a sprint that is over left behind stands in the order, as the release's last") {
  Backlog backlog = FourStories();
  Story left = *backlog.Find("d4dddd");
  left.status = Status::kDone;
  left.sprint = 1;
  backlog.Put(left);
  backlog.sprints.push_back(kit::ASprint(1, SprintStatus::kClosed));
  TradeoffChanges changes;
  changes.drop = {"c3cccc"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  CHECK(tradeoff.commands.back() == "backlog move c3cccc --after d4dddd");
  CHECK(tradeoff.release.after.other_points == 2);
}

TEST_CASE("what cannot be tried out is refused") {
  Backlog backlog = FourStories();
  TradeoffChanges changes;
  changes.drop = {"e5eeee"};
  CHECK(NotTried(backlog, changes).what ==
        "cannot take 'e5eeee' out of release 1.0: it is in no release");
  changes.drop = {"a1aaaa"};
  changes.add = {"a1aaaa"};
  CHECK(NotTried(backlog, changes).code == Exit::kUsage);
  changes.drop.clear();
  CHECK(NotTried(backlog, changes).what ==
        "cannot take 'a1aaaa' into release 1.0: it is in it already");
  changes.add.clear();
  changes.resize = {{"a1aaaa", 4}};
  CHECK(NotTried(backlog, changes).code == Exit::kUsage);  // not on the scale
  Story done = *backlog.Find("a1aaaa");
  done.status = Status::kDone;
  backlog.Put(done);
  changes.resize.clear();
  changes.drop = {"a1aaaa"};
  CHECK(NotTried(backlog, changes).what ==
        "cannot drop 'a1aaaa': its work is done, only the verdict is missing");
  backlog.releases[0].status = ReleaseStatus::kClosed;
  CHECK(NotTried(backlog, changes).what == "cannot change release 1.0: it is closed");
}

TEST_CASE("without a velocity the scope is told, and why there is no date") {
  Backlog backlog = FourStories();
  backlog.settings.expected_velocity.clear();
  TradeoffChanges changes;
  changes.drop = {"b2bbbb"};
  const Tradeoff tradeoff = Tried(backlog, changes);
  CHECK(tradeoff.release.after.points == 16);
  CHECK_FALSE(tradeoff.release.after.safe);
  CHECK(tradeoff.release.after.no_forecast.has_value());
  CHECK(NotTried(backlog, changes, 0.85).code == Exit::kCannot);
  changes.velocity = {10, 10};
  CHECK(Tried(backlog, changes).release.after.safe->end == kit::Day("2026-11-29"));
}

TEST_CASE("the cheapest cuts: least value, then fewest stories, musts last") {
  // 20 points are done in time. 26 are to be done: 6 must go, of a story of no release 2.
  Tradeoff tradeoff = Tried(FourStories(), {}, 0.85);
  REQUIRE(tradeoff.advice);
  CHECK(tradeoff.advice->reached);
  CHECK(tradeoff.advice->points_in_time == 20);
  CHECK(tradeoff.advice->cuts == TradeoffLines{"b2bbbb"});  // value 4; c and d lose 12
  CHECK(tradeoff.advice->value == 4);
  CHECK(tradeoff.advice->proved);
  CHECK(tradeoff.dropped == TradeoffLines{"b2bbbb"});
  // As dear as c and d together: then one story rather than two.
  Backlog backlog = FourStories();
  Story story = *backlog.Find("b2bbbb");
  story.business_value = 11;
  backlog.Put(story);
  CHECK(Tried(backlog, {}, 0.85).advice->cuts == TradeoffLines{"b2bbbb"});
  story.business_value = 12;
  backlog.Put(story);
  CHECK(Tried(backlog, {}, 0.85).advice->cuts == TradeoffLines{"c3cccc", "d4dddd"});
  // What waits for a story goes with it.
  Story waits = *backlog.Find("c3cccc");
  waits.depends_on = {"b2bbbb"};
  backlog.Put(waits);
  CHECK(Tried(backlog, {}, 0.85).advice->cuts == TradeoffLines{"c3cccc", "d4dddd"});
  waits.business_value = 20;
  backlog.Put(waits);
  CHECK(Tried(backlog, {}, 0.85).advice->musts == TradeoffLines());
  CHECK(Tried(backlog, {}, 0.85).advice->cuts == TradeoffLines{"c3cccc", "d4dddd"});
}

TEST_CASE("musts go where nothing else reaches it, and that is said") {
  Backlog backlog = FourStories();
  for (const char* id : {"b2bbbb", "c3cccc"}) {
    Story story = *backlog.Find(id);
    story.moscow = Moscow::kMust;
    backlog.Put(story);
  }
  // The musts alone take 21, and 2 stand between them.
  const CutAdvice advice = *Tried(backlog, {}, 0.85).advice;
  CHECK(advice.reached);
  CHECK(advice.cuts == TradeoffLines{"b2bbbb"});
  CHECK(advice.musts == TradeoffLines{"b2bbbb"});
  backlog.releases[0].date = kit::Day("2026-12-13");
  CHECK(Tried(backlog, {}, 0.85).advice->cuts.empty());
  CHECK(Tried(backlog, {}, 0.85).advice->reached);
}

TEST_CASE("a group goes whole, and what was just added stays") {
  Backlog backlog = FourStories();
  for (const char* id : {"b2bbbb", "c3cccc"}) {
    Story story = *backlog.Find(id);
    story.together = "parcels";
    backlog.Put(story);
  }
  CHECK(Tried(backlog, {}, 0.85).advice->cuts == TradeoffLines{"b2bbbb", "c3cccc"});
  TradeoffChanges changes;
  changes.add = {"e5eeee"};
  CHECK(Tried(backlog, changes, 0.85).advice->cuts == TradeoffLines{"b2bbbb", "c3cccc"});
}

TEST_CASE("no cuts reach a date before which too little is done") {
  Backlog backlog = FourStories();
  backlog.releases[0].date = kit::Day("2026-11-15");
  Story first = *backlog.Find("a1aaaa");
  first.size = 20;
  first.together = "all";
  backlog.Put(first);
  for (const char* id : {"b2bbbb", "c3cccc", "d4dddd"}) {
    Story story = *backlog.Find(id);
    story.together = "all";
    backlog.Put(story);
  }
  const CutAdvice advice = *Tried(backlog, {}, 0.85).advice;
  CHECK_FALSE(advice.reached);
  CHECK(advice.cuts.empty());
  backlog.releases[0].date = kit::Day("2026-11-10");
  CHECK(NotTried(backlog, {}, 0.85).what ==
        "cannot suggest cuts for release 1.0: no sprint ends until 10 November 2026");
  backlog.releases[0].date.reset();
  CHECK(NotTried(backlog, {}, 0.85).what ==
        "cannot suggest cuts for release 1.0: it has no date to be met");
}

}  // namespace
}  // namespace backlog
