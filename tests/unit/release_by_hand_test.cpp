// A release planned by hand, as a list with two lines across it.
#include "backlog/rules/release_by_hand.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backlog_kit.h"

namespace backlog {
namespace {

using HandIds = std::vector<std::string>;

const Deed kByHand{kit::Day("2026-11-02"), "Ada"};

Story Listed(const std::string& id, const std::string& rank, const std::string& release,
             std::optional<Moscow> moscow) {
  Story story = kit::Ready(id, rank, 3);
  story.release = release;
  story.moscow = moscow;
  return story;
}

// a and c are musts, b a could, d without a word; e and f are in no release, g in another.
Backlog ByHand() {
  Backlog backlog = kit::Of(
      {Listed("a1aaaa", "ccjkmp", "1.0", Moscow::kMust),
       Listed("b2bbbb", "ddjkmp", "1.0", Moscow::kCould),
       Listed("c3cccc", "ffjkmp", "1.0", Moscow::kMust), Listed("d4dddd", "ggjkmp", "1.0", {}),
       Listed("e5eeee", "dgjkmp", "", {}), Listed("f6ffff", "hhjkmp", "", Moscow::kCould),
       Listed("g7gggg", "jjjkmp", "2.0", {}), Listed("h8hhhh", "kkjkmp", "1.0", Moscow::kWont)});
  for (const char* name : {"1.0", "2.0"}) {
    Release release;
    release.name = name;
    backlog.releases.push_back(release);
  }
  return backlog;
}

ReleaseByHand Planned(const Backlog& backlog, const ReleaseList& after) {
  const Result<ReleaseList> before = ReleaseListOf(backlog, "1.0");
  REQUIRE(before);
  Result<ReleaseByHand> plan = PlanByHand(backlog, "1.0", *before, after, "no room", kByHand);
  REQUIRE(plan);
  return *std::move(plan);
}

std::string OrderAfterAll(Backlog backlog, const ReleaseByHand& plan) {
  for (const Story& story : plan.stories) backlog.Put(story);
  Apply(plan.ranks, backlog);
  const BacklogOrder order = CurrentOrder(backlog);
  return kit::Ids(order.stories());
}

TEST_CASE("the list has the musts, the others and what is in no release") {
  const Result<ReleaseList> list = ReleaseListOf(ByHand(), "1.0");
  REQUIRE(list);
  CHECK(list->musts == HandIds{"a1aaaa", "c3cccc"});
  CHECK(list->others == HandIds{"b2bbbb", "d4dddd"});
  CHECK(list->outside == HandIds{"e5eeee", "f6ffff"});
  CHECK(ReleaseListOf(ByHand(), "3.0").error().code == Exit::kCannot);
}

TEST_CASE("a list that is as it was changes nothing, whatever the order of the backlog") {
  const Backlog backlog = ByHand();
  const ReleaseByHand plan = Planned(backlog, *ReleaseListOf(backlog, "1.0"));
  CHECK(plan.stories.empty());
  CHECK(plan.ranks.changes.empty());
  CHECK(plan.moved.empty());
}

TEST_CASE("moving a line across changes what stands between, and no order") {
  const Backlog backlog = ByHand();
  const ReleaseByHand down =
      Planned(backlog, {{"a1aaaa", "c3cccc", "b2bbbb"}, {"d4dddd"}, {"e5eeee", "f6ffff"}});
  CHECK(down.musts == HandIds{"b2bbbb"});
  CHECK(down.moved.empty());
  REQUIRE(down.stories.size() == 1);
  CHECK(down.stories[0].moscow == Moscow::kMust);
  const ReleaseByHand up =
      Planned(backlog, {{"a1aaaa"}, {"c3cccc", "b2bbbb"}, {"d4dddd", "e5eeee", "f6ffff"}});
  CHECK(up.no_musts == HandIds{"c3cccc"});
  CHECK(up.left == HandIds{"d4dddd"});
  REQUIRE(up.stories.size() == 2);
  CHECK(up.stories[0].moscow == Moscow::kShould);
  CHECK(up.stories[1].release.empty());
  CHECK(up.stories[1].past_releases.back().reason == "no room");
  const ReleaseByHand further =
      Planned(backlog, {{"a1aaaa", "c3cccc"}, {"b2bbbb", "d4dddd", "e5eeee", "f6ffff"}, {}});
  CHECK(further.came == HandIds{"e5eeee", "f6ffff"});
  CHECK(further.stories[0].moscow == Moscow::kShould);
  CHECK(further.stories[1].moscow == Moscow::kCould);  // it had a word of its own
}

TEST_CASE("a story that was moved stands directly behind the one above it; the others stay") {
  const Backlog backlog = ByHand();
  CHECK(OrderAfterAll(backlog, {}) == "a1aaaa b2bbbb e5eeee c3cccc d4dddd f6ffff g7gggg h8hhhh");
  const ReleaseByHand in =
      Planned(backlog, {{"a1aaaa", "f6ffff", "c3cccc"}, {"b2bbbb", "d4dddd"}, {"e5eeee"}});
  CHECK(in.moved == HandIds{"f6ffff"});
  CHECK(in.ranks.changes.size() == 1);
  CHECK(OrderAfterAll(backlog, in) == "a1aaaa f6ffff b2bbbb e5eeee c3cccc d4dddd g7gggg h8hhhh");
  const ReleaseByHand top =
      Planned(backlog, {{"d4dddd", "a1aaaa", "c3cccc"}, {"b2bbbb"}, {"e5eeee", "f6ffff"}});
  CHECK(OrderAfterAll(backlog, top) == "d4dddd a1aaaa b2bbbb e5eeee c3cccc f6ffff g7gggg h8hhhh");
}

TEST_CASE("a story whose line was taken out stays as it is; one that was not there is refused") {
  const Backlog backlog = ByHand();
  const ReleaseByHand none = Planned(backlog, {{}, {}, {}});
  CHECK(none.stories.empty());
  CHECK(none.ranks.changes.empty());
  const Result<ReleaseByHand> other = PlanByHand(backlog, "1.0", *ReleaseListOf(backlog, "1.0"),
                                                 {{"g7gggg"}, {}, {}}, "no room", kByHand);
  REQUIRE_FALSE(other);
  CHECK(other.error().what == "cannot plan release 1.0: 'g7gggg' was not in the list");
}

}  // namespace
}  // namespace backlog
