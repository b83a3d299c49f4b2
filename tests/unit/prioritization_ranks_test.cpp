// From a wished order to ranks: moves, edited lists, new stories, rebalancing.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "backlog/model/rank.h"
#include "backlog/rules/prioritization.h"
#include "web_shop.h"

namespace backlog {
namespace {

TEST_CASE("The current order is by rank, then id, then without rank by created and id") {
  Backlog backlog = BacklogOf({Scored("a", {}), Scored("b", {}), Scored("c", {}), Scored("d", {}),
                               Scored("e", {}), Scored("f", {}), Scored("g", {})});
  const auto rank = [&](std::string_view id, std::string_view text) {
    ChangeStory(backlog, id, [&](Story& story) { story.rank = text; });
  };
  rank("e", "hjkmpq");
  rank("d", "hjkmpq");
  rank("c", "hjkmp");
  ChangeStory(backlog, "a", [](Story& story) { story.created = Date::Parse("2026-11-05"); });
  ChangeStory(backlog, "f", [](Story& story) { story.status = Status::kAccepted; });
  ChangeStory(backlog, "d", [](Story& story) { story.parent = "g"; });
  const BacklogOrder order = CurrentOrder(backlog);
  CHECK(Ids(order.stories()) == "c d e b a");
  CHECK(order.PlaceOf("c") == 1);
  CHECK(order.PlaceOf("a") == 5);
  CHECK(order.PlaceOf("f") == 0);
  CHECK(order.PlaceOf("g") == 0);
  CHECK(order.At(2)->id == "d");
  CHECK(order.At(0) == nullptr);
  CHECK(order.At(6) == nullptr);
}

std::string After(Backlog backlog, const RankPlan& plan) {
  Apply(plan, backlog);
  return Ids(CurrentOrder(backlog).stories());
}

TEST_CASE("A move changes one rank") {
  const Backlog shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  struct Row {
    Spot spot;
    std::string order;
  };
  const std::vector<Row> rows{
      {{PinWhere::kTop, ""}, "s4 s1 s2 s3 s5 s6 s7"},
      {{PinWhere::kBottom, ""}, "s1 s2 s3 s5 s6 s7 s4"},
      {{PinWhere::kBefore, "s2"}, "s1 s4 s2 s3 s5 s6 s7"},
      {{PinWhere::kAfter, "s6"}, "s1 s2 s3 s5 s6 s4 s7"},
  };
  for (const Row& row : rows) {
    const Result<RankPlan> plan = PlanMove(shop, "s4", row.spot);
    REQUIRE(plan);
    CHECK(plan->changes.size() == 1);
    CHECK(plan->changes[0].id == "s4");
    CHECK(plan->changes[0].from == shop.Find("s4")->rank);
    CHECK(After(shop, *plan) == row.order);
  }
  const Result<RankPlan> nothing = PlanMove(shop, "s4", {PinWhere::kAfter, "s3"});
  REQUIRE(nothing);
  CHECK(nothing->changes.empty());
}

TEST_CASE("A move between equal ranks re-keys the later ones too") {
  Backlog shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  for (const char* id : {"s3", "s4"}) {
    ChangeStory(shop, id, [&](Story& story) { story.rank = shop.Find("s2")->rank; });
  }
  const Result<RankPlan> plan = PlanMove(shop, "s7", {PinWhere::kAfter, "s2"});
  REQUIRE(plan);
  REQUIRE(plan->changes.size() == 3);
  CHECK(plan->changes[0].id == "s7");
  CHECK(plan->changes[0].cause == RankCause::kMoved);
  CHECK(plan->changes[1].id == "s3");
  CHECK(plan->changes[1].cause == RankCause::kRekeyed);
  CHECK(plan->changes[2].id == "s4");
  CHECK(After(shop, *plan) == "s1 s2 s7 s3 s4 s5 s6");
}

TEST_CASE("A move behind stories without rank, or beside a word that is no rank, ranks those") {
  Backlog shop = Ranked(Shop(), {"s1", "s2", "s3"});  // s4 s5 s6 s7 have none
  Result<RankPlan> plan = PlanMove(shop, "s2", {PinWhere::kAfter, "s5"});
  REQUIRE(plan);
  CHECK(plan->changes.size() == 3);
  CHECK(After(shop, *plan) == "s1 s3 s4 s5 s2 s6 s7");

  shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  ChangeStory(shop, "s7", [](Story& story) { story.rank = "zz"; });
  plan = PlanMove(shop, "s1", {PinWhere::kBottom, ""});
  REQUIRE(plan);
  CHECK(plan->changes.size() == 2);
  CHECK(After(shop, *plan) == "s2 s3 s4 s5 s6 s7 s1");
}

TEST_CASE("A rank of any story is passed over") {
  Backlog shop = Ranked(Shop(), {"s1", "s2"});
  const Result<RankPlan> plan = PlanNew(shop, "n1", {PinWhere::kAfter, "s1"});
  REQUIRE(plan);
  REQUIRE(plan->changes.size() == 1);
  CHECK(plan->changes[0].from.empty());
  Story accepted = Scored("x1", {});
  accepted.status = Status::kAccepted;
  accepted.rank = plan->changes[0].to;
  shop.Put(accepted);
  const Result<RankPlan> again = PlanNew(shop, "n1", {PinWhere::kAfter, "s1"});
  REQUIRE(again);
  CHECK(again->changes[0].to != accepted.rank);
  CHECK(again->changes[0].to > shop.Find("s1")->rank);
  CHECK(again->changes[0].to < shop.Find("s2")->rank);
}

TEST_CASE("What has no place cannot be moved, nor can a pinned story") {
  Backlog shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  ChangeStory(shop, "s2", [](Story& story) { story.parent = "s1"; });
  ChangeStory(shop, "s3", [](Story& story) { story.status = Status::kDropped; });
  PinTo(shop, "s4", PinWhere::kTop, "", "2026-11-01");
  const auto what = [&](std::string_view id, const Spot& spot) {
    const Result<RankPlan> plan = PlanMove(shop, id, spot);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == Exit::kCannot);
    return plan.error().what;
  };
  const Spot top{PinWhere::kTop, ""};
  CHECK(what("gone", top) == "cannot move 'gone': there is no story 'gone'");
  CHECK(what("s1", top) == "cannot move 's1': 's1' is an epic, its stories have places");
  CHECK(what("s3", top) == "cannot move 's3': 's3' is dropped and has no place");
  CHECK(what("s4", top) == "cannot move 's4': it is pinned");
  CHECK(what("s5", {PinWhere::kAfter, "s3"}) ==
        "cannot move 's5': 's3' is dropped and has no place");
  CHECK(what("s5", {PinWhere::kBefore, "s5"}) ==
        "cannot move 's5': a story cannot stand before itself");
  CHECK(PlanMove(shop, "s5", {PinWhere::kBefore, "s4"}));
}

TEST_CASE("An edited list shares out the places that its stories hold") {
  const Backlog shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  Result<RankPlan> plan = PlanOrder(shop, {"s7", "s1", "s2", "s3", "s4", "s5", "s6"});
  REQUIRE(plan);
  CHECK(plan->changes.size() == 1);
  CHECK(After(shop, *plan) == "s7 s1 s2 s3 s4 s5 s6");
  plan = PlanOrder(shop, {"s6", "s4", "s2"});
  REQUIRE(plan);
  CHECK(After(shop, *plan) == "s1 s6 s3 s4 s5 s2 s7");
  plan = PlanOrder(shop, {"s2", "s5"});
  REQUIRE(plan);
  CHECK(plan->changes.empty());
  CHECK(PlanOrder(shop, {"s2", "s2"}).error().what ==
        "cannot order the backlog so: 's2' is listed twice");
  CHECK(PlanOrder(shop, {"s2", "zz"}).error().what ==
        "cannot order the backlog so: there is no story 'zz'");
}

TEST_CASE("Rebalancing gives every open story a short rank and keeps the order") {
  Backlog shop = Ranked(Shop(), {"s4", "s3", "s1", "s5", "s2", "s6", "s7"});
  ChangeStory(shop, "s6", [](Story& story) { story.status = Status::kPlanned; });
  ChangeStory(shop, "s2", [](Story& story) { story.rank += std::string(40, 'c'); });
  const Result<Proposal> proposal = Prioritize(shop, {.rebalance = true});
  REQUIRE(proposal);
  CHECK(proposal->ranks.longest == 6);
  CHECK(After(shop, proposal->ranks) == "s3 s1 s5 s2 s6 s7 s4");  // s6 stays behind s2
  Apply(proposal->ranks, shop);
  const Result<Proposal> again = Prioritize(shop, {.rebalance = true});
  REQUIRE(again);
  CHECK(again->ranks.changes.empty());
}

TEST_CASE("Many new stories get increasing ranks behind or before all") {
  Backlog shop = Ranked(Shop(), {"s1", "s2", "s3"});
  RankSpace space(shop);
  std::string last = shop.Find("s3")->rank;
  std::string first = shop.Find("s1")->rank;
  for (int i = 0; i < 4000; ++i) {
    const std::string rank = space.Append("a" + std::to_string(i));
    REQUIRE(rank > last);
    REQUIRE(rank.size() < 12);
    last = rank;
  }
  const std::string before = space.Prepend("b1");
  CHECK(before < first);
  CHECK(space.Prepend("b2") < before);
  RankSpace fresh{Backlog()};
  const std::string one = fresh.Append("x1");
  CHECK(IsRank(one));
  CHECK(fresh.Prepend("x2") < one);
}

}  // namespace
}  // namespace backlog
