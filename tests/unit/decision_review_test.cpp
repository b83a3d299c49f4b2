// Trade-offs as decisions, and whether they came true.
#include "backlog/rules/decision_review.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

const Date kDecidedOn = kit::Day("2026-11-02");

Story HeldInRelease(const std::string& id, const std::string& rank, int size) {
  Story story = kit::Ready(id, rank, size);
  story.business_value = 5;
  story.user_value = 3;
  story.release = "1.0";
  return story;
}

// Ten points a sprint of 14 days are assumed.
Backlog Undecided() {
  Backlog backlog = kit::Of({HeldInRelease("a1aaaa", "cc", 8), HeldInRelease("b2bbbb", "dd", 8),
                             HeldInRelease("c3cccc", "ff", 5)});
  backlog.settings.expected_velocity = {10, 10};
  Release release;
  release.name = "1.0";
  release.date = kit::Day("2026-11-30");
  backlog.releases.push_back(release);
  return backlog;
}

Decision WithoutB(const Backlog& backlog, TradeoffChoice choice = TradeoffChoice::kChange) {
  TradeoffChanges changes;
  changes.drop = {"b2bbbb"};
  const Result<Tradeoff> tradeoff = TryOut(backlog, "1.0", changes, kDecidedOn);
  REQUIRE(tradeoff);
  Decision decision = DecisionOf(changes, *tradeoff, choice, "the fair");
  decision.id = "r5k2pa";
  decision.created = kDecidedOn;
  return decision;
}

// The backlog after the decision was carried out.
Backlog Decided() {
  Backlog backlog = Undecided();
  backlog.decisions.push_back(WithoutB(backlog));
  Story story = *backlog.Find("b2bbbb");
  story.release.clear();
  story.rank = "zz";
  backlog.Put(story);
  return backlog;
}

void AcceptOn(Backlog& backlog, const std::string& id, std::string_view day) {
  Story story = *backlog.Find(id);
  story.status = Status::kAccepted;
  story.accepted = kit::Day(day);
  story.accepted_size = story.size;
  backlog.Put(story);
}

TEST_CASE("a trade-off becomes a decision with the numbers of both ways") {
  Backlog backlog = Undecided();
  Story must = *backlog.Find("b2bbbb");
  must.moscow = Moscow::kMust;
  backlog.Put(must);
  const Decision decision = WithoutB(backlog);
  CHECK(decision.question == "Release 1.0: as it is, or without b2bbbb?");
  REQUIRE(decision.options.size() == 2);
  CHECK(decision.options[0].text == "as it is");
  CHECK(decision.options[0].scope == 21);
  CHECK(decision.options[0].business_value == 15);
  CHECK(decision.options[0].user_value == 9);
  CHECK(decision.options[0].open_risk == 0);
  CHECK(decision.options[0].date_85 == kit::Day("2026-12-13"));
  CHECK(decision.options[0].chance == 0);
  CHECK(decision.options[0].musts_lost.empty());
  CHECK(decision.options[1].text == "without b2bbbb");
  CHECK(decision.options[1].scope == 13);
  CHECK(decision.options[1].date_50 == kit::Day("2026-11-29"));
  CHECK(decision.options[1].chance == 100);
  CHECK(decision.options[1].musts_lost == std::vector<std::string>{"b2bbbb"});
  CHECK(decision.choice == "without b2bbbb");
  CHECK(decision.reason == "the fair");
  CHECK(decision.release == "1.0");
  CHECK(decision.stories == std::vector<std::string>{"b2bbbb"});
  CHECK(WithoutB(backlog, TradeoffChoice::kKeep).choice == "as it is");
}

TEST_CASE("each change has its words") {
  TradeoffChanges changes;
  changes.resize = {{"k7m2qx", 3}};
  changes.move = {{"p3w9da", "2.0"}};
  changes.date = kit::Day("2027-01-15");
  changes.velocity = {8, 12};
  Tradeoff tradeoff;
  tradeoff.release.before.release = "1.0";
  tradeoff.dropped = {"a1aaaa", "b2bbbb"};
  tradeoff.added = {"c3cccc", "d4dddd", "e5eeee", "f6ffff", "g7gggg"};
  CHECK(ChangesText(changes, tradeoff) ==
        "without a1aaaa and b2bbbb, with 5 stories, p3w9da in 2.0, k7m2qx with size 3, "
        "due 15 January 2027, at 8 to 12 points a sprint");
}

