// The default order where stories wait for each other, and where the product owner pins them.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "backlog/rules/prioritization.h"
#include "web_shop.h"

namespace backlog {
namespace {

TEST_CASE("A prerequisite is carried to the place of what waits for it") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4"});
  // s4 is the last by itself; with the key of s3, the best, it is the first.
  CHECK(Prioritized(shop) == "s4 s3 s1 s5 s2 s6 s7");
  const Placement carried = Placed(shop, "s4");
  REQUIRE(carried.carried_by != nullptr);
  CHECK(carried.carried_by->id == "s3");
  CHECK(carried.band == Band::kRiskFirst);
  CHECK(carried.own_band == Band::kTheRest);
  CHECK(Placed(shop, "s3").flags.waits_for == std::vector<std::string>{"s4"});
  CHECK(Placed(shop, "s3").carried_by == nullptr);
}

TEST_CASE("Carrying goes through chains, and prerequisites of one story stand in their own order") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s7", "s4"});
  Depend(shop, "s4", {"s2"});
  // s2, s4 and s7 all have the key of s3. s2 (high value) before s7; s4 (4.00) after s7 (5.00).
  CHECK(Prioritized(shop) == "s2 s7 s4 s3 s1 s5 s6");
}

TEST_CASE("Accepted and in a sprint is satisfied, and what is in a sprint is not ordered") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4"});
  Depend(shop, "s1", {"s7"});
  ChangeStory(shop, "s4", [](Story& story) { story.status = Status::kInProgress; });
  ChangeStory(shop, "s7", [](Story& story) { story.status = Status::kAccepted; });
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6");
  CHECK(Placed(shop, "s3").flags.waits_for.empty());
}

TEST_CASE("A story in a sprint still carries what it waits for") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4"});
  ChangeStory(shop, "s3", [](Story& story) { story.status = Status::kPlanned; });
  CHECK(Prioritized(shop) == "s4 s1 s5 s2 s6 s7");
}

TEST_CASE("Nobody finishes what is dropped or not there: the story is placed, and flagged") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4", "gone"});
  ChangeStory(shop, "s4", [](Story& story) { story.status = Status::kDropped; });
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6 s7");
  const Placement placement = Placed(shop, "s3");
  CHECK(placement.flags.lost_prerequisites == std::vector<std::string>{"gone", "s4"});
  CHECK(Remarks(placement) ==
        std::vector<std::string>{
            "depends on 'gone' and 's4', which nobody will finish: dropped or not there"});
}

TEST_CASE("Who depends on an epic waits for its stories, which are carried") {
  Backlog shop = Shop();
  shop.Put(Scored("e1", {20, 20, 20, 20, 1}));
  for (const char* id : {"s4", "s7"})
    ChangeStory(shop, id, [](Story& story) { story.parent = "e1"; });
  Depend(shop, "s3", {"e1"});
  CHECK(Prioritized(shop) == "s7 s4 s3 s1 s5 s2 s6");
  // And the prerequisite of an epic is that of its stories.
  Depend(shop, "e1", {"s2"});
  CHECK(Prioritized(shop) == "s2 s7 s4 s3 s1 s5 s6");
  // Its stories accepted or dropped, the epic holds up nobody.
  for (const char* id : {"s4", "s7"}) {
    ChangeStory(shop, id, [](Story& story) { story.status = Status::kAccepted; });
  }
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6");
}

TEST_CASE("A cycle of dependencies is refused with its members in order") {
  Backlog shop = Shop();
  Depend(shop, "s4", {"s2"});
  Depend(shop, "s2", {"s6"});
  Depend(shop, "s6", {"s4"});
  Depend(shop, "s1", {"s6"});  // hangs on it, is no member
  Depend(shop, "s6", {"s4", "s7"});
  const Result<Proposal> refused = Prioritize(shop);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what ==
        "cannot prioritize: a cycle of dependencies: 's2' needs 's6' needs 's4' needs 's2'");
  CHECK(CurrentPlacements(shop).size() == 7);
  Depend(shop, "s4", {"s4"});
  CHECK(Prioritized(shop) == "cannot prioritize: a cycle of dependencies: 's4' needs 's4'");
}

TEST_CASE("A chain of 20,000 stories is no trouble") {
  constexpr int kCount = 20000;
  std::vector<Story> stories;
  for (int i = 0; i < kCount; ++i) {
    stories.push_back(Scored("n" + std::to_string(100000 + i), {i % 7, 1, 0, i % 3, 1 + i % 5}));
    if (i > 0) stories.back().depends_on = {"n" + std::to_string(100000 + i - 1)};
  }
  Backlog backlog = BacklogOf(std::move(stories));
  const Result<Proposal> proposal = Prioritize(backlog);
  REQUIRE(proposal);
  bool in_order = true;
  for (std::size_t i = 0; i < kCount; ++i) {
    in_order = in_order && proposal->placements[i].story == &backlog.stories()[i];
  }
  CHECK(in_order);
  Depend(backlog, "n100000", {"n119999"});
  const Result<Proposal> refused = Prioritize(backlog);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.size() < 1000);
}

TEST_CASE("A cycle of parents is refused, not followed for ever") {
  Backlog shop = Shop();
  ChangeStory(shop, "s1", [](Story& story) { story.parent = "s2"; });
  ChangeStory(shop, "s2", [](Story& story) { story.parent = "s1"; });
  ChangeStory(shop, "s3", [](Story& story) { story.parent = "s1"; });
  CHECK(Prioritized(shop) ==
        "cannot prioritize: a cycle of dependencies: 's1' needs 's2' needs 's1'");
}

