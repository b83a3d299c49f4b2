// What `why` says, on the seven stories of the shop.
#include <doctest/doctest.h>

#include "backlog/rules/explanation.h"
#include "report/explanation_text.h"
#include "web_shop.h"

namespace backlog {
namespace {

Explanation ExplanationOf(const Backlog& backlog, std::string_view id) {
  const Result<std::vector<Explanation>> explanations = Explain(backlog, {backlog.Find(id)});
  REQUIRE(explanations);
  return explanations->front();
}

std::string Explained(const Backlog& backlog, std::string_view id) {
  return ExplanationText(backlog, ExplanationOf(backlog, id));
}

/// The shop in the order of the rules: s3 s1 s5 s2 s6 s7 s4.
Backlog OrderedShop() {
  return Ranked(Shop(), {"s3", "s1", "s5", "s2", "s6", "s7", "s4"});
}

TEST_CASE("A story is explained by its place, its band, and what would bring it up") {
  CHECK(Explained(OrderedShop(), "s6") ==
        "Place 5 of 7. High value: business 8, users 13. One of its band promises more per point. "
        "It would enter the top 3 with a risk of 8 (place 2).");
  CHECK(Explained(OrderedShop(), "s1") ==
        "Place 2 of 7. Risk first: risk 13, business 8, users 8. One of its band promises more per "
        "point. It would come first at size 5.");
}

TEST_CASE("The first story needs nothing to bring it further up") {
  CHECK(
      Explained(OrderedShop(), "s3") ==
      "Place 1 of 7. Risk first: risk 8, business 13, users 3. None of its band promises more per "
      "point.");
}

TEST_CASE("A place that the rules would not give is told") {
  const Backlog backlog = Ranked(Shop(), {"s4", "s3", "s1", "s5", "s2", "s6", "s7"});
  CHECK(Explained(backlog, "s4").starts_with("Place 1 of 7; the rules would put it at place 7. "));
}

TEST_CASE("Who stands there for another story's sake is explained by that one") {
  Backlog backlog = OrderedShop();
  Depend(backlog, "s1", {"s4"});
  CHECK(
      Explained(backlog, "s4") ==
      "Place 7 of 7; the rules would put it at place 2. s1 (Story s1) depends on it, so it stands "
      "where that one belongs: Risk first. By itself it belongs to The rest: business 1, users 5, "
      "risk 1. No other size or score of its own would bring it further up.");
  CHECK(Explained(backlog, "s1").find("; it waits for s4 (Story s4).") != std::string::npos);
}

TEST_CASE("Release and class are named where they count") {
  Backlog backlog = OrderedShop();
  Release1(backlog);
  PutIn(backlog, "s4", "1.0", Moscow::kMust);
  PutIn(backlog, "s7", "1.0", std::nullopt);
  CHECK(Explained(backlog, "s4").find(" In release 1.0 (must). The rest: ") != std::string::npos);
  CHECK(Explained(backlog, "s7").find(" In release 1.0. The rest: ") != std::string::npos);
}

TEST_CASE("A missing size says so, and any size helps") {
  Backlog backlog = OrderedShop();
  ChangeStory(backlog, "s2", [](Story& story) { story.size.reset(); });
  const Explanation explanation = ExplanationOf(backlog, "s2");
  CHECK(ExplanationText(backlog, explanation).find("Without a size it stands last of its band.") !=
        std::string::npos);
  const WhatIf& size = explanation.changes.front();
  CHECK(size.key == "size");
  CHECK_FALSE(size.from);
  CHECK(size.to == 3);  // 16/3 = 5.33 is more than the 5.20 of s6
}

TEST_CASE("Of a pinned story only the pin counts") {
  Backlog backlog = OrderedShop();
  PinTo(backlog, "s4", PinWhere::kTop, "", "2026-11-02");
  const Explanation explanation = ExplanationOf(backlog, "s4");
  REQUIRE(explanation.changes.size() == 1);
  CHECK(explanation.least == explanation.changes.front());
  CHECK(explanation.least->key == "pinned");
  CHECK(explanation.least->place == 7);
}

TEST_CASE("The first so many are 1, 3, 5, 10, 20, 50, 100 and so on") {
  CHECK(FirstOf(1) == 1);
  CHECK(FirstOf(2) == 3);
  CHECK(FirstOf(4) == 5);
  CHECK(FirstOf(6) == 10);
  CHECK(FirstOf(11) == 20);
  CHECK(FirstOf(21) == 50);
  CHECK(FirstOf(51) == 100);
  CHECK(FirstOf(3526) == 5000);
}

}  // namespace
}  // namespace backlog
