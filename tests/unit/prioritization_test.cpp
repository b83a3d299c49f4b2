// The default order (docs/design.md), on the worked examples of the methods that it is made of.
#include "backlog/rules/prioritization.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "web_shop.h"

namespace backlog {
namespace {

// --- scores ---

TEST_CASE("WSJF of SAFe's own sheet, rounded half up, and its order") {
  // size, user-business value, time criticality, risk reduction: cost of delay and WSJF as the
  // sheet has them, to two places half up (it prints 1.24 and 0.93, rounding up always).
  struct Row {
    int size, value, time, risk;
    std::int64_t cost_of_delay;
    std::string wsjf;
  };
  const std::vector<Row> rows{{5, 8, 5, 13, 26, "5.20"}, {5, 8, 5, 8, 21, "4.20"},
                              {8, 13, 5, 8, 26, "3.25"}, {5, 5, 3, 8, 16, "3.20"},
                              {8, 13, 3, 8, 24, "3.00"}, {5, 8, 1, 5, 14, "2.80"},
                              {5, 5, 1, 5, 11, "2.20"},  {13, 8, 5, 8, 21, "1.62"},
                              {13, 5, 3, 8, 16, "1.23"}, {13, 8, 1, 3, 12, "0.92"}};
  std::vector<Story> stories;
  std::string expected;
  for (const Row& row : rows) {
    // Ids against the order of the sheet, so that the order cannot come from them.
    const std::string id(1, static_cast<char>('z' - static_cast<char>(stories.size())));
    stories.push_back(Scored(id, {row.value, 0, row.time, row.risk, row.size}));
    expected += (expected.empty() ? "" : " ") + id;
    const Score score = ScoreOf(stories.back());
    CHECK(score.cost_of_delay == row.cost_of_delay);
    CHECK(Wsjf(score) == row.wsjf);
  }
  Backlog backlog = BacklogOf(stories);
  backlog.settings.risk_first = RiskFirst::kOff;
  CHECK(Prioritized(backlog) == expected);
}

TEST_CASE("Figures round half up at the third place") {
  CHECK(Wsjf({1, 8}) == "0.13");      // 0.125
  CHECK(Wsjf({9, 8}) == "1.13");      // 1.125
  CHECK(Wsjf({2, 3}) == "0.67");      // 0.666
  CHECK(Wsjf({399, 400}) == "1.00");  // 0.9975
  CHECK(Wsjf({0, 5}) == "0.00");
  CHECK(WsjfNumber({17, 4}) == 4.25);
}

TEST_CASE("Ratios are compared exactly, however large") {
  CHECK(CompareWsjf({2, 3}, {4, 6}) == 0);
  CHECK(CompareWsjf({2147483647, 2147483646}, {2147483646, 2147483645}) < 0);  // 1+1/n, n larger
  CHECK(CompareWsjf({8589934588, 2147483647}, {8589934587, 2147483647}) > 0);
  CHECK(CompareWsjf({1, 3}, {33333333, 100000000}) > 0);
}

TEST_CASE("A size of 0 promises without limit, a missing size less than nothing") {
  const Score free{1, 0};
  const Score nothing{0, 0};
  const Score unsized{40, std::nullopt};
  CHECK(CompareWsjf(free, {80, 1}) > 0);
  CHECK(CompareWsjf(free, {5, 0}) == 0);
  CHECK(CompareWsjf(nothing, {0, 5}) == 0);
  CHECK(CompareWsjf(nothing, {1, 20}) < 0);
  CHECK(CompareWsjf(unsized, nothing) < 0);
  CHECK(CompareWsjf(unsized, {1, std::nullopt}) == 0);
  CHECK(Wsjf(free) == "inf");
  CHECK(Wsjf(nothing) == "0.00");
  CHECK(Wsjf(unsized).empty());
  CHECK_FALSE(WsjfNumber(free));
}

TEST_CASE("The arithmetic is shown term by term") {
  const Backlog shop = Shop();
  CHECK(Arithmetic(*shop.Find("s1")) == "(8 + 8 + 5 + 13) / 8 = 4.25");
  CHECK(Arithmetic(Scored("a", {5, {}, {}, 3, {}})) == "5 + 0 + 0 + 3 = 8");
}

// --- bands ---

TEST_CASE("Risk first, always: risk without value closes the first band") {
  // Risk first (risk >= 8): s3 and s1 have value 16 each, s5 only 2. High value (>= 10): s2 13,
  // s6 21. The rest: s7, s4. Inside: WSJF as noted beside the stories.
  CHECK(Prioritized(Shop()) == "s3 s1 s5 s2 s6 s7 s4");
  CHECK(Placed(Shop(), "s5").band == Band::kRiskFirst);
  CHECK(Placed(Shop(), "s5").flags.risk_without_value);
  CHECK_FALSE(Placed(Shop(), "s1").flags.risk_without_value);
  CHECK(Remarks(Placed(Shop(), "s5")) ==
        std::vector<std::string>{
            "a risk without value: does something valuable wait for it? link it, or drop it"});
}

TEST_CASE("Risk first, valuable: Cohn's order, risk without value comes last") {
  Backlog shop = Shop();
  shop.settings.risk_first = RiskFirst::kValuable;
  CHECK(Prioritized(shop) == "s3 s1 s2 s6 s7 s4 s5");
  CHECK(Placed(shop, "s5").band == Band::kTheRest);
}

TEST_CASE("Risk first, off: plain WSJF") {
  Backlog shop = Shop();
  shop.settings.risk_first = RiskFirst::kOff;
  CHECK(Prioritized(shop) == "s3 s2 s6 s7 s1 s4 s5");
}

TEST_CASE("Thresholds are the team's") {
  Backlog shop = Shop();
  shop.settings.high_risk = 13;   // s3 has 8
  shop.settings.high_value = 17;  // only s6 reaches it
  CHECK(Prioritized(shop) == "s1 s5 s6 s3 s2 s7 s4");
}

TEST_CASE("Equal WSJF: more risk, then more cost of delay, then smaller, older, id") {
  Backlog backlog = BacklogOf({Scored("a", {1, 1, 2, 2, 3}),    // 2.00, risk 2
                               Scored("b", {1, 1, 1, 3, 3}),    // 2.00, risk 3: first
                               Scored("c", {2, 2, 0, 2, 3}),    // as a
                               Scored("d", {3, 3, 2, 2, 5}),    // 2.00, risk 2, cost of delay 10
                               Scored("e", {1, 1, 2, 2, 3})});  // as a, but older
  ChangeStory(backlog, "e", [](Story& story) { story.created = Date::Parse("2026-10-31"); });
  CHECK(Prioritized(backlog) == "b d e a c");
  // Of size 0 all promise without limit: here the smaller size can decide nothing, age does.
  CHECK(Prioritized(BacklogOf({Scored("a", {1, 0, 0, 0, 0}), Scored("b", {2, 0, 0, 0, 0})})) ==
        "b a");
}

TEST_CASE("Without a size a story stands last of its band, and says so") {
  Backlog shop = Shop();
  ChangeStory(shop, "s3", [](Story& story) { story.size.reset(); });
  ChangeStory(shop, "s2", [](Story& story) { story.size.reset(); });
  // s3 stays before s5: value goes before the size.
  CHECK(Prioritized(shop) == "s1 s3 s5 s6 s2 s7 s4");
  CHECK(Placed(shop, "s3").flags.missing_size);
}

TEST_CASE("Unscored stories stand last in their old order, and a partly scored one does not") {
  Backlog shop = Shop();
  for (const char* id : {"u1", "u2", "u3"}) shop.Put(Scored(id, {{}, {}, 20, {}, 1}));
  shop.Put(Scored("p1", {{}, {}, {}, 2, 1}));  // 2.00: behind s4
  shop = Ranked(shop, {"u3", "u1", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "u2", "p1"});
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6 s7 s4 p1 u3 u1 u2");
  const Placement partly = Placed(shop, "p1");
  CHECK(partly.flags.absent == std::vector<std::string_view>{"business_value", "user_value"});
  CHECK_FALSE(partly.flags.unscored);
  CHECK_FALSE(partly.flags.no_business_value);  // absent is not 0
  const Placement unscored = Placed(shop, "u3");
  CHECK(unscored.flags.unscored);
  CHECK(unscored.band == Band::kUnscored);
  CHECK(unscored.flags.absent.empty());
}

TEST_CASE("A written 0 makes a story or bug one-sided, a chore or spike not") {
  Backlog backlog = BacklogOf({Scored("a", {0, 5, {}, 1, 1}), Scored("b", {5, 0, {}, 1, 1}),
                               Scored("c", {0, 0, {}, 1, 1}), Scored("d", {5, 5, {}, 1, 1})});
  ChangeStory(backlog, "b", [](Story& story) { story.type = Type::kBug; });
  ChangeStory(backlog, "c", [](Story& story) { story.type = Type::kChore; });
  CHECK(Placed(backlog, "a").flags.no_business_value);
  CHECK_FALSE(Placed(backlog, "a").flags.no_user_value);
  CHECK(Placed(backlog, "b").flags.no_user_value);
  CHECK(Remarks(Placed(backlog, "b")) ==
        std::vector<std::string>{"one-sided: its user value is 0"});
  CHECK(Remarks(Placed(backlog, "c")).empty());
  CHECK(Remarks(Placed(backlog, "d")).empty());
}

TEST_CASE("More than half unscored stops, exactly half does not, chores do not count") {
  Backlog backlog = BacklogOf({Scored("a", {5, 5, {}, 1, 1}), Scored("b", {})});
  CHECK(Prioritized(backlog) == "a b");
  backlog.Put(Scored("c", {}));
  const Result<Proposal> refused = Prioritize(backlog);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what == "cannot prioritize: 2 of 3 stories and bugs have no scores");
  CHECK(Prioritized(backlog, {.partial = true}) == "a b c");
  ChangeStory(backlog, "c", [](Story& story) { story.type = Type::kChore; });
  CHECK(Prioritized(backlog) == "a b c");
}

// --- releases ---

TEST_CASE("The nearest release goes first by must, should, could and none, bands inside") {
  Backlog shop = Shop();
  Release1(shop);
  shop.releases.push_back(
      {"2.0", "", ReleaseStatus::kOpen, Date::Parse("2027-03-01"), "", {}, {}, {}});
  shop.releases.push_back(
      {"0.9", "", ReleaseStatus::kClosed, Date::Parse("2026-10-01"), "", {}, {}, {}});
  shop.releases.push_back({"later", "", ReleaseStatus::kOpen, std::nullopt, "", {}, {}, {}});
  PutIn(shop, "s7", "1.0", Moscow::kMust);
  PutIn(shop, "s4", "1.0", Moscow::kShould);
  PutIn(shop, "s5", "1.0", Moscow::kShould);  // risk first inside the shoulds
  PutIn(shop, "s6", "1.0", std::nullopt);
  PutIn(shop, "s2", "1.0", Moscow::kCould);
  PutIn(shop, "s3", "1.0", Moscow::kWont);  // with the others
  PutIn(shop, "s1", "2.0", Moscow::kMust);  // not the nearest
  CHECK(Prioritized(shop) == "s7 s5 s4 s2 s6 s3 s1");
  CHECK(Placed(shop, "s7").release_class == ReleaseClass::kMust);
  CHECK(Placed(shop, "s7").release->name == "1.0");
  CHECK(Placed(shop, "s1").release_class == ReleaseClass::kOther);
  CHECK(Placed(shop, "s1").release == nullptr);

  shop.settings.release_first = false;
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6 s7 s4");
}

TEST_CASE("A release whose date has passed is still the nearest") {
  Backlog shop = Shop();
  Release1(shop);
  shop.releases.push_back(
      {"0.9", "", ReleaseStatus::kOpen, Date::Parse("2020-01-01"), "", {}, {}, {}});
  CHECK(NearestRelease(shop)->name == "0.9");
}

TEST_CASE("Unscored stories stand last even as musts") {
  Backlog shop = Shop();
  Release1(shop);
  shop.Put(Scored("u1", {}));
  PutIn(shop, "u1", "1.0", Moscow::kMust);
  PutIn(shop, "s4", "1.0", Moscow::kCould);
  CHECK(Prioritized(shop) == "s4 s3 s1 s5 s2 s6 s7 u1");
}

// --- what moved ---

TEST_CASE("The proposal tells what moved, from where to where, and which order it undoes") {
  // By hand s4, the last by the rules, was put before all.
  const Backlog shop = Ranked(Shop(), {"s4", "s3", "s1", "s5", "s2", "s6", "s7"});
  const Result<Proposal> proposal = Prioritize(shop);
  REQUIRE(proposal);
  REQUIRE(proposal->moves.size() == 1);
  CHECK(proposal->moves[0].story->id == "s4");
  CHECK(proposal->moves[0].from == 1);
  CHECK(proposal->moves[0].to == 7);
  CHECK(proposal->moves[0].undoes_order);
  REQUIRE(proposal->ranks.changes.size() == 1);
  CHECK(proposal->ranks.changes[0].id == "s4");
  CHECK(proposal->ranks.changes[0].to > shop.Find("s7")->rank);

  // A story that was added last and belongs before others undoes nothing.
  const Result<Proposal> added =
      Prioritize(Ranked(Shop(), {"s3", "s1", "s5", "s6", "s7", "s4", "s2"}));
  REQUIRE(added);
  REQUIRE(added->moves.size() == 1);
  CHECK(added->moves[0].from == 7);
  CHECK(added->moves[0].to == 4);
  CHECK_FALSE(added->moves[0].undoes_order);
}

TEST_CASE("A story in a sprint keeps its rank and its place among the others") {
  Backlog shop = Ranked(Shop(), {"s4", "s6", "s3", "s1", "s5", "s2", "s7"});
  ChangeStory(shop, "s6", [](Story& story) { story.status = Status::kDone; });
  const Result<Proposal> proposal = Prioritize(shop);
  REQUIRE(proposal);
  CHECK(Ids(*proposal) == "s3 s1 s5 s2 s7 s4");
  const std::string rank = shop.Find("s6")->rank;
  Apply(proposal->ranks, shop);
  CHECK(shop.Find("s6")->rank == rank);
  CHECK(Ids(CurrentOrder(shop).stories()) == "s6 s3 s1 s5 s2 s7 s4");
  CHECK(proposal->placements[0].place == 2);
  CHECK(proposal->placements[5].old_place == 1);
}

TEST_CASE("An empty backlog is in order") {
  const Result<Proposal> proposal = Prioritize(Backlog());
  REQUIRE(proposal);
  CHECK(proposal->placements.empty());
  CHECK(proposal->ranks.changes.empty());
}

// --- reasons ---

TEST_CASE("A reason is a phrase without jargon") {
  Backlog shop = Shop();
  CHECK(Reason(Placed(shop, "s1")) == "risk first: risk 13, value 16; promises 4.25 a point");
  CHECK(Reason(Placed(shop, "s5")) ==
        "risk first: risk 13, but only value 2; promises 1.23 a point");
  CHECK(Reason(Placed(shop, "s2")) == "high value: value 13, risk 1; promises 5.33 a point");
  CHECK(Reason(Placed(shop, "s7")) == "the rest: value 3, risk 1; promises 5.00 a point");
  shop.settings.risk_first = RiskFirst::kOff;
  CHECK(Reason(Placed(shop, "s7")) == "promises 5.00 a point");
  shop.settings.risk_first = RiskFirst::kValuable;
  CHECK(Reason(Placed(shop, "s5")) ==
        "the end of the rest: risk 13, but only value 2; promises 1.23 a point");
}

TEST_CASE("A reason names the release, what depends on it, and the pin") {
  Backlog shop = Shop();
  Release1(shop);
  PutIn(shop, "s3", "1.0", Moscow::kMust);
  PutIn(shop, "s2", "1.0", std::nullopt);
  Depend(shop, "s3", {"s4"});
  CHECK(Reason(Placed(shop, "s3")) ==
        "a must of release '1.0'; risk first: risk 8, value 16; promises 6.40 a point");
  CHECK(Reason(Placed(shop, "s2")) ==
        "in release '1.0'; high value: value 13, risk 1; promises 5.33 a point");
  CHECK(Reason(Placed(shop, "s4")) ==
        "'s3' depends on it (a must of release '1.0'; risk first); by itself: the rest: value 6, "
        "risk 1; promises 4.00 a point");
  ChangeStory(shop, "s7", [](Story& story) {
    story.pinned = Pin{PinWhere::kTop, "", "the fair is on Monday", "Ana", {}};
  });
  CHECK(Reason(Placed(shop, "s7")) ==
        "pinned to the top by Ana: the fair is on Monday; by the rules: the rest: value 3, risk "
        "1; promises 5.00 a point");
  shop.Put(Scored("u1", {}));
  CHECK(Reason(Placed(shop, "u1")) ==
        "unscored: no business value, user value or risk; in its old place among the unscored");
  shop.Put(Scored("v1", {8, 8, 1, 1, {}}));
  CHECK(Reason(Placed(shop, "v1")) ==
        "high value: value 16, risk 1; without a size it stands last there");
}

TEST_CASE("How many of its band promise more") {
  const Backlog shop = Ranked(Shop(), {"s1", "s2", "s3", "s4", "s5", "s6", "s7"});
  const std::vector<Placement> placements = CurrentPlacements(shop);
  CHECK(placements[0].place == 1);
  CHECK(MorePromising(placements, placements[0]) == 1);  // s1 4.25: s3 6.40
  CHECK(MorePromising(placements, placements[4]) == 2);  // s5
  CHECK(MorePromising(placements, placements[5]) == 1);  // s6: s2
  CHECK(MorePromising(placements, placements[6]) == 0);  // s7
}

}  // namespace
}  // namespace backlog
