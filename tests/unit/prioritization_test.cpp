// The default order (docs/design.md), on the worked examples of the methods that it is made of.
#include "backlog/rules/prioritization.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "backlog/model/rank.h"

namespace backlog {
namespace {

struct Numbers {
  std::optional<int> business_value;
  std::optional<int> user_value;
  std::optional<int> time_criticality;
  std::optional<int> risk;
  std::optional<int> size;
};

Story Scored(std::string id, const Numbers& numbers) {
  Story story;
  story.id = std::move(id);
  story.title = "Story " + story.id;
  story.business_value = numbers.business_value;
  story.user_value = numbers.user_value;
  story.time_criticality = numbers.time_criticality;
  story.risk = numbers.risk;
  story.size = numbers.size;
  story.created = Date::Parse("2026-11-01");
  return story;
}

Backlog Of(std::vector<Story> stories) {
  Backlog backlog;
  backlog.SetStories(std::move(stories));
  return backlog;
}

/// Business value, user value, time criticality, risk, size: seven stories of one web shop.
Backlog Shop() {
  return Of({Scored("s1", {8, 8, 5, 13, 8}),   // card payment: 34/8 = 4.25
             Scored("s2", {5, 8, 2, 1, 3}),    // export as CSV: 16/3 = 5.33
             Scored("s3", {13, 3, 8, 8, 5}),   // delete personal data: 32/5 = 6.40
             Scored("s4", {1, 5, 1, 1, 2}),    // dark theme: 8/2 = 4.00
             Scored("s5", {1, 1, 1, 13, 13}),  // rewrite storage: 16/13 = 1.23
             Scored("s6", {8, 13, 3, 2, 5}),   // sign-up: 26/5 = 5.20
             Scored("s7", {1, 2, 1, 1, 1})});  // rename a menu: 5/1 = 5.00
}

std::string Ids(const std::vector<const Story*>& stories) {
  std::string ids;
  for (const Story* story : stories) ids += (ids.empty() ? "" : " ") + story->id;
  return ids;
}

std::string Ids(const Proposal& proposal) {
  std::vector<const Story*> stories;
  for (const Placement& placement : proposal.placements) stories.push_back(placement.story);
  return Ids(stories);
}

std::string Prioritized(const Backlog& backlog, const PrioritizeOptions& options = {}) {
  const Result<Proposal> proposal = Prioritize(backlog, options);
  return proposal ? Ids(*proposal) : proposal.error().what;
}

Placement Placed(const Backlog& backlog, std::string_view id) {
  const Result<Proposal> proposal = Prioritize(backlog, {.partial = true});
  REQUIRE(proposal);
  const auto at = std::find_if(proposal->placements.begin(), proposal->placements.end(),
                               [&](const Placement& each) { return each.story->id == id; });
  REQUIRE(at != proposal->placements.end());
  return *at;
}

void Change(Backlog& backlog, std::string_view id, const std::function<void(Story&)>& change) {
  Story story = *backlog.Find(id);
  change(story);
  backlog.Put(std::move(story));
}

void Depend(Backlog& backlog, std::string_view id, std::vector<std::string> prerequisites) {
  Change(backlog, id, [&](Story& story) { story.depends_on = std::move(prerequisites); });
}

void PinTo(Backlog& backlog, std::string_view id, PinWhere where, std::string anchor,
           std::string_view on) {
  Change(backlog, id, [&](Story& story) {
    story.pinned = Pin{where, std::move(anchor), "", "", Date::Parse(on)};
  });
}

void Release1(Backlog& backlog) {
  backlog.releases.push_back({"1.0", "", ReleaseStatus::kOpen, Date::Parse("2026-12-01"), "", {}});
}

void PutIn(Backlog& backlog, std::string_view id, std::string release,
           std::optional<Moscow> moscow) {
  Change(backlog, id, [&](Story& story) {
    story.release = std::move(release);
    story.moscow = moscow;
  });
}

/// Ranks in the order of the ids.
Backlog Ranked(Backlog backlog, const std::vector<std::string>& ids) {
  std::string rank;
  for (const std::string& id : ids) {
    rank = RankBetween(rank, "", id);
    Change(backlog, id, [&](Story& story) { story.rank = rank; });
  }
  return backlog;
}

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
  Backlog backlog = Of(stories);
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
  Backlog backlog = Of({Scored("a", {1, 1, 2, 2, 3}),    // 2.00, risk 2
                        Scored("b", {1, 1, 1, 3, 3}),    // 2.00, risk 3: first
                        Scored("c", {2, 2, 0, 2, 3}),    // as a
                        Scored("d", {3, 3, 2, 2, 5}),    // 2.00, risk 2, cost of delay 10
                        Scored("e", {1, 1, 2, 2, 3})});  // as a, but older
  Change(backlog, "e", [](Story& story) { story.created = Date::Parse("2026-10-31"); });
  CHECK(Prioritized(backlog) == "b d e a c");
  // Of size 0 all promise without limit: here the smaller size can decide nothing, age does.
  CHECK(Prioritized(Of({Scored("a", {1, 0, 0, 0, 0}), Scored("b", {2, 0, 0, 0, 0})})) == "b a");
}

TEST_CASE("Without a size a story stands last of its band, and says so") {
  Backlog shop = Shop();
  Change(shop, "s3", [](Story& story) { story.size.reset(); });
  Change(shop, "s2", [](Story& story) { story.size.reset(); });
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
  Backlog backlog = Of({Scored("a", {0, 5, {}, 1, 1}), Scored("b", {5, 0, {}, 1, 1}),
                        Scored("c", {0, 0, {}, 1, 1}), Scored("d", {5, 5, {}, 1, 1})});
  Change(backlog, "b", [](Story& story) { story.type = Type::kBug; });
  Change(backlog, "c", [](Story& story) { story.type = Type::kChore; });
  CHECK(Placed(backlog, "a").flags.no_business_value);
  CHECK_FALSE(Placed(backlog, "a").flags.no_user_value);
  CHECK(Placed(backlog, "b").flags.no_user_value);
  CHECK(Remarks(Placed(backlog, "b")) ==
        std::vector<std::string>{"one-sided: its user value is 0"});
  CHECK(Remarks(Placed(backlog, "c")).empty());
  CHECK(Remarks(Placed(backlog, "d")).empty());
}

TEST_CASE("More than half unscored stops, exactly half does not, chores do not count") {
  Backlog backlog = Of({Scored("a", {5, 5, {}, 1, 1}), Scored("b", {})});
  CHECK(Prioritized(backlog) == "a b");
  backlog.Put(Scored("c", {}));
  const Result<Proposal> refused = Prioritize(backlog);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what ==
        "cannot prioritize: 2 of 3 stories and bugs have no business value, no user value and no "
        "risk");
  CHECK(Prioritized(backlog, {.partial = true}) == "a b c");
  Change(backlog, "c", [](Story& story) { story.type = Type::kChore; });
  CHECK(Prioritized(backlog) == "a b c");
}

