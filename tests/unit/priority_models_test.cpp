// The published models, on the figures that their authors printed.
#include "backlog/rules/priority_models.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "web_shop.h"

namespace backlog {
namespace {

Story WithRice(std::string id, const Rice& rice) {
  Story story = Scored(std::move(id), {});
  story.rice = rice;
  return story;
}

Story InClass(std::string id, std::optional<Moscow> moscow, const Numbers& numbers) {
  Story story = Scored(std::move(id), numbers);
  story.moscow = moscow;
  return story;
}

std::string OrderedBy(PriorityModel model, const Backlog& backlog) {
  return Prioritized(backlog, {.model = model});
}

// --- WSJF ---

TEST_CASE("The model wsjf gives the order of SAFe's own sheet") {
  // Size, user-business value, time criticality, risk reduction, in the sheet's order.
  const std::vector<std::vector<int>> rows{
      {5, 8, 5, 13}, {5, 8, 5, 8}, {8, 13, 5, 8}, {5, 5, 3, 8},  {8, 13, 3, 8},
      {5, 8, 1, 5},  {5, 5, 1, 5}, {13, 8, 5, 8}, {13, 5, 3, 8}, {13, 8, 1, 3}};
  const std::vector<double> published{5.2, 4.2, 3.25, 3.2, 3.0, 2.8, 2.2, 1.6154, 1.2308, 0.9231};
  std::vector<Story> stories;
  std::string expected;
  for (const auto& row : rows) {
    const std::string id(1, static_cast<char>('z' - static_cast<char>(stories.size())));
    stories.push_back(Scored(id, {row[1], 0, row[2], row[3], row[0]}));
    expected += (expected.empty() ? "" : " ") + id;
    const std::optional<double> score = ModelNumber(PriorityModel::kWsjf, stories.back());
    REQUIRE(score);
    CHECK(*score == doctest::Approx(published[stories.size() - 1]).epsilon(5e-5));
  }
  CHECK(OrderedBy(PriorityModel::kWsjf, BacklogOf(stories)) == expected);
}

TEST_CASE("The model wsjf knows no bands: the risky story of the shop falls to the fifth place") {
  CHECK(OrderedBy(PriorityModel::kWsjf, Shop()) == "s3 s2 s6 s7 s1 s4 s5");
  CHECK(Prioritized(Shop()) == "s3 s1 s5 s2 s6 s7 s4");
}

// --- RICE ---

TEST_CASE("RICE of Intercom's examples, and their order") {
  // P1 reaches 500 customers a month, of whom 30 % use it, in three months.
  const Story p1 = WithRice("p1", {500 * 0.3 * 3, 3, 100, 2});
  const Story p2 = WithRice("p2", {2000, 1, 80, 4});
  const Story p3 = WithRice("p3", {800, 2, 50, 1});
  CHECK(RiceScore(p1) == 675);
  CHECK(RiceScore(p2) == 400);
  CHECK(RiceScore(p3) == 800);
  CHECK(OrderedBy(PriorityModel::kRice, BacklogOf({p1, p2, p3})) == "p3 p1 p2");
  CHECK(ModelPhrase(PriorityModel::kRice, p1) ==
        "RICE 675: reach 450, impact 3, confidence 100 %, effort 2");
}

TEST_CASE("RICE needs all four, and an effort") {
  CHECK_FALSE(RiceScore(Scored("a", {8, 8, 5, 13, 8})));
  CHECK_FALSE(RiceScore(WithRice("a", {{}, 3, 100, 2})));
  CHECK_FALSE(RiceScore(WithRice("a", {450, {}, 100, 2})));
  CHECK_FALSE(RiceScore(WithRice("a", {450, 3, {}, 2})));
  CHECK_FALSE(RiceScore(WithRice("a", {450, 3, 100, {}})));
  CHECK_FALSE(RiceScore(WithRice("a", {450, 3, 100, 0})));
  CHECK(RiceScore(WithRice("a", {0, 3, 100, 2})) == 0);
}

TEST_CASE("RICE scores that decimals make differ in the last bit are equal") {
  // 1 x 0.25 x 50 % / 0.1 = 1.25 and 5 x 0.25 x 100 % / 1 = 1.25: the order is that inside a band.
  const Story older = WithRice("zz", {1, 0.25, 50, 0.1});
  Story newer = WithRice("aa", {5, 0.25, 100, 1});
  newer.created = Date::Parse("2026-11-02");
  CHECK(OrderedBy(PriorityModel::kRice, BacklogOf({older, newer})) == "zz aa");
}

// --- MoSCoW ---

TEST_CASE("MoSCoW: must, should, could, without a class, wont; inside a class by WSJF") {
  const Backlog backlog = BacklogOf({
      InClass("w1", Moscow::kWont, {20, 20, 20, 20, 1}),  // 80
      InClass("n1", std::nullopt, {13, 13, 0, 0, 1}),     // 26
      InClass("c1", Moscow::kCould, {5, 5, 0, 0, 1}),     // 10
      InClass("s1", Moscow::kShould, {3, 3, 0, 0, 1}),    // 6
      InClass("m1", Moscow::kMust, {1, 1, 0, 0, 1}),      // 2
      InClass("m2", Moscow::kMust, {8, 8, 5, 13, 8}),     // 4.25
      InClass("m3", Moscow::kMust, {20, 20, 0, 0, {}}),   // no size: last of its class
  });
  CHECK(OrderedBy(PriorityModel::kMoscow, backlog) == "m2 m1 m3 s1 c1 n1 w1");
}

// --- value for effort ---

TEST_CASE("Value for effort of the shop, by hand") {
  // 13/3 = 4.33, 21/5 = 4.2, 16/5 = 3.2, 3/1 = 6/2 = 3 (WSJF 5 before 4), 16/8 = 2, 2/13 = 0.15.
  CHECK(OrderedBy(PriorityModel::kValueEffort, Shop()) == "s2 s6 s3 s7 s4 s1 s5");
  const Backlog shop = Shop();
  CHECK(ModelPhrase(PriorityModel::kValueEffort, *shop.Find("s1")) ==
        "value 16 for 8 points: 2.00 a point");
}

TEST_CASE("Value for effort is WSJF in which neither time nor risk counts") {
  const Backlog shop = Shop();
  Backlog without = shop;
  for (const Story& story : shop.stories()) {
    ChangeStory(without, story.id, [](Story& each) { each.time_criticality = each.risk = 0; });
  }
  for (const Story& story : without.stories()) {
    CHECK(ModelNumber(PriorityModel::kValueEffort, *shop.Find(story.id)) ==
          ModelNumber(PriorityModel::kWsjf, story));
  }
}

// --- what holds in every model ---

TEST_CASE("Dependencies and pins hold in a model, releases do not count") {
  Backlog backlog = Shop();
  Release1(backlog);
  PutIn(backlog, "s4", "1.0", Moscow::kMust);
  Depend(backlog, "s3", {"s5"});
  PinTo(backlog, "s7", PinWhere::kTop, "", "2026-11-01");
  CHECK(OrderedBy(PriorityModel::kWsjf, backlog) == "s7 s5 s3 s2 s6 s1 s4");
  const Result<Proposal> proposal = Prioritize(backlog, {.model = PriorityModel::kWsjf});
  REQUIRE(proposal);
  CHECK(Reason(proposal->placements[0]) ==
        "pinned to the top; by the rules: promises 5.00 a point");
  CHECK(Reason(proposal->placements[1]) ==
        "'s3' depends on it (promises 6.40 a point); by itself: promises 1.23 a point");
}

TEST_CASE("What a model cannot judge stands last, in its old order") {
  Backlog backlog = BacklogOf({Scored("a1", {}), Scored("a2", {}), WithRice("p1", {1, 1, 100, 1}),
                               WithRice("p2", {2, 1, 100, 1})});
  backlog = Ranked(std::move(backlog), {"a2", "p1", "a1", "p2"});
  CHECK(OrderedBy(PriorityModel::kRice, backlog) == "p2 p1 a2 a1");
}

TEST_CASE("A model refuses when more than half of the stories lack what it computes with") {
  const Backlog backlog =
      BacklogOf({Scored("a1", {}), Scored("a2", {}), WithRice("p1", {1, 1, 100, 1})});
  const Result<Proposal> refused = Prioritize(backlog, {.model = PriorityModel::kRice});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Exit::kCannot);
  CHECK(refused.error().what ==
        "cannot prioritize by rice: 2 of 3 stories and bugs do not have reach, impact, confidence "
        "and effort");
  CHECK(Prioritize(backlog, {.partial = true, .model = PriorityModel::kRice}));
}

// --- side by side ---

TEST_CASE("Two orders are compared pair by pair") {
  const Backlog shop = Shop();
  const Result<ModelComparison> comparison = CompareOrders(shop, {PriorityModel::kWsjf});
  REQUIRE(comparison);
  // By default s3 s1 s5 s2 s6 s7 s4, by wsjf s3 s2 s6 s7 s1 s4 s5. The other way round: s1 with s2,
  // s6, s7; s5 with s2, s6, s7, s4. Of 7 stories 21 pairs can be made.
  CHECK(comparison->disagreements[0].reversed == 0);
  CHECK(comparison->disagreements[1].reversed == 7);
  CHECK(comparison->disagreements[1].pairs == 21);
  std::string places;
  for (const ComparedStory& story : comparison->stories) {
    places += story.story->id + ":" + std::to_string(story.places[0]) + "/" +
              std::to_string(story.places[1]) + " ";
  }
  CHECK(places == "s3:1/1 s1:2/5 s5:3/7 s2:4/2 s6:5/3 s7:6/4 s4:7/6 ");
  const std::vector<const ComparedStory*> widest = comparison->Widest(2);
  REQUIRE(widest.size() == 2);
  CHECK(widest[0]->story->id == "s5");
  CHECK(widest[0]->spread == 4);
  CHECK(widest[1]->story->id == "s1");
}

TEST_CASE("A place that a model gives for want of inputs is no difference of opinion") {
  Backlog shop = Shop();
  ChangeStory(shop, "s7", [](Story& story) { story.rice = Rice{10, 1, 100, 1}; });
  const Result<ModelComparison> comparison = CompareOrders(shop, {PriorityModel::kRice});
  REQUIRE(comparison);
  CHECK(comparison->without_inputs[1] == 6);
  const std::vector<const ComparedStory*> widest = comparison->Widest(7);
  REQUIRE(widest.size() == 1);
  CHECK(widest[0]->story->id == "s7");
  const Backlog without = Shop();
  const Result<ModelComparison> refused = CompareOrders(without, {PriorityModel::kRice});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what ==
        "cannot compare with rice: no story has reach, impact, confidence and effort");
}

}  // namespace
}  // namespace backlog