TEST_CASE("an open release is on course, ahead or slipping") {
  Backlog backlog = Decided();
  const auto review = [&](std::string_view day) {
    return ReviewOf(backlog, backlog.decisions.front(), kit::Day(day));
  };
  CHECK(review("2026-11-02").verdict == CameTrue::kOnCourse);
  CHECK(review("2026-11-02").days == 0);
  // A week later nothing is done: the sprints begin a week later, too.
  CHECK(review("2026-11-09").verdict == CameTrue::kSlipping);
  CHECK(review("2026-11-09").days == 7);
  AcceptOn(backlog, "a1aaaa", "2026-11-08");
  CHECK(review("2026-11-09").verdict == CameTrue::kAhead);
  CHECK(review("2026-11-09").days == -7);
  CHECK(review("2026-11-09").accepted_points == 8);
  CHECK(review("2026-11-09").accepted_business_value == 5);
  CHECK(review("2026-11-09").accepted_user_value == 3);
  CHECK(review("2026-11-09").scope_now() == 13);
  // The day has gone by.
  CHECK(review("2026-12-02").verdict == CameTrue::kLate);
  CHECK(review("2026-12-02").days == 3);
  backlog.settings.expected_velocity.clear();
  CHECK(review("2026-11-09").verdict == CameTrue::kUnknown);
}

TEST_CASE("what is done counts from its last acceptance, whenever it was closed") {
  Backlog backlog = Decided();
  AcceptOn(backlog, "a1aaaa", "2026-11-08");
  AcceptOn(backlog, "c3cccc", "2026-11-20");
  const auto verdict = [&] {
    return ReviewOf(backlog, backlog.decisions.front(), kit::Day("2026-12-20"));
  };
  CHECK(verdict().verdict == CameTrue::kEarly);
  CHECK(verdict().out == kit::Day("2026-11-20"));
  backlog.releases.front().status = ReleaseStatus::kClosed;
  backlog.releases.front().closed = kit::Day("2026-12-05");
  CHECK(verdict().verdict == CameTrue::kEarly);
  CHECK(verdict().out == kit::Day("2026-11-20"));
  AcceptOn(backlog, "c3cccc", "2026-12-05");
  CHECK(verdict().verdict == CameTrue::kLate);
  CHECK(verdict().days == 6);
  backlog.decisions.front().options.back().date_85 = kit::Day("2026-12-05");
  CHECK(verdict().verdict == CameTrue::kInTime);
}

TEST_CASE("without a day of acceptance it is the day it was closed, and without that unknown") {
  Backlog backlog = Decided();
  for (const char* id : {"a1aaaa", "c3cccc"}) {
    AcceptOn(backlog, id, "2026-11-20");
    Story story = *backlog.Find(id);
    story.accepted.reset();
    backlog.Put(story);
  }
  backlog.decisions.front().created.reset();  // so that they count as accepted since
  backlog.decisions.front().options.back().date_85 = kit::Day("2026-12-05");
  backlog.releases.front().status = ReleaseStatus::kClosed;
  backlog.releases.front().closed = kit::Day("2026-12-05");
  const auto verdict = [&] {
    return ReviewOf(backlog, backlog.decisions.front(), kit::Day("2026-12-20")).verdict;
  };
  CHECK(verdict() == CameTrue::kInTime);
  backlog.releases.front().closed.reset();
  CHECK(verdict() == CameTrue::kUnknown);
}

TEST_CASE("less than was decided is no forecast that held, more is one all the more") {
  Backlog backlog = Decided();  // 8 and 5 points
  AcceptOn(backlog, "a1aaaa", "2026-11-20");
  backlog.releases.front().status = ReleaseStatus::kClosed;
  backlog.releases.front().closed = kit::Day("2026-11-20");
  const auto review = [&] {
    return ReviewOf(backlog, backlog.decisions.front(), kit::Day("2026-12-20"));
  };
  CHECK(review().verdict == CameTrue::kCut);
  CHECK(review().scope_change() == -5);
  AcceptOn(backlog, "c3cccc", "2026-11-20");
  CHECK(review().verdict == CameTrue::kEarly);
  Story more = HeldInRelease("d4dddd", "hh", 2);
  backlog.Put(more);
  AcceptOn(backlog, "d4dddd", "2026-11-21");
  CHECK(review().verdict == CameTrue::kEarly);
  CHECK(review().scope_change() == 2);
  AcceptOn(backlog, "d4dddd", "2026-12-05");
  CHECK(review().verdict == CameTrue::kLate);
}

TEST_CASE("a date that is met with less chance than was forecast is not on course") {
  Backlog backlog = Decided();
  backlog.releases.front().date = kit::Day("2026-11-20");
  const auto review = ReviewOf(backlog, backlog.decisions.front(), kDecidedOn);
  CHECK(review.days == 0);
  CHECK(review.verdict == CameTrue::kOffCourse);
}

TEST_CASE("without dates, options or release there is nothing to hold it against") {
  Backlog backlog = Decided();
  Decision& decision = backlog.decisions.front();
  decision.choice = "something else";
  CHECK(ReviewOf(backlog, decision, kDecidedOn).verdict == CameTrue::kNothingForecast);
  decision.choice = "without b2bbbb";
  decision.options.back().date_85.reset();
  CHECK(ReviewOf(backlog, decision, kDecidedOn).verdict == CameTrue::kNothingForecast);
  decision.release = "9.9";
  CHECK(ReviewOf(backlog, decision, kDecidedOn).release == nullptr);
  decision.release.clear();
  CHECK(ReviewDecisions(backlog, kDecidedOn).empty());
}

}  // namespace
}  // namespace backlog