// --- releases ---

TEST_CASE("The nearest release goes first by must, should, could and none, bands inside") {
  Backlog shop = Shop();
  Release1(shop);
  shop.releases.push_back({"2.0", "", ReleaseStatus::kOpen, Date::Parse("2027-03-01"), "", {}});
  shop.releases.push_back({"0.9", "", ReleaseStatus::kClosed, Date::Parse("2026-10-01"), "", {}});
  shop.releases.push_back({"later", "", ReleaseStatus::kOpen, std::nullopt, "", {}});
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
  shop.releases.push_back({"0.9", "", ReleaseStatus::kOpen, Date::Parse("2020-01-01"), "", {}});
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

// --- dependencies ---

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
  Change(shop, "s4", [](Story& story) { story.status = Status::kInProgress; });
  Change(shop, "s7", [](Story& story) { story.status = Status::kAccepted; });
  CHECK(Prioritized(shop) == "s3 s1 s5 s2 s6");
  CHECK(Placed(shop, "s3").flags.waits_for.empty());
}

TEST_CASE("A story in a sprint still carries what it waits for") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4"});
  Change(shop, "s3", [](Story& story) { story.status = Status::kPlanned; });
  CHECK(Prioritized(shop) == "s4 s1 s5 s2 s6 s7");
}

TEST_CASE("Nobody finishes what is dropped or not there: the story is placed, and flagged") {
  Backlog shop = Shop();
  Depend(shop, "s3", {"s4", "gone"});
  Change(shop, "s4", [](Story& story) { story.status = Status::kDropped; });
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
  for (const char* id : {"s4", "s7"}) Change(shop, id, [](Story& story) { story.parent = "e1"; });
  Depend(shop, "s3", {"e1"});
  CHECK(Prioritized(shop) == "s7 s4 s3 s1 s5 s2 s6");
  // And the prerequisite of an epic is that of its stories.
  Depend(shop, "e1", {"s2"});
  CHECK(Prioritized(shop) == "s2 s7 s4 s3 s1 s5 s6");
  // Its stories accepted or dropped, the epic holds up nobody.
  for (const char* id : {"s4", "s7"}) {
    Change(shop, id, [](Story& story) { story.status = Status::kAccepted; });
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
  Backlog backlog = Of(std::move(stories));
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
  Change(shop, "s3", [](Story& story) { story.status = Status::kAccepted; });
  Change(shop, "s6", [](Story& story) { story.status = Status::kPlanned; });
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
  Change(shop, "s6", [](Story& story) { story.status = Status::kDone; });
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
  Change(shop, "s7", [](Story& story) {
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

// --- ranks ---

TEST_CASE("The current order is by rank, then id, then without rank by created and id") {
  Backlog backlog = Of({Scored("a", {}), Scored("b", {}), Scored("c", {}), Scored("d", {}),
                        Scored("e", {}), Scored("f", {}), Scored("g", {})});
  const auto rank = [&](std::string_view id, std::string_view text) {
    Change(backlog, id, [&](Story& story) { story.rank = text; });
  };
  rank("e", "hjkmpq");
  rank("d", "hjkmpq");
  rank("c", "hjkmp");
  Change(backlog, "a", [](Story& story) { story.created = Date::Parse("2026-11-05"); });
  Change(backlog, "f", [](Story& story) { story.status = Status::kAccepted; });
  Change(backlog, "d", [](Story& story) { story.parent = "g"; });
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
    Change(shop, id, [&](Story& story) { story.rank = shop.Find("s2")->rank; });
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
  Change(shop, "s7", [](Story& story) { story.rank = "zz"; });
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
  Change(shop, "s2", [](Story& story) { story.parent = "s1"; });
  Change(shop, "s3", [](Story& story) { story.status = Status::kDropped; });
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
  Change(shop, "s6", [](Story& story) { story.status = Status::kPlanned; });
  Change(shop, "s2", [](Story& story) { story.rank += std::string(40, 'c'); });
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