// --- pins ---

TEST_CASE("Pins come after sorting, the later one nearer to the edge or the anchor") {
  Backlog shop = Shop();  // s3 s1 s5 s2 s6 s7 s4
  PinTo(shop, "s4", PinWhere::kTop, "", "2026-11-02");
  PinTo(shop, "s7", PinWhere::kTop, "", "2026-11-01");
  CHECK(Prioritized(shop) == "s4 s7 s3 s1 s5 s2 s6");
  PinTo(shop, "s3", PinWhere::kBottom, "", "2026-11-03");
  PinTo(shop, "s1", PinWhere::kBottom, "", "2026-11-04");
  CHECK(Prioritized(shop) == "s4 s7 s5 s2 s6 s3 s1");

  shop = Shop();
  PinTo(shop, "s4", PinWhere::kAfter, "s1", "2026-11-01");
  PinTo(shop, "s6", PinWhere::kAfter, "s1", "2026-11-02");
  PinTo(shop, "s7", PinWhere::kBefore, "s1", "2026-11-02");
  PinTo(shop, "s2", PinWhere::kBefore, "s1", "2026-11-01");
  CHECK(Prioritized(shop) == "s3 s2 s7 s1 s6 s4 s5");
  CHECK(Placed(shop, "s4").flags.pinned);
}

TEST_CASE("A pin of the same day is settled by id, and a pin follows its pinned anchor") {
  Backlog shop = Shop();
  PinTo(shop, "s4", PinWhere::kTop, "", "2026-11-01");
  PinTo(shop, "s7", PinWhere::kTop, "", "2026-11-01");
  CHECK(Prioritized(shop) == "s7 s4 s3 s1 s5 s2 s6");
  PinTo(shop, "s6", PinWhere::kAfter, "s7", "2026-10-01");  // older than its anchor's pin
  CHECK(Prioritized(shop) == "s7 s6 s4 s3 s1 s5 s2");
}

TEST_CASE("A cycle of pins is refused with its members in order") {
  Backlog shop = Shop();
  PinTo(shop, "s4", PinWhere::kBefore, "s2", "2026-11-01");
  PinTo(shop, "s2", PinWhere::kAfter, "s6", "2026-11-01");
  PinTo(shop, "s6", PinWhere::kBefore, "s4", "2026-11-01");
  PinTo(shop, "s1", PinWhere::kBefore, "s6", "2026-11-01");
  const Result<Proposal> refused = Prioritize(shop);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what ==
        "cannot prioritize: a cycle of pins: 's2' after 's6' before 's4' before 's2'");
}

TEST_CASE("Dependencies beat pins, and it is said") {
  Backlog shop = Shop();  // s3 s1 s5 s2 s6 s7 s4
  Depend(shop, "s6", {"s4"});
  PinTo(shop, "s6", PinWhere::kTop, "", "2026-11-01");
  CHECK(Prioritized(shop) == "s4 s6 s3 s1 s5 s2 s7");
  CHECK(Placed(shop, "s6").flags.pin_yields_to == std::vector<std::string>{"s4"});
  CHECK(Placed(shop, "s4").flags.pin_yields_to.empty());
  CHECK(Remarks(Placed(shop, "s6")) ==
        std::vector<std::string>{"not where it is pinned: dependencies go first, with 's4'"});
  PinTo(shop, "s4", PinWhere::kTop, "", "2026-11-02");
  CHECK(Prioritized(shop) == "s4 s6 s3 s1 s5 s2 s7");
  CHECK(Placed(shop, "s6").flags.pin_yields_to.empty());  // the later pin stands nearer anyway

  shop = Shop();
  Depend(shop, "s6", {"s2"});
  PinTo(shop, "s2", PinWhere::kBottom, "", "2026-11-01");
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6 s7 s4");
  CHECK(Placed(shop, "s2").flags.pin_yields_to == std::vector<std::string>{"s6"});
}

TEST_CASE("An expired pin is ignored and noted") {
  Backlog shop = Shop();
  PinTo(shop, "s4", PinWhere::kBefore, "s3", "2026-11-01");
  PinTo(shop, "s7", PinWhere::kAfter, "gone", "2026-11-01");
  PinTo(shop, "s6", PinWhere::kTop, "", "2026-11-01");
  ChangeStory(shop, "s3", [](Story& story) { story.status = Status::kAccepted; });
  ChangeStory(shop, "s6", [](Story& story) { story.status = Status::kPlanned; });
  const Result<Proposal> proposal = Prioritize(shop);
  REQUIRE(proposal);
  CHECK(Ids(*proposal) == "s1 s5 s2 s7 s4");
  REQUIRE(proposal->expired_pins.size() == 3);
  CHECK(proposal->expired_pins[0].story->id == "s4");
  CHECK(proposal->expired_pins[0].why == "its anchor 's3' is accepted");
  CHECK(proposal->expired_pins[1].why == "it is in a sprint");
  CHECK(proposal->expired_pins[2].why == "its anchor 'gone' is not there");
  CHECK(Placed(shop, "s4").flags.expired_pin == "its anchor 's3' is accepted");
  CHECK_FALSE(Placed(shop, "s4").flags.pinned);
}

}  // namespace
}  // namespace backlog
